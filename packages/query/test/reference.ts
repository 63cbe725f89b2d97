import type { Certainty } from '@yalu/model/time';
import type {
  Aggregate,
  CalculationName,
  Condition,
  Filter,
  Query,
  Value as Asked,
} from '../src/ast/types.ts';
import { TIME_RELATIONS } from '../src/ast/types.ts';
import { calculationsByTrying, certaintyByTrying, type Dated } from './moments.ts';

/**
 * The query language once more, the plainest way: no compilation, no catalogue, everything looked at each time. It
 * knows the few references of the generated datasets by heart, and what their dates mean from how they were made.
 */
export interface Reference {
  readonly records: Readonly<Record<string, readonly Record<string, unknown>[]>>;
  /** What each date and span in the records means, by its JSON. */
  readonly meanings: ReadonlyMap<string, Dated<unknown>['readings']>;
  /** What each date in the queries means. */
  readonly windows: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
}

const references: Readonly<Record<string, string>> = {
  initiator: 'actor',
  target: 'actor',
  school: 'school',
};
const inverses: Readonly<Record<string, readonly [collection: string, field: string]>> = {
  initiated: ['event', 'initiator'],
  targeted: ['event', 'target'],
  positions: ['position', 'school'],
};
const times: Readonly<Record<string, string>> = { event: 'date', school: 'dominance.span' };

interface Item {
  readonly record: Record<string, unknown>;
  readonly certainty: Certainty;
}

/** The rows, and the numbers of certain and possible ones, that a query should give. */
export function answerOf(
  reference: Reference,
  query: Query,
): { rows: unknown[]; certain: number; possible: number; undetermined: Record<string, number> } {
  const {
    from,
    unnest,
    where = {},
    group,
    aggregate,
    select,
    order = [],
    offset = 0,
    limit = Infinity,
  } = query;
  const kept = (reference.records[from] ?? [])
    .flatMap((record) =>
      unnest === undefined ? [record] : listAt(record, unnest).map((item) => ({ ...record, [unnest]: item })),
    )
    .filter((record) => meets(reference, record, where))
    .map((record): Item => ({ record, certainty: certaintyOf(reference, record, query) }))
    .filter(
      ({ certainty }) =>
        certainty === 'certain' || (certainty === 'possible' && query.certainty !== 'certain'),
    );
  const asksTime = TIME_RELATIONS.some((relation) => query[relation] !== undefined);
  const answers: { row: Record<string, unknown>; record?: Record<string, unknown> }[] =
    group === undefined && aggregate === undefined
      ? kept.map(({ record, certainty }) => ({
          row: {
            ...(select === undefined
              ? record
              : cells(reference, record, select as Record<string, Asked>, unnest)),
            ...(asksTime ? { certainty } : {}),
          },
          record,
        }))
      : groups(
          reference,
          kept.map(({ record }) => record),
          (group ?? {}) as Record<string, Asked>,
          aggregate ?? { count: { count: true } },
        ).map((row) => ({ row }));
  const sorted = answers
    .map((answer, index) => ({ ...answer, index }))
    .sort((a, b) => {
      for (const { by, direction } of order) {
        const [one = [], other = []] = [a, b].map(({ row, record }) =>
          present(Object.hasOwn(row, by) ? row[by] : values(reference, record, by)),
        );
        const sign = one.length === 0 || other.length === 0 || direction !== 'descending' ? 1 : -1;
        const difference = sign * compareLists(reference, one, other);
        if (difference !== 0) return difference;
      }
      return a.index - b.index;
    });
  return {
    rows: sorted.slice(offset, offset + limit).map(({ row }) => row),
    certain: kept.filter(({ certainty }) => certainty === 'certain').length,
    possible: kept.filter(({ certainty }) => certainty === 'possible').length,
    undetermined: undetermined(
      reference,
      kept.map(({ record }) => record),
      query,
    ),
  };
}

/** For each column with a calculation, the records of which it cannot be said. */
function undetermined(
  reference: Reference,
  records: Record<string, unknown>[],
  { select = {}, group = {}, aggregate = {} }: Query,
): Record<string, number> {
  const numberOf = (asked: Asked, among: Record<string, unknown>[]): number =>
    among.filter((record) => look(reference, record, asked).open).length;
  const columns = Object.entries({ ...select, ...group } as Record<string, Asked>).filter(
    ([, asked]) => typeof asked === 'object',
  );
  const computed = Object.entries(aggregate).flatMap(([name, { where = {}, ...call }]) => {
    const [key, asked] = Object.entries(call)[0] as [string, Asked | true];
    if (typeof asked !== 'object') return [];
    const among = key === 'share' ? records : records.filter((record) => meets(reference, record, where));
    return [[name, numberOf(asked, among)] as const];
  });
  return Object.fromEntries([
    ...columns.map(([name, asked]) => [name, numberOf(asked, records)] as const),
    ...computed,
  ]);
}

