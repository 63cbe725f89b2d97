import { describe, expect, it } from 'vitest';
import { type Fixture, minimal, rawDataset, withFields, withRecord } from '../../test/dataset.ts';
import { ModelError } from '../errors.ts';
import { isObject, valuesAt } from './catalogue.ts';
import { addressesOf, linksFrom, linksTo, lookUp, targetOf } from './lookup.ts';
import { validateDataset } from './validate.ts';

function datasetOf(fixture: Fixture) {
  const validation = validateDataset(rawDataset(fixture));
  if (!validation.ok) throw new Error(JSON.stringify(validation.issues, null, 1));
  return validation.dataset;
}
const dataset = datasetOf(
  [
    (fixture: Fixture) =>
      withRecord('school', 'old', { kind: 'moved', to: ['great-power'], reason: 'Renamed.' }, fixture),
    (fixture: Fixture) =>
      withRecord('concept', 'old', { kind: 'split', to: ['buffer-zone', 'pressure'] }, fixture),
  ].reduce<Fixture>((fixture, change) => change(fixture), minimal),
);
/** Names that every object answers to. */
const inherited = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', ''];

describe('lookUp', () => {
  it('finds a record', () => {
    expect(lookUp(dataset, 'school', 'great-power')).toEqual({
      records: [dataset.records.school['great-power']],
    });
  });

  it('follows a redirect and says so', () => {
    expect(lookUp(dataset, 'school', 'old')).toEqual({
      records: [dataset.records.school['great-power']],
      redirect: { kind: 'moved', to: ['great-power'], reason: 'Renamed.' },
    });
    expect(lookUp(dataset, 'concept', 'old').records.map(({ id }) => id)).toEqual([
      'buffer-zone',
      'pressure',
    ]);
  });

  it('throws with the nearest id, former ones included', () => {
    expect(() => lookUp(dataset, 'school', 'great-pwer')).toThrow(
      new ModelError('record-unknown', 'There is no school "great-pwer". Did you mean great-power?'),
    );
    expect(() => lookUp(dataset, 'school', 'olt')).toThrow('Did you mean old?');
    expect(() => lookUp(dataset, 'school', 'zzz')).toThrow(
      new ModelError('record-unknown', 'There is no school "zzz".'),
    );
    expect(() => lookUp(dataset, 'school', 'zzz')).toThrow(
      expect.objectContaining({ name: 'ModelError', code: 'record-unknown' }),
    );
  });

  it.each(inherited)('has nothing at %j', (name) => {
    expect(() => lookUp(dataset, 'school', name)).toThrow(
      expect.objectContaining({ code: 'record-unknown' }),
    );
    // Programs in JavaScript may pass any name.
    expect(() => lookUp(dataset, name as 'school', 'great-power')).toThrow(
      expect.objectContaining({ code: 'collection-unknown' }),
    );
    expect(addressesOf(dataset, name)).toEqual([]);
    expect(linksTo(dataset, { collection: name, id: name })).toEqual([]);
    expect(linksFrom(dataset, { collection: 'school', id: name })).toEqual([]);
  });

  it('throws with the nearest collection', () => {
    expect(() => lookUp(dataset, 'schol' as 'school', 'x')).toThrow(
      new ModelError('collection-unknown', 'There is no collection "schol". Did you mean school?'),
    );
  });
});

describe('addressesOf', () => {
  it('finds an id in every collection that has it, and where it went', () => {
    expect(addressesOf(dataset, 'great-power')).toEqual([{ collection: 'school', id: 'great-power' }]);
    expect(addressesOf(dataset, 'old')).toEqual([
      { collection: 'concept', id: 'buffer-zone' },
      { collection: 'concept', id: 'pressure' },
      { collection: 'school', id: 'great-power' },
    ]);
  });
});

