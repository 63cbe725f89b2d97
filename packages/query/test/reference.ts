import type { Certainty } from '@yalu/model/time';
import type {
  Aggregate,
  CalculatedCondition,
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

interface ReferenceAnswer {
  rows: Record<string, unknown>[];
  certain: number;
  possible: number;
  undetermined: Record<string, number>;
}

/** The rows, and the numbers of certain and possible ones, that a query should give. */
export function answerOf(reference: Reference, query: Query): ReferenceAnswer {
  const { union, intersect, except, ...single } = query;
  if (union || intersect || except) return answerOfSets(reference, query);
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
  } = single;
  const kept = (reference.records[from] ?? [])
    .flatMap((record) =>
      unnest === undefined ? [record] : listAt(record, unnest).map((item) => ({ ...record, [unnest]: item })),
    )
    .flatMap((record) => crossed(reference, record, query))
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
              ? withoutCrosswalk(record)
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

const withoutCrosswalk = ({
  through: _through,
  ...record
}: Record<string, unknown>): Record<string, unknown> => record;

const opposites: Readonly<Record<string, string>> = { broadMatch: 'narrowMatch', narrowMatch: 'broadMatch' };

/** The record once for each mapping of it to a category of the target; itself where there is none. */
function crossed(
  reference: Reference,
  record: Record<string, unknown>,
  { through }: Query,
): Record<string, unknown>[] {
  if (through === undefined) return [record];
  const ids = values(reference, record, through.path);
  const isTarget = (address: string): boolean =>
    (reference.records['school'] ?? []).some(
      (school) =>
        `school/${String(school['id'])}` === address &&
        `typology/${String(school['typology'])}` === through.to,
    );
  const found = (reference.records['mapping'] ?? []).flatMap((mapping) => {
    const [from, to, relation] = ['from', 'to', 'relation'].map((key) => String(mapping[key]));
    const rest = {
      mapping: mapping['id'],
      ...(mapping['confidence'] === undefined ? {} : { confidence: mapping['confidence'] }),
    };
    return [
      { own: from, other: to, relation },
      { own: to, other: from, relation: opposites[relation ?? ''] ?? relation },
    ]
      .filter(({ own, other }) => ids.some((id) => own === `school/${String(id)}`) && isTarget(other ?? ''))
      .map(({ other, relation: read }) => ({
        ...record,
        through: { category: other, relation: read, ...rest },
      }));
  });
  return found.length === 0 ? [record] : found;
}

/** Rows of several queries as sets, row by row. */
function answerOfSets(
  reference: Reference,
  { union = [], intersect = [], except = [], order = [], limit = Infinity, offset = 0, ...first }: Query,
): ReferenceAnswer {
  const isTimed = (query: Query): boolean =>
    (query.group === undefined &&
      query.aggregate === undefined &&
      TIME_RELATIONS.some((name) => query[name] !== undefined)) ||
    [query.union, query.intersect, query.except].some((parts) => parts?.some(isTimed));
  const undetermined: Record<string, number> = {};
  const rowsOf = (query: Query): { row: Record<string, unknown>; rank: number }[] => {
    const answer = answerOf(reference, query);
    for (const [name, number] of Object.entries(answer.undetermined))
      undetermined[name] = (undetermined[name] ?? 0) + number;
    return answer.rows.map(({ certainty, ...row }) => ({ row, rank: certainty === 'possible' ? 1 : 2 }));
  };
  const find = <T extends { row: Record<string, unknown> }>(
    among: T[],
    row: Record<string, unknown>,
  ): T | undefined => among.find((one) => JSON.stringify(one.row) === JSON.stringify(row));
  const distinctRows = (rows: { row: Record<string, unknown>; rank: number }[]) => {
    const kept: typeof rows = [];
    for (const one of rows) {
      const known = find(kept, one.row);
      if (known) known.rank = Math.max(known.rank, one.rank);
      else kept.push(one);
    }
    return kept;
  };
  let whole = distinctRows([first, ...union].flatMap(rowsOf));
  for (const part of intersect) {
    const other = distinctRows(rowsOf(part));
    whole = whole.flatMap((one) => {
      const match = find(other, one.row);
      return match ? [{ ...one, rank: Math.min(one.rank, match.rank) }] : [];
    });
  }
  for (const part of except) {
    const other = distinctRows(rowsOf(part));
    whole = whole.flatMap((one) => {
      const match = find(other, one.row);
      return match?.rank === 2 ? [] : [{ ...one, rank: match ? 1 : one.rank }];
    });
  }
  const timed = [first, ...union, ...intersect, ...except].some(isTimed);
  const rows = whole.map(({ row, rank }) =>
    timed ? { ...row, certainty: rank === 2 ? 'certain' : 'possible' } : row,
  );
  const sorted = rows
    .map((row, index) => ({ row: row as Record<string, unknown>, index }))
    .sort((a, b) => {
      for (const { by, direction } of order) {
        const [one, other] = [present(a.row[by]), present(b.row[by])];
        const sign = one.length === 0 || other.length === 0 || direction !== 'descending' ? 1 : -1;
        const difference = sign * compareLists(reference, one, other);
        if (difference !== 0) return difference;
      }
      return a.index - b.index;
    });
  return {
    rows: sorted.slice(offset, offset + limit).map(({ row }) => row),
    certain: whole.filter(({ rank }) => rank === 2).length,
    possible: whole.filter(({ rank }) => rank === 1).length,
    undetermined,
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
    const asked = Object.values(call).filter((value): value is Asked => typeof value === 'object');
    if (asked.length === 0) return [];
    const among = 'share' in call ? records : records.filter((record) => meets(reference, record, where));
    return [
      [
        name,
        among.filter((record) => asked.some((one) => look(reference, record, one).open)).length,
      ] as const,
    ];
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
      if (key === 'category' && !isLast) {
        return inner.flatMap((address) => {
          const [collection = '', id] = String(address).split('/');
          return (reference.records[collection] ?? []).filter((other) => other['id'] === id);
        });
      }
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
    if (key === 'calculated')
      return (wanted as CalculatedCondition[]).every(({ of, ...conditions }) =>
        fulfils(reference, look(reference, record, of).found, conditions, []),
      );
    const found = values(reference, record, key);
    const condition =
      typeof wanted === 'object' && wanted !== null ? (wanted as Condition) : { eq: wanted as string };
    const last = key.split('.').at(-1) ?? '';
    const target = references[last];
    const items =
      target === undefined
        ? found
        : found.flatMap((id) => (reference.records[target] ?? []).filter((other) => other['id'] === id));
    return fulfils(reference, found, condition, items as Record<string, unknown>[]);
  });
}

