import type { AnyDataset, RecordAddress } from '@yalu/model/dataset';
import type { Query } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { unknownColumn } from './columns.ts';
import { sortKeyOf } from './compare.ts';
import type { Explanation } from './explanation.ts';
import { orderBy } from './index/sorted.ts';
import { numbersOf } from './order.ts';
import type { Plan } from './plan.ts';
import { type Column, type Coverage, type Result, resultOf } from './result.ts';
import { distinctAddresses, type Row } from './row.ts';

/** What the answer of a further query does to the one so far. */
const ROLES = ['union', 'intersect', 'except'] as const;
type Role = (typeof ROLES)[number];

interface Part {
  readonly role: Role;
  readonly plan: Plan;
  /** The rows of the part: its own objects, so that each is known to be of it; made when they are first asked for. */
  readonly rows: () => readonly Row[];
}

/** A row of the whole: equal rows of several parts are one. */
interface Member {
  readonly row: Readonly<Record<string, unknown>>;
  readonly isCertain: boolean;
  readonly evidence: () => readonly RecordAddress[];
}

type Members = ReadonlyMap<string, Member>;

export const isOfSets = (query: Query): boolean => ROLES.some((role) => query[role] !== undefined);

/**
 * Plans a query whose answer is put together from those of several. Each part is a query of its own; `order`, `limit`
 * and `offset` of the first are those of the whole.
 *
 * @throws QueryError for parts whose columns are not the same, and for what is wrong in a part, saying in which
 */
export function planOfSets(dataset: AnyDataset, query: Query, planOf: (part: Query) => Plan): Plan {
  const { union, intersect, except, order = [], limit, offset = 0, ...first } = query;
  const further = Object.entries({ union, intersect, except }).flatMap(([role, queries = []]) =>
    queries.map((part, index) => ({ role: role as Role, part, at: `${role}.${index}` })),
  );
  if (further.length === 0)
    throw new QueryError('query-invalid', 'union', 'union, intersect and except take lists of queries.');
  const plans = [
    { role: 'union' as const, plan: planOf(first) },
    ...further.map(({ role, part, at }) => ({ role, plan: planned(part, at, planOf) })),
  ];
  const columns = columnsOf(plans.map(({ plan }) => plan));
  for (const [index, { at }] of further.entries())
    checkColumns(columns, columnsOf([plans[index + 1]?.plan]), at);
  const isTimed = plans.some(({ plan }) => plan.columns.some(({ type }) => type === 'certainty'));
  const shown: readonly Column[] = isTimed ? [...columns, { name: 'certainty', type: 'certainty' }] : columns;
  const sorters = order.map(({ by, direction }, index) => {
    const column = shown.find(({ name }) => name === by);
    if (!column) throw unknownColumn(by, shown, `order.${index}.by`);
    return {
      by,
      type: sortedAs(plans[0]?.plan, column),
      sign: direction === 'descending' ? (-1 as const) : (1 as const),
    };
  });
  const parts = plans.map(({ role, plan }): Part => {
    let rows: readonly Row[] | undefined;
    return { role, plan, rows: () => (rows ??= plan.rows.map((row) => ({ ...row }))) };
  });
  const names = columns.map(({ name }) => name);

  return {
    columns: shown,
    sortedAs: new Map(columns.map((column) => [column.name, sortedAs(plans[0]?.plan, column)])),
    get rows() {
      return parts.flatMap(({ rows }) => rows());
    },
    answer: (chosen) => {
      const kept = chosen && new Set(chosen);
      const results = parts.map(({ plan, rows }) =>
        plan.answer(kept && rows().filter((row) => kept.has(row))),
      );
      const whole = parts.reduce<Members>(
        (sofar, { role }, index) => combine[role](sofar, membersOf(results[index], names)),
        new Map(),
      );
      const members = ordered([...whole.values()], sorters);
      const page = members.slice(offset, limit === undefined ? undefined : offset + limit);
      return resultOf({
        dataset,
        query,
        rows: page.map(({ row, isCertain }) =>
          isTimed ? { ...row, certainty: isCertain ? 'certain' : 'possible' } : row,
        ),
        columns: shown,
        evidence: () => page.map(({ evidence }) => distinctAddresses(evidence())),
        coverage: coverageOf(
          results.map(({ coverage }) => coverage),
          members,
        ),
        explain: () => explanationOf(results, members.length),
      });
    },
  };
}

function planned(part: Query, at: string, planOf: (part: Query) => Plan): Plan {
  try {
    return planOf(part);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const place = error.at === '' ? at : `${at}.${error.at}`;
    throw new QueryError(error.code, place, `In ${at}: ${error.message}`, { cause: error });
  }
}

/** The columns that rows are compared by: all but their certainty. */
const columnsOf = (plans: readonly (Plan | undefined)[]): readonly Column[] =>
  (plans[0]?.columns ?? []).filter(({ type }) => type !== 'certainty');

const sortedAs = (plan: Plan | undefined, { name, type }: Column): Parameters<typeof sortKeyOf>[0] =>
  plan?.sortedAs.get(name) ?? type;

const kinds: Readonly<Partial<Record<Column['type'], string>>> = {
  integer: 'number',
  share: 'number',
  reference: 'string',
};

