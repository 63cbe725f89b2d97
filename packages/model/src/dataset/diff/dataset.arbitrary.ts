import fc from 'fast-check';
import { type Catalogue, type CatalogueField, isObject } from '../catalogue.ts';
import type { AnyDataset } from '../lookup.ts';
import type { Redirect } from '../types.ts';

/** Few names, so that two datasets have much in common; some of them are what every object answers to. */
const name = fc.constantFrom('a', 'b', 'c', '1', '02', 'id', '__proto__', 'constructor', 'toString');
const word = fc.constantFrom(
  'a',
  'b',
  '',
  'one two three',
  'one two four',
  'line\nbreak',
  '강대국 학파',
  '中国',
);
const simple = fc.oneof(
  word,
  fc.integer({ min: -1, max: 3 }),
  fc.boolean(),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
);

/** An item of a list: its reference and date may or may not be there, and may or may not be shared by others. */
const item = fc.record(
  {
    who: fc.constantFrom('a', 'b', 'c'),
    at: fc.constantFrom('2001', '2002', '2003'),
    span: fc.record({ start: fc.constantFrom('1993', '2003'), end: fc.constantFrom('2002', '..') }),
    value: simple,
    notes: fc.array(word, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const { value: json } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    simple,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

/** A list as records have them: of simple values with repetitions, of items with and without keys, of anything. */
const list = fc.oneof(
  fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 }),
  fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 6 }),
  fc.array(item, { maxLength: 6 }),
  fc.array(fc.record({ who: fc.constantFrom('a', 'b', 'c', 'd'), value: simple }), { maxLength: 8 }),
  fc.array(fc.record({ at: fc.integer({ min: 0, max: 20 }), value: simple }), { maxLength: 12 }),
  fc.array(json, { maxLength: 4 }),
);

const fields = fc.dictionary(
  fc.oneof(name, fc.constantFrom('items', 'names')),
  fc.oneof(simple, list, json),
  { maxKeys: 5, noNullPrototype: true },
);

const id = fc.constantFrom('a', 'b', 'c', 'd', '1', '10', 'constructor', '__proto__');
const redirect: fc.Arbitrary<Redirect> = fc.oneof(
  fc.record({ kind: fc.constant('moved' as const), to: id.map((to) => [to]) }),
  fc.record({
    kind: fc.constantFrom('moved' as const, 'split' as const),
    to: fc.uniqueArray(id, { maxLength: 3 }),
    reason: fc.constantFrom('Renamed.', 'Two things.'),
  }),
);

/** Each id is a record, a redirect, or, in a dataset that is not valid, both. */
const holding = fc.dictionary(
  id,
  fc.record({ as: fc.constantFrom('record', 'record', 'redirect', 'both'), fields, redirect }),
  { maxKeys: 6, noNullPrototype: true },
);

const optional = <T, K extends string>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<Partial<Record<K, T>>> =>
  // The record has this key or none.
  fc.record({ [key]: value }, { requiredKeys: [] }) as fc.Arbitrary<Partial<Record<K, T>>>;

const field: fc.Arbitrary<Omit<CatalogueField, 'path'>> = fc
  .tuple(
    fc.record({
      type: fc.constantFrom(
        'string' as const,
        'integer' as const,
        'number' as const,
        'date' as const,
        'json' as const,
      ),
      list: fc.boolean(),
      optional: fc.boolean(),
    }),
    optional('values', fc.uniqueArray(fc.constantFrom('p', 'q', 'r'), { minLength: 1 })),
    optional('reference', fc.record({ collection: fc.constantFrom('x', 'y', '*'), inverse: name })),
    optional('description', word),
  )
  .map(([whole, ...parts]) => Object.assign({}, whole, ...parts) as Omit<CatalogueField, 'path'>);

const itemFields: readonly CatalogueField[] = [
  { path: 'items', type: 'object', list: true, optional: true },
  {
    path: 'items.who',
    type: 'string',
    list: false,
    optional: true,
    reference: { collection: 'x', inverse: 'of' },
  },
  { path: 'items.at', type: 'date', list: false, optional: true },
  { path: 'items.span', type: 'span', list: false, optional: true },
  {
    path: 'names',
    type: 'string',
    list: true,
    optional: true,
    reference: { collection: 'x', inverse: 'named' },
  },
];

const entry = fc.record({
  title: word,
  time: fc.constantFrom(undefined, 'at', 'span'),
  fields: fc.uniqueArray(fc.tuple(name, field), { selector: ([path]) => path, maxLength: 5 }),
  hasItems: fc.boolean(),
});

const collection = fc.constantFrom('x', 'y', 'constructor', '__proto__');

