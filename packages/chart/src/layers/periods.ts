import { hatch } from '../layout/hatch.ts';
import { type Period, uncertainParts } from '../scales/period.ts';
import { isoOf, type TimeScale } from '../scales/time.ts';
import { type JsonObject, round } from '../vega/json.ts';
import { literal, type Marks, px, rectMarks, ruleMarks, symbolMarks, tipped } from '../vega/marks.ts';

/** Height of a bar in px. */
export const BAR = 14;

/** A period with what its marks say. */
export interface PeriodBar extends Period {
  readonly tips: Readonly<Record<'certain' | 'possible', string>>;
}

/** Periods of one thing, on one line. */
export interface PeriodRow {
  readonly periods: readonly PeriodBar[];
  /** The top of the bars, in px from the top of the plot. */
  readonly top: number;
  readonly color: string;
  /** Data for readers of the specification. */
  readonly datum: JsonObject;
}

/**
 * Periods as bars: solid where certain; hatched in a broken outline where possible; an open end has no outline at its
 * end but grows fainter and ends in an arrow.
 */
export function periodMarks(rows: readonly PeriodRow[], time: TimeScale): Marks[] {
  const certain: JsonObject[] = [];
  const possible: JsonObject[] = [];
  const hatching: JsonObject[] = [];
  const openEdges: JsonObject[] = [];
  const arrows: JsonObject[] = [];

  const beforeArrow = rows.some(({ periods }) => periods.some(({ possible }) => possible.to === Infinity))
    ? time.at(time.range[1] - BAR / 2)
    : time.domain.to;

  for (const { periods, top, color, datum } of rows) {
    const y = round(top);
    const y2 = round(top + BAR);
    for (const period of periods) {
      const { from, to } = period.certain ?? { from: 0, to: 0 };
      if (from < to) {
        certain.push({
          ...datum,
          start: isoIn(time, from),
          end: isoIn(time, Math.min(to, beforeArrow)),
          tip: period.tips.certain,
          y,
          y2,
          color,
        });
      }
      for (const part of uncertainParts(period)) {
        const open = part.to === Infinity;
        const box = { x: time.x(part.from), x2: time.x(part.to) - (open ? BAR / 2 : 0), y, y2 };
        hatching.push(...hatch({ ...box, y: y + 0.5, y2: y2 - 0.5 }, color, open));
        if (open) {
          const edge = { x: round(box.x), x2: round(box.x2), color };
          openEdges.push({ ...edge, y: y + 0.5, y2: y + 0.5 }, { ...edge, y: y2 - 0.5, y2: y2 - 0.5 });
        } else {
          possible.push({
            ...datum,
            start: isoIn(time, part.from),
            end: isoIn(time, part.to),
            tip: period.tips.possible,
            y: y + 0.5,
            y2: y2 - 0.5,
            color,
          });
        }
      }
      if (period.possible.to === Infinity) {
        arrows.push({
          x: round(time.x(Infinity) - BAR / 4),
          y: round(top + BAR / 2),
          color,
          shape: 'triangle-right',
        });
      }
    }
  }
  const inTime = { x: time.channel('start'), x2: { field: 'end' }, y: px('y'), y2: { field: 'y2' } };
  const broken = { strokeDash: [3, 2], strokeWidth: 1 };
  return [
    ruleMarks(
      'possible-hatching',
      hatching,
      { strokeWidth: 1 },
      { color: literal('color'), opacity: literal('opacity', 'quantitative') },
    ),
    tipped(
      rectMarks('possible', possible, { ...broken, filled: false }, { ...inTime, stroke: literal('color') }),
    ),
    ruleMarks('open-edges', openEdges, broken, { color: literal('color') }),
    tipped(rectMarks('certain', certain, {}, { ...inTime, fill: literal('color') })),
    symbolMarks('open-ends', arrows, 70),
  ];
}

function isoIn(time: TimeScale, instant: number): string {
  return isoOf(Math.min(time.domain.to, Math.max(time.domain.from, instant)));
}
