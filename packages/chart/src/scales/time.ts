import type { JsonObject } from '../vega/json.ts';

/** A stretch of time in milliseconds since 1970 UTC. Either end may be infinite. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The scale of time: which instant lies at which pixel. */
export interface TimeScale {
  readonly domain: Stretch;
  /** First days of the years that are labelled, in ISO 8601. */
  readonly ticks: readonly string[];
  /** The x channel of a field with ISO instants. */
  readonly channel: (field: string) => JsonObject;
  /** An instant in px, held within the scale. */
  readonly x: (instant: number) => number;
  /** The instant at a pixel. */
  readonly at: (x: number) => number;
  readonly range: readonly [from: number, to: number];
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];
const YEAR = 365.2425 * 86_400_000;
/** Between the labels of two years, in px. */
const APART = 46;
/** More years than that say no more. */
const MOST_TICKS = 9;

/**
 * A scale of whole years around everything that has a date, with room for arrows where an end is open.
 *
 * @param stretches at least one with a finite end
 */
export function timeScale(
  stretches: readonly Stretch[],
  range: readonly [from: number, to: number],
): TimeScale {
  const instants = stretches.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const open = stretches.some(({ to }) => to === Infinity);
  const first = new Date(instants.reduce((a, b) => Math.min(a, b))).getUTCFullYear();
  const last = new Date(instants.reduce((a, b) => Math.max(a, b))).getUTCFullYear() + 1;
  const span = last - first;
  const end = open ? last + Math.max(1, Math.round(span * 0.05)) : last;
  const most = Math.max(1, Math.min(MOST_TICKS, Math.floor((range[1] - range[0]) / APART)));
  const step = STEPS.find((years) => (end - first) / years <= most) ?? 1000;
  const rounded = Math.floor(first / step) * step;
  const start = first - rounded <= span * 0.15 ? rounded : first;
  const domain = { from: yearStart(start), to: yearStart(end) };
  const ticks: string[] = [];
  for (let year = Math.ceil(start / step) * step; year <= end; year += step)
    ticks.push(isoOf(yearStart(year)));

  // Not `domain`: of a temporal field with an `x2`, Vega-Lite 6.5 takes a domain for two that are at odds.
  const scale = {
    type: 'utc',
    domainMin: { year: start, utc: true },
    domainMax: { year: end, utc: true },
    range,
    nice: false,
  };
  const width = range[1] - range[0];
  return {
    domain,
    ticks,
    range,
    channel: (field) => ({ field, type: 'temporal', scale }),
    x: (instant) => {
      const held = Math.min(domain.to, Math.max(domain.from, instant));
      return range[0] + ((held - domain.from) / (domain.to - domain.from)) * width;
    },
    at: (x) => Math.round(domain.from + ((x - range[0]) / width) * (domain.to - domain.from)),
  };
}

/** The middle of a stretch, in whole days, so that an event marked by a day stays on it. */
export function middleOf({ from, to }: Stretch): number {
  return to - from < YEAR / 100 ? from : (from + to) / 2;
}

function yearStart(year: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 1);
  return date.getTime();
}

export function isoOf(instant: number): string {
  return new Date(instant).toISOString();
}
