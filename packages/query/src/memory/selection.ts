import { coverageStatementOf, type CatalogueEntry, type CoverageStatement } from '@yalu/model/dataset';
import type { Filter, Query } from '../ast/types.ts';
import { compileFilter } from './filter.ts';
import type { Selection } from './result.ts';
import type { Row } from './row.ts';
import { recordRows } from './rows.ts';
import type { Scope } from './scope.ts';

/** A computed column, as far as it matters to what it counts. */
export interface Counting {
  readonly name: string;
  /** Which of the query's rows it counts. */
  readonly where?: Filter;
  /** The collections that its paths enter by a way back. */
  readonly entered: ReadonlySet<string>;
}

/**
 * The choices that an answer rests on. A filter is followed only as far as it looks at what the dataset's statements
 * look at: no missile of 2001 is found either where there was none or where none was chosen, and the answer says so.
 * A collection that a path enters by a way back counts as looked at in whole.
 */
export function selectionsOf(
  scope: Scope,
  { where = {}, group }: Query,
  countings: readonly Counting[],
): readonly Selection[] {
  const own = countings.map(({ name, where: only = {} }) => ({
    name,
    statements: new Set(reached(scope, { all: [where, only] })),
  }));
  // What is computed over everything rests on what it counts and on nothing else; groups and lists are of all rows.
  const isOfRows = group !== undefined || countings.length === 0;
  const looked = new Set(isOfRows ? reached(scope, where) : []);
  const collections = new Set([
    scope.collection,
    ...scope.entered,
    ...countings.flatMap(({ entered }) => [...entered]),
  ]);
  return [...collections].flatMap((collection) => {
    const isEntered = scope.entered.has(collection);
    return chosen(scope.dataset.catalogue[collection]).flatMap((statement): Selection[] => {
      const columns = countings
        .filter(
          ({ entered }, index) =>
            isEntered || entered.has(collection) || own[index]?.statements.has(statement),
        )
        .map(({ name }) => name);
      if (columns.length === 0 && !isEntered && !looked.has(statement)) return [];
      const { where: among, rule } = statement;
      return [{ collection, ...(among === undefined ? {} : { where: among }), rule, columns }];
    });
  });
}

const chosen = (entry: CatalogueEntry | undefined): readonly CoverageStatement[] =>
  (entry?.coverage ?? []).filter(({ kind }) => kind === 'selected');

/** The statements on the collection asked that some record may bring in through a filter. */
function reached(scope: Scope, filter: Filter): CoverageStatement[] {
  const entry = scope.dataset.catalogue[scope.collection];
  if (chosen(entry).length === 0 || !entry?.coverage) return [];
  const paths = new Set(['id', ...entry.coverage.flatMap(({ where = {} }) => Object.keys(where))]);
  const test = outlook(scope, filter, paths);
  const rows = rowsByStatement(entry, recordRows(scope));
  return chosen(entry).filter((statement) => rows.get(statement)?.some((row) => test(row).mayHold));
}

/** What may come of a filter if only some of its conditions are looked at. */
interface Outlook {
  readonly mayHold: boolean;
  readonly mayFail: boolean;
}

/** A filter of which only the conditions on some paths are looked at. The filter has been compiled, so it is sound. */
function outlook(scope: Scope, filter: Filter, paths: ReadonlySet<string>): (row: Row) => Outlook {
  const parts = Object.entries(filter).flatMap(([key, value]): ((row: Row) => Outlook)[] => {
    if (value === undefined) return [];
    if (key === 'all') return (filter.all ?? []).map((part) => outlook(scope, part, paths));
    if (key === 'any') {
      const some = (filter.any ?? []).map((part) => opposite(outlook(scope, part, paths)));
      return [opposite(every(some))];
    }
    if (key === 'not') return filter.not ? [opposite(outlook(scope, filter.not, paths))] : [];
    if (!paths.has(key)) return [() => ({ mayHold: true, mayFail: true })];
    const holds = compileFilter(scope, { [key]: value }, 'where');
    return [
      (row) => {
        const mayHold = holds(row);
        return { mayHold, mayFail: !mayHold };
      },
    ];
  });
  return every(parts);
}

const every =
  (parts: readonly ((row: Row) => Outlook)[]) =>
  (row: Row): Outlook => {
    const outlooks = parts.map((part) => part(row));
    return {
      mayHold: outlooks.every(({ mayHold }) => mayHold),
      mayFail: outlooks.some(({ mayFail }) => mayFail),
    };
  };

const opposite =
  (part: (row: Row) => Outlook) =>
  (row: Row): Outlook => {
    const { mayHold, mayFail } = part(row);
    return { mayHold: mayFail, mayFail: mayHold };
  };

type ByStatement = ReadonlyMap<CoverageStatement | undefined, readonly Row[]>;

interface Remembered {
  readonly coverage: CatalogueEntry['coverage'];
  readonly found: ByStatement;
}

const remembered = new WeakMap<readonly Row[], Remembered>();

/** Rows by the statement that counts for each: found once, as the rows are. */
function rowsByStatement(entry: CatalogueEntry, rows: readonly Row[]): ByStatement {
  const known = remembered.get(rows);
  if (known && known.coverage === entry.coverage) return known.found;
  const found = new Map<CoverageStatement | undefined, Row[]>();
  for (const row of rows) {
    const statement = coverageStatementOf(entry, row.record);
    const others = found.get(statement);
    if (others) others.push(row);
    else found.set(statement, [row]);
  }
  remembered.set(rows, { coverage: entry.coverage, found });
  return found;
}
