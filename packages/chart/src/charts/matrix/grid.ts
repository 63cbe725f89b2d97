import { blockOf, lineHeightOf } from '../../text/block.ts';
import { widest } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import type { Figures } from './figures.ts';
import { MatrixMarks, SHAPE_ROOM, SIGNS } from './marks.ts';
import { matrixWords } from './words/index.ts';

const GUTTER = 16;
const PADDING = 8;
/** A cell is never longer than that; the table has all of it. */
const MOST_LINES = 7;
/** Columns narrower than this break words. */
export const NARROWEST_COLUMN = 104;

/** Where the columns lie, or undefined where they would be too narrow. */
export function columnsOf(
  { schools }: Figures,
  style: Style,
): { head: number; column: number; sign: number } | undefined {
  const words = matrixWords(style.locale).relation;
  const signs = (['same', 'part', 'differ'] as const).map(
    (relation) => `${SIGNS[relation]} ${words[relation]}`,
  );
  const sign = schools.length === 2 ? widest(signs, { ...style.small, weight: 'bold' }) + GUTTER : 0;
  const head = Math.min(190, Math.max(96, style.inner * 0.17));
  const column = (style.inner - head - sign) / schools.length - GUTTER;
  return column < NARROWEST_COLUMN ? undefined : { head, column, sign };
}

/** Dimensions by schools, as in a table. */
export function gridContent(
  figures: Figures,
  columns: { head: number; column: number },
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  const { schools, dimensions } = figures;
  const drawn = new MatrixMarks(style);
  const missing = matrixWords(style.locale).missing;
  const xOf = (index: number) => columns.head + GUTTER + index * (columns.column + GUTTER);

  const names = schools.map((school) => blockOf(school.label, columns.column - SHAPE_ROOM, style.strong, 4));
  const headHeight = Math.max(...names.map(({ height }) => height));
  schools.forEach((school, index) => {
    const name = names[index];
    if (!name) return;
    const top = headHeight - name.height;
    drawn.shape(school, xOf(index), top + name.ascent);
    drawn.text('strong', name, xOf(index) + SHAPE_ROOM, top);
    drawn.schoolLine(school, xOf(index), xOf(index) + columns.column, headHeight + 5);
  });

  let y = headHeight + 7;
  dimensions.forEach((dimension, row) => {
    if (row > 0) drawn.line(y);
    y += PADDING;
    const head = blockOf(dimension.label, columns.head, style.strong, MOST_LINES);
    drawn.text('strong', head, 0, y);
    let height = head.height;
    schools.forEach((school, index) => {
      const cell = dimension.cells.get(school.id);
      const block = blockOf(cell?.label ?? missing, columns.column, style.label, MOST_LINES);
      drawn.cell(cell, block, school, dimension, xOf(index), y);
      const also = cell !== undefined && cell.sharedWith.length > 0 && schools.length > 2;
      if (also) drawn.also(cell, xOf(index), y + block.height + 1);
      height = Math.max(height, block.height + (also ? lineHeightOf(style.small) + 1 : 0));
    });
    if (dimension.relation && schools.length === 2)
      drawn.sign(dimension.relation, style.inner, y + style.label.size);
    y += height + PADDING;
  });
  return { above: 0, height: y, below: 0, marks: drawn.marks() };
}
