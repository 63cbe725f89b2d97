import type { AnyDataset, Dataset } from '@yalu/model/dataset';
import type { Certainty } from '@yalu/model/time';
import { run } from '../memory/run.ts';
import type { Result } from '../memory/result.ts';
import type { CellAt, Path, ValueAt } from './paths.ts';
import type { Filter, Query, TimeRelation } from './types.ts';

/** A value to compare with: its own type, and plain strings are spelt out by the ids and values that the data holds. */
type Operand<V> = V extends string ? V : V extends number | boolean ? V : never;

interface TypedCondition<V> {
  readonly eq?: Operand<V> | null;
  readonly ne?: Operand<V> | null;
  readonly in?: readonly (Operand<V> | null)[];
  readonly lt?: V extends number ? number : string;
  readonly lte?: V extends number ? number : string;
  readonly gt?: V extends number ? number : string;
  readonly gte?: V extends number ? number : string;
  readonly matches?: string;
  readonly exists?: boolean;
}

/** A filter in which each path, value and id is known to the compiler. */
export type TypedFilter<R, T> = {
  readonly [P in Path<R, T>]?: Operand<ValueAt<R, T, P>> | null | TypedCondition<ValueAt<R, T, P>>;
} & {
  readonly all?: readonly TypedFilter<R, T>[];
  readonly any?: readonly TypedFilter<R, T>[];
  readonly not?: TypedFilter<R, T>;
};

/** The paths at which numbers stand. */
type NumericPath<R, T> = { [P in Path<R, T>]: ValueAt<R, T, P> extends number ? P : never }[Path<R, T>];

type Names<P extends string> = Readonly<Record<string, P>>;

/**
 * Builds a query step by step. The builder only makes the JSON in {@link QueryBuilder.query}; that alone is run.
 * Each step gives a new builder, so that a half-built query can be reused.
 *
 * @typeParam R the record types of the dataset
 * @typeParam T the record type asked for
 * @typeParam Out the type of a row of the answer
 * @typeParam U the list that the query unnests, if any
 */
export class QueryBuilder<R extends object, T, Out extends object, U = never> {
  readonly #dataset: Dataset<R>;
  /** The query as plain JSON, to keep, send or put into a claim. */
  readonly query: Query;

  constructor(dataset: Dataset<R>, query: Query) {
    this.#dataset = dataset;
    this.query = query;
  }

  /** Keeps the records that meet the filter. Several calls must all be met. */
  where(filter: TypedFilter<R, T>): QueryBuilder<R, T, Out, U> {
    // A typed filter is a filter; the compiler cannot see it through the mapped type.
    const added = filter as Filter;
    return this.#with({ where: this.query.where ? { all: [this.query.where, added] } : added });
  }

