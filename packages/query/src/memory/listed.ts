import type { Query } from '../ast/types.ts';
import type { Answering, Made } from './answer.ts';
import { entryOf } from './catalogue.ts';
import { checkNames, compileColumns, type CompiledColumn, type ValueColumn } from './columns.ts';
import { undeterminedIn } from './undetermined.ts';
import { addressesOfRow, type Row } from './row.ts';
import { wholeRecord } from './rows.ts';
import type { Scope } from './scope.ts';

/** Compiles an answer row by row: the columns selected, or whole records; with their certainty where time was asked. */
export function compileListed(scope: Scope, { select }: Query, isTimed: boolean): Answering {
  const certainty: CompiledColumn[] = isTimed
    ? [{ column: { name: 'certainty', type: 'certainty' }, sortedAs: 'certainty' }]
    : [];
  const certaintyOf = (row: Row): object => (isTimed ? { certainty: row.certainty } : {});
  if (select === undefined) {
    return answering([...wholeColumns(scope), ...certainty], (row) => ({
      row: { ...wholeRecord(row, scope), ...certaintyOf(row) },
      evidence: addressesOfRow(row),
    }));
  }
  const columns = compileColumns(scope, select, 'select');
  const made = (row: Row): Made => {
    const evidence = addressesOfRow(row);
    const cells = columns.map(({ column, value: of, isList }) => {
      const { found } = of.look(row);
      for (const { through } of found) evidence.push(...through);
      return [column.name, isList ? found.map(({ value }) => value) : (found[0]?.value ?? null)] as const;
    });
    return { row: { ...Object.fromEntries(cells), ...certaintyOf(row) }, evidence };
  };
  return answering([...columns, ...certainty], made, columns);
}

function answering(
  columns: readonly CompiledColumn[],
  make: (row: Row) => Made,
  looked: readonly ValueColumn[] = [],
): Answering {
  checkNames(columns, 'select');
  return {
    columns,
    countings: [],
    answersOf: (rows) => ({
      answers: rows.map((row) => ({ source: row, make: () => make(row) })),
      missing: {},
      undetermined: undeterminedIn(looked, rows),
    }),
  };
}

/** The fields of a whole record; a list of which each row has one item is none. */
function wholeColumns({ dataset, collection, unnest }: Scope): CompiledColumn[] {
  return entryOf(dataset, collection, 'from')
    .fields.filter(({ path }) => !path.includes('.'))
    .map(({ path, type, reference, list }) => {
      const item = reference ? 'reference' : type;
      return { column: { name: path, type: list && path !== unnest ? 'list' : item }, sortedAs: item };
    });
}
