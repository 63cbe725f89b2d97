import { QueryError } from '../../errors.ts';
import { type CategoryCounts, ratingsOfCounts } from './from-counts.ts';
import { type Coding, ratingsOfCodings } from './from-codings.ts';
import { type CodingMatrix, ratingsOfMatrix } from './from-matrix.ts';
import type { CodedValue } from './values.ts';

/** How often a value was given to a unit. */
export interface ValueCount {
  /** Its place among the values. */
  readonly value: number;
  readonly count: number;
}

/** Codings in the form that all measures of agreement work on. */
export interface Ratings {
  readonly units: readonly string[];
  /** The values given, and those that could have been, in order. */
  readonly values: readonly CodedValue[];
  /** Whether the order of the values is one of size: numbers, or categories given in order. */
  readonly isOrdered: boolean;
  /** The values of each unit, in the order of the units. */
  readonly given: readonly (readonly ValueCount[])[];
  /** Who coded, and by coder and unit the place of the value, -1 where there is none. Null where only counts are known. */
  readonly coders: readonly string[] | null;
  readonly cells: readonly Int32Array[] | null;
}

/**
 * Codings: a row for each, a matrix of coders by units, or for each unit how many coders chose each category. Totals
 * over all units are none: see {@link ratingsOf}.
 */
export type RatingsInput = readonly Coding[] | CodingMatrix | CategoryCounts | Ratings;

export interface RatingsOptions {
  /**
   * All categories that could be chosen, in order. Without it those that were: numbers by size, texts by their letters,
   * in which case they have no order of size.
   */
  readonly categories?: readonly CodedValue[];
}

/**
 * Codings of any of the forms, checked and sorted.
 *
 * @throws QueryError `codings-invalid` for what is no coding, for a unit that a coder coded twice, and for totals: how
 * often each category was chosen overall does not say which coders agreed on which unit
 */
export function ratingsOf(input: RatingsInput, options: RatingsOptions = {}): Ratings {
  // What comes from outside of TypeScript may be anything.
  const given: unknown = input;
  if (isTotals(given)) {
    throw new QueryError(
      'codings-invalid',
      'codings',
      'These are totals: how many texts got each category. Agreement is about single texts, and totals do not say what each coder made of which. Give the codings: unit, coder and value.',
    );
  }
  if (isObject(given) && 'cells' in given && 'given' in given) {
    // Only ratingsOf makes objects with these two lists.
    const ratings = given as unknown as Ratings;
    if (options.categories === undefined || ratings.cells === null) return ratings;
    return ratingsOfMatrix(valuesOfCells(ratings), options, ratings.units, ratings.coders ?? []);
  }
  if (isObject(given) && 'counts' in given) return ratingsOfCounts(input as CategoryCounts, options);
  if (!Array.isArray(given) || given.length === 0)
    throw new QueryError(
      'codings-invalid',
      'codings',
      'There are no codings. Give at least two of one unit.',
    );
  // A row of a matrix has a length, a coding has a unit; each reader checks the rest.
  return isObject(given[0]) && 'length' in given[0]
    ? ratingsOfMatrix(input as CodingMatrix, options)
    : ratingsOfCodings(input as readonly Coding[], options);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Plain counts, a tally of the dataset or its distribution: numbers by category and no unit. */
function isTotals(input: unknown): boolean {
  if (ArrayBuffer.isView(input)) return true;
  if (Array.isArray(input)) return input.length > 0 && input.every((item) => typeof item === 'number');
  if (!isObject(input)) return false;
  if ('shares' in input && 'total' in input) return true;
  const counts: unknown = input['counts'];
  return (
    Array.isArray(counts) && (counts.length < 2 || !counts.every((row) => isObject(row) && 'length' in row))
  );
}

const valuesOfCells = ({ cells, values }: Ratings): (CodedValue | null)[][] =>
  (cells ?? []).map((row) => Array.from(row, (place) => values[place] ?? null));
