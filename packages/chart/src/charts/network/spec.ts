import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { bipartiteContent } from './bipartite.ts';
import { circleContent } from './circle.ts';
import type { Figures } from './figures.ts';

/** The picture without what the frame adds: a circle, or two sides where the network has two kinds of nodes. */
export function networkContent(
  figures: Figures,
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  return figures.over === 'both' ? bipartiteContent(figures, style) : circleContent(figures, style);
}
