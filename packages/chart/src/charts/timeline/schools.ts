import { dictionary } from '../../locale/index.ts';
import { blockOf, lineHeightOf } from '../../text/block.ts';
import { widest, widthOf } from '../../text/measure.ts';
import { schoolMark } from '../../theme/school.ts';
import type { Style } from '../../theme/style.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { type Marks, symbolMarks, textMarks } from '../../vega/marks.ts';
import { BAR, barMarks, type SchoolRow } from './bars.ts';
import { periodsText } from './dates.ts';
import type { Figures, School } from './figures.ts';
import type { TimeScale } from './scale.ts';

/** Room for the shape before a name. */
const SHAPE = 15;
/** Widths are measured for the widest font, so that in most fonts the gap is wider than this. */
const BETWEEN_WORDS = 4;
const UNDER_LABEL = 5;
const UNDER_BAR = 13;

interface Labels {
  readonly names: JsonObject[];
  readonly dates: JsonObject[];
  readonly states: JsonObject[];
  readonly noStates: JsonObject[];
  readonly shapes: JsonObject[];
}

/** The schools one below the other, each with its label above its bar. Returns their rows and where they end. */
export function schoolMarks(
  figures: Figures,
  time: TimeScale,
  style: Style,
): { rows: readonly SchoolRow[]; marks: Marks[]; height: number } {
  const { theme } = style;
  const labels: Labels = { names: [], dates: [], states: [], noStates: [], shapes: [] };
  const rows: SchoolRow[] = [];
  let y = 10;
  for (const school of figures.schools) {
    y += placeLabel(school, y, time, style, labels) + UNDER_LABEL;
    rows.push({ school, top: y });
    y += BAR + UNDER_BAR;
  }
  return {
    rows,
    height: y,
    marks: [
      ...barMarks(rows, time, style),
      symbolMarks('school-shapes', labels.shapes, 64),
      textMarks('school-names', labels.names, { font: style.strong, color: theme.ink }),
      textMarks('school-dates', labels.dates, { font: style.label, color: theme.quiet }),
      textMarks('school-states', labels.states, { font: style.strong, color: theme.ink }),
      textMarks('school-states-not', labels.noStates, { font: style.label, color: theme.quiet }),
    ],
  };
}

/**
 * Sets name, dates and state over the start of the first bar, further left where they would leave the picture, and on
 * two lines where one is too short. Returns the height.
 */
function placeLabel(school: School, top: number, time: TimeScale, style: Style, labels: Labels): number {
  const { strong, label, inner } = style;
  const dates = periodsText(school, style.locale);
  const state = school.asOf === undefined ? '' : dictionary(style.locale).timeline.certainty[school.asOf];
  const start = time.x(Math.min(...school.periods.map(({ possible }) => possible.from)));
  const nameWidth = SHAPE + widthOf(school.label, strong);
  const datesWidth = widthOf(dates, label);
  const stateWidth = state === '' ? 0 : BETWEEN_WORDS + widthOf(state, strong);
  const rest = datesWidth + stateWidth;
  const whole = nameWidth + BETWEEN_WORDS + rest;

  const oneLine = whole <= inner;
  const name = blockOf(school.label, inner - SHAPE, strong, 2);
  const x = round(
    Math.max(
      0,
      Math.min(start, inner - (oneLine ? whole : Math.max(Math.min(nameWidth, inner), SHAPE + rest))),
    ),
  );
  const baseline = top + name.ascent;
  labels.shapes.push({
    x: x + 4.5,
    y: round(baseline - strong.size * 0.36),
    ...schoolMark(school.order, style.theme),
  });
  labels.names.push({ x: x + SHAPE, y: round(baseline), lines: name.lines });

  const second = blockOf(dates, inner - SHAPE - stateWidth, label, 2);
  const restX = oneLine ? x + nameWidth + BETWEEN_WORDS : x + SHAPE;
  const restY = round(oneLine ? baseline : top + name.height + second.ascent);
  labels.dates.push({ x: round(restX), y: restY, lines: oneLine ? [dates] : second.lines });
  if (state !== '') {
    const states = school.asOf === 'impossible' ? labels.noStates : labels.states;
    const before = oneLine ? datesWidth : widest(second.lines, label);
    states.push({ x: round(restX + before + BETWEEN_WORDS), y: restY, lines: [state] });
  }
  return oneLine ? lineHeightOf(strong) : name.height + second.height;
}
