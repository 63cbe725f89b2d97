import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { minimal } from '../../test/dataset.ts';
import { ambiguous, mendable } from '../../test/faults/by-schema.ts';
import { type Change, fields } from '../../test/faults/define.ts';
import { choice, defineCollection, localeString, record, span } from '../collections/define.ts';
import { collections } from '../collections/registry.ts';
import { isDate } from '../time/edtf.ts';
import { isObject } from './catalogue.ts';
import { describeCollections } from './describe.ts';
import { recordFileSchema } from './record-schema.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

const ajv = new Ajv2020({ strict: true, allErrors: true });
// ajv-formats is CommonJS: its default export is the module itself under some resolutions, the function under others.
const addAll =
  'default' in addFormats
    ? (addFormats.default as unknown as (to: Ajv2020) => void)
    : (addFormats as (to: Ajv2020) => void);
addAll(ajv);
ajv.addFormat('edtf', { type: 'string', validate: (text: string) => text === '..' || isDate(text) });
for (const keyword of ['x-yalu-reference', 'x-yalu-time']) ajv.addKeyword(keyword);

const schemas = new Map<string, JsonSchema>(
  Object.values(collections).map((definition) => [definition.name, recordFileSchema(definition)]),
);
const compiled = new Map([...schemas].map(([name, schema]) => [name, ajv.compile(schema)]));
const validatorOf = (collection: string): ValidateFunction => {
  const validate = compiled.get(collection);
  if (!validate) throw new Error(`no schema for ${collection}`);
  return validate;
};

/** The records that a change to the fixture makes other than they were. */
function changedBy(change: Change): { readonly collection: string; readonly value: unknown }[] {
  const before: Readonly<Record<string, Readonly<Record<string, unknown>>>> = minimal;
  return Object.entries(change(minimal)).flatMap(([collection, records]) =>
    Object.entries(records)
      .filter(([id, value]) => before[collection]?.[id] !== value)
      .map(([, value]) => ({ collection, value })),
  );
}

describe('the JSON Schema of a collection', () => {
  it.each(Object.entries<Readonly<Record<string, unknown>>>(minimal))(
    'accepts the records of the fixture in %s, with an id or without',
    (collection, records) => {
      const validate = validatorOf(collection);
      for (const [id, value] of Object.entries(records)) {
        // A record of the fixture is an object.
        for (const whole of [value, { id, ...(value as object) }]) {
          validate(whole);
          expect(validate.errors ?? []).toEqual([]);
        }
      }
    },
  );

  it('accepts what has moved', () => {
    for (const validate of compiled.values()) {
      expect(validate({ kind: 'moved', to: ['a'] })).toBe(true);
      expect(validate({ kind: 'split', to: ['a', 'b'], reason: 'Two things.' })).toBe(true);
      expect(validate({ kind: 'moved', to: ['a'], label: { en: 'A' } })).toBe(false);
      expect(validate({ kind: 'moved' })).toBe(false);
      expect(validate({ kind: 'moved', to: ['Not An Id'] })).toBe(false);
    }
  });

  // Which id another record has, no schema of one file knows.
  const faults = [...mendable.map(([what, change]) => [what, change] as const), ...ambiguous].filter(
    ([what]) => !/^an id that (stands|differs)/.test(what),
  );
  it.each([
    ...faults,
    ['a field missing', fields('actor', 'CHN', { label: undefined })] as const,
    ['a text in Korean alone', fields('actor', 'CHN', { label: { ko: '중국' } })] as const,
    ['a number that is not whole', fields('corpus', 'essays', { documents: 1.5 })] as const,
    [
      'a vote too many',
      fields('event', 'kim-beijing-2018', { facts: { type: 'security-council', votesFor: 16 } }),
    ] as const,
    [
      'a field of other facts',
      fields('event', 'kim-beijing-2018', { facts: { type: 'act', magnitude: 5 } }),
    ] as const,
    ['facts without a type', fields('event', 'kim-beijing-2018', { facts: { magnitude: 5 } })] as const,
    [
      'an observation with a value and none',
      fields('series', 'trade', { observations: [{ at: '2013', value: 1, missing: 'withheld' }] }),
    ] as const,
    ['an empty list', fields('event', 'kim-beijing-2018', { figures: [] })] as const,
    ['a reference that is no id', fields('document', 'one-essay', { corpus: 'The Essays' })] as const,
    [
      'a reference of any kind without its collection',
      fields('claim', 'views-add-up', { subjects: ['views-2016'] }),
    ] as const,
  ])('refuses %s', (_, change) => {
    const changed = changedBy(change);
    expect(changed).not.toEqual([]);
    expect(changed.map(({ collection, value }) => validatorOf(collection)(value))).toContain(false);
  });

  const published = new URL('../../../data/records/', import.meta.url);
  it.skipIf(!existsSync(published))('accepts every record that is published', () => {
    for (const collection of readdirSync(published)) {
      const validate = validatorOf(collection);
      for (const file of readdirSync(new URL(`${collection}/`, published)).filter((name) =>
        name.endsWith('.yaml'),
      )) {
        validate(parse(readFileSync(new URL(`${collection}/${file}`, published), 'utf8')));
        expect(validate.errors ?? [], `${collection}/${file}`).toEqual([]);
      }
    }
  });
});

