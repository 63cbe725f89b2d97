import type { AnyDataset } from '@yalu/model/dataset';
import fc from 'fast-check';
import type { Aggregate, Calculation, Condition, Filter, Query, Scalar, Value } from '../../src/ast/types.ts';
import { CALCULATIONS, TIME_RELATIONS } from '../../src/ast/types.ts';
import { namesAt } from '../../src/memory/catalogue.ts';
import { compilePath } from '../../src/memory/path.ts';
import { valuesOf } from '../../src/memory/row.ts';
import { tableOf } from '../../src/memory/rows.ts';
import { scopeOf } from '../../src/memory/scope.ts';
import { QueryError } from '../../src/errors.ts';

/** A path of a collection, what stands at its end, and some of the values there. */
interface KnownPath {
  readonly text: string;
  readonly type: string;
  readonly isReference: boolean;
  readonly values: readonly unknown[];
}

/**
 * Queries over any dataset, about whatever its catalogue says there is: paths of every type, through lists and
 * references and back, with values that stand there. Some are refused.
 */
export function anyQuery(dataset: AnyDataset, longest = 3): fc.Arbitrary<Query> {
  const known = new Map<string, readonly KnownPath[]>();
  const pathsOf = (collection: string): readonly KnownPath[] => {
    const before = known.get(collection);
    if (before) return before;
    const found = allPaths(dataset, collection, longest);
    known.set(collection, found);
    return found;
  };
  return fc
    .constantFrom(...Object.keys(dataset.catalogue))
    .chain((from) => queriesFrom(dataset, from, pathsOf(from)));
}

/** All paths of up to so many names: of long ones, which are very many, every seventh. */
function allPaths(dataset: AnyDataset, collection: string, longest: number): readonly KnownPath[] {
  const scope = scopeOf(dataset, { from: collection });
  const found: KnownPath[] = [];
  const rows = Array.from({ length: Math.min(40, tableOf(scope).size) }, (_none, row) =>
    tableOf(scope).rowAt(row),
  );
  let number = 0;
  const visit = (names: readonly string[]): void => {
    const text = names.join('.');
    const path = compilePath(scope, text, 'path');
    const values = rows.flatMap((row) => valuesOf(scope, row, path)).slice(0, 30);
    if (values.length > 0 || names.length < 2)
      found.push({ text, type: path.type, isReference: path.isReference, values });
    if (names.length >= longest) return;
    for (const name of nextNames(dataset, path)) {
      number++;
      if (names.length < 2 || number % 7 === 0) visit([...names, name]);
    }
  };
  for (const name of namesAt(dataset, [collection], '')) visit([name]);
  return found;
}

function nextNames(dataset: AnyDataset, { end, isReference }: ReturnType<typeof compilePath>): string[] {
  if (!isReference) return namesAt(dataset, end.collections, end.inside);
  const targets = end.fields.flatMap(({ field }) => field.reference?.collection ?? []);
  return namesAt(dataset, targets.includes('*') ? Object.keys(dataset.catalogue) : targets, '');
}

const seldom = <T extends object>(of: fc.Arbitrary<T>): fc.Arbitrary<T | object> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: of });

function queriesFrom(dataset: AnyDataset, from: string, paths: readonly KnownPath[]): fc.Arbitrary<Query> {
  const path = fc.constantFrom(...paths);
  const dated = paths.filter(({ type }) => type === 'date' || type === 'span');
  const value: fc.Arbitrary<Value> =
    dated.length === 0
      ? path.map(({ text }) => text)
      : fc.oneof(
          { weight: 4, arbitrary: path.map(({ text }) => text) },
          { weight: 1, arbitrary: calculationOf(dated) },
        );
  const where = filterOf(paths, dated, 2);
  const lists = (dataset.catalogue[from]?.fields ?? [])
    .filter(({ list, path }) => list && !path.includes('citations.'))
    .map((field) => field.path);
  const named = fc
    .array(value, { minLength: 1, maxLength: 3 })
    .map((chosen) => Object.fromEntries(chosen.map((one, index) => [`c${index}`, one])));
  const computed = fc
    .array(aggregateOf(value, where), { minLength: 1, maxLength: 3 })
    .map((chosen) => Object.fromEntries(chosen.map((one, index) => [`a${index}`, one])));
  const shape = fc.oneof(
    fc.constant({}),
    fc.record({ select: named }),
    fc.record({ group: named }),
    fc.record({ group: named, aggregate: computed }),
    fc.record({ aggregate: computed }),
  );
  const single = fc
    .tuple(
      shape,
      seldom(where.map((filter) => ({ where: filter }))),
      seldom(
        fc.constantFrom('2005', '2016/2018', '2018-03').chain((date) =>
          fc.constantFrom(...TIME_RELATIONS).map((relation) => ({
            [relation]: date,
            ...(dated[0] ? { time: dated[0].text } : {}),
          })),
        ),
      ),
      seldom(fc.constantFrom(...lists, 'id').map((unnest) => ({ unnest }))),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('ascending' as const, 'descending' as const)), {
        maxLength: 2,
      }),
      seldom(fc.record({ limit: fc.nat(5), offset: fc.nat(3) })),
      path,
    )
    .map(([parts, filter, time, unnest, order, page, other]): Query => {
      const given: Partial<Query> = parts;
      const names = [given.select, given.group, given.aggregate].flatMap((part) => Object.keys(part ?? {}));
      const by = names.length === 0 || given.select ? [...names, other.text] : names;
      return {
        from,
        ...parts,
        ...filter,
        ...time,
        ...unnest,
        ...page,
        ...(order.length === 0
          ? {}
          : { order: order.map(([at, direction]) => ({ by: by[at % by.length] ?? 'id', direction })) }),
      };
    });
  return fc.oneof(
    { weight: 5, arbitrary: single },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          single,
          where,
          where,
          fc.constantFrom('union' as const, 'intersect' as const, 'except' as const),
        )
        .map(([query, one, other, role]): Query => {
          const { order = [], limit: _limit, offset: _offset, ...rest } = query;
          const columns = [rest.select, rest.group, rest.aggregate].flatMap((part) =>
            Object.keys(part ?? {}),
          );
          const shown = columns.length === 0 ? namesAt(dataset, [from], '') : columns;
          return {
            ...rest,
            where: one,
            order: order.filter(({ by }) => shown.includes(by)),
            [role]: [{ ...rest, where: other }],
          };
        }),
    },
  );
}

