import type { Query } from '../ast/types.ts';
import type { Column } from '../memory/result.ts';
import { directed, type SqlAnswer, sortOfCertainty, type Whole } from './answer.ts';
import type { SqlColumn } from './column.ts';
import { type Context, shared } from './context.ts';
import { anyValue, asNumber, same, tuple } from './dialect.ts';
import { allOf, type Fragment, listed, sql } from './fragment.ts';
import { paged } from './page.ts';
import { Projection } from './projection.ts';
import { cellOf, type Kind, KINDS, type SortedAs, sortOfJson } from './value.ts';
import { cellName, unionOf } from './walk.ts';

/** A column in which the answers of several queries are compared: by kind, and as a list. */
interface Compared {
  readonly kinds: readonly Kind[];
  readonly hasList: boolean;
}

/** One of the queries: what its columns hold, how certain each row is, and at which place it stands. */
interface Part {
  readonly name: Fragment;
  readonly certainty: Fragment;
  readonly place: Fragment;
}

/**
 * Takes the answers of several queries together as sets, in SQL. Each part is a query with names for its columns; equal
 * rows of a part are one, at the place of the first and as certain as the most certain of them.
 */
export function setsAnswer(
  context: Context,
  query: Query,
  answerOf: (part: Query) => SqlAnswer,
  isPart: boolean,
): SqlAnswer {
  const { union = [], intersect = [], except = [], order = [], limit, offset, ...first } = query;
  const answers = [first, ...union, ...intersect, ...except].map(answerOf);
  const [own] = answers;
  const columns: readonly Column[] = own?.columns ?? [];
  const isWhole = answers.every(({ whole }) => whole !== undefined);
  const cells = answers.map((answer) =>
    isWhole && answer.whole ? wholeCells(answer.whole) : answer.cells(),
  );
  const compared = comparedIn(cells);
  // Whatever this answer is a part of may be ordered by any of its columns.
  const sorts = columns.flatMap(({ name }, at) =>
    isPart || order.some(({ by }) => by === name) ? [at] : [],
  );
  const keys = compared.flatMap(({ kinds, hasList }) => [...kinds, ...(hasList ? ['list' as const] : [])]);
  const sorted = sorts.map((at) => sortsOf(answers, at));
  const width = sorted.reduce((sum, one) => sum + one.width, 0);
  const parts = answers.map((answer, index) => {
    const projection = new Projection(sql`p`);
    projection.appendAll(compared.flatMap((one, at) => comparable(cells[index]?.[at], one)));
    projection.appendAll(sorted.flatMap((one) => one.of[index] ?? []));
    projection.append(answer.certainty);
    const places = answer.order();
    projection.append(places.length === 0 ? sql`1` : sql`row_number() OVER (ORDER BY ${listed(places)})`);
    const at = cellName(keys.length + width + 1);
    const query = projection.select(answer.from());
    return partOf(shared(context, sql`${query}${paged([at], answer.page)}`), keys.length + width);
  });
  const count = { union: union.length + 1, intersect: intersect.length };
  const all = united(context, parts.slice(0, count.union), keys.length, width);
  const both = parts
    .slice(count.union, count.union + count.intersect)
    .reduce((sofar, part) => narrowed(context, sofar, part, keys.length, width, 'intersect'), all);
  const whole = parts
    .slice(count.union + count.intersect)
    .reduce((sofar, part) => narrowed(context, sofar, part, keys.length, width, 'except'), both);
  const read = (at: number): Fragment => sql`${whole.name}.${cellName(at)}`;
  const certainty = sql`${whole.name}.${whole.certainty}`;
  let at = keys.length;
  const sortFragments = sorted.map((one) => Array.from({ length: one.width }, () => read(at++)));
  const byName = new Map(sorts.map((column, index) => [columns[column]?.name, sortFragments[index] ?? []]));
  const shown = columnsIn(compared, cells[0] ?? [], read);
  const sortable = (column: SqlColumn): SqlColumn => ({
    ...column,
    sort: () => byName.get(column.column.name) ?? [],
  });
  const ofRecords = isWhole && own?.whole ? wholeFrom(own.whole, shown) : undefined;
  return {
    columns,
    cells: () => (ofRecords ? columns.map(sortedColumn) : shown).map(sortable),
    ...(ofRecords ? { whole: ofRecords } : {}),
    from: () => sql` FROM ${whole.name}`,
    isTimed: answers.some(({ isTimed }) => isTimed),
    certainty,
    order: () => [
      ...order.flatMap(({ by, direction }) =>
        directed(byName.get(by) ?? [sortOfCertainty(certainty)], direction),
      ),
      sql`${whole.name}.${whole.place}`,
    ],
    page: { ...(limit === undefined ? {} : { limit }), ...(offset === undefined ? {} : { offset }) },
  };
}

/** A part whose keys and sort columns are so many, with its certainty and its place behind them. */
const partOf = (name: Fragment, size: number): Part => ({
  name,
  certainty: cellName(size),
  place: cellName(size + 1),
});

const wholeCells = ({ record, item }: Whole): readonly SqlColumn[] => [record, ...(item ? [item] : [])];

function wholeFrom({ unnest }: Whole, [record, item]: readonly SqlColumn[]): Whole | undefined {
  if (!record) return undefined;
  return { record, ...(item ? { item } : {}), ...(unnest === undefined ? {} : { unnest }) };
}

/** What the columns hold in any of the answers. */
function comparedIn(cells: readonly (readonly SqlColumn[])[]): readonly Compared[] {
  const width = Math.max(0, ...cells.map(({ length }) => length));
  return Array.from({ length: width }, (_none, at) => {
    const same = cells.flatMap((columns) => columns[at] ?? []);
    const single = same.filter(({ isList }) => !isList);
    return {
      kinds: KINDS.filter((kind) => single.some(({ kinds }) => kinds.includes(kind))),
      hasList: same.some(({ isList }) => isList),
    };
  });
}