/** Each schema in a schema, with the way to it, references followed once. */
function* partsOf(schema: JsonSchema, root: JsonSchema, way = ''): Generator<readonly [string, JsonSchema]> {
  yield [way, schema];
  const { $ref } = schema;
  const defs = root['$defs'];
  const target = typeof $ref === 'string' && isObject(defs) ? defs[$ref.replace('#/$defs/', '')] : undefined;
  if (typeof $ref === 'string') {
    expect(target, `${way} ${$ref}`).toBeDefined();
    if (isObject(target)) yield* partsOf(target, root, `${way} ->`);
    return;
  }
  for (const [keyword, value] of Object.entries(schema)) {
    const inside: readonly unknown[] =
      keyword === 'properties' && isObject(value)
        ? Object.values(value)
        : Array.isArray(value) && ['oneOf', 'anyOf'].includes(keyword)
          ? value
          : ['items', 'then', 'else'].includes(keyword)
            ? [value]
            : [];
    const names = keyword === 'properties' && isObject(value) ? Object.keys(value) : [];
    for (const [index, part] of inside.entries())
      if (isObject(part)) yield* partsOf(part, root, `${way} ${names[index] ?? keyword}`);
  }
}

const described = describeCollections(collections);

describe.each([...schemas])('what the JSON Schema of %s says to an editor', (name, schema) => {
  const parts = [...partsOf(schema, schema)];

  it('begins with what a record is', () => {
    const { title, description } = described[name] ?? {};
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${name}.json`,
      title,
      description,
    });
  });

  it('explains every field', () => {
    for (const [way, { properties }] of parts) {
      if (!isObject(properties)) continue;
      for (const [key, property] of Object.entries(properties))
        expect(isObject(property) && property['description'], `${way} ${key}`).toMatch(/\w/);
    }
  });

  it('explains every fixed value', () => {
    for (const [way, part] of parts) {
      expect(part, way).not.toHaveProperty('enum');
      expect(part, way).not.toHaveProperty('x-yalu-meanings');
      if ('const' in part) expect(part['description'], `${way} ${String(part['const'])}`).toMatch(/^[`\w]/);
    }
  });

  it('says where a reference points', () => {
    for (const [way, part] of parts) {
      const reference = part['x-yalu-reference'];
      if (!isObject(reference)) continue;
      const { collection } = reference;
      expect(part['description'], way).toContain(
        collection === '*' ? 'written collection/id' : `the id of a record in ${String(collection)}`,
      );
    }
  });

  it('is not long: what stands in several places is written once', () => {
    expect(JSON.stringify(schema)).not.toContain('__schema');
    expect(JSON.stringify(schema).length).toBeLessThan(name === 'event' ? 30_000 : 15_000);
    const used = new Set(parts.flatMap(([, { $ref }]) => (typeof $ref === 'string' ? [$ref] : [])));
    const { $defs } = schema;
    expect(new Set(Object.keys(isObject($defs) ? $defs : {}).map((def) => `#/$defs/${def}`))).toEqual(used);
  });

  it('asks for no field that has a default', () => {
    const { required, properties } = isObject(schema['else']) ? schema['else'] : {};
    for (const [key, property] of Object.entries(isObject(properties) ? properties : {})) {
      if (isObject(property) && 'default' in property) expect(required, key).not.toContain(key);
    }
    expect(required).not.toContain('id');
    expect(required).toContain('label');
  });
});

