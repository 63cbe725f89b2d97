import type { AnyDataset, Dataset } from '@yalu/model/dataset';
import { run } from '../memory/run.ts';
import type { Result } from '../memory/result.ts';
import type { KeyAt, Path, PathTo, ValueAt } from './paths.ts';
import type {
  Grouped,
  Ordered,
  OrderKey,
  RowKind,
  Selected,
  Temporal,
  Timed,
  TypedFilter,
  Unless,
  Unnestable,
  Unnested,
} from './typed.ts';
import type { Aggregate, Columns, Filter, Query, TimeRelation } from './types.ts';

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

  /** Chooses the columns: names to paths. */
  select<const S extends Readonly<Record<string, Unless<Kind, 'groups', Path<R, T>>>>>(
    columns: S,
  ): QueryBuilder<R, T, Selected<R, T, S, U, Out>, U, 'columns'> {
    return this.#with({ select: columns });
  }

  /** One row for each value of the path, to be followed by what to compute; several calls group by each combination. */
  groupBy<const P extends Unless<Kind, 'columns', Path<R, T>>>(
    path: P,
  ): QueryBuilder<R, T, Grouped<Out, Kind, P, KeyAt<R, T, P, U>>, U, 'groups'> {
    // Nothing is computed that was not asked for, not even the count that a bare group brings.
    return this.#with({ group: withPath(this.query.group, path), aggregate: this.query.aggregate ?? {} });
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
    path: Path<R, T>,
    name?: N,
    where?: TypedFilter<R, T>,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, number>, U, 'groups'> {
    return this.#computing(name ?? 'countDistinct', { countDistinct: path }, where);
  }

  /** Adds a column with the sum of a number; null where there is none. */
  sum<const N extends string = 'sum'>(
    path: PathTo<R, T, number>,
    name?: N,
    where?: TypedFilter<R, T>,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, number | null>, U, 'groups'> {
    return this.#computing(name ?? 'sum', { sum: path }, where);
  }

  /** Adds a column with the mean of a number; null where there is none. */
  mean<const N extends string = 'mean'>(
    path: PathTo<R, T, number>,
    name?: N,
    where?: TypedFilter<R, T>,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, number | null>, U, 'groups'> {
    return this.#computing(name ?? 'mean', { mean: path }, where);
  }

  /** Adds a column with the least value, of dates that with the earliest instant; null where there is none. */
  min<const P extends PathTo<R, T, Ordered>, const N extends string = 'min'>(
    path: P,
    name?: N,
    where?: TypedFilter<R, T>,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, ValueAt<R, T, P> | null>, U, 'groups'> {
    return this.#computing(name ?? 'min', { min: path }, where);
  }

  /** Adds a column with the greatest value, of dates that with the latest first instant; null where there is none. */
  max<const P extends PathTo<R, T, Ordered>, const N extends string = 'max'>(
    path: P,
    name?: N,
    where?: TypedFilter<R, T>,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, ValueAt<R, T, P> | null>, U, 'groups'> {
    return this.#computing(name ?? 'max', { max: path }, where);
  }

  /** Adds a column with the different values, in the order of the data. */
  list<const P extends Path<R, T>, const N extends string = 'list'>(
    path: P,
    name?: N,
    where?: TypedFilter<R, T>,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, readonly ValueAt<R, T, P>[]>, U, 'groups'> {
    return this.#computing(name ?? 'list', { list: path }, where);
  }

  /**
   * Adds a column with the part, from 0 to 1, that the rows of a filter have in the sum of a number, or with `true`
   * in the number of rows; null of nothing.
   */
  share<const N extends string = 'share'>(
    path: PathTo<R, T, number> | true,
    where: TypedFilter<R, T>,
    name?: N,
  ): QueryBuilder<R, T, Grouped<Out, Kind, N, number | null>, U, 'groups'> {
    return this.#computing(name ?? 'share', { share: path }, where);
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

function withPath(group: Columns | undefined, path: string): Columns {
  if (group === undefined) return [path];
  // `Array.isArray` does not narrow a readonly array out of a union.
  return Array.isArray(group) ? [...(group as readonly string[]), path] : { ...group, [path]: path };
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
