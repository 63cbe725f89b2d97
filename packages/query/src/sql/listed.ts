import type { Column } from '../memory/result.ts';
import { directed, type RowCount, type SqlAnswer, sortOfCertainty, type Whole } from './answer.ts';
import type { Checked } from './checked.ts';
import { columnOfLook, type SqlColumn } from './column.ts';
import type { Context } from './context.ts';
import { countsByColumn } from './coverage.ts';
import { columnIn } from './frame.ts';
import { FALSE, type Fragment, listed, sql } from './fragment.ts';
import { type SqlLook, lookAt } from './look.ts';
import { keysAsked } from './members.ts';
import { paged } from './page.ts';
import { Projection } from './projection.ts';
import { certaintyOf, pageColumns, rowsOf, rowsOfPage, type SqlRows } from './rows.ts';
import { kindsOf, valueAt } from './value.ts';
import { cellName, type Place } from './walk.ts';

/** Compiles an answer row by row. */
export function listedAnswer(context: Context, checked: Checked): SqlAnswer {
  const { query, time } = checked;
  const rows = rowsOf(context, checked);
  const columns = checked.columns.filter(({ type }) => type !== 'certainty');
  const isPage = query.limit !== undefined || query.offset !== undefined;
  const base = { columns, isTimed: time !== undefined, page: query };
  const certainty = certaintyOf(rows);
  const own = columnsOn(context, checked, rows.place);
  const order = (): readonly Fragment[] => [
    ...(query.order ?? []).flatMap(({ by, direction }) =>
      directed(own.sortBy(by) ?? [sortOfCertainty(certainty)], direction),
    ),
    ...directed(rows.order),
  ];
  if (isPage && own.chosen?.some(({ isCostly }) => isCostly)) {
    const found = new Projection(sql`p`);
    found.appendAll(pageColumns(rows));
    found.append(sql`row_number() OVER (ORDER BY ${listed(order())})`);
    const from = rows.place.frame.from(rows.isKept);
    const last = [cellName(pageColumns(rows).length)];
    const page = rowsOfPage(context, rows, sql`${found.select(from)}${paged(last, query)}`);
    const { cells } = columnsOn(context, checked, page.place);
    return {
      ...base,
      cells,
      from: () => page.place.frame.from(),
      certainty: page.certainty,
      order: () => page.order,
      page: {},
    };
  }
  return {
    ...base,
    cells: own.cells,
    ...(own.chosen ? {} : { whole: wholeOf(rows, query.unnest) }),
    from: () => rows.place.frame.from(rows.isKept),
    certainty,
    order,
    ...(isPage ? {} : { counts: () => countsOf(context, checked, rows) }),
  };
}

const countsOf = (context: Context, checked: Checked, rows: SqlRows): readonly RowCount[] =>
  countsByColumn(context, checked, rows).map(({ condition, ...what }) => ({
    ...what,
    ...(condition === FALSE ? {} : { number: sql`CASE WHEN ${condition} THEN 1 ELSE 0 END` }),
  }));

/** The columns of an answer, looked up at a place. */
interface Columns {
  /** Those that are selected; of whole records none. */
  readonly chosen: readonly SqlColumn[] | undefined;
  readonly cells: () => readonly SqlColumn[];
  /** What is ordered by where a name is ordered by; undefined for certainty. */
  readonly sortBy: (by: string) => readonly Fragment[] | undefined;
}

function columnsOn(context: Context, checked: Checked, place: Place): Columns {
  const { query, columns, sortedAs, time } = checked;
  const look = (by: string): SqlLook => lookAt(context, place, by, 'order');
  const chosen =
    query.select &&
    keysAsked(query.select, checked, 'select').map(({ column, asked, isList, sortedAs: as }) =>
      columnOfLook(context, lookAt(context, place, asked, 'select'), column, isList, as),
    );
  return {
    chosen,
    cells: () =>
      chosen ??
      columns
        .filter(({ type }) => type !== 'certainty')
        .map((column) => {
          const as = sortedAs.get(column.name) ?? column.type;
          return columnOfLook(context, look(column.name), column, column.type === 'list', as);
        }),
    sortBy: (by) => {
      const column = chosen?.find((one) => one.column.name === by);
      if (column) return column.sort();
      if (time && by === 'certainty') return undefined;
      const found = look(by);
      const { type } = found.compiled.column;
      return columnOfLook(context, found, { name: by, type }, false, type).sort();
    },
  };
}

function wholeOf({ place }: SqlRows, unnest: string | undefined): Whole {
  const { root, pinned } = place;
  const record = wholeColumn(root.source.table.fields.get('')?.name ?? '', root);
  if (!pinned) return { record };
  const field = pinned.source.table.fields.get('');
  const value = valueAt(pinned);
  const column: Column = { name: unnest ?? '', type: 'json' };
  const item: SqlColumn = {
    column,
    kinds: kindsOf(field?.type ?? 'json'),
    isList: false,
    cells: value.cells,
    sortedAs: 'json',
    sort: () => value.sort('json'),
  };
  return { record, item, ...(unnest === undefined ? {} : { unnest }) };
}

function wholeColumn(name: string, { source }: SqlRows['place']['root']): SqlColumn {
  const json = columnIn(source, name);
  return {
    column: { name: '', type: 'object' },
    kinds: ['json'],
    isList: false,
    cells: { json },
    sortedAs: 'object',
    sort: () => [json],
  };
}
