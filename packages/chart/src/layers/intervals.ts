import type { Style } from '../theme/style.ts';
import { type JsonObject, round } from '../vega/json.ts';
import { type Marks, ruleMarks } from '../vega/marks.ts';

/** An interval from `low` to `high` across `at`, in px. */
export interface IntervalPlace {
  readonly low: number;
  readonly high: number;
  readonly at: number;
  readonly datum: JsonObject;
}

export interface IntervalSetting {
  /** The name of the layer. */
  readonly name: string;
  readonly along: 'x' | 'y';
  readonly color?: string;
}

const CAP = 3;

/** Intervals as lines with caps, over whatever they belong to. */
export function intervalMarks(
  intervals: readonly IntervalPlace[],
  { name, along, color }: IntervalSetting,
  { theme }: Style,
): Marks {
  const across = along === 'x' ? 'y' : 'x';
  const piece = (datum: JsonObject, low: number, high: number, at: number, at2: number): JsonObject => ({
    ...datum,
    [along]: round(low),
    [`${along}2`]: round(high),
    [across]: round(at),
    [`${across}2`]: round(at2),
  });
  const lines = intervals.flatMap(({ low, high, at, datum }) => [
    piece(datum, low, high, at, at),
    piece({}, low, low, at - CAP, at + CAP),
    piece({}, high, high, at - CAP, at + CAP),
  ]);
  return ruleMarks(name, lines, { color: color ?? theme.ink, strokeWidth: 1.25 });
}
