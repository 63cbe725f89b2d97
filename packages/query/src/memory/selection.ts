import {
  coverageStatementOf,
  type CatalogueEntry,
  type CoverageStatement,
  isObject,
  valuesAt,
} from '@yalu/model/dataset';
import type { Filter, Query } from '../ast/types.ts';
import { compileFilter } from './filter.ts';
import { candidatesOf } from './index/postings.ts';
import { keyOf, storeOf } from './index/store.ts';
import type { Table } from './index/table.ts';
import type { Selection } from './result.ts';
import type { Row } from './row.ts';
import { recordTableOf } from './rows.ts';
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

/** How many filters' outcomes are remembered of a collection. */
const MOST_REMEMBERED = 500;

/** The statements on the collection asked that some record may bring in through a filter. */
function reached(scope: Scope, filter: Filter): readonly CoverageStatement[] {
  const entry = scope.dataset.catalogue[scope.collection];
  if (chosen(entry).length === 0 || !entry?.coverage) return [];
  const paths = new Set(['id', ...entry.coverage.flatMap(({ where = {} }) => Object.keys(where))]);
  const table = recordTableOf(scope);
  const known = outcomesOf(scope, entry, table);
  const asked = JSON.stringify([scope.unnest, filter]);
  const before = known.statements.get(asked);
  if (before) return before;
  const test = outlook(scope, filter, paths);
  const among = rowsThatMatter(scope, table, filter, known.examples);
  const found = new Set(
    among.filter((row) => test(row).mayHold).map((row) => coverageStatementOf(entry, row.record)),
  );
  // Of what no record is at all, nobody can say but what is said of all records: that none was chosen, perhaps.
  const statements = chosen(entry).filter((statement) =>
    found.size === 0 ? statement.where === undefined : found.has(statement),
  );
  if (known.statements.size >= MOST_REMEMBERED) known.statements.clear();
  known.statements.set(asked, statements);
  return statements;
}

/** Enough rows to say which statements a filter reaches. */
function rowsThatMatter(
  scope: Scope,
  table: Table,
  filter: Filter,
  examples: readonly number[],
): readonly Row[] {
  const candidates = candidatesOf(scope, table, filter);
  if (candidates?.index === 'id') return Array.from(candidates.numbers, table.rowAt);
  // Rows differ to a filter on ids, and otherwise only by what the statements look at.
  const numbers = namesIds(filter) ? Array.from({ length: table.size }, (_none, number) => number) : examples;
  return numbers.map(table.rowAt);
}

const namesIds = (filter: Filter): boolean =>
  Object.hasOwn(filter, 'id') ||
  [...(filter.all ?? []), ...(filter.any ?? []), ...(filter.not ? [filter.not] : [])].some(namesIds);

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

interface Outcomes {
  /** A row of each sort that the statements tell apart. */
  readonly examples: readonly number[];
  /** The statements that filters have been found to reach. */
  readonly statements: Map<string, readonly CoverageStatement[]>;
}

/** What is known of the statements on a collection, whatever is asked: found once, as the rows are. */
function outcomesOf({ dataset }: Scope, { name, coverage = [] }: CatalogueEntry, table: Table): Outcomes {
  return storeOf(dataset).get(keyOf<Outcomes>('coverage', name), () => {
    const paths = [...new Set(coverage.flatMap(({ where = {} }) => Object.keys(where)))];
    const examples = new Map<string, number>();
    for (let number = 0; number < table.size; number++) {
      const record = table.recordAt(number);
      const sort = paths.map((path) => writtenAt(record, path)).join(' ');
      if (!examples.has(sort)) examples.set(sort, number);
    }
    const value: Outcomes = { examples: [...examples.values()], statements: new Map() };
    return { value, cells: examples.size };
  });
}

/** What stands at a path, as a text that is the same for the same values only. */
function writtenAt(record: object, path: string): string {
  // Nearly always it is a text in a field of the record, which needs no looking for.
  const value = isObject(record) && Object.hasOwn(record, path) ? record[path] : undefined;
  return JSON.stringify(
    typeof value === 'string' ? value : valuesAt(record, path).map((found) => found.value),
  );
}
