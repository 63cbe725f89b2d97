import { QueryError } from '../../errors.ts';

/** A series taken from the rows of an answer, ready for `changePoints`. */
export interface SeriesFromRows {
  readonly values: readonly number[];
  readonly labels: readonly string[];
  /** The labels of rows without a value. They are left out, never taken as zero; the points beside them become neighbours. */
  readonly missing: readonly string[];
}

/**
 * Takes a series from the rows of a query's answer, in their order: order the query by time.
 *
 * @param rows those of a result, with a number and a text in these columns
 * @throws QueryError `column-unknown` where a row lacks one of them, `value-type` for what is no number or no text
 */
export function seriesFrom(
  rows: readonly object[],
  { value, time }: { readonly value: string; readonly time: string },
): SeriesFromRows {
  const points = rows.map((row, index) => ({
    label: cellOf(row, time, 'string', index),
    number: cellOf(row, value, 'number', index),
  }));
  const known = points.flatMap(({ label, number }) => (number === null ? [] : [{ label, number }]));
  return {
    values: known.map(({ number }) => number),
    labels: known.map(({ label }) => label ?? ''),
    missing: points.flatMap(({ label, number }) => (number === null ? [label ?? ''] : [])),
  };
}

interface Cells {
  readonly number: number;
  readonly string: string;
}

function cellOf<T extends keyof Cells>(row: object, column: string, type: T, index: number): Cells[T] | null {
  if (!Object.hasOwn(row, column)) {
    throw new QueryError(
      'column-unknown',
      column,
      `Row ${index} has no column "${column}". It has ${Object.keys(row).join(', ')}.`,
    );
  }
  const cell: unknown = (row as Readonly<Record<string, unknown>>)[column];
  if (cell === null || cell === undefined) return null;
  // typeof has just said so.
  if (typeof cell === type) return cell as Cells[T];
  throw new QueryError(
    'value-type',
    column,
    `Row ${index} has ${JSON.stringify(cell)} in "${column}", which is no ${type}.`,
  );
}
