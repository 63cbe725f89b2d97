import { describe, expect, test } from 'vitest';
import { ask, refused } from '../../test/ask.ts';
import type { Query } from '../ast/types.ts';

/** Schools that held sway, as of a date. */
const asOf = (date: string, rest: Partial<Query> = {}): Query => ({
  from: 'school',
  asOf: date,
  select: ['id'],
  ...rest,
});

describe('sets of rows', () => {
  test('union takes equal rows once, and the most certain of them', () => {
    expect(ask({ ...asOf('2005'), union: [asOf('1995'), asOf('2011')] }).rows).toEqual([
      { id: 'developing', certainty: 'certain' },
      { id: 'geopolitics', certainty: 'certain' },
      { id: 'rising', certainty: 'certain' },
    ]);
  });

  test('intersect keeps what is in each, as certain as the least certain', () => {
    expect(ask({ ...asOf('1995'), intersect: [asOf('2005')] }).rows).toEqual([
      { id: 'geopolitics', certainty: 'possible' },
    ]);
  });

  test('except takes away what is certainly there, and doubts what may be', () => {
    expect(ask({ ...asOf('1995'), except: [asOf('2005')] }).rows).toEqual([
      { id: 'geopolitics', certainty: 'possible' },
    ]);
    expect(ask({ ...asOf('2005'), except: [asOf('2011')] }).rows).toEqual([
      { id: 'geopolitics', certainty: 'possible' },
    ]);
  });

  test('join answers of different collections with the same columns', () => {
    const { rows, evidence, columns, coverage } = ask({
      from: 'event',
      where: { kind: 'nuclear-test' },
      select: { who: 'initiator.label.en' },
      unnest: 'initiator',
      union: [{ from: 'school', where: { order: 1 }, select: { who: 'label.en' } }],
    });
    expect(rows).toEqual([{ who: 'North Korea' }, { who: 'Geopolitics school' }]);
    expect(columns).toEqual([{ name: 'who', type: 'string' }]);
    expect(evidence[0]?.map(({ id }) => id)).toEqual(['test-2016', 'PRK', 'test-2017']);
    expect(coverage).toMatchObject({ certain: 2, possible: 0 });
  });

  test('order and cut the whole', () => {
    const all: Query = {
      from: 'school',
      where: { order: { lte: 2 } },
      select: ['id', 'order'],
      union: [{ from: 'school', where: { order: { gte: 4 } }, select: ['id', 'order'], limit: 1 }],
      order: [{ by: 'order', direction: 'descending' }],
    };
    expect(ask(all).rows.map(({ order }) => order)).toEqual([5, 2, 1]);
    expect(ask({ ...all, limit: 1, offset: 1 }).rows.map(({ order }) => order)).toEqual([2]);
  });

  test('refuse parts that do not fit, saying which', () => {
    const school: Query = { from: 'school', select: ['id'] };
    expect(refused({ ...school, union: [{ from: 'school', select: ['order'] }] })).toMatchObject({
      code: 'query-invalid',
      at: 'union.0',
    });
    expect(refused({ ...school, union: [{ from: 'school', select: { id: 'order' } }] }).message).toContain(
      '"id" is string in the query itself and number in union.0',
    );
    expect(
      refused({ ...school, except: [school, { from: 'school', where: { x: 1 }, select: ['id'] }] }),
    ).toMatchObject({
      code: 'field-unknown',
      at: 'except.1.where.x',
    });
    expect(refused({ ...school, union: [school], order: [{ by: 'order' }] })).toMatchObject({
      code: 'column-unknown',
    });
    expect(refused({ ...school, intersect: [] }).code).toBe('query-invalid');
  });
});
