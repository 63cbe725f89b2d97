import { QueryError } from '../../errors.ts';
import { ratingsOfCells } from './cells.ts';
import type { Ratings, RatingsOptions } from './ratings.ts';
import { type CodedValue, givenValue } from './values.ts';

/** What a coder made of a unit. */
export interface Coding {
  readonly unit: string | number;
  readonly coder: string | number;
  /** Null where the coder looked at the unit and gave no value. */
  readonly value: CodedValue | null;
}

/**
 * Ratings from a list of codings. Units and coders come in the order of their first coding.
 *
 * @throws QueryError `codings-invalid`
 */
export function ratingsOfCodings(codings: readonly Coding[], options: RatingsOptions): Ratings {
  const coders = new Map<string, Map<string, CodedValue | null>>();
  const units = new Set<string>();
  for (const [index, { unit, coder, value }] of codings.entries()) {
    const [who, what] = [nameOf(coder, 'coder', index), nameOf(unit, 'unit', index)];
    const coded = coders.get(who) ?? new Map<string, CodedValue | null>();
    if (coded.has(what)) {
      throw new QueryError(
        'codings-invalid',
        `codings[${index}]`,
        `${who} coded ${what} twice: as ${String(coded.get(what))} and as ${String(value)}. Keep one of them.`,
      );
    }
    coded.set(what, givenValue(value, `codings[${index}].value`));
    coders.set(who, coded);
    units.add(what);
  }
  return ratingsOfCells(
    [...units],
    [...coders.keys()],
    [...coders.values()].map((coded) => [...units].map((unit) => coded.get(unit) ?? null)),
    options,
  );
}

function nameOf(name: unknown, key: string, index: number): string {
  if (typeof name === 'number' && Number.isFinite(name)) return String(name);
  if (typeof name === 'string' && name !== '') return name;
  throw new QueryError(
    'codings-invalid',
    `codings[${index}].${key}`,
    `codings[${index}] names no ${key}. A coding is { unit, coder, value }.`,
  );
}