/** Whether values meet conditions, and what is linked to them meets the filters of quantifiers. */
function fulfils(
  reference: Reference,
  found: unknown[],
  condition: Condition,
  items: Record<string, unknown>[],
): boolean {
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
      case 'contains':
        return [operand].flat().every((one) => found.includes(one));
      case 'some':
        return items.some((item) => meets(reference, item, operand as Filter));
      case 'every':
        return items.every((item) => meets(reference, item, operand as Filter));
      case 'none':
        return !items.some((item) => meets(reference, item, operand as Filter));
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
  if ('by' in aggregate) {
    const isFirst = 'first' in aggregate;
    const keyed = counted.flatMap((record, index) => {
      const bys = (look(reference, record, aggregate.by).found as Value[]).sort((a, b) =>
        compare(reference, a, b),
      );
      const key = isFirst ? bys[0] : bys.at(-1);
      return key === undefined ? [] : [{ record, index, key }];
    });
    keyed.sort((a, b) => compare(reference, a.key, b.key) || a.index - b.index);
    const chosen = isFirst ? keyed[0] : keyed.at(-1);
    const asked = 'first' in aggregate ? aggregate.first : aggregate.last;
    return chosen === undefined ? null : (look(reference, chosen.record, asked).found[0] ?? null);
  }
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
