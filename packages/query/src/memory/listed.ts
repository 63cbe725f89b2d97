import type { Query } from '../ast/types.ts';
import type { Answering, Answers } from './answer.ts';
import { entryOf } from './catalogue.ts';
import { checkNames, compileColumns, type CompiledColumn, type ValueColumn } from './columns.ts';
import { addressesOfRow, type Row } from './row.ts';
import { wholeRecord } from './rows.ts';
import type { Scope } from './scope.ts';
import { undeterminedIn } from './undetermined.ts';

/** Makes one row of an answer. */
type Make = (row: Row) => Readonly<Record<string, unknown>>;

/** Compiles an answer row by row: the columns selected, or whole records; with their certainty where time was asked. */
export function compileListed(scope: Scope, { select }: Query, isTimed: boolean): Answering {
  const certainty: CompiledColumn[] = isTimed
    ? [{ column: { name: 'certainty', type: 'certainty' }, sortedAs: 'certainty' }]
    : [];
  const certaintyOf = (row: Row): object => (isTimed ? { certainty: row.certainty } : {});
  if (select === undefined) {
    return answering(scope, [...wholeColumns(scope), ...certainty], (row) => ({
      ...wholeRecord(row, scope),
      ...certaintyOf(row),
    }));
  }
  const columns = compileColumns(scope, select, 'select');
  const make: Make = (row) => ({
    ...Object.fromEntries(
      columns.map(({ column, value: of, isList }) => {
        const { found } = of.look(row);
        return [column.name, isList ? found.map(({ value }) => value) : (found[0]?.value ?? null)];
      }),
    ),
    ...certaintyOf(row),
  });
  return answering(scope, [...columns, ...certainty], make, columns);
}

function answering(
  scope: Scope,
  columns: readonly CompiledColumn[],
  make: Make,
  looked: readonly ValueColumn[] = [],
): Answering {
  checkNames(columns, 'select');
  return {
    columns,
    countings: [],
    answersOf: (chosen): Answers => ({
      length: chosen.length,
      of: chosen,
      rowAt: (index) => make(chosen.rowAt(index)),
      evidenceAt: (index) => {
        const row = chosen.rowAt(index);
        const through = looked.flatMap(({ value }) =>
          value.look(row).found.flatMap((found) => found.through),
        );
        return [...addressesOfRow(row), ...through];
      },
      missing: {},
      undetermined: undeterminedIn(scope, looked, chosen),
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