describe('links', () => {
  it('lead from a record, in the order of its fields', () => {
    expect(linksFrom(dataset, { collection: 'position', id: 'great-power-perception' })).toEqual([
      { collection: 'school', id: 'great-power', field: 'school' },
      { collection: 'dimension', id: 'dprk-perception', field: 'dimension' },
      { collection: 'concept', id: 'buffer-zone', field: 'concepts' },
      { collection: 'source', id: 'kim-2020', field: 'citations.source' },
    ]);
  });

  it('lead to a record, by the names of the ways back', () => {
    expect(linksTo(dataset, { collection: 'school', id: 'great-power' })).toEqual([
      { collection: 'source-note', id: 'open-end', field: 'sourceNotes' },
      { collection: 'position', id: 'great-power-means', field: 'positions' },
      { collection: 'position', id: 'great-power-perception', field: 'positions' },
    ]);
    expect(linksTo(dataset, { collection: 'tally', id: 'views-2016' })).toEqual([
      { collection: 'claim', id: 'views-add-up', field: 'claims' },
    ]);
    expect(
      linksTo(dataset, { collection: 'actor', id: 'PRK' }).map(({ field, id }) => `${field} ${id}`),
    ).toEqual([
      'characterizations ally',
      'ranksHeld all-weather',
      'initiated kim-beijing-2018',
      'events kim-beijing-2018',
      'visitsPaid kim-beijing-2018',
      'measuresFaced coal-ban',
      'series trade',
    ]);
  });

  it('are the same from both ends', () => {
    for (const [collection, records] of Object.entries(dataset.records)) {
      for (const id of Object.keys(records)) {
        for (const { collection: target, id: targetId } of linksFrom(dataset, { collection, id })) {
          expect(linksTo(dataset, { collection: target, id: targetId })).toContainEqual(
            expect.objectContaining({ collection, id }),
          );
        }
      }
    }
  });

  it('are there once, however often a record repeats them', () => {
    const twice = datasetOf(
      withFields('event', 'kim-beijing-2018', {
        actors: ['CHN', 'PRK', 'CHN'],
        citations: [{ source: 'kim-2020' }, { source: 'kim-2020', locator: { page: 2 } }],
      }),
    );
    const links = linksFrom(twice, { collection: 'event', id: 'kim-beijing-2018' });
    expect(links.filter(({ field }) => field === 'actors')).toHaveLength(2);
    expect(links.filter(({ field }) => field === 'citations.source')).toHaveLength(1);
  });
});

describe('targetOf', () => {
  it('reads both forms of a reference', () => {
    expect(targetOf('school', 'great-power')).toEqual({ collection: 'school', id: 'great-power' });
    expect(targetOf('*', 'school/great-power')).toEqual({ collection: 'school', id: 'great-power' });
    expect([targetOf('*', 'great-power'), targetOf('school', 5), targetOf('school', undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('valuesAt', () => {
  const record = {
    a: 1,
    list: [{ b: 2 }, { b: [3, 4] }, { c: 5 }],
    empty: [],
    nothing: null,
    deep: { er: { still: 'x' } },
  };

  it('unfolds lists and leaves out what is not there', () => {
    expect(valuesAt(record, 'a')).toEqual([{ path: ['a'], value: 1 }]);
    expect(valuesAt(record, 'list.b')).toEqual([
      { path: ['list', 0, 'b'], value: 2 },
      { path: ['list', 1, 'b', 0], value: 3 },
      { path: ['list', 1, 'b', 1], value: 4 },
    ]);
    expect(valuesAt(record, 'deep.er.still')).toEqual([{ path: ['deep', 'er', 'still'], value: 'x' }]);
    expect(valuesAt(record, 'nothing')).toEqual([{ path: ['nothing'], value: null }]);
    for (const path of ['empty', 'zzz', 'a.b', 'nothing.a', 'list.zzz', '', '.', 'list.0'])
      expect(valuesAt(record, path)).toEqual([]);
    for (const value of [undefined, null, 5, 'text']) expect(valuesAt(value, 'a')).toEqual([]);
  });

  it.each(inherited)('has nothing at %j', (name) => {
    expect(valuesAt(record, name)).toEqual([]);
    expect(valuesAt(record, `a.${name}`)).toEqual([]);
  });
});

describe('isObject', () => {
  it('is true of objects in the sense of JSON', () => {
    expect([{}, { a: 1 }, [], null, undefined, 5, 'x'].map(isObject)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
