import { ModelError } from '../errors.ts';
import { type Bounds, boundsOf, type Extent, type Readings } from './bounds.ts';
import { explainInvalidDate } from './explain.ts';
import { pointExtent } from './point.ts';

/** A date of the profile, taken apart. */
export interface ParsedDate {
  readonly ok: true;
  /** `point`: a date or season; `interval`: two ends; `one-of`: a set of which one is true. */
  readonly type: 'point' | 'interval' | 'one-of';
  /** Whether a `~`, `?` or `%` stands in it. */
  readonly qualified: boolean;
  readonly readings: Readings;
}

export interface InvalidDate {
  readonly ok: false;
  /** Why it is none, and what to write instead, in full sentences. */
  readonly reason: string;
}

/** The longest string that is looked at: real dates are short. */
const LONGEST = 120;
const REMEMBERED = 20_000;

const remembered = new Map<string, ParsedDate | InvalidDate>();

/**
 * Parses a date in our EDTF profile (docs/time.md): levels 0 and 1 of ISO 8601-2, and of level 2 the sets of which
 * one is true, seasons and divisions of a year, marked parts, and unspecified digits anywhere.
 *
 * An approximate (`~`) or uncertain (`?`) part may be off by one unit: `1995~` lies between 1994 and 1996,
 * `2018-04-08~` between the 7th and the 9th, `2004~-06-11` on that day of 2003, 2004 or 2005 or in between.
 */
export function parseDate(text: string): ParsedDate | InvalidDate {
  if (text.length > LONGEST) return invalid(text);
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

const invalid = (text: string): InvalidDate => ({ ok: false, reason: explainInvalidDate(text) });

function parseAfresh(text: string): ParsedDate | InvalidDate {
  const type = text.includes('/') ? 'interval' : text.startsWith('[') ? 'one-of' : 'point';
  const readings = type === 'interval' ? interval(text) : type === 'one-of' ? oneOf(text) : point(text);
  return readings ? { ok: true, type, qualified: /[~?%]/.test(text), readings } : invalid(text);
}

function point(text: string): Readings | undefined {
  const extent = pointExtent(text);
  return extent && [{ start: extent, end: extent }];
}

/** `1993/2002`, `2018/..` (open), `/2018` (unknown start). */
function interval(text: string): Readings | undefined {
  const [from = '', to = '', ...more] = text.split('/');
  // Level 0 leaves the time of day out of intervals.
  if (more.length > 0 || text.includes('T')) return undefined;
  const start = isBlank(from) ? undefined : pointExtent(from);
  const end = isBlank(to) ? undefined : pointExtent(to);
  if ((!start && !isBlank(from)) || (!end && !isBlank(to)) || (!start && !end)) return undefined;
  const bounds = boundsOf(start ?? startless(from), end ?? endless(to));
  return bounds && [bounds];
}

const isBlank = (end: string): boolean => end === '' || end === '..';
/** A start that is open (`..`: it has always been so) or unknown (nothing: some time before the end). */
const startless = (from: string): Extent => ({ min: -Infinity, max: from === '..' ? -Infinity : Infinity });
const endless = (to: string): Extent => ({ min: to === '..' ? Infinity : -Infinity, max: Infinity });

/** `[2002,2007]`, `[1667,1668..1670]`, `[..1992]`: a reading for each member. */
function oneOf(text: string): Readings | undefined {
  const inner = /^\[(.*)\]$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const members = inner.split(/ *, */);
  const readings: Bounds[] = [];
  for (const [index, member] of members.entries()) {
    const extent = member.includes('..')
      ? between(member, index === 0, index === members.length - 1)
      : pointExtent(member);
    if (!extent) return undefined;
    readings.push({ start: extent, end: extent });
  }
  return readings;
}

/** "Some time from 1668 to 1670"; only the first member may lack a start, only the last an end. */
function between(member: string, isFirst: boolean, isLast: boolean): Extent | undefined {
  const [from = '', to = '', ...more] = member.split('..');
  if (more.length > 0 || (from === '' && to === '')) return undefined;
  const first = from === '' ? isFirst && { min: -Infinity, max: -Infinity } : pointExtent(from);
  const last = to === '' ? isLast && { min: Infinity, max: Infinity } : pointExtent(to);
  return first && last && first.min <= last.max ? { min: first.min, max: last.max } : undefined;
}
