import type { AnyDataset, Dataset } from '@yalu/model/dataset';
import { run } from '../memory/run.ts';
import type { Result } from '../memory/result.ts';
import type { Path, PathTo } from './paths.ts';
import type {
  Asking,
  Crossed,
  Grouped,
  KeyOf,
  NameOf,
  OneOf,
  Ordered,
  OrderKey,
  RowKind,
  Selected,
  Temporal,
  Timed,
  TypedCalculation,
  TypedFilter,
  TypedValue,
  Unless,
  Unnestable,
  Unnested,
} from './typed.ts';
import { isListed, nameOfValue } from './columns.ts';
import type { Aggregate, Columns, Filter, Query, TimeRelation, Value } from './types.ts';

/**
 * Builds a query step by step. The builder only makes the JSON in {@link QueryBuilder.query}; that alone is run.
 * Each step gives a new builder, so that a half-built query can be reused.
 *
 * @typeParam R the record types of the dataset
 * @typeParam T the record type asked for
 * @typeParam Out the type of a row of the answer
 * @typeParam U the list that the query unnests, if any
 * @typeParam Kind whether rows are whole records, chosen columns or groups
 */
export class QueryBuilder<
  R extends object,
  T,
  Out extends object,
  U = never,
  Kind extends RowKind = 'records',
