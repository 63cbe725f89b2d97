import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { type Fixture, minimal, withFields } from '../../test/dataset.ts';
import { defineCollection, edtf, record, ref, span } from '../collections/define.ts';
import { collections } from '../collections/registry.ts';
import { isDate } from '../time/edtf.ts';
import { describeCollection, describeCollections } from './describe.ts';
import { recordFileSchema } from './record-schema.ts';

const summit = defineCollection({
  name: 'summit',
  title: 'Summit',
  description: 'A meeting.',
  time: 'talks.span',
  schema: record({
    host: ref('actor', { inverse: 'hosted', description: 'Who received the others' }),
    guests: z
      .array(ref('actor', { inverse: 'attended', description: 'A guest' }))
      .min(1)
      .meta({ description: 'The guests' }),
    talks: z
      .array(
        z.strictObject({ span: span('When they talked'), mood: z.enum(['warm', 'cool']).exactOptional() }),
      )
      .default([]),
    held: edtf('When it was held'),
    speaker: z
      .union([
        z.strictObject({ family: z.string() }),
        z.strictObject({ family: z.string(), given: z.string() }),
      ])
      .exactOptional(),
    size: z.union([z.int(), z.strictObject({ missing: z.literal('unknown') })]),
    rating: z.number().exactOptional(),
    closed: z.boolean(),
    extra: z.record(z.string(), z.json()).exactOptional(),
  }),
});
const entry = describeCollection(summit);
const field = (path: string) => entry.fields.find((one) => one.path === path);

describe('describeCollection', () => {
  it('keeps what the declaration says, and adds the fields that every record has', () => {
    expect(entry).toMatchObject({
      name: 'summit',
      title: 'Summit',
      description: 'A meeting.',
      time: 'talks.span',
    });
    expect(entry).not.toHaveProperty('uncited');
    expect(describeCollection(collections.source)).toMatchObject({ uncited: true });
    expect(entry.fields.map(({ path }) => path).filter((path) => !path.includes('.'))).toEqual([
      'id',
      'label',
      'host',
      'guests',
      'talks',
      'held',
      'speaker',
      'size',
      'rating',
      'closed',
      'extra',
      'citations',
      'assertedBy',
      'reason',
      'confidence',
      'ownTranslation',
      'note',
    ]);
  });

  it.each([
    ['id', { type: 'string', list: false, optional: false }],
    ['label', { type: 'locale-string', list: false, optional: false }],
    [
      'host',
      {
        type: 'string',
        list: false,
        optional: false,
        reference: { collection: 'actor', inverse: 'hosted' },
        description: 'Who received the others',
      },
    ],
    [
      'guests',
      {
        type: 'string',
        list: true,
        optional: false,
        reference: { collection: 'actor', inverse: 'attended' },
        description: 'The guests',
      },
    ],
    ['talks', { type: 'object', list: true, optional: false }],
    ['talks.span', { type: 'span', list: false, optional: false, description: 'When they talked' }],
    ['talks.span.start', { type: 'date', list: false, optional: false }],
    ['talks.span.knownUntil', { type: 'date', list: false, optional: true }],
    ['talks.mood', { type: 'string', list: false, optional: true, values: ['warm', 'cool'] }],
    ['held', { type: 'date', list: false, optional: false }],
    ['speaker', { type: 'object', list: false, optional: true }],
    ['speaker.family', { type: 'string', list: false, optional: true }],
    ['speaker.given', { type: 'string', list: false, optional: true }],
    ['size', { type: 'json', list: false, optional: false }],
    ['rating', { type: 'number', list: false, optional: true }],
    ['closed', { type: 'boolean', list: false, optional: false }],
    ['extra', { type: 'json', list: false, optional: true }],
    [
      'citations.source',
      {
        type: 'string',
        list: false,
        optional: false,
        reference: { collection: 'source', inverse: 'citedBy' },
      },
    ],
    ['citations.locator.page', { type: 'integer', list: false, optional: true }],
    ['assertedBy', { type: 'string', list: false, optional: false, values: ['source', 'coder'] }],
    ['ownTranslation', { type: 'string', list: true, optional: true, values: ['en', 'ko', 'zh-Hans'] }],
  ])('%s', (path, expected) => {
    expect(field(path)).toMatchObject(expected);
  });
});

describe('the catalogue of the model', () => {
  const catalogue = describeCollections(collections);
  const all = Object.values(catalogue).flatMap(({ name, fields }) => fields.map((one) => ({ ...one, name })));

  it('has references into collections that exist', () => {
    for (const { reference, name, path } of all) {
      if (reference && reference.collection !== '*')
        expect(Object.keys(catalogue), `${name}.${path}`).toContain(reference.collection);
    }
  });

  it('calls no way back what a field is called: a path of a query means one thing', () => {
    for (const [target, { fields }] of Object.entries(catalogue)) {
      const names = fields.map(({ path }) => path);
      for (const { reference, name, path } of all) {
        if (reference?.collection === target || reference?.collection === '*')
          expect(names, `${name}.${path}`).not.toContain(reference.inverse);
      }
    }
  });

  it('has the time of a collection among its dates and spans', () => {
    for (const { name, time, fields } of Object.values(catalogue)) {
      if (time === undefined) continue;
      expect(['date', 'span'], name).toContain(fields.find(({ path }) => path === time)?.type);
    }
  });
});

describe('recordFileSchema', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  // ajv-formats is CommonJS: its default export is the module itself under some resolutions, the function under others.
  const addAll =
    'default' in addFormats
      ? (addFormats.default as unknown as (to: Ajv2020) => void)
      : (addFormats as (to: Ajv2020) => void);
  addAll(ajv);
  ajv.addFormat('edtf', { type: 'string', validate: (text: string) => text === '..' || isDate(text) });
  for (const keyword of ['x-yalu-reference', 'x-yalu-time']) ajv.addKeyword(keyword);
  const compiled = new Map(
    Object.values(collections).map((definition) => [
      definition.name as string,
      ajv.compile(recordFileSchema(definition)),
    ]),
  );
  const validatorOf = (collection: string): ValidateFunction => {
    const validate = compiled.get(collection);
    if (!validate) throw new Error(`no schema for ${collection}`);
    return validate;
  };

  it.each(Object.entries<Readonly<Record<string, unknown>>>(minimal))(
    'accepts the records of the fixture in %s, with an id or without',
    (collection, records) => {
      const validate = validatorOf(collection);
      for (const [id, value] of Object.entries(records)) {
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

  it.each<[string, string, Fixture]>([
    ['actor', 'CHN', withFields('actor', 'CHN', { typ: 'state' })],
    ['actor', 'CHN', withFields('actor', 'CHN', { label: undefined })],
    ['actor', 'CHN', withFields('actor', 'CHN', { type: 'country' })],
    ['actor', 'CHN', withFields('actor', 'CHN', { label: { ko: '중국' } })],
    ['event', 'kim-beijing-2018', withFields('event', 'kim-beijing-2018', { date: '2018-13' })],
    ['event', 'kim-beijing-2018', withFields('event', 'kim-beijing-2018', { date: 2018 })],
    ['corpus', 'essays', withFields('corpus', 'essays', { documents: 1.5 })],
  ])('refuses a broken record of %s', (collection, id, fixture) => {
    expect(validatorOf(collection)(fixture[collection]?.[id])).toBe(false);
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