/** @throws QueryError where the columns of a part are not those of the first query, by name, order and type */
function checkColumns(expected: readonly Column[], found: readonly Column[], at: string): void {
  const [wanted, given] = [expected, found].map((columns) => columns.map(({ name }) => name).join(', '));
  if (wanted !== given) {
    throw new QueryError(
      'query-invalid',
      at,
      `${at} has the columns ${given}, and the query ${wanted}. Select the same names in the same order.`,
    );
  }
  for (const [index, { name, type }] of expected.entries()) {
    const other = found[index]?.type ?? type;
    const [one, two] = [kinds[type] ?? type, kinds[other] ?? other];
    if (one !== two && one !== 'json' && two !== 'json') {
      throw new QueryError(
        'value-type',
        at,
        `The column "${name}" is ${one} in the query itself and ${two} in ${at}. Select the same sort of value.`,
      );
    }
  }
}

/** The different rows of an answer, by what is in them. */
function membersOf(result: Result | undefined, names: readonly string[]): Members {
  const members = new Map<string, Member>();
  for (const [index, whole] of (result?.rows ?? []).entries()) {
    const { certainty, ...rest } = whole;
    const row = names.includes('certainty') ? whole : rest;
    const evidence = (): readonly RecordAddress[] => result?.evidence[index] ?? [];
    const member = { row, isCertain: certainty !== 'possible', evidence };
    const key = JSON.stringify(names.map((name) => whole[name] ?? null));
    const known = members.get(key);
    members.set(key, known ? joined(known, member, known.isCertain || member.isCertain) : member);
  }
  return members;
}

const joined = (one: Member, other: Member, isCertain: boolean): Member => ({
  row: one.row,
  isCertain,
  evidence: () => [...one.evidence(), ...other.evidence()],
});

/** How two sets of rows become one. A row that is only possible in one of them makes the outcome no more than possible. */
const combine: Readonly<Record<Role, (sofar: Members, other: Members) => Members>> = {
  union: (sofar, other) => {
    const all = new Map(sofar);
    for (const [key, member] of other) {
      const known = all.get(key);
      all.set(key, known ? joined(known, member, known.isCertain || member.isCertain) : member);
    }
    return all;
  },
  intersect: (sofar, other) =>
    new Map(
      [...sofar].flatMap(([key, member]) => {
        const match = other.get(key);
        return match ? [[key, joined(member, match, member.isCertain && match.isCertain)] as const] : [];
      }),
    ),
  except: (sofar, other) =>
    new Map(
      [...sofar].flatMap(([key, member]) => {
        const match = other.get(key);
        if (match?.isCertain === true) return [];
        return [[key, match ? { ...member, isCertain: false } : member] as const];
      }),
    ),
};

interface Sorter {
  readonly by: string;
  readonly type: Parameters<typeof sortKeyOf>[0];
  readonly sign: 1 | -1;
}

function ordered(members: readonly Member[], sorters: readonly Sorter[]): readonly Member[] {
  const places = orderBy(
    members.length,
    sorters.map(({ by, type, sign }) =>
      type === 'certainty'
        ? Float64Array.from(members, ({ isCertain }) => sign * Number(!isCertain))
        : numbersOf(
            members.map(({ row }) => sortKeyOf(type, row[by])),
            sign,
          ),
    ),
  );
  return Array.from(places).flatMap((place) => members[place] ?? []);
}

function explanationOf(results: readonly Result[], kept: number): Explanation {
  const parts = results.map((result) => result.explain());
  return {
    engine: parts[0]?.engine ?? 'memory',
    steps: parts.flatMap(({ steps }) => steps),
    scanned: parts.reduce((sum, { scanned }) => sum + scanned, 0),
    kept,
  };
}

function coverageOf(parts: readonly Coverage[], members: readonly Member[]): Coverage {
  const total = (of: (coverage: Coverage) => number | undefined): number =>
    parts.reduce((sum, coverage) => sum + (of(coverage) ?? 0), 0);
  const has = (key: keyof Coverage): boolean => parts.some((coverage) => coverage[key] !== undefined);
  const byColumn = (of: (coverage: Coverage) => Readonly<Record<string, number>> | undefined) => {
    const sums = new Map<string, number>();
    for (const [name, rows] of parts.flatMap((coverage) => Object.entries(of(coverage) ?? {})))
      sums.set(name, (sums.get(name) ?? 0) + rows);
    return Object.fromEntries(sums);
  };
  const certain = members.filter(({ isCertain }) => isCertain).length;
  const selected = new Map(
    parts.flatMap((coverage) =>
      coverage.selected.map((selection) => [JSON.stringify(selection), selection] as const),
    ),
  );
  return {
    scanned: total(({ scanned }) => scanned),
    certain,
    possible: members.length - certain,
    ...(has('undated') ? { undated: total(({ undated }) => undated) } : {}),
    ...(has('unmapped') ? { unmapped: total(({ unmapped }) => unmapped) } : {}),
    missing: byColumn(({ missing }) => missing),
    ...(has('undetermined') ? { undetermined: byColumn(({ undetermined }) => undetermined) } : {}),
    selected: [...selected.values()],
  };
}
