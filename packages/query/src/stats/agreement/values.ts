import { didYouMean } from '@yalu/model/text';
import { QueryError } from '../../errors.ts';

/** What a coder may give to a unit. */
export type CodedValue = string | number;

/** The values of codings in order, and where each stands. */
export interface OrderedValues {
  readonly values: readonly CodedValue[];
  readonly isOrdered: boolean;
  readonly placeOf: ReadonlyMap<CodedValue, number>;
}

/**
 * Puts values in order: as the categories say, or numbers by size and texts by their letters.
 *
 * @throws QueryError `codings-invalid` for a value that is none of the categories, and for a category named twice
 */
export function orderedValues(
  given: Iterable<CodedValue>,
  categories: readonly CodedValue[] | undefined,
): OrderedValues {
  const found = new Set(given);
  const values = categories ?? [...found].sort(byOrder);
  const placeOf = new Map(values.map((value, place) => [value, place]));
  if (placeOf.size < values.length)
    throw new QueryError('codings-invalid', 'categories', 'A category is named twice.');
  for (const value of found) {
    if (!placeOf.has(value)) {
      const names = values.map(String);
      throw new QueryError(
        'codings-invalid',
        'categories',
        `${JSON.stringify(value)} is none of the categories. ${didYouMean(String(value), names) || `They are ${names.join(', ')}.`}`,
      );
    }
  }
  return {
    values,
    isOrdered: categories !== undefined || values.every((value) => typeof value === 'number'),
    placeOf,
  };
}

/** Numbers by size before texts by their letters. */
function byOrder(a: CodedValue, b: CodedValue): number {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1;
  if (typeof b === 'number') return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A value that was given, or null for none.
 *
 * @param at where it stands, for the message
 * @throws QueryError `codings-invalid`
 */
export function givenValue(value: unknown, at: string): CodedValue | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new QueryError(
    'codings-invalid',
    at,
    `${at} is ${String(value)}, which is no value. Give a text or a finite number, or null where there is none.`,
  );
}

/**
 * The values as numbers.
 *
 * @param why what needs them
 * @throws QueryError `codings-invalid` where one is a text
 */
export function numbersOf(values: readonly CodedValue[], why: string): number[] {
  return values.map((value) => {
    if (typeof value === 'number') return value;
    throw new QueryError(
      'codings-invalid',
      'codings',
      `${why} needs numbers, and ${JSON.stringify(value)} is a text.`,
    );
  });
}
