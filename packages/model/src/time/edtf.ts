import edtf, { type EdtfObject, type EdtfParse, parse } from 'edtf';
import { ModelError } from '../errors.ts';
import type { Bounds, Extent, Readings } from './bounds.ts';
import { explainInvalidDate } from './explain.ts';
import { divisionOfYear, instantOf } from './season.ts';

/** A date of the profile, taken apart. */
export interface ParsedDate {
  readonly ok: true;
  /** `point`: a date or season; `interval`: two ends; `one-of`: a set of which one is true; `all-of`: several dates. */
  readonly type: 'point' | 'interval' | 'one-of' | 'all-of';
  /** Whether a `~`, `?` or `%` stands in it. */
  readonly qualified: boolean;
  readonly readings: Readings;
}

export interface InvalidDate {
  readonly ok: false;
  readonly reason: string;
}

/** The longest string that is looked at: real dates are short, and the grammar is ambiguous. */
const LONGEST = 120;
const REMEMBERED = 20_000;

const remembered = new Map<string, ParsedDate | InvalidDate>();

/**
 * Parses a date in our EDTF profile (docs/time.md): levels 0 and 1 of ISO 8601-2, and of level 2 the sets, seasons
 * and divisions of a year, qualified parts, unspecified digits anywhere.
 *
 * An approximate (`~`) or uncertain (`?`) date is read as "within one unit of its precision": `1995~` lies between
 * 1994 and 1996, `2018-04-08~` between the 7th and the 9th.
 */
export function parseDate(text: string): ParsedDate | InvalidDate {
  const known = remembered.get(text);
  if (known) return known;
  const result = parseAfresh(text);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, result);
  return result;
}

/** The readings of a date, for the comparisons of `bounds.ts`. @throws ModelError `date-invalid` */
export function readingsOf(text: string): Readings {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new ModelError('date-invalid', parsed.reason);
  return parsed.readings;
}

/** Whether a string is a date of the profile. */
export function isDate(text: string): boolean {
  return parseDate(text).ok;
}

function parseAfresh(text: string): ParsedDate | InvalidDate {
  const invalid: InvalidDate = { ok: false, reason: explainInvalidDate(text) };
  // The library reads five digits and more as milliseconds since 1970.
  if (text.length > LONGEST || /^\d{5,}$/.test(text)) return invalid;
  try {
    const ends = text.split('/');
    if (ends.length === 2) return interval(ends[0] ?? '', ends[1] ?? '') ?? invalid;
    if (ends.length > 2) return invalid;
    const tree = parse(text);
    if (tree.type === 'Set') return members(text, tree, 'one-of') ?? invalid;
    if (tree.type === 'List') return members(text, tree, 'all-of') ?? invalid;
    const extent = pointExtent(text, tree);
    if (!extent) return invalid;
    return { ok: true, type: 'point', qualified: qualified(text), readings: [{ start: extent, end: extent }] };
  } catch {
    // The library throws plain errors for whatever its grammar or its date arithmetic refuses.
    return invalid;
  }
}

const qualified = (text: string): boolean => /[~?%]/.test(text);

/** The dates of a set or list: `[2002,2007]`, `[1667,1668..1670]`, `[..1992]`. */
function members(text: string, tree: EdtfParse, type: 'one-of' | 'all-of'): ParsedDate | undefined {
  const inner = text.slice(1, -1).trim();
  const readings: Bounds[] = [];
  for (const member of inner.split(',').map((part) => part.trim())) {
    const range = member.split('..');
    if (range.length > 2) return undefined;
    const [from = '', to = ''] = range;
    if (range.length === 1) {
      const extent = pointExtent(from);
      if (!extent) return undefined;
      readings.push({ start: extent, end: extent });
    } else {
      // "Some time from 1668 to 1670": an instant between the two.
      const first = from === '' ? { min: -Infinity, max: -Infinity } : pointExtent(from);
      const last = to === '' ? { min: Infinity, max: Infinity } : pointExtent(to);
      if (!first || !last || first.min > last.max) return undefined;
      const extent = { min: first.min, max: last.max };
      readings.push({ start: extent, end: extent });
    }
  }
  if (readings.length === 0 || tree.values.length === 0) return undefined;
  if (type === 'one-of') return { ok: true, type, qualified: qualified(text), readings };
  const whole: Bounds = {
    start: {
      min: Math.min(...readings.map(({ start }) => start.min)),
      max: Math.min(...readings.map(({ start }) => start.max)),
    },
    end: {
      min: Math.max(...readings.map(({ end }) => end.min)),
      max: Math.max(...readings.map(({ end }) => end.max)),
    },
  };
  return { ok: true, type, qualified: qualified(text), readings: [whole] };
}

/** `1993/2002`, `2018/..` (open), `/2018` (unknown start). */
function interval(from: string, to: string): ParsedDate | undefined {
  const start = pointExtent(from, undefined, from === '' || from === '..');
  const end = pointExtent(to, undefined, to === '' || to === '..');
  if (start === undefined && from !== '' && from !== '..') return undefined;
  if (end === undefined && to !== '' && to !== '..') return undefined;
  if (start === undefined && end === undefined) return undefined;
  const bounds: Bounds = {
    start: start ?? (from === '..' ? { min: -Infinity, max: -Infinity } : { min: -Infinity, max: end?.max ?? Infinity }),
    end: end ?? (to === '..' ? { min: Infinity, max: Infinity } : { min: start?.min ?? -Infinity, max: Infinity }),
  };
  if (bounds.start.min > bounds.end.max) return undefined;
  return { ok: true, type: 'interval', qualified: qualified(`${from}${to}`), readings: [bounds] };
}

/** The earliest and latest instant of a single date or season. */
function pointExtent(text: string, tree?: EdtfParse, skip = false): Extent | undefined {
  if (skip) return undefined;
  const parsed = tree ?? parse(text);
  if (parsed.type === 'Interval' || parsed.type === 'Set' || parsed.type === 'List') return undefined;
  if (parsed.type === 'Season') {
    const [year, division] = parsed.values;
    if (typeof year !== 'number' || typeof division !== 'number') return undefined;
    const extent = divisionOfYear(year, division);
    return extent && qualified(text) ? widen(extent, 'month', 1) : extent;
  }
  const date = edtf(parsed);
  const extent = { min: date.min, max: date.max };
  if (Number.isNaN(extent.min) || Number.isNaN(extent.max)) return undefined;
  return qualified(text) ? widen(extent, ...unitOf(parsed, date)) : extent;
}

type Unit = 'day' | 'month' | 'year';

function unitOf(tree: EdtfParse, date: EdtfObject): [Unit, number] {
  if (tree.type === 'Century') return ['year', 100];
  if (tree.type === 'Decade') return ['year', 10];
  if (tree.type === 'Year') return ['year', 1];
  if (date.precision === 2) return ['month', 1];
  return date.precision === 1 ? ['year', 1] : ['day', 1];
}

const DAY = 86_400_000;

function widen({ min, max }: Extent, unit: Unit, by: number): Extent {
  if (unit === 'day') return { min: min - by * DAY, max: max + by * DAY };
  return { min: shiftMonths(min, unit === 'year' ? -12 * by : -by), max: shiftMonths(max + 1, unit === 'year' ? 12 * by : by) - 1 };
}

/** Moves an instant that begins a month by whole months. */
function shiftMonths(instant: number, months: number): number {
  const date = new Date(instant);
  const shifted = instantOf(date.getUTCFullYear(), date.getUTCMonth() + months);
  return shifted + (instant - instantOf(date.getUTCFullYear(), date.getUTCMonth()));
}
