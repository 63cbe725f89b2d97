import type { Column } from '../memory/result.ts';
import { directed, type SqlAnswer, sortOfCertainty, type Whole } from './answer.ts';
import type { Checked } from './checked.ts';
import { columnOfLook, type SqlColumn } from './column.ts';
import type { Context } from './context.ts';
import { columnIn } from './frame.ts';
import type { Fragment } from './fragment.ts';
import { type SqlLook, lookAt } from './look.ts';
import { keysAsked } from './members.ts';
import { certaintyOf, rowsOf, type SqlRows } from './rows.ts';
import { kindsOf, valueAt } from './value.ts';

/** Compiles an answer row by row. */
export function listedAnswer(context: Context, checked: Checked): SqlAnswer {
  const { query, time, sortedAs } = checked;
  const rows = rowsOf(context, checked);
  const columns = checked.columns.filter(({ type }) => type !== 'certainty');
  const look = (by: string): SqlLook => lookAt(context, rows.place, by, 'order');
  const chosen =
    query.select &&
    keysAsked(query.select, checked, 'select').map(({ column, asked, isList, sortedAs: as }) =>
      columnOfLook(context, lookAt(context, rows.place, asked, 'select'), column, isList, as),
    );
  const cells = (): readonly SqlColumn[] =>
    chosen ?? columns.map((column) => columnOfLook(context, look(column.name), column, column.type === 'list', sortedAs.get(column.name) ?? column.type));
  const certainty = certaintyOf(rows);
  const sortBy = (by: string): readonly Fragment[] => {
    const column = chosen?.find((one) => one.column.name === by);
    if (column) return column.sort();
    if (time && by === 'certainty') return [sortOfCertainty(certainty)];
    const found = look(by);
    const { type } = found.compiled.column;
    return columnOfLook(context, found, { name: by, type }, false, type).sort();
  };
  const order = (): readonly Fragment[] => [
    ...(query.order ?? []).flatMap(({ by, direction }) => directed(sortBy(by), direction)),
    ...directed(rows.order),
  ];
  return {
    columns,
    cells,
    ...(chosen ? {} : { whole: wholeOf(rows, query.unnest) }),
    from: () => rows.place.frame.from(rows.isKept),
    isTimed: time !== undefined,
    certainty,
    order,
    page: query,
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
