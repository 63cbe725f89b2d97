import type { Checked } from './checked.ts';
import type { Context } from './context.ts';
import { cross } from './crosswalk.ts';
import { filterOf } from './filter.ts';
import { columnIn, Frame, recordSpot, rowOf, sourceOf, type Spot } from './frame.ts';
import { allOf, type Fragment, sql, TRUE } from './fragment.ts';
import { PARENT, ROW } from './tables.ts';
import { type SqlTime, timeOf } from './time.ts';
import { cellName, type Place } from './walk.ts';

/** The rows of a query: records or items, with what mappings say of them, and which of them are asked for. */
export interface SqlRows {
  readonly place: Place;
  /** The order in which they stand in the data: the first of these tells them apart but for crossings. */
  readonly order: readonly Fragment[];
  /** That they meet the filter. */
  readonly isMet: Fragment;
  /** That they meet all that is asked of them, as certainly as is asked. */
  readonly isKept: Fragment;
  readonly time: SqlTime | undefined;
  readonly isUnmapped: Fragment | undefined;
}

/** Compiles the rows of a query and its filters. */
export function rowsOf(context: Context, { query, scope, time: asked }: Checked): SqlRows {
  const table = context.tables.records.get(query.from);
  if (!table) throw new Error(`There is no table of ${query.from}.`);
  const record = sourceOf(context, table);
  const root = recordSpot(record);
  const frame = new Frame(context);
  const pinned = pin(context, frame, root, query.unnest);
  const order = [pinned ? rowOf(pinned) : rowOf(root)];
  const own: Place = { scope, frame, root, ...(pinned ? { pinned } : {}) };
  const crossed = query.through && cross(context, own, query.through);
  const place: Place = crossed ? { ...own, crosswalk: crossed.crosswalk } : own;
  const isMet = filterOf(context, place, query.where ?? {});
  const time = asked && timeOf(context, place, asked);
  const isPossible = time?.isPossible ?? TRUE;
  return {
    place,
    order: [...order, ...(crossed?.order ?? [])],
    isMet,
    isKept: allOf([isMet, isPossible, ...(time && query.certainty === 'certain' ? [time.isCertain] : [])]),
    time,
    isUnmapped: crossed?.isUnmapped,
  };
}

/** The rows of a page, found before: by their numbers, in the order of their places. */
export interface PageRows {
  readonly place: Place;
  readonly certainty: Fragment;
  readonly order: readonly Fragment[];
}

/** What is kept of each row of a page to find it again. */
export const pageColumns = (rows: SqlRows): readonly Fragment[] => {
  const { root, pinned, crosswalk } = rows.place;
  return [rowOf(pinned ?? root), certaintyOf(rows), ...(crosswalk ? [rowOf(crosswalk)] : [])];
};

/**
 * Reads the rows of a page again, so that what is costly to look up in a row is looked up in those alone.
 *
 * @param page gives the columns of `pageColumns`, and behind them the place of each row
 */
export function rowsOfPage(context: Context, { place }: SqlRows, page: Fragment): PageRows {
  const frame = new Frame(context);
  const found = frame.joinQuery(page);
  const at = (index: number): Fragment => sql`${found}.${cellName(index)}`;
  const again = (spot: Spot): Spot => ({ ...spot, source: sourceOf(context, spot.source.table) });
  const { scope, root, pinned, crosswalk } = place;
  const [record, item, crossing] = [again(root), pinned && again(pinned), crosswalk && again(crosswalk)];
  if (item) frame.join(item.source, sql`${rowOf(item)} = ${at(0)}`);
  const own = item ? columnIn(item.source, PARENT) : at(0);
  frame.join(record.source, sql`${columnIn({ ...record.source }, ROW)} = ${own}`, { isOptional: true });
  if (crossing) frame.join(crossing.source, sql`${rowOf(crossing)} = ${at(2)}`, { join: 'left' });
  return {
    place: {
      scope,
      frame,
      root: record,
      ...(item ? { pinned: item } : {}),
      ...(crossing ? { crosswalk: crossing } : {}),
    },
    certainty: at(1),
    order: [at(crosswalk ? 3 : 2)],
  };
}

/** Joins the one item of each row of a query that unnests a list. */
function pin(context: Context, frame: Frame, root: Spot, unnest: string | undefined): Spot | undefined {
  const list = unnest === undefined ? undefined : root.source.table.lists.get(unnest);
  if (!list) {
    frame.join(root.source);
    return undefined;
  }
  const item = sourceOf(context, list);
  frame.join(item);
  frame.join(root.source, sql`${columnIn({ ...root.source }, ROW)} = ${columnIn(item, PARENT)}`, {
    isOptional: true,
  });
  return { source: item, inside: '', collection: root.collection };
}

/** How certain a row is that is kept: 2 certainly, 1 possibly. */
export const certaintyOf = ({ time }: SqlRows): Fragment =>
  time ? sql`CASE WHEN ${time.isCertain} THEN 2 ELSE 1 END` : sql`2`;
