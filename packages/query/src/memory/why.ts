import type { AnyDataset } from '@yalu/model/dataset';
import { type Filter, type Query, TIME_RELATIONS } from '../ast/types.ts';
import { run } from './run.ts';

/** One filter of a query, and what it does to the rows. */
export interface FilterEffect {
  /** Where it stands in the query: `where.kind`, `during`, `except.0`. */
  readonly at: string;
  /** How many rows are left when it and all before it have been applied. */
  readonly left: number;
  /** How many rows meet it alone. */
  readonly alone: number;
  /** How many rows there would be without it. */
  readonly without: number;
}

/** Why an answer has the rows that it has. */
export interface Why {
  /** How many rows there are before any filter: records, or items of a list. */
  readonly scanned: number;
  /** How many are left after all of them. */
  readonly left: number;
  /** The filters in the order in which they stand in the query. */
  readonly filters: readonly FilterEffect[];
  /**
   * Of an empty answer, the filters that emptied it: each of those without which there would be rows, or where there is
   * no single one, the one at which none were left. `offset` and `limit` where rows were left and only cut away.
   */
  readonly emptiedBy: readonly string[];
}

/** A filter on its own, as the part of a query that it is. */
interface Part {
  readonly at: string;
  readonly query: Partial<Query>;
}

/**
 * Says what each filter of a query does to its rows, and which of them emptied the answer. Time is that of running the
 * query three times for each filter.
 *
 * @throws QueryError as the query itself does
 */
export function why(dataset: AnyDataset, query: Query): Why {
  const { from, unnest, through, time } = query;
  const basis: Query = {
    from,
    ...(unnest === undefined ? {} : { unnest }),
    ...(through === undefined ? {} : { through }),
  };
  const dated = time === undefined ? {} : { time };
  const sizeOf = (parts: readonly Part[]): number => {
    const timed = parts.filter(({ query: part }) => part.where === undefined);
    const { rows } = run(dataset, {
      ...basis,
      ...(timed.length > 0 ? dated : {}),
      ...timed.reduce<Partial<Query>>((sofar, { query: part }) => ({ ...sofar, ...part }), {}),
      where: { all: parts.flatMap(({ query: part }) => (part.where === undefined ? [] : [part.where])) },
      aggregate: { rows: { count: true } },
    });
    return Number(rows[0]?.['rows'] ?? 0);
  };
  const parts = partsOf(query);
  const filters = parts.map((part, index): FilterEffect => ({
    at: part.at,
    left: sizeOf(parts.slice(0, index + 1)),
    alone: sizeOf([part]),
    without: sizeOf(parts.filter((other) => other !== part)),
  }));
  const sets = setEffects(dataset, query);
  const scanned = sizeOf([]);
  const own = filters.at(-1)?.left ?? scanned;
  const left = sets.at(-1)?.left ?? own;
  return {
    scanned,
    left,
    filters: [...filters, ...sets],
    emptiedBy: culprits(query, left, own === 0 ? filters : sets),
  };
}

function culprits(
  { limit, offset = 0, group }: Query,
  left: number,
  filters: readonly FilterEffect[],
): string[] {
  if (left > 0) {
    if (limit === 0) return ['limit'];
    // How many groups there are, only the answer says; of rows it is known.
    return group === undefined && offset >= left ? ['offset'] : [];
  }
  const alone = filters.filter(({ without }) => without > 0);
  return (alone.length > 0 ? alone : filters.filter((filter) => filter.left === 0).slice(0, 1)).map(
    ({ at }) => at,
  );
}

/** The filters of a query, each on its own: what must all hold is taken apart. */
function partsOf(query: Query): Part[] {
  const certainty = query.certainty === undefined ? {} : { certainty: query.certainty };
  return [
    ...conjuncts(query.where ?? {}, 'where'),
    ...TIME_RELATIONS.flatMap((name): Part[] => {
      const date = query[name];
      return date === undefined ? [] : [{ at: name, query: { [name]: date, ...certainty } }];
    }),
  ];
}

function conjuncts(filter: Filter, at: string): Part[] {
  return Object.entries(filter).flatMap(([key, value]): Part[] => {
    if (value === undefined) return [];
    const here = `${at}.${key}`;
    if (key === 'all')
      return (filter.all ?? []).flatMap((part, index) => conjuncts(part, `${here}.${index}`));
    if (key === 'calculated') {
      return (filter.calculated ?? []).map((condition, index) => ({
        at: `${here}.${index}`,
        query: { where: { calculated: [condition] } },
      }));
    }
    return [{ at: here, query: { where: { [key]: value } } }];
  });
}

/** What each further query does to the rows of the first. */
function setEffects(dataset: AnyDataset, query: Query): FilterEffect[] {
  const {
    union = [],
    intersect = [],
    except = [],
    order: _order,
    limit: _limit,
    offset: _offset,
    ...first
  } = query;
  const further = Object.entries({ union, intersect, except }).flatMap(([role, queries]) =>
    queries.map((part, index) => ({ role, part, at: `${role}.${index}` })),
  );
  const sizeOf = (chosen: typeof further): number => {
    const used: Record<string, Query[]> = {};
    for (const { role, part } of chosen) (used[role] ??= []).push(part);
    return run(dataset, { ...first, ...used }).rows.length;
  };
  return further.map((part, index): FilterEffect => ({
    at: part.at,
    left: sizeOf(further.slice(0, index + 1)),
    alone: run(dataset, part.part).rows.length,
    without: sizeOf(further.filter((other) => other !== part)),
  }));
}