const listAt = (record: Record<string, unknown>, key: string): unknown[] => [record[key] ?? []].flat();

/** All values at a path. */
function values(reference: Reference, start: unknown, path: string): unknown[] {
  let found: unknown[] = [start];
  const keys = path.split('.');
  for (const [index, key] of keys.entries()) {
    const isLast = index === keys.length - 1;
    found = found.flatMap((value): unknown[] => {
      const record = value as Record<string, unknown>;
      const inverse = inverses[key];
      if (inverse && !Object.hasOwn(record, key)) {
        return (reference.records[inverse[0]] ?? []).filter((other) =>
          listAt(other, inverse[1]).includes(record['id']),
        );
      }
      const inner = listAt(record, key);
      const target = references[key];
      if (isLast || target === undefined) return inner;
      return inner.flatMap((id) => (reference.records[target] ?? []).filter((other) => other['id'] === id));
    });
  }
  return found;
}

/** All values at a path, or all that can be calculated; and whether something cannot. */
function look(reference: Reference, record: unknown, asked: Asked): { found: unknown[]; open: boolean } {
  if (typeof asked === 'string') return { found: values(reference, record, asked), open: false };
  const [name, operand] = Object.entries(asked)[0] as [CalculationName, string | readonly string[]];
  const [ones = [], others = [undefined]] = [operand].flat().map((path) =>
    values(reference, record, path).map((value) => {
      const readings = reference.meanings.get(JSON.stringify(value));
      if (!readings) throw new Error(JSON.stringify(value));
      return readings;
    }),
  );
  const numbers = ones.flatMap((one) =>
    others.map((other = one) => {
      const each = new Set(one.flatMap((a) => other.map((b) => calculationsByTrying[name](a, b))));
      return each.size === 1 ? [...each][0] : undefined;
    }),
  );
  const found = numbers.filter((number) => number !== undefined);
  return { found, open: found.length < numbers.length };
}

function meets(reference: Reference, record: Record<string, unknown>, filter: Filter): boolean {
  return Object.entries(filter).every(([key, wanted]) => {
    if (key === 'all') return (wanted as Filter[]).every((part) => meets(reference, record, part));
    if (key === 'any') return (wanted as Filter[]).some((part) => meets(reference, record, part));
    if (key === 'not') return !meets(reference, record, wanted as Filter);
    const found = values(reference, record, key);
    const condition =
      typeof wanted === 'object' && wanted !== null ? (wanted as Condition) : { eq: wanted as string };
    return Object.entries(condition).every(([operator, operand]) => {
      const has = (one: unknown): boolean => (one === null ? found.length === 0 : found.includes(one));
      switch (operator) {
        case 'eq':
          return has(operand);
        case 'ne':
          return !has(operand);
        case 'in':
          return (operand as unknown[]).some(has);
        case 'exists':
          return found.length > 0 === operand;
        case 'matches':
          return found.some((value) =>
            JSON.stringify(value).toLowerCase().includes(String(operand).toLowerCase()),
          );
        case 'lt':
          return found.some((value) => (value as number) < (operand as number));
        case 'lte':
          return found.some((value) => (value as number) <= (operand as number));
        case 'gt':
          return found.some((value) => (value as number) > (operand as number));
        case 'gte':
          return found.some((value) => (value as number) >= (operand as number));
        default:
          throw new Error(operator);
      }
    });
  });
}

const ranks: readonly Certainty[] = ['impossible', 'possible', 'certain'];

function certaintyOf(reference: Reference, record: Record<string, unknown>, query: Query): Certainty {
  let weakest = 2;
  for (const relation of TIME_RELATIONS) {
    const date = query[relation];
    if (date === undefined) continue;
    const window = reference.windows.get(date);
    if (!window) throw new Error(date);
    let best = 0;
    for (const value of values(reference, record, query.time ?? times[query.from] ?? '')) {
      const readings = reference.meanings.get(JSON.stringify(value));
      if (!readings) throw new Error(JSON.stringify(value));
      best = Math.max(best, ranks.indexOf(certaintyByTrying(readings, relation, window)));
    }
    weakest = Math.min(weakest, best);
  }
  return ranks[weakest] ?? 'impossible';
}

const pathsOf = (asked: Asked): string[] =>
  typeof asked === 'string' ? [asked] : Object.values<string | readonly string[]>(asked).flat();

