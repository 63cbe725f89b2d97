import type { Locale } from '@yalu/model/text';
import { decimal, integer, percent } from '../locale/format.ts';
import type { JsonObject } from '../vega/json.ts';
import { ticksAround } from './ticks.ts';

/** How the numbers of a scale are written: whole numbers, shares of one as percentages, or decimals. */
export type ValueFormat = 'count' | 'share' | 'decimal';

export interface ValueSetting {
  /** Everything that is drawn on the scale, ends of intervals included. */
  readonly values: readonly number[];
  /** In px. Downwards for a vertical scale: `[height, 0]`. */
  readonly range: readonly [from: number, to: number];
  readonly locale: Locale;
  readonly format?: ValueFormat;
  /** Whether zero is on it, as it must be where lengths stand for numbers. True unless it is said. */
  readonly zero?: boolean;
  /** About so many ticks. */
  readonly ticks?: number;
}

/** A linear scale of numbers: which number lies at which pixel. */
export interface ValueScale {
  readonly domain: readonly [least: number, most: number];
  readonly range: readonly [from: number, to: number];
  readonly ticks: readonly number[];
  /** A number in px. */
  readonly px: (value: number) => number;
  /** The position channel of a field with numbers, as Vega-Lite writes it, without an axis. */
  readonly channel: (field: string) => JsonObject;
  /** A number as the axis writes it. */
  readonly text: (value: number) => string;
}

/** A scale from a round number below everything to a round number above it. */
export function valueScale({
  values,
  range,
  locale,
  format = 'decimal',
  zero = true,
  ticks = 5,
}: ValueSetting): ValueScale {
  const finite = values.filter(Number.isFinite);
  const least = finite.reduce((a, b) => Math.min(a, b), zero ? 0 : Infinity);
  const most = finite.reduce((a, b) => Math.max(a, b), zero ? 0 : -Infinity);
  const whole = format === 'count';
  const marks = ticksAround(Number.isFinite(least) ? [least, most] : [0, 1], ticks, whole);
  const domain = [marks[0] ?? 0, marks.at(-1) ?? 1] as const;
  const step = (marks[1] ?? 1) - (marks[0] ?? 0);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return {
    domain,
    range,
    ticks: marks,
    px: (value) => range[0] + ((value - domain[0]) / (domain[1] - domain[0])) * (range[1] - range[0]),
    channel: (field) => ({
      field,
      type: 'quantitative',
      axis: null,
      scale: { domain, range, nice: false, zero: false },
    }),
    text: (value) =>
      format === 'share'
        ? percent(value, locale, Math.max(0, digits - 2))
        : format === 'count'
          ? integer(value, locale)
          : decimal(value, locale, digits),
  };
}
