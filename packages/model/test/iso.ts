import type { Bounds, Extent } from '../src/time/bounds.ts';

/** An instant as text: `2018-03-25` where it begins a day, `2018-03-25 end` where it ends one. */
export function iso(instant: number): string {
  if (!Number.isFinite(instant)) return String(instant);
  if (Math.abs(instant) > 8.64e15) return `${instant} ms`;
  const text = new Date(instant).toISOString();
  if (text.endsWith('T00:00:00.000Z')) return text.slice(0, -14);
  return text.endsWith('T23:59:59.999Z') ? `${text.slice(0, -14)} end` : text;
}

/** `2018-03-01 … 2018-03-31 end` */
export const isoExtent = ({ min, max }: Extent): string => `${iso(min)} … ${iso(max)}`;

/** One line for each reading: the extent alone where both ends have the same. */
export const isoBounds = ({ start, end }: Bounds): string =>
  isoExtent(start) === isoExtent(end) ? isoExtent(start) : `${isoExtent(start)} | ${isoExtent(end)}`;