const LISTS = ['initiator', 'target', 'dominance', 'initiated', 'targeted', 'positions'];

function cells(
  reference: Reference,
  record: Record<string, unknown>,
  select: Record<string, Asked>,
  unnest: string | undefined,
) {
  return Object.fromEntries(
    Object.entries(select).map(([name, path]) => {
      const { found } = look(reference, record, path);
      const isList = pathsOf(path).some((one) =>
        one.split('.').some((key) => LISTS.includes(key) && key !== unnest),
      );
      return [name, isList ? found : (found[0] ?? null)];
    }),
  );
}

function groups(
  reference: Reference,
  records: Record<string, unknown>[],
  group: Record<string, Asked>,
  aggregates: Readonly<Record<string, Aggregate>>,
) {
  const members = new Map<string, { key: unknown[]; records: Record<string, unknown>[] }>();
  if (Object.keys(group).length === 0) members.set('', { key: [], records });
  else {
    for (const record of records) {
      let keys: unknown[][] = [[]];
      for (const path of Object.values(group)) {
        const found = [...new Set(look(reference, record, path).found)];
        keys = keys.flatMap((key) => (found.length === 0 ? [null] : found).map((value) => [...key, value]));
      }
      for (const key of keys) {
        const name = JSON.stringify(key);
        members.set(name, { key, records: [...(members.get(name)?.records ?? []), record] });
      }
    }
  }
  return [...members.values()]
    .sort((a, b) =>
      a.key.reduce<number>(
        (sign, value, index) => sign || compare(reference, value as Value, b.key[index] as Value),
        0,
      ),
    )
    .map(({ key, records: of }) =>
      Object.fromEntries([
        ...Object.keys(group).map((name, index) => [name, key[index]] as const),
        ...Object.entries(aggregates).map(
          ([name, aggregate]) => [name, compute(reference, of, aggregate)] as const,
        ),
      ]),
    );
}

function compute(reference: Reference, records: Record<string, unknown>[], aggregate: Aggregate): unknown {
  const counted = records.filter((record) => meets(reference, record, aggregate.where ?? {}));
  const at = (path: Asked): Value[] =>
    counted.flatMap((record) => look(reference, record, path).found as Value[]);
  const total = (numbers: unknown[]): number =>
    numbers.reduce<number>((sum, number) => sum + Number(number), 0);
  const ordered = (path: Asked): Value[] => {
    const found = at(path);
    // Of equal values the first in the data stands for all.
    return found
      .map((value, index) => ({ value, index }))
      .sort((a, b) => compare(reference, a.value, b.value) || a.index - b.index)
      .map(({ value }) => value);
  };
  if ('count' in aggregate) return counted.length;
  if ('countDistinct' in aggregate) return new Set(at(aggregate.countDistinct)).size;
  if ('list' in aggregate) return [...new Set(at(aggregate.list))];
  if ('min' in aggregate) return ordered(aggregate.min)[0] ?? null;
  if ('max' in aggregate) return ordered(aggregate.max).at(-1) ?? null;
  if ('sum' in aggregate) return at(aggregate.sum).length === 0 ? null : total(at(aggregate.sum));
  if ('mean' in aggregate)
    return at(aggregate.mean).length === 0 ? null : total(at(aggregate.mean)) / at(aggregate.mean).length;
  const { share } = aggregate;
  const [part, whole] =
    share === true
      ? [counted.length, records.length]
      : [total(at(share)), total(records.flatMap((record) => look(reference, record, share).found))];
  return whole === 0 ? null : part / whole;
}

type Value = string | number | null | undefined;

const present = (value: unknown): Value[] => (value === null ? [] : [value].flat()) as Value[];

/** Item by item; an empty list is absent. */
function compareLists(reference: Reference, a: Value[], b: Value[]): number {
  if (a.length === 0 || b.length === 0) return Number(a.length === 0) - Number(b.length === 0);
  for (const [index, value] of a.entries()) {
    if (index >= b.length) return 1;
    const difference = compare(reference, value, b[index]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Absent values last; dates by their earliest moment; all else by size or letters. */
function compare({ meanings }: Reference, a: Value, b: Value): number {
  if (a === null || b === null || a === undefined || b === undefined)
    return Number(a === null) - Number(b === null);
  const moment = (value: Value): number =>
    Math.min(...(meanings.get(JSON.stringify(value)) ?? []).map(({ start }) => start.from));
  const isDate = meanings.has(JSON.stringify(a)) && meanings.has(JSON.stringify(b));
  return (isDate ? moment(a) - moment(b) : 0) || (a < b ? -1 : a > b ? 1 : 0);
}
