import { blockOf, lineHeightOf } from '../../text/block.ts';
import { widthOf } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import type { Figures } from './figures.ts';
import { MatrixMarks, SHAPE_ROOM, SIGNS } from './marks.ts';
import { matrixWords } from './words/index.ts';

const GAP = 10;
const MOST_LINES = 8;

/** For narrow pictures: each dimension a block, with a line for each school. */
export function stackContent(
  { schools, dimensions }: Figures,
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  const words = matrixWords(style.locale);
  const drawn = new MatrixMarks(style);
  const nameWidth = Math.min(
    style.inner * 0.4,
    SHAPE_ROOM + Math.max(...schools.map(({ label }) => widthOf(label, style.small))) + 2,
  );
  const cellX = nameWidth + GAP;
  let y = 0;
  dimensions.forEach((dimension, index) => {
    if (index > 0) drawn.line(y);
    y += index > 0 ? GAP : 0;
    const { relation } = dimension;
    const compared = relation !== undefined && schools.length === 2;
    const signWidth = compared
      ? widthOf(`${SIGNS[relation]} ${words.relation[relation]}`, { ...style.small, weight: 'bold' }) + GAP
      : 0;
    const head = blockOf(dimension.label, style.inner - signWidth, style.strong, 3);
    drawn.text('strong', head, 0, y);
    if (compared) drawn.sign(relation, style.inner, y + head.ascent);
    y += head.height + 4;
    for (const school of schools) {
      const cell = dimension.cells.get(school.id);
      const name = blockOf(school.label, nameWidth - SHAPE_ROOM, style.small, 4);
      const position = blockOf(cell?.label ?? words.missing, style.inner - cellX, style.label, MOST_LINES);
      // One baseline for the first line of both.
      const shift = position.ascent - name.ascent;
      drawn.shape(school, 0, y + position.ascent);
      drawn.text('quiet', name, SHAPE_ROOM, y + shift);
      drawn.cell(cell, position, school, dimension, cellX, y);
      const also = cell !== undefined && cell.sharedWith.length > 0 && schools.length > 2;
      if (also) drawn.also(cell, cellX, y + position.height);
      y += Math.max(name.height + shift, position.height + (also ? lineHeightOf(style.small) : 0)) + 5;
    }
    y += GAP - 5;
  });
  return { above: 0, height: y, below: 0, marks: drawn.marks() };
}
