import type { ValueColumn } from './columns.ts';
import type { Row } from './row.ts';

/** For each column with a calculation, how many of the rows have dates that do not say what it is. */
export function undeterminedIn(
  columns: readonly ValueColumn[],
  rows: readonly Row[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    columns
      .filter(({ value }) => value.isCalculated)
      .map(({ column, value }) => [column.name, rows.filter((row) => value.look(row).isUndetermined).length]),
  );
}