/** A column as it is compared: absent in what it does not hold. */
function comparable(column: SqlColumn | undefined, { kinds, hasList }: Compared): Fragment[] {
  const value = { cells: column?.cells ?? {}, sort: () => [] };
  const own = kinds.map((kind) =>
    kind === 'number' && value.cells.number ? asNumber(value.cells.number) : cellOf(value, kind),
  );
  return hasList ? [...own, column?.list ?? sql`NULL`] : own;
}

interface SetSort {
  readonly width: number;
  /** Of each answer, what its rows are ordered by. */
  readonly of: readonly (readonly Fragment[])[];
}

/** What the answers are ordered by in a column: where they hold different things, by what stands there as free JSON is. */
function sortsOf(answers: readonly SqlAnswer[], at: number): SetSort {
  const columns = answers.map((answer) => answer.cells()[at]);
  const [first] = columns;
  const isSame = columns.every(
    (column) => column?.isList === first?.isList && kindOf(column?.sortedAs) === kindOf(first?.sortedAs),
  );
  const of = columns.map((column): readonly Fragment[] => {
    if (isSame) return column?.sort() ?? [];
    return sortOfJson(column?.cells ?? {});
  });
  return { width: of[0]?.length ?? 0, of };
}

const kindOf = (as: SortedAs | undefined): string | undefined =>
  as === 'integer' || as === 'share' ? 'number' : as === 'reference' ? 'string' : as;

const cellsFrom = (alias: Fragment, from: number, to: number): Fragment[] =>
  Array.from({ length: to - from }, (_none, index) => sql`${alias}.${cellName(from + index)}`);

/** The rows of all of some parts, equal ones once. */
function united(context: Context, parts: readonly Part[], keys: number, width: number): Part {
  const size = keys + width;
  const each = parts.map(({ name, certainty, place }, index) => {
    const columns = [
      ...cellsFrom(name, 0, size),
      sql`${name}.${certainty}`,
      rank(index),
      sql`${name}.${place}`,
    ];
    return sql`SELECT ${listed(columns.map((column, at) => sql`${column} AS ${cellName(at)}`))} FROM ${name}`;
  });
  const u = sql`u`;
  const rows = new Projection(sql`s`);
  rows.appendAll(cellsFrom(u, 0, keys));
  rows.appendAll(cellsFrom(u, keys, size).map(anyValue));
  rows.append(sql`max(u.${cellName(size)})`);
  const place = tuple([sql`u.${cellName(size + 1)}`, sql`u.${cellName(size + 2)}`]);
  rows.append(sql`row_number() OVER (ORDER BY min(${place}))`);
  const from = sql` FROM (${unionOf(each)}) AS u GROUP BY ${listed(cellsFrom(u, 0, keys))}`;
  return partOf(shared(context, rows.select(from)), size);
}

/** Which of the parts a row is of: a number that this package counts. */
const rank = (index: number): Fragment => ({ parts: [String(index)] });

/** The rows that are in another part as well, or not; as certain as both allow. */
function narrowed(
  context: Context,
  { name, certainty, place }: Part,
  other: Part,
  keys: number,
  width: number,
  role: 'intersect' | 'except',
): Part {
  const size = keys + width;
  const matches = new Projection(sql`o`);
  const theirs = matches.addAll(cellsFrom(other.name, 0, keys));
  const match = matches.add(sql`max(${other.name}.${other.certainty})`);
  const grouping = listed(cellsFrom(other.name, 0, keys));
  const query = matches.select(sql` FROM ${other.name} GROUP BY ${grouping}`);
  const on = allOf(cellsFrom(name, 0, keys).map((key, index) => same(key, theirs[index] ?? sql`NULL`)));
  const own = sql`${name}.${certainty}`;
  const rows = new Projection(sql`s`);
  rows.appendAll(cellsFrom(name, 0, size));
  const isBoth = role === 'intersect';
  rows.append(isBoth ? sql`least(${own}, ${match})` : sql`CASE WHEN ${match} IS NULL THEN ${own} ELSE 1 END`);
  rows.append(sql`${name}.${place}`);
  const join = isBoth ? sql` JOIN` : sql` LEFT JOIN`;
  const stays = isBoth ? sql`` : sql` WHERE coalesce(${match}, 0) < 2`;
  return partOf(
    shared(context, rows.select(sql` FROM ${name}${join} (${query}) AS o ON ${on}${stays}`)),
    size,
  );
}

/** A column of whole records, which is only ordered by. */
const sortedColumn = (column: Column): SqlColumn => ({
  column,
  kinds: KINDS,
  isList: column.type === 'list',
  cells: {},
  sortedAs: column.type,
  sort: () => [],
});

/** The columns of the whole, as they are read from it. */
function columnsIn(
  compared: readonly Compared[],
  columns: readonly (SqlColumn | undefined)[],
  read: (at: number) => Fragment,
): readonly SqlColumn[] {
  let at = 0;
  return compared.flatMap(({ kinds, hasList }, index): SqlColumn[] => {
    const column = columns[index];
    const cells = Object.fromEntries(kinds.map((kind) => [kind, read(at++)]));
    const list = hasList ? read(at++) : undefined;
    if (!column) return [];
    return [
      {
        column: column.column,
        kinds: hasList ? KINDS : kinds,
        isList: hasList && kinds.length === 0,
        cells,
        ...(list ? { list } : {}),
        sortedAs: column.sortedAs,
        sort: () => sortOfJson(cells),
      },
    ];
  });
}
