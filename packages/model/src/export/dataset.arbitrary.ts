import fc from 'fast-check';
import type { Catalogue, CatalogueField, FieldType } from '../dataset/catalogue.ts';
import type { AnyDataset } from '../dataset/lookup.ts';

/** A field, and values that it may have. */
interface Field {
  readonly key: string;
  readonly fields: readonly CatalogueField[];
  readonly value: fc.Arbitrary<unknown>;
  readonly optional: boolean;
}

/** Names that are columns of ours, that look alike in a database, and that every object inherits. */
const keys = fc.constantFrom(
  ...['a', 'b', 'A', 'a-b', 'aB', 'item', 'value', 'record_id', 'place', 'record', 'collection', 'earliest'],
  ...['citations', 'supports', 'alternatives', '__proto__', 'constructor', 'toString', '1'],
);

const text = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'a',
    'a,b',
    '"',
    '"a"',
    'a\r\nb',
    '\n',
    '\r',
    'null',
    '0',
    'true',
    '학파',
    '派\t',
    '\uFEFF',
    '𠀋',
    '=1+1',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const dates = fc.constantFrom(
  '2018',
  '2018-03-25',
  '1995~',
  '[2002,2007]',
  '2018/..',
  '-0044',
  'Y17000',
  'no date',
);
const scalars: Readonly<
  Record<'string' | 'integer' | 'number' | 'boolean' | 'date' | 'json', fc.Arbitrary<unknown>>
> = {
  string: text,
  integer: fc.maxSafeInteger(),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
  boolean: fc.boolean(),
  date: dates,
  json: fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value))),
};
const scalarTypes = fc.constantFrom('string', 'integer', 'number', 'boolean', 'date', 'json');

type Inner = Omit<Field, 'key' | 'optional' | 'fields'> & {
  readonly type: FieldType;
  readonly list: boolean;
  readonly inside: readonly CatalogueField[];
};

const plain: fc.Arbitrary<Inner> = scalarTypes.map((type) => ({
  type,
  list: false,
  inside: [],
  value: scalars[type],
}));

const localeString: Inner = {
  type: 'locale-string',
  list: false,
  inside: ['en', 'ko', 'zh-Hans'].map((path) => ({
    path,
    type: 'string',
    list: false,
    optional: path !== 'en',
  })),
  value: fc.record({ en: text, ko: text, 'zh-Hans': text }, { requiredKeys: ['en'], noNullPrototype: true }),
};

const span: Inner = {
  type: 'span',
  list: false,
  inside: ['start', 'end', 'knownUntil'].map((path) => ({
    path,
    type: 'date',
    list: false,
    optional: path === 'knownUntil',
  })),
  value: fc.record(
    { start: dates, end: fc.oneof(dates, fc.constant('..')), knownUntil: dates },
    { requiredKeys: ['start', 'end'], noNullPrototype: true },
  ),
};

/** A number, or an object that says why there is none. */
const countOrReason: Inner = {
  type: 'number',
  list: false,
  inside: [{ path: 'missing', type: 'string', list: false, optional: true, values: ['not-published'] }],
  value: fc.oneof(fc.integer(), fc.constant({ missing: 'not-published' })),
};

function inner(depth: number): fc.Arbitrary<Inner> {
  const whole: fc.Arbitrary<Inner>[] = [plain, fc.constantFrom(localeString, span, countOrReason)];
  if (depth > 0) {
    whole.push(
      objectOf(depth - 1).map(({ fields, value }) => ({
        type: 'object',
        list: false,
        inside: fields,
        value,
      })),
    );
  }
  return fc
    .tuple(fc.oneof(...whole), fc.boolean())
    .map(([one, list]) => (list ? { ...one, list, value: fc.array(one.value, { maxLength: 3 }) } : one));
}

const fieldOf = (depth: number): fc.Arbitrary<Field> =>
  fc.tuple(keys, inner(depth), fc.boolean()).map(([key, { type, list, inside, value }, optional]) => ({
    key,
    optional,
    value,
    fields: [
      { path: key, type, list, optional },
      ...inside.map((field) => ({
        ...field,
        path: `${key}.${field.path}`,
        // As the catalogue has it: what is in an optional object is optional, and so is what a number has besides.
        optional: field.optional || optional || type === 'number',
      })),
    ],
  }));

function objectOf(
  depth: number,
): fc.Arbitrary<{ fields: readonly CatalogueField[]; value: fc.Arbitrary<object> }> {
  return fc.uniqueArray(fieldOf(depth), { selector: ({ key }) => key, maxLength: 4 }).map((fields) => ({
    fields: fields.flatMap((field) => field.fields),
    value: fc
      .tuple(
        ...fields.map(({ value, optional }) => (optional ? fc.option(value, { nil: undefined }) : value)),
      )
      .map((values) =>
        Object.fromEntries(
          fields.flatMap(({ key }, index) => (values[index] === undefined ? [] : [[key, values[index]]])),
        ),
      ),
  }));
}

const ids = fc.constantFrom('a', 'b', 'CHN', 'kim-xi', '10', '9', 'constructor', '__proto__');
const names = fc.constantFrom('x', 'X', 'x-y', 'x_y', 'citations', 'meta_fields', 'constructor', '__proto__');

const collectionOf = (name: string) =>
  objectOf(2).chain(({ fields, value }) =>
    fc
      .dictionary(ids, value, { maxKeys: 4, noNullPrototype: true })
      .map((records) => ({ name, fields, records })),
  );

/** A dataset that fits its catalogue, over a few names that are hard to keep apart. */
export const fittingDataset: fc.Arbitrary<AnyDataset> = fc
  .tuple(
    fc.uniqueArray(names, { maxLength: 3 }).chain((some) => fc.tuple(...some.map(collectionOf))),
    fc.dictionary(
      names,
      fc.dictionary(
        ids,
        fc.record(
          {
            kind: fc.constantFrom('moved' as const, 'split' as const),
            to: fc.array(ids, { maxLength: 3 }),
            reason: text,
          },
          { requiredKeys: ['kind', 'to'], noNullPrototype: true },
        ),
        { minKeys: 1, maxKeys: 3, noNullPrototype: true },
      ),
      { maxKeys: 2, noNullPrototype: true },
    ),
  )
  .map(([collections, redirects]) => {
    const catalogue: Catalogue = Object.fromEntries(
      collections.map(({ name, fields }) => [name, { name, title: name, description: '', fields }]),
    );
    return {
      name: 'arbitrary',
      version: '1.0.0',
      licence: 'CC0-1.0',
      catalogue,
      records: Object.fromEntries(
        collections.map(({ name, records }) => [
          name,
          Object.fromEntries(Object.entries(records).map(([id, record]) => [id, { ...record, id }])),
        ]),
      ),
      redirects,
    };
  });
