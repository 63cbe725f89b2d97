import { blockOf } from '../../text/block.ts';
import { widest, widthOf } from '../../text/measure.ts';
import { schoolMark } from '../../theme/school.ts';
import type { Style } from '../../theme/style.ts';
import type { TimeScale } from '../../scales/time.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { type Marks, symbolMarks, textMarks } from '../../vega/marks.ts';
import { BAR, barMarks, type SchoolRow } from './bars.ts';
import { periodsText } from './dates.ts';
import type { Figures, School } from './figures.ts';
import { timelineWords } from './words/index.ts';

/** Room for the shape before a name. */
const SHAPE = 15;
const BESIDE_BAR = 8;
const UNDER_LABEL = 5;
const UNDER_BAR = 13;

interface Labels {
  readonly names: JsonObject[];
  readonly quietNames: JsonObject[];
  readonly dates: JsonObject[];
  readonly datesLeft: JsonObject[];
  readonly shapes: JsonObject[];
}

/** The schools one below the other, each with its label above its bar. Returns their rows and where they end. */
export function schoolMarks(
  figures: Figures,
  time: TimeScale,
  style: Style,
): { rows: readonly SchoolRow[]; marks: Marks[]; height: number } {
  const { theme } = style;
  const labels: Labels = { names: [], quietNames: [], dates: [], datesLeft: [], shapes: [] };
  const rows: SchoolRow[] = [];
  const asOf = figures.asOf && { from: time.x(figures.asOf.from), to: time.x(figures.asOf.to) };
  let y = 10;
  for (const school of figures.schools) {
    const name = placeName(school, y, time, style, labels);
    y += name.height;
    const beside = besideBar(school, asOf, time, style);
    if (beside === undefined) y += placeDatesBelow(school, name.x, y, style, labels);
    y += UNDER_LABEL;
    rows.push({ school, top: y });
    if (beside !== undefined) {
      const text = {
        x: round(beside.x),
        y: round(y + BAR / 2 + style.label.size * 0.36),
        lines: [beside.text],
      };
      (beside.align === 'left' ? labels.dates : labels.datesLeft).push(text);
    }
    y += BAR + UNDER_BAR;
  }
  const quiet = { font: style.label, color: theme.quiet };
  return {
    rows,
    height: y,
    marks: [
      ...barMarks(rows, time, style),
      symbolMarks('school-shapes', labels.shapes, 64),
      textMarks('school-names', labels.names, { font: style.strong, color: theme.ink }),
      textMarks('school-names-quiet', labels.quietNames, quiet),
      textMarks('school-dates', labels.dates, quiet),
      textMarks('school-dates-left', labels.datesLeft, { ...quiet, align: 'right' }),
    ],
  };
}

/** Sets the name, with what is true of it at the date asked about, over the start of the bar. */
function placeName(
  school: School,
  top: number,
  time: TimeScale,
  style: Style,
  labels: Labels,
): { readonly x: number; readonly height: number } {
  const words = timelineWords(style.locale);
  const text =
    school.asOf === undefined ? school.label : words.stated(school.label, words.certainty[school.asOf]);
  const not = school.asOf === 'impossible';
  const block = blockOf(text, style.inner - SHAPE, not ? style.label : style.strong, 2);
  const x = startOf(school, SHAPE + widest(block.lines, block.font), time, style);
  const baseline = top + block.ascent;
  const { color, shape } = schoolMark(school.order, style.theme);
  labels.shapes.push({ x: round(x + 4.5), y: round(baseline - block.font.size * 0.36), color, shape });
  (not ? labels.quietNames : labels.names).push({
    x: round(x + SHAPE),
    y: round(baseline),
    lines: block.lines,
  });
  return { x, height: block.height };
}

interface Beside {
  readonly text: string;
  readonly x: number;
  readonly align: 'left' | 'right';
}

/** Dates after the bar, or before it, where they have room and do not lie on the date asked about. */
function besideBar(
  school: School,
  asOf: { readonly from: number; readonly to: number } | undefined,
  time: TimeScale,
  style: Style,
): Beside | undefined {
  const text = periodsText(school, style.locale);
  const width = widthOf(text, style.label);
  const clear = (from: number, to: number) =>
    from >= 0 && to <= style.inner && (asOf === undefined || asOf.to < from || asOf.from > to);
  const after = time.x(Math.max(...school.periods.map(({ possible }) => possible.to))) + BESIDE_BAR;
  if (clear(after, after + width)) return { text, x: after, align: 'left' };
  const before = time.x(Math.min(...school.periods.map(({ possible }) => possible.from))) - BESIDE_BAR;
  return clear(before - width, before) ? { text, x: before, align: 'right' } : undefined;
}

/** Dates on a line of their own under the name. Returns the height. */
function placeDatesBelow(
  school: School,
  nameX: number,
  top: number,
  { locale, inner, label }: Style,
  labels: Labels,
): number {
  const block = blockOf(periodsText(school, locale), inner - SHAPE, label, 2);
  const x = Math.min(nameX + SHAPE, inner - widest(block.lines, label));
  labels.dates.push({ x: round(x), y: round(top + block.ascent), lines: block.lines });
  return block.height;
}

/** Where the first bar of a school begins, or further left, where something so wide would leave the picture. */
function startOf(school: School, width: number, time: TimeScale, { inner }: Style): number {
  const start = time.x(Math.min(...school.periods.map(({ possible }) => possible.from)));
  return Math.max(0, Math.min(start, inner - width));
}
