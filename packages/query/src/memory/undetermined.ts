import type { ValueColumn } from './columns.ts';
import type { Chosen } from './index/kept.ts';
import type { Scope } from './scope.ts';

/** For each column with a calculation, how many of the rows have dates that do not say what it is. */
export function undeterminedIn(
  scope: Scope,
  columns: readonly ValueColumn[],
  chosen: Chosen,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    columns
      .filter(({ value }) => value.isCalculated)
      .map(({ column, value }) => {
        const { cells, at } = chosen.look(scope, value);
        const { open } = cells;
        return [column.name, open ? at.reduce((sum, place) => sum + (open[place] ?? 0), 0) : 0];
      }),
  );
}
