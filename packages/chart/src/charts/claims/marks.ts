import type { Theme } from '../../theme/theme.ts';
import type { Standing } from './rows.ts';

/** How a claim is drawn: told apart by its shape, and by its colour besides. */
export interface ClaimMark {
  readonly shape: string;
  readonly fill: string;
  readonly stroke: string;
  /** In square px. */
  readonly area: number;
}

/** A diagonal cross, as wide as it is high, in Vega's units. */
const CROSS = 'M-1,-.6L-.6,-1L0,-.4L.6,-1L1,-.6L.4,0L1,.6L.6,1L0,.4L-.6,1L-1,.6L-.4,0Z';

/** Filled what holds, crossed what fails, open what is open, and a small ring for what no data could decide. */
export function claimMark(standing: Standing, { name, accent, ink, line, background }: Theme): ClaimMark {
  const solid = name === 'print' ? ink : accent;
  switch (standing) {
    case 'holds':
      return { shape: 'square', fill: solid, stroke: solid, area: 92 };
    case 'fails':
      return { shape: CROSS, fill: ink, stroke: ink, area: 104 };
    case 'undecided':
      return { shape: 'diamond', fill: background, stroke: ink, area: 78 };
    case 'unchecked':
      return { shape: 'square', fill: background, stroke: solid, area: 80 };
    case 'undecidable':
      return { shape: 'circle', fill: background, stroke: line, area: 26 };
  }
}