/** A dataset, valid or not, over a few names. */
export const anyDataset: fc.Arbitrary<AnyDataset> = fc
  .record({
    name: fc.constantFrom('one', 'other'),
    version: fc.constantFrom('1.0.0', '1.1.0'),
    licence: fc.constantFrom('CC0-1.0', 'CC-BY-4.0'),
    entries: fc.dictionary(collection, entry, { maxKeys: 3, noNullPrototype: true }),
    holdings: fc.dictionary(collection, holding, { maxKeys: 3, noNullPrototype: true }),
  })
  .map(({ name: called, version, licence, entries, holdings }) => {
    const catalogue: Catalogue = Object.fromEntries(
      Object.entries(entries).map(([key, { title, time, fields: own, hasItems }]) => [
        key,
        {
          name: key,
          title,
          description: '',
          ...(time === undefined ? {} : { time }),
          fields: [...own.map(([path, rest]) => ({ path, ...rest })), ...(hasItems ? itemFields : [])],
        },
      ]),
    );
    const part = <T>(
      kinds: readonly string[],
      of: (key: string, one: { fields: object; redirect: Redirect }) => T,
    ): Record<string, Record<string, T>> =>
      Object.fromEntries(
        Object.entries(holdings).map(([key, byId]) => [
          key,
          Object.fromEntries(
            Object.entries(byId)
              .filter(([, { as }]) => kinds.includes(as))
              .map(([one, value]) => [one, of(one, value)]),
          ),
        ]),
      );
    return {
      name: called,
      version,
      licence,
      catalogue,
      records: part(['record', 'both'], (key, one) => ({ ...one.fields, id: key })),
      redirects: part(['redirect', 'both'], (_, one) => one.redirect),
    };
  });

/** Two versions of one record, full of lists that have much in common. */
const lists = fc.record({
  items: fc.array(item, { maxLength: 6 }),
  names: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 9 }),
  keyed: fc
    .shuffledSubarray(['k', 'l', 'm', 'n', 'o'])
    .chain((keys) =>
      fc.tuple(...keys.map((key) => fc.record({ key: fc.constant(key), value: simple, list }))),
    ),
  numbers: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 8 }),
  nested: fc.array(fc.array(fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 }), { maxLength: 3 }), {
    maxLength: 3,
  }),
  deep: fc.array(fc.record({ id: fc.constantFrom('p', 'q'), inner: fc.array(item, { maxLength: 3 }) }), {
    maxLength: 4,
  }),
  free: list,
});

const versionOf = (
  version: string,
  records: Readonly<Record<string, object>>,
  redirects: Readonly<Record<string, Redirect>>,
): AnyDataset => ({
  name: 'one',
  version,
  licence: 'CC0-1.0',
  catalogue: { x: { name: 'x', title: 'X', description: '', fields: itemFields } },
  records: {
    x: Object.fromEntries(Object.entries(records).map(([key, value]) => [key, { ...value, id: key }])),
  },
  redirects: { x: redirects },
});

const listPair = fc
  .tuple(lists, lists)
  .map(([a, b]) => [versionOf('1.0.0', { a }, {}), versionOf('1.1.0', { a: b }, {})] as const);

/** A dataset in which each of few ids is a record, leads to others, or neither. */
const movingDataset = fc
  .dictionary(
    fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    fc.oneof(
      fc.record({
        text: fc.constantFrom('p', 'q'),
        names: fc.array(fc.constantFrom('p', 'q'), { maxLength: 3 }),
      }),
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 2 }),
    ),
    { minKeys: 2, noNullPrototype: true },
  )
  .map((states) =>
    versionOf(
      '1.0.0',
      Object.fromEntries(Object.entries(states).filter(([, state]) => !Array.isArray(state))),
      Object.fromEntries(
        Object.entries(states).flatMap(([key, state]): [string, Redirect][] =>
          Array.isArray(state) ? [[key, { kind: state.length === 1 ? 'moved' : 'split', to: state }]] : [],
        ),
      ),
    ),
  );

/** Two datasets that have something in common: lists, ids that moved, or any of their parts. */
export const datasetPair: fc.Arbitrary<readonly [AnyDataset, AnyDataset]> = fc.oneof(
  listPair,
  fc.tuple(movingDataset, movingDataset),
  fc.tuple(anyDataset, anyDataset),
  fc
    .tuple(anyDataset, anyDataset, fc.infiniteStream(fc.boolean()))
    .map(([a, b, stream]) => [a, mixed(a, b, () => stream.next().value !== false)] as const),
);

/** A dataset that takes some of its parts from one dataset and some from another. */
function mixed(a: AnyDataset, b: AnyDataset, isFirst: () => boolean): AnyDataset {
  const mix = (one: unknown, other: unknown, depth: number): unknown => {
    if (depth === 0 || !isObject(one) || !isObject(other)) return isFirst() ? one : other;
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return Object.fromEntries(
      keys.flatMap((key) => {
        const value = mix(own(one, key), own(other, key), depth - 1);
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
  };
  // Both parts have the type that the mix of them has; the catalogue's fields are taken whole.
  return {
    ...b,
    records: mix(a.records, b.records, 3) as AnyDataset['records'],
    redirects: mix(a.redirects, b.redirects, 2) as AnyDataset['redirects'],
    catalogue: isFirst() ? a.catalogue : b.catalogue,
  };
}

const own = (of: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(of, key) ? of[key] : undefined;