> {
  readonly #dataset: Dataset<R>;
  /** The query as plain JSON, to keep, send or put into a claim. */
  readonly query: Query;

  constructor(dataset: Dataset<R>, query: Query) {
    this.#dataset = dataset;
    this.query = query;
  }

  /** Keeps the records that meet the filter. Several calls must all be met. */
  where(filter: TypedFilter<R, T>): QueryBuilder<R, T, Out, U, Kind> {
    return this.#with({ where: both(this.query.where, untyped(filter)) });
  }

  /** One row for each item of a list instead of one for each record. */
  unnest<const P extends Unnestable<T, U, Kind>>(path: P): QueryBuilder<R, T, Unnested<Out, P>, P, Kind> {
    return this.#with({ unnest: path });
  }

  /**
   * Reads each row in the terms of another typology: one row for each mapping of what stands at the path to a category
   * that belongs to `to` (`typology/kim-schools`). Paths then reach it by `through.category`, `through.relation`,
   * `through.confidence` and `through.mapping`.
   */
  through(path: Path<R, T>, to: string): QueryBuilder<R, Crossed<T>, Out, U, Kind> {
    return new QueryBuilder(this.#dataset, { ...this.query, through: { path, to } });
  }

  /** Which date or span the temporal filters look at, where it is not the collection's own. */
  time(path: PathTo<R, T, Temporal>): QueryBuilder<R, T, Out, U, Kind> {
    return this.#with({ time: path });
  }

  /** Held or happened at some time in the date. */
  asOf(date: string): QueryBuilder<R, T, Timed<Out, Kind>, U, Kind> {
    return this.#timed('asOf', date);
  }

  /** Lay wholly within the span. */
  during(span: string): QueryBuilder<R, T, Timed<Out, Kind>, U, Kind> {
    return this.#timed('during', span);
  }

  /** Shared some time with the span. */
  overlaps(span: string): QueryBuilder<R, T, Timed<Out, Kind>, U, Kind> {
    return this.#timed('overlaps', span);
  }

  /** Held through the whole of the span. */
  throughout(span: string): QueryBuilder<R, T, Timed<Out, Kind>, U, Kind> {
    return this.#timed('throughout', span);
  }

  /** Was over before the date began. */
  before(date: string): QueryBuilder<R, T, Timed<Out, Kind>, U, Kind> {
    return this.#timed('before', date);
  }

  /** Began after the date was over. */
  after(date: string): QueryBuilder<R, T, Timed<Out, Kind>, U, Kind> {
    return this.#timed('after', date);
  }

  /** Only what is certain in time, or all that is possible (the default). */
  certainty(certainty: 'certain' | 'possible'): QueryBuilder<R, T, Out, U, Kind> {
    return this.#with({ certainty });
  }

  /** Chooses the columns: names to paths, or to what is calculated from them, as `year('date')`. */
  select<const S extends Readonly<Record<string, Unless<Kind, 'groups', TypedValue<R, T>>>>>(
    columns: S,
  ): QueryBuilder<R, T, Selected<R, T, S, U, Out>, U, 'columns'> {
    return this.#with({ select: columns });
  }

  /**
   * One row for each value of a path or calculation, to be followed by what to compute; several calls group by each
   * combination. The column is named after it unless told otherwise.
   */
  groupBy<const V extends Unless<Kind, 'columns', TypedValue<R, T>>, const N extends string = NameOf<V>>(
    value: V,
    name?: N,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, KeyOf<R, T, V, U>>, U, 'groups'> {
    // Nothing is computed that was not asked for, not even the count that a bare group brings.
    return this.#with({
      group: withValue(this.query.group, value, name),
      aggregate: this.query.aggregate ?? {},
    });
  }

  /** Adds a column with the number of rows, or of those that meet a filter. */
  count<const N extends string = 'count'>(
    name?: N,
    where?: TypedFilter<R, T>,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, number>, U, 'groups'> {
    return this.#computing(name ?? 'count', { count: true }, where);
  }

  /** Adds a column with the number of different values. */
  countDistinct<const N extends string = 'countDistinct'>(
    path: TypedValue<R, T>,
    name?: N,
    where?: TypedFilter<R, T>,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, number>, U, 'groups'> {
    return this.#computing(name ?? 'countDistinct', { countDistinct: path }, where);
  }

  /** Adds a column with the sum of a number; null where there is none. */
  sum<const N extends string = 'sum'>(
    path: PathTo<R, T, number> | TypedCalculation<R, T>,
    name?: N,
    where?: TypedFilter<R, T>,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, number | null>, U, 'groups'> {
    return this.#computing(name ?? 'sum', { sum: path }, where);
  }

  /** Adds a column with the mean of a number; null where there is none. */
  mean<const N extends string = 'mean'>(
    path: PathTo<R, T, number> | TypedCalculation<R, T>,
    name?: N,
    where?: TypedFilter<R, T>,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, number | null>, U, 'groups'> {
    return this.#computing(name ?? 'mean', { mean: path }, where);
  }

  /** Adds a column with the least value, of dates that with the earliest instant; null where there is none. */
  min<const V extends PathTo<R, T, Ordered> | TypedCalculation<R, T>, const N extends string = 'min'>(
    path: V,
    name?: N,
    where?: TypedFilter<R, T>,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, OneOf<R, T, V> | null>, U, 'groups'> {
    return this.#computing(name ?? 'min', { min: path }, where);
  }

  /** Adds a column with the greatest value, of dates that with the latest first instant; null where there is none. */
  max<const V extends PathTo<R, T, Ordered> | TypedCalculation<R, T>, const N extends string = 'max'>(
    path: V,
    name?: N,
    where?: TypedFilter<R, T>,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, OneOf<R, T, V> | null>, U, 'groups'> {
    return this.#computing(name ?? 'max', { max: path }, where);
  }

  /** Adds a column with the different values, in the order of the data. */
  list<const V extends TypedValue<R, T>, const N extends string = 'list'>(
    path: V,
    name?: N,
    where?: TypedFilter<R, T>,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, readonly OneOf<R, T, V>[]>, U, 'groups'> {
    return this.#computing(name ?? 'list', { list: path }, where);
  }

  /**
   * Adds a column with the part, from 0 to 1, that the rows of a filter have in the sum of a number, or with `true`
   * in the number of rows; null of nothing.
   */
  share<const N extends string = 'share'>(
    path: PathTo<R, T, number> | TypedCalculation<R, T> | true,
    where: TypedFilter<R, T>,
    name?: N,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, number | null>, U, 'groups'> {
    return this.#computing(name ?? 'share', { share: path }, where);
  }

  /** Adds a column with a value of the row that is first by another; null where that row has none. */
  first<const V extends TypedValue<R, T>, const N extends string = 'first'>(
    value: V,
    by: TypedValue<R, T>,
    name?: N,
    where?: TypedFilter<R, T>,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, OneOf<R, T, V> | null>, U, 'groups'> {
    return this.#computing(name ?? 'first', { first: value, by }, where);
  }

  /** Adds a column with a value of the row that is last by another; null where that row has none. */
  last<const V extends TypedValue<R, T>, const N extends string = 'last'>(
    value: V,
    by: TypedValue<R, T>,
    name?: N,
    where?: TypedFilter<R, T>,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, OneOf<R, T, V> | null>, U, 'groups'> {
    return this.#computing(name ?? 'last', { last: value, by }, where);
  }

  /** The rows of this query and of others, equal ones once. Their columns must be the same. */
  union(...others: readonly Asking<Out>[]): QueryBuilder<R, T, Out, U, Kind> {
    return this.#with({ union: [...(this.query.union ?? []), ...others.map(({ query }) => query)] });
  }

  /** Those of the rows that are in each of the others too. */
  intersect(...others: readonly Asking<Out>[]): QueryBuilder<R, T, Out, U, Kind> {
    return this.#with({ intersect: [...(this.query.intersect ?? []), ...others.map(({ query }) => query)] });
  }

  /** Those of the rows that are in none of the others. */
  except(...others: readonly Asking<Out>[]): QueryBuilder<R, T, Out, U, Kind> {
    return this.#with({ except: [...(this.query.except ?? []), ...others.map(({ query }) => query)] });
  }

  /** Orders by a column of the answer, or a path of the record. Several calls order what is equal so far. */
  orderBy(
    by: OrderKey<R, T, Out, Kind>,
    direction: 'ascending' | 'descending' = 'ascending',
  ): QueryBuilder<R, T, Out, U, Kind> {
    return this.#with({ order: [...(this.query.order ?? []), { by, direction }] });
  }

  /** At most so many rows. */
  limit(limit: number): QueryBuilder<R, T, Out, U, Kind> {
    return this.#with({ limit });
  }

  /** Leaves out so many rows first. */
  offset(offset: number): QueryBuilder<R, T, Out, U, Kind> {
    return this.#with({ offset });
  }

  /** Runs the query in memory. */
  run(): Result<Out> {
    // The row type is inferred from the same paths that the query is made of.
    return run(this.#dataset as unknown as AnyDataset, this.query) as unknown as Result<Out>;
  }

  #with<Next extends object, NextU, NextKind extends RowKind>(
    change: Partial<Query>,
  ): QueryBuilder<R, T, Next, NextU, NextKind> {
    return new QueryBuilder(this.#dataset, { ...this.query, ...change });
  }

  #timed(relation: TimeRelation, date: string): QueryBuilder<R, T, Timed<Out, Kind>, U, Kind> {
    return this.#with({ [relation]: date });
  }

  #computing<Next extends object>(
    name: string,
    call: Aggregate,
    where: TypedFilter<R, T> | undefined,
  ): QueryBuilder<R, T, Next, U, 'groups'> {
    const aggregate = where === undefined ? call : { ...call, where: untyped(where) };
    return this.#with({ aggregate: { ...this.query.aggregate, [name]: aggregate } });
  }
}

/** A typed filter is a filter; the compiler cannot see it through the mapped type. */
const untyped = (filter: object): Filter => filter as Filter;

/** Both filters in one, as flat as can be. */
function both(one: Filter | undefined, other: Filter): Filter {
  if (one === undefined) return other;
  const isAll = one.all !== undefined && Object.keys(one).length === 1;
  return { all: [...(isAll ? one.all : [one]), other] };
}

/** Columns and one more; a list as long as each has the name that it would have anyway. */
function withValue(group: Columns | undefined, value: Value, name = nameOfValue(value)): Columns {
  const listed = group === undefined ? [] : isListed(group) ? group : undefined;
  if (listed && name === nameOfValue(value)) return [...listed, value];
  const named = listed ? Object.fromEntries(listed.map((one) => [nameOfValue(one), one])) : group;
  return { ...named, [name]: value };
}

/**
 * Begins a query over a collection of a dataset.
 *
 * @example from(dataset, 'event').where({ kind: 'leader-visit' }).during('2018/2019').groupBy('initiator').count().run()
 */
export function from<R extends object, const C extends keyof R & string>(
  dataset: Dataset<R>,
  collection: C,
): QueryBuilder<R, R[C], R[C] & object> {
  return new QueryBuilder(dataset, { from: collection });
}