function calculationOf(dated: readonly KnownPath[]): fc.Arbitrary<Calculation> {
  const path = fc.constantFrom(...dated.map(({ text }) => text));
  return fc
    .tuple(fc.constantFrom(...CALCULATIONS), path, path)
    .map(([name, one, other]) => ({ [name]: name === 'daysBetween' ? [one, other] : one }) as Calculation);
}

function filterOf(
  paths: readonly KnownPath[],
  dated: readonly KnownPath[],
  depth: number,
): fc.Arbitrary<Filter> {
  const onPath = fc
    .constantFrom(...paths)
    .chain((path) => conditionOf(path).map((condition): Filter => ({ [path.text]: condition })));
  if (depth === 0) return onPath;
  const inner = filterOf(paths, dated, depth - 1);
  return fc.oneof(
    { weight: 5, arbitrary: onPath },
    { weight: 1, arbitrary: fc.array(inner, { maxLength: 2 }).map((all) => ({ all })) },
    { weight: 1, arbitrary: fc.array(inner, { maxLength: 2 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: inner.map((not) => ({ not })) },
    ...(dated.length === 0
      ? []
      : [
          {
            weight: 1,
            arbitrary: fc
              .tuple(calculationOf(dated), fc.integer({ min: 2000, max: 2020 }))
              .map(([of, gte]): Filter => ({ calculated: [{ of, gte }] })),
          },
        ]),
  );
}

/** A condition that may hold of what stands at a path; some are not for its type and are refused. */
function conditionOf({ values, type, isReference }: KnownPath): fc.Arbitrary<Scalar | Condition> {
  const scalars = values.filter((value): value is Scalar => typeof value !== 'object' || value === null);
  const scalar = fc.constantFrom<Scalar>(...scalars, null);
  const texts = scalars.filter((value) => typeof value === 'string');
  const text = fc.constantFrom(...texts, 'a', 'E', '국').map((one) => [...one].slice(0, 3).join('') || 'a');
  const comparison = fc.tuple(fc.constantFrom('lt', 'lte', 'gt', 'gte'), scalar);
  const options: fc.Arbitrary<Scalar | Condition>[] = [
    fc.boolean().map((exists) => ({ exists })),
    scalar,
    scalar.map((ne) => ({ ne })),
    fc.array(scalar, { maxLength: 3 }).map((some) => ({ in: some })),
  ];
  if (type === 'locale-string' || type === 'string' || type === 'date' || type === 'json')
    options.push(text.map((matches) => ({ matches })));
  if (scalars.length > 0) {
    options.push(
      comparison.map(([name, limit]) => ({ [name]: limit })),
      fc.array(fc.constantFrom(...scalars), { minLength: 1, maxLength: 2 }).map((contains) => ({ contains })),
    );
  }
  if (isReference || type === 'record' || type === 'object')
    options.push(
      fc
        .tuple(
          fc.constantFrom('some', 'every', 'none'),
          fc.constantFrom<Filter>({}, { id: { exists: true } }, { 'label.en': { matches: 'a' } }),
        )
        .map(([name, filter]) => ({ [name]: filter })),
    );
  return fc.oneof(...options);
}

function aggregateOf(value: fc.Arbitrary<Value>, where: fc.Arbitrary<Filter>): fc.Arbitrary<Aggregate> {
  const call: fc.Arbitrary<Aggregate> = fc.oneof(
    fc.constant({ count: true as const }),
    value.map((countDistinct) => ({ countDistinct })),
    value.map((sum) => ({ sum })),
    value.map((mean) => ({ mean })),
    value.map((min) => ({ min })),
    value.map((max) => ({ max })),
    value.map((list) => ({ list })),
    fc.oneof(fc.constant(true as const), value).map((share) => ({ share })),
    fc.tuple(value, value).map(([first, by]) => ({ first, by })),
    fc.tuple(value, value).map(([last, by]) => ({ last, by })),
  );
  return fc
    .tuple(call, fc.option(where, { nil: undefined }))
    .map(([one, only]): Aggregate => (only === undefined ? one : { ...one, where: only }));
}

/** What a query gives, or why it is refused. */
export interface Outcome {
  readonly rows?: unknown;
  readonly columns?: unknown;
  readonly coverage?: unknown;
  readonly refused?: string;
  readonly at?: string;
  readonly message?: string;
}

/** Runs a query, and tells a refusal as an outcome. */
export async function outcome(work: () => Outcome | Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return { refused: error.code, at: error.at, message: error.message };
  }
}
