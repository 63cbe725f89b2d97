import { describe, expect, test } from 'vitest';
import { idsOf, refused } from '../../test/ask.ts';
import type { Filter } from '../ast/types.ts';

const schools = (where: Filter): unknown[] => idsOf({ from: 'school', where, select: ['id'] });
const events = (where: Filter): unknown[] => idsOf({ from: 'event', where, select: ['id'] });

describe('some, every, none', () => {
  test('bind conditions to one linked record', () => {
    const apart = { 'positions.dimension': 'perception', 'positions.concepts': 'support' };
    expect(schools(apart)).toEqual(['geopolitics']);
    expect(schools({ positions: { some: { dimension: 'perception', concepts: 'support' } } })).toEqual([]);
    expect(schools({ positions: { some: { dimension: 'perception', concepts: 'buffer' } } })).toEqual([
      'geopolitics',
      'great-power',
    ]);
  });

  test('hold of nothing as logic has it', () => {
    expect(schools({ positions: { every: { dimension: 'perception' } } })).toEqual([
      'developing',
      'dormant',
      'great-power',
    ]);
    expect(schools({ positions: { none: { dimension: 'perception' } } })).toEqual(['dormant', 'rising']);
  });

  test('bind conditions to one item of a list', () => {
    expect(schools({ dominance: { some: { asPrinted: '2010-2013' } } })).toEqual(['rising']);
    expect(
      idsOf({
        from: 'tally',
        where: { counts: { some: { view: 'stability', count: 0 } } },
        select: ['id'],
      }),
    ).toEqual(['views-pamphlets']);
    expect(
      idsOf({ from: 'tally', where: { counts: { every: { count: { gt: 0 } } } }, select: ['id'] }),
    ).toEqual(['views-articles']);
  });

  test('follow references, and nest', () => {
    expect(
      events({ initiator: { some: { type: 'state', initiated: { some: { kind: 'nuclear-test' } } } } }),
    ).toContain('test-2016');
    expect(events({ initiator: { some: { iso3: 'KOR' } } })).toEqual(['aid-2017']);
    expect(events({ initiator: { every: { iso3: 'KOR' } }, kind: 'economic-aid' })).toEqual([]);
  });

  test('say what is wrong inside, and where', () => {
    expect(refused({ from: 'school', where: { positions: { some: { dimensio: 'x' } } } })).toMatchObject({
      code: 'field-unknown',
      at: 'where.positions.some.dimensio',
    });
    expect(refused({ from: 'school', where: { order: { some: { id: 'x' } } } })).toMatchObject({
      code: 'value-type',
      at: 'where.order.some',
    });
    // What stands outside is not known inside.
    expect(refused({ from: 'school', where: { positions: { some: { dominance: null } } } }).code).toBe(
      'field-unknown',
    );
  });
});

describe('contains', () => {
  test('wants all of its values', () => {
    expect(events({ initiator: { contains: ['CHN', 'KOR'] } })).toEqual(['aid-2017']);
    expect(events({ initiator: { contains: 'KOR' } })).toEqual(['aid-2017']);
    expect(refused({ from: 'event', where: { initiator: { contains: ['CNH'] } } })).toMatchObject({
      code: 'value-unknown',
      at: 'where.initiator.contains.0',
    });
    expect(refused({ from: 'event', where: { initiator: { contains: [] } } }).code).toBe('query-invalid');
    expect(refused({ from: 'event', where: { initiator: { contains: [null] } } }).code).toBe('value-type');
  });
});

describe('missing', () => {
  const corpora = (where: Filter): unknown[] => idsOf({ from: 'corpus', where, select: ['id'] });

  test('is what the data says is missing', () => {
    expect(corpora({ coders: { missing: true } })).toEqual(['pamphlets']);
    expect(corpora({ coders: { missing: 'not-stated-by-source' } })).toEqual(['pamphlets']);
    expect(corpora({ coders: { missing: false } })).toEqual(['articles']);
    expect(corpora({ coders: { exists: false } })).toEqual(['pamphlets']);
    expect(corpora({ coders: { exists: true, gte: 2 } })).toEqual(['articles']);
  });

  test('is refused where nothing can be said to be missing, and for a reason that is none', () => {
    expect(refused({ from: 'corpus', where: { kinds: { missing: true } } }).message).toContain(
      '"exists": false',
    );
    expect(refused({ from: 'corpus', where: { coders: { missing: 'lost' } } }).message).toContain(
      'not-stated-by-source',
    );
  });
});

describe('calculated', () => {
  test('compares what is calculated from dates', () => {
    expect(events({ calculated: [{ of: { year: 'date' }, gte: 2019 }] })).toEqual(['visit-2019']);
    expect(
      events({
        calculated: [
          { of: { days: 'date' }, gt: 1 },
          { of: { month: 'date' }, eq: 3 },
        ],
      }),
    ).toEqual(['visit-2018-03']);
  });

  test('finds nothing in what cannot be told', () => {
    const untold = events({ calculated: [{ of: { year: 'date' }, exists: false }] });
    expect(untold).toEqual(['aid-1995', 'talks-2002', 'visit-2018-or-2019']);
    expect(events({ calculated: [{ of: { year: 'date' }, ne: 2018 }] })).toEqual(
      expect.arrayContaining(untold),
    );
  });

  test('is refused with the place', () => {
    expect(
      refused({ from: 'event', where: { calculated: [{ of: { year: 'kind' }, gte: 1 }] } }),
    ).toMatchObject({
      code: 'value-type',
      at: 'where.calculated.0.of',
    });
    expect(refused({ from: 'event', where: { calculated: [{ of: { year: 'date' } }] } }).message).toContain(
      'gte',
    );
    expect(
      refused({ from: 'event', where: { calculated: [{ of: { year: 'date' }, gte: 'x' }] } }),
    ).toMatchObject({ code: 'value-type', at: 'where.calculated.0.gte' });
  });
});
