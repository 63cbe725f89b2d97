import type { Query } from '../ast/types.ts';
import type { Column } from '../memory/result.ts';
import { isOfSets } from '../memory/sets.ts';
import type { RowCount, SqlAnswer } from './answer.ts';
import { type Checked, checked, checkQuery } from './checked.ts';
import type { SqlColumn } from './column.ts';
import { type Basis, type Context, contextOf, statement } from './context.ts';
import { type Counted, coverageOf, type SqlCoverage } from './coverage.ts';
import { type Decoded, decodedOf } from './decode.ts';
import { asNumber, render, type Statement } from './dialect.ts';
import { type Fragment, sql } from './fragment.ts';
import { groupedAnswer } from './grouped.ts';
import { listedAnswer } from './listed.ts';
import { paged } from './page.ts';
import { Projection } from './projection.ts';
import { setsAnswer } from './sets.ts';
import type { SqlTable } from './tables.ts';
import { cellOf } from './value.ts';

/** A statement that counts for the coverage of an answer, and what its columns count; and what is known without. */
export interface CoverageStatement extends Pick<SqlCoverage, 'counted' | 'known'> {
  readonly statement?: Statement;
}

/** One of the queries that an answer is made of. */
export interface CompiledPart {
  /** The table whose rows are looked at. */
  readonly scanned: SqlTable;
  readonly coverage: CoverageStatement;
  readonly checked: Checked;
}

/** A query as SQL. */
export interface CompiledQuery {
  readonly statement: Statement;
  readonly columns: readonly Column[];
  /** How rows are put together from the columns of the statement. */
  readonly decoded: readonly Decoded[];
  /** Of whole records: the way to the list in whose place one item stands. */
  readonly whole?: { readonly unnest?: string };
  /** Whether the last column of the statement says how certain a row is: 2 certainly, 1 possibly. */
  readonly isTimed: boolean;
  /** What is counted beside the rows, in the last columns of the statement; and what there is none of. */
  readonly counted: readonly Counted[];
  readonly none: readonly Counted[];
  /** Whether each row is of one row that is kept, so that its certainty counts those. */
  readonly isOfRows: boolean;
  /** The queries of no sets in it, its own first. */
  readonly parts: readonly CompiledPart[];
  /** For an answer of sets, how many rows are certain and possible. */
  readonly members?: Statement;
  /** The tables that its statements read. */
  readonly tables: ReadonlySet<SqlTable>;
}

/**
 * Compiles a query to SQL. Names are checked as the memory engine checks them; of the query's own texts and numbers none
 * is in the statement, all are its parameters.
 *
 * @throws QueryError naming what is unknown and what is nearest to it
 */
export function compileSql(basis: Basis, query: Query): CompiledQuery {
  checkQuery(basis.dataset, query);
  const needed = new Set<SqlTable>();
  const parts: Checked[] = [];
  const ofSets = isOfSets(query);
  const context = contextOf(basis, ofSets, needed);
  const answer = answerOf(context, query, parts, false);
  const shown: readonly SqlColumn[] = answer.whole
    ? [answer.whole.record, ...(answer.whole.item ? [answer.whole.item] : [])]
    : answer.cells();
  const { isTimed, whole, page } = answer;
  // What is cut away is not counted beside the rows.
  const isCounted =
    !ofSets && page.limit === undefined && page.offset === undefined && answer.counts !== undefined;
  const counts = isCounted ? (answer.counts?.() ?? []) : [];
  return {
    statement: rendered(context, answer, shown, counts),
    columns: isTimed ? [...answer.columns, { name: 'certainty', type: 'certainty' }] : answer.columns,
    decoded: shown.map(decodedOf),
    ...(whole ? { whole: whole.unnest === undefined ? {} : { unnest: whole.unnest } } : {}),
    isTimed,
    counted: counts.filter(({ number }) => number !== undefined),
    none: counts.filter(({ number }) => number === undefined),
    isOfRows: isCounted && !parts.some(({ isGrouped }) => isGrouped),
    parts: parts.map((part) => {
      const own = contextOf(basis, false, needed);
      return {
        checked: part,
        scanned: scannedBy(own, part.query),
        coverage: coverageStatement(own, part, isCounted),
      };
    }),
    ...(ofSets ? { members: membersStatement(contextOf(basis, true), query) } : {}),
    tables: needed,
  };
}

function answerOf(context: Context, query: Query, parts: Checked[], isPart: boolean): SqlAnswer {
  if (isOfSets(query))
    return setsAnswer(context, query, (part) => answerOf(context, part, parts, true), isPart);
  const one = checked(context.dataset, query);
  parts.push(one);
  return one.isGrouped ? groupedAnswer(context, one) : listedAnswer(context, one);
}

function scannedBy({ tables, needed }: Context, { from, unnest }: Query): SqlTable {
  const records = tables.records.get(from);
  const table = (unnest === undefined ? undefined : records?.lists.get(unnest)) ?? records;
  if (!table) throw new RangeError(`There is no table of ${from}.`);
  needed.add(table);
  return table;
}

function rendered(
  context: Context,
  answer: SqlAnswer,
  shown: readonly SqlColumn[],
  counts: readonly RowCount[],
): Statement {
  const projection = new Projection(sql`a`);
  for (const column of shown) projection.appendAll(outputsOf(column));
  if (answer.isTimed) projection.append(asNumber(answer.certainty));
  projection.appendAll(counts.flatMap(({ number }) => (number ? [asNumber(number)] : [])));
  const order = answer.order();
  const body = projection.select(answer.from());
  return render(statement(context, sql`${body}${paged(order, answer.page)}`));
}

/** The columns of the statement that a column of the answer takes. */
function outputsOf({ kinds, isList, cells, list }: SqlColumn): readonly Fragment[] {
  const own = isList
    ? []
    : kinds.map((kind) => {
        const cell = cellOf({ cells, sort: () => [] }, kind);
        return kind === 'number' ? asNumber(cell) : cell;
      });
  return [...own, ...((list ?? isList) ? [list ?? sql`NULL`] : [])];
}

function coverageStatement(context: Context, one: Checked, isCounted: boolean): CoverageStatement {
  const { counted, known, query } = coverageOf(context, one, isCounted);
  return { counted, known, ...(query ? { statement: render(statement(context, query)) } : {}) };
}

/** Counts the certain and the possible rows of an answer of sets, whatever the page. */
function membersStatement(context: Context, query: Query): Statement {
  const { certainty, from } = answerOf(context, query, [], false);
  const count = (rank: Fragment): Fragment => asNumber(sql`count(*) FILTER (WHERE ${certainty} = ${rank})`);
  return render(statement(context, sql`SELECT ${count(sql`2`)} AS c0, ${count(sql`1`)} AS c1${from()}`));
}
