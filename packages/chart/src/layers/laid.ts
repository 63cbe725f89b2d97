import type { Marks } from '../vega/marks.ts';

/** Layers, and how far they reach below their top, in px. */
export interface Laid {
  readonly marks: readonly Marks[];
  readonly height: number;
}
