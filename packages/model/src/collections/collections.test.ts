import { describe, expect, it } from 'vitest';
import { minimal } from '../../test/dataset.ts';
import type { CatalogueField } from '../dataset/catalogue.ts';
import { describeCollections } from '../dataset/describe.ts';
import { EVENT_KIND_SCHEME, EVENT_KINDS } from './event-kinds.ts';
import { DATE_ROLES, TONES } from './event.ts';
import { CLAIM_KINDS } from './claim.ts';
import { MAPPABLE, MAPPING_RELATIONS } from './mapping.ts';
import { collections, isCollectionName } from './registry.ts';

const catalogue = describeCollections(collections);
const all = Object.values(catalogue).flatMap(({ name, fields }) =>
  fields.map((field) => ({ ...field, name })),
);
const fieldOf = (collection: string, path: string): CatalogueField | undefined =>
  catalogue[collection]?.fields.find((field) => field.path === path);

describe('the collections of the model', () => {
  it('are registered under their names', () => {
    for (const [key, { name }] of Object.entries(collections)) {
      expect(name).toBe(key);
      expect(isCollectionName(key)).toBe(true);
    }
    expect(['schol', 'constructor', ''].map(isCollectionName)).toEqual([false, false, false]);
  });

  it('have each a record in the fixture', () => {
    expect(Object.keys(minimal).sort()).toEqual(Object.keys(collections).sort());
  });

  it.each(Object.values(catalogue))(
    '$name explains itself and each of its fields',
    ({ title, description, fields }) => {
      expect(title).toMatch(/^[A-Z][a-z ]+$/);
      expect(description).toMatch(/^[A-Z].*\.$/s);
      expect(
        fields.filter(({ description: text }) => text === undefined || text === '').map(({ path }) => path),
      ).toEqual([]);
    },
  );

  it('say of each of their fixed values what it means, or of none of a field', () => {
    const unexplained: string[] = [];
    for (const { name, path, values, meanings } of all) {
      if (meanings) expect(Object.keys(meanings), `${name}.${path}`).toEqual(values);
      else if (values) unexplained.push(`${name}.${path}`);
    }
    expect(unexplained).toEqual([]);
  });

  it('have references into collections that exist', () => {
    for (const { reference, name, path } of all) {
      if (reference && reference.collection !== '*')
        expect(Object.keys(catalogue), `${name}.${path}`).toContain(reference.collection);
    }
  });

  it('name each way back', () => {
    for (const { reference, name, path } of all)
      if (reference) expect(reference.inverse, `${name}.${path}`).toMatch(/^[a-z][A-Za-z]+$/);
  });

  it('call no way back what a field is called: a path of a query means one thing', () => {
    for (const [target, { fields }] of Object.entries(catalogue)) {
      const names = fields.map(({ path }) => path);
      for (const { reference, name, path } of all) {
        if (reference?.collection === target || reference?.collection === '*')
          expect(names, `${name}.${path}`).not.toContain(reference.inverse);
      }
    }
  });

  // Links are grouped by the name of the way back, so one name stands for one thing.
  it('share the name of a way back only where it means the same from wherever it comes', () => {
    const ways = new Map<string, Set<string>>();
    for (const { reference, name, path } of all) {
      if (!reference) continue;
      const way = `${reference.collection} ${reference.inverse}`;
      ways.set(way, (ways.get(way) ?? new Set()).add(`${name}.${path}`));
    }
    const shared = [...ways].filter(([, fields]) => fields.size > 1);
    expect(shared.map(([way]) => way).sort()).toEqual(['actor figures', 'source citedBy']);
    for (const field of ways.get('source citedBy') ?? []) expect(field).toMatch(/citations\.source$/);
    for (const field of ways.get('actor figures') ?? []) expect(field).toMatch(/figures\.agency$/);
    // A reference to any collection is one to each of them.
    for (const { reference } of all) {
      if (reference?.collection === '*')
        expect([...ways.keys()].filter((way) => way.endsWith(` ${reference.inverse}`))).toEqual([
          `* ${reference.inverse}`,
        ]);
    }
  });

  it('have references that lead up only into themselves', () => {
    const up = all.filter(({ reference }) => reference?.leadsUp);
    expect(up.map(({ name, path }) => `${name}.${path}`)).toEqual([
      'actor.partOf',
      'era.partOf',
      'concept.broader',
      'school.lineage',
    ]);
    for (const { name, reference } of up) expect(reference?.collection).toBe(name);
  });

  it('have their time among their dates and spans', () => {
    for (const { name, time } of Object.values(catalogue)) {
      if (time !== undefined) expect(['date', 'span'], name).toContain(fieldOf(name, time)?.type);
    }
  });
});

describe('unions of the model', () => {
  it('have the facts of all types of events in one', () => {
    const { values, meanings } = fieldOf('event', 'facts.type') ?? {};
    const used = new Set(Object.values(EVENT_KIND_SCHEME).map(({ facts }) => facts));
    expect(new Set(values)).toEqual(new Set([...used].filter((type) => type !== undefined)));
    expect(Object.values(meanings ?? {}).every((meaning) => /^[A-Z]/.test(meaning))).toBe(true);
    for (const path of ['magnitude', 'resolution', 'visitNumber', 'congressNumber', 'round', 'act', 'dead'])
      expect(fieldOf('event', `facts.${path}`), path).toMatchObject({ optional: true });
    expect(fieldOf('event', 'facts.document')?.description).toMatch(/^Security Council: .*; Act: /);
    expect(fieldOf('event', 'facts.visitor')).toMatchObject({
      list: true,
      reference: { collection: 'actor', inverse: 'travelled' },
    });
  });

  it('have a count, or the reason why there is none', () => {
    expect(fieldOf('corpus', 'documents')).toMatchObject({ type: 'integer', optional: false });
    expect(fieldOf('corpus', 'documents.missing')).toMatchObject({
      values: ['not-stated-by-source'],
      optional: true,
    });
    expect(fieldOf('series', 'observations')).toMatchObject({ type: 'object', list: true });
    expect(fieldOf('series', 'observations.at')).toMatchObject({ type: 'date', optional: false });
    expect(fieldOf('series', 'observations.value')).toMatchObject({ type: 'number', optional: true });
    expect(fieldOf('series', 'observations.missing')).toMatchObject({ type: 'string', optional: true });
  });
});

describe('lists of values', () => {
  it('are those of the fields', () => {
    for (const [collection, path, values] of [
      ['event', 'kind', EVENT_KINDS],
      ['event', 'tone', TONES],
      ['event', 'dates.role', DATE_ROLES],
      ['claim', 'kind', CLAIM_KINDS],
      ['mapping', 'relation', MAPPING_RELATIONS],
    ] as const)
      expect(fieldOf(collection, path)?.values).toEqual(values);
    for (const collection of MAPPABLE) expect(Object.keys(collections)).toContain(collection);
  });
});
