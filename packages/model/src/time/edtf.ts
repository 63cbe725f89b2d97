import { ModelError } from '../errors.ts';
import type { Readings } from './bounds.ts';
import { explainInvalidDate } from './explain.ts';
import { LONGEST_DATE, readDate } from './grammar.ts';
import { readingsOfSyntax } from './readings.ts';
import type { DateSyntax } from './syntax.ts';

/** A date of the profile, taken apart. */
export interface ParsedDate {
  readonly ok: true;
  /** `point`: a date or season; `interval`: two ends; `one-of`: a set of which one is true. */
  readonly type: 'point' | 'interval' | 'one-of';
  /** Whether a `~`, `?` or `%` stands in it. */
  readonly qualified: boolean;
  /** The date as it is written; `writeDate` puts it together again. */
  readonly syntax: DateSyntax;
  /** What it means. */
  readonly readings: Readings;
}

export interface InvalidDate {
  readonly ok: false;
  /** Why it is none, and what to write instead, in full sentences. */
  readonly reason: string;
}

const REMEMBERED = 100_000;

const remembered = new Map<string, ParsedDate | InvalidDate>();

/**
 * Parses a date in our EDTF profile (docs/time.md): levels 0 and 1 of ISO 8601-2, and of level 2 the sets of which
 * one is true, seasons and divisions of a year, marked parts, and unspecified digits anywhere.
 *
 * An approximate (`~`) or uncertain (`?`) part may be off by one unit: `1995~` lies between 1994 and 1996,
 * `2018-04-08~` between the 7th and the 9th, `2004~-06-11` on that day of 2003, 2004 or 2005 or in between.
 */
export function parseDate(text: string): ParsedDate | InvalidDate {
  if (text.length > LONGEST_DATE) return invalid(text);
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
  const syntax = readDate(text);
  const readings = syntax && readingsOfSyntax(syntax);
  if (!readings) return invalid(text);
  const type = syntax.type === 'interval' || syntax.type === 'one-of' ? syntax.type : 'point';
  return { ok: true, type, qualified: /[~?%]/.test(text), syntax, readings };
}