  /** One row for each item of a list instead of one for each record. */
  unnest<const P extends Path<R, T>>(path: P): QueryBuilder<R, T, Out, P> {
    return new QueryBuilder(this.#dataset, { ...this.query, unnest: path });
  }

  /** Held or happened at some time in the date. */
  asOf(date: string): QueryBuilder<R, T, Out & { readonly certainty: Certainty }, U> {
    return this.#timed('asOf', date);
  }

  /** Lay wholly within the span. */
  during(span: string): QueryBuilder<R, T, Out & { readonly certainty: Certainty }, U> {
    return this.#timed('during', span);
  }

  /** Shared some time with the span. */
  overlaps(span: string): QueryBuilder<R, T, Out & { readonly certainty: Certainty }, U> {
    return this.#timed('overlaps', span);
  }

  /** Held through the whole of the span. */
  throughout(span: string): QueryBuilder<R, T, Out & { readonly certainty: Certainty }, U> {
    return this.#timed('throughout', span);
  }

  /** Was over before the date began. */
  before(date: string): QueryBuilder<R, T, Out & { readonly certainty: Certainty }, U> {
    return this.#timed('before', date);
  }

  /** Began after the date was over. */
  after(date: string): QueryBuilder<R, T, Out & { readonly certainty: Certainty }, U> {
    return this.#timed('after', date);
  }

  /** Only what is certain in time, or all that is possible (the default). */
  certainty(certainty: 'certain' | 'possible'): QueryBuilder<R, T, Out, U> {
    return this.#with({ certainty });
  }

  /** Chooses the columns: names to paths. */
  select<const S extends Names<Path<R, T>>>(
    columns: S,
  ): QueryBuilder<R, T, { readonly [K in keyof S]: CellAt<R, T, S[K], U> } & Kept<Out>, U> {
    return new QueryBuilder(this.#dataset, { ...this.query, select: columns });
  }

  /** One row for each value of the path, to be followed by what to compute. */
  groupBy<const P extends Path<R, T>>(path: P): QueryBuilder<R, T, { readonly [K in P]: ValueAt<R, T, P> | null }, U> {
    return new QueryBuilder(this.#dataset, { ...this.query, group: [...this.#grouped(), path] });
  }

  /** Adds a column with the number of rows. */
  count<const N extends string = 'count'>(name?: N): QueryBuilder<R, T, Computed<Out, T> & { readonly [K in N]: number }, U> {
    return this.#computing(name ?? 'count', { count: true });
  }

  /** Adds a column with the sum of a number; null where there is none. */
  sum<const P extends NumericPath<R, T>, const N extends string = 'sum'>(
    path: P,
    name?: N,
  ): QueryBuilder<R, T, Computed<Out, T> & { readonly [K in N]: number | null }, U> {
    return this.#computing(name ?? 'sum', { sum: path });
  }

  /** Adds a column with the part, from 0 to 1, that the rows of a filter have in the sum of a number; null of nothing. */
  share<const P extends NumericPath<R, T>, const N extends string = 'share'>(
    path: P,
    filter: TypedFilter<R, T>,
    name?: N,
  ): QueryBuilder<R, T, Computed<Out, T> & { readonly [K in N]: number | null }, U> {
    return this.#computing(name ?? 'share', { share: path, where: filter as Filter });
  }

  /** Orders by a column of the answer, or a path of the record. */
  orderBy(by: Path<R, T> | (keyof Out & string), direction: 'ascending' | 'descending' = 'ascending'): QueryBuilder<R, T, Out, U> {
    return this.#with({ order: [...(this.query.order ?? []), { by, direction }] });
  }

  /** At most so many rows. */
  limit(limit: number): QueryBuilder<R, T, Out, U> {
    return this.#with({ limit });
  }

  /** Leaves out so many rows first. */
  offset(offset: number): QueryBuilder<R, T, Out, U> {
    return this.#with({ offset });
  }

  /** Runs the query in memory. */
  run(): Result<Out> {
    // The row type is inferred from the same paths that the query is made of.
    return run(this.#dataset as unknown as AnyDataset, this.query) as unknown as Result<Out>;
  }

  #grouped(): readonly string[] {
    const { group } = this.query;
    return Array.isArray(group) ? (group as readonly string[]) : Object.values(group ?? {});
  }

  #with(change: Partial<Query>): QueryBuilder<R, T, Out, U> {
    return new QueryBuilder(this.#dataset, { ...this.query, ...change });
  }

  #timed(relation: TimeRelation, date: string): QueryBuilder<R, T, Out & { readonly certainty: Certainty }, U> {
    return new QueryBuilder(this.#dataset, { ...this.query, [relation]: date });
  }

  #computing<Next extends object>(name: string, aggregate: NonNullable<Query['aggregate']>[string]): QueryBuilder<R, T, Next, U> {
    return new QueryBuilder(this.#dataset, { ...this.query, aggregate: { ...this.query.aggregate, [name]: aggregate } });
  }
}

/** `certainty` stays a column when others are chosen. */
type Kept<Out> = Out extends { readonly certainty: Certainty } ? { readonly certainty: Certainty } : unknown;

/** Computing over whole records replaces them; computing over groups adds to their keys. */
type Computed<Out, T> = Out extends { readonly id: string; readonly label: unknown } & T ? unknown : Omit<Out, 'certainty'>;

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