describe('the JSON Schema of event', () => {
  it('has a form for each type of facts, which an editor can tell by the type alone', () => {
    const facts = [...partsOf(schemas.get('event') ?? {}, schemas.get('event') ?? {})].find(([way]) =>
      way.endsWith(' facts'),
    )?.[1];
    const types = describeCollections(collections)['event']?.fields.find(({ path }) => path === 'facts.type');
    const forms = facts?.['oneOf'];
    if (!Array.isArray(forms)) throw new Error('facts are no union');
    expect(forms.map((form: JsonSchema) => form['properties'])).toEqual(
      (types?.values ?? []).map((type) =>
        expect.objectContaining({ type: expect.objectContaining({ type: 'string', const: type }) }),
      ),
    );
    for (const form of forms.map((one: unknown) => (isObject(one) ? one : {}))) {
      expect(form['type']).toBe('object');
      expect(form['required']).toContain('type');
      expect(form['additionalProperties']).toBe(false);
    }
  });
});

describe('recordFileSchema', () => {
  const meeting = defineCollection({
    name: 'meeting',
    title: 'Meeting',
    description: 'A meeting.',
    schema: record({
      summary: localeString('What was said'),
      first: span('The first day'),
      second: span('The second day'),
      mood: choice('How it was', { warm: 'They laughed', cool: 'They did not' }).default('cool'),
      guests: z.int().min(-5).meta({ description: 'How many came' }),
      other: z
        .strictObject({ a: z.int().meta({ description: 'A' }) })
        .meta({ title: 'Text', description: 'Not the text that others are' }),
      another: z
        .strictObject({ a: z.int().meta({ description: 'A' }) })
        .meta({ title: 'Text', description: 'The same again' }),
    }),
  });

  it('writes what stands in several places once, under its title, and what is said of each place there', () => {
    const { $defs, else: body } = recordFileSchema(meeting);
    expect($defs).toHaveProperty('span.properties.start');
    expect($defs).toHaveProperty('text.properties.en');
    expect($defs).toHaveProperty('text-2.properties.a');
    expect(body).toMatchObject({
      properties: {
        first: { $ref: '#/$defs/span', description: 'The first day' },
        second: { $ref: '#/$defs/span', description: 'The second day' },
        other: { $ref: '#/$defs/text-2', description: 'Not the text that others are' },
        mood: {
          default: 'cool',
          type: 'string',
          oneOf: [
            { const: 'warm', description: 'They laughed' },
            { const: 'cool', description: 'They did not' },
          ],
        },
      },
    });
  });

  it('keeps the limits of numbers, and leaves out those that all whole numbers have', () => {
    expect(recordFileSchema(meeting)['else']).toMatchObject({
      properties: { guests: { description: 'How many came', type: 'integer', minimum: -5 } },
    });
    expect(JSON.stringify(recordFileSchema(meeting))).not.toContain(String(Number.MAX_SAFE_INTEGER));
  });
});
