import { schoolMark } from '../../theme/school.ts';
import type { Style } from '../../theme/style.ts';
import type { Block } from '../../text/block.ts';
import { widthOf } from '../../text/measure.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { literal, type Marks, ruleMarks, symbolMarks, textMarks, tipped } from '../../vega/marks.ts';
import { tipOf } from '../tip.ts';
import type { Cell, Dimension, Relation, School } from './figures.ts';
import { matrixWords } from './words/index.ts';

/** Signs that say how cells compare. They stand beside a word, and are told apart without colour. */
export const SIGNS: Readonly<Record<Relation, string>> = { same: '=', part: '≈', differ: '≠' };

/** Between two shapes in a row of them, and the room for the shape before a name. */
const SHAPE_STEP = 13;
export const SHAPE_ROOM = 15;

/** Collects what both layouts of the matrix draw, by layer. */
export class MatrixMarks {
  readonly #style: Style;
  readonly #texts = {
    strong: [] as JsonObject[],
    quiet: [] as JsonObject[],
    missing: [] as JsonObject[],
  };
  readonly #cells: JsonObject[] = [];
  readonly #signs: JsonObject[] = [];
  readonly #shapes: JsonObject[] = [];
  readonly #lines: JsonObject[] = [];
  readonly #schoolLines: JsonObject[] = [];

  constructor(style: Style) {
    this.#style = style;
  }

  /** A block with its top at `y`. */
  text(kind: 'strong' | 'quiet' | 'missing', block: Block, x: number, y: number): void {
    if (block.lines.length > 0)
      this.#texts[kind].push({ x: round(x), y: round(y + block.ascent), lines: block.lines });
  }

  /** What a school holds on a dimension, or that it holds nothing there. */
  cell(
    cell: Cell | undefined,
    block: Block,
    school: School,
    dimension: Dimension,
    x: number,
    y: number,
  ): void {
    if (cell === undefined) {
      this.text('missing', block, x, y);
      return;
    }
    const tip = tipOf([`${school.label} · ${dimension.label}`, cell.label], cell.sources, this.#style.locale);
    this.#cells.push({ x: round(x), y: round(y + block.ascent), lines: block.lines, tip });
  }

  /** How the cells of a dimension compare, in a sign and a word, right-aligned at `x`. */
  sign(relation: Relation, x: number, baseline: number): void {
    const word = matrixWords(this.#style.locale).relation[relation];
    this.#signs.push({ x: round(x), y: round(baseline), lines: [`${SIGNS[relation]} ${word}`] });
  }

  /** The shape of a school, centred on a line of text with its baseline at `baseline`. */
  shape(school: School, x: number, baseline: number): void {
    const { size } = this.#style.label;
    this.#shapes.push({
      school: school.id,
      x: round(x + 4.5),
      y: round(baseline - size * 0.36),
      ...schoolMark(school.order, this.#style.theme),
    });
  }

  /** "also", and the shapes of the schools that share a concept with a cell. */
  also({ sharedWith }: Cell, x: number, top: number): void {
    const { small, locale } = this.#style;
    const { also } = matrixWords(locale);
    const baseline = top + small.size;
    this.#texts.quiet.push({ x: round(x), y: round(baseline), lines: [also] });
    const first = x + widthOf(also, small) + 3;
    sharedWith.forEach((school, index) => {
      this.shape(school, first + index * SHAPE_STEP, baseline);
    });
  }

  line(y: number): void {
    this.#lines.push({ x: 0, x2: this.#style.inner, y: round(y), y2: round(y) });
  }

  /** The line under the name of a school. */
  schoolLine(school: School, x: number, x2: number, y: number): void {
    this.#schoolLines.push({
      x: round(x),
      x2: round(x2),
      y: round(y),
      y2: round(y),
      color: schoolMark(school.order, this.#style.theme).color,
    });
  }

  marks(): Marks[] {
    const { theme, strong, label, small } = this.#style;
    return [
      ruleMarks('row-lines', this.#lines, { color: theme.faint }),
      ruleMarks('school-lines', this.#schoolLines, { strokeWidth: 3 }, { color: literal('color') }),
      symbolMarks('school-shapes', this.#shapes, 60),
      textMarks('names', this.#texts.strong, { font: strong, color: theme.ink }),
      tipped(textMarks('positions', this.#cells, { font: label, color: theme.ink })),
      textMarks('missing-positions', this.#texts.missing, { font: label, color: theme.quiet }),
      textMarks('notes', this.#texts.quiet, { font: small, color: theme.quiet }),
      textMarks('relations', this.#signs, {
        font: { ...small, weight: 'bold' },
        color: theme.ink,
        align: 'right',
      }),
    ];
  }
}
