import { describe, expect, test } from 'vitest';
import { validated } from '../../../test/fixture.ts';
import { records } from '../../../test/records.ts';
import { typologyCrosswalk } from './typologies.ts';

const citations = [{ source: 'handbook' }];
const mapping = (from: string, to: string, relation: string, rest: object = {}) => ({
  label: { en: `${from} ${to}` },
  from,
  to,
  relation,
  citations,
  ...rest,
});

const dataset = validated({
  ...records,
  typology: {
    ...records.typology,
    rival: { label: { en: 'Rival' }, of: 'view', source: 'handbook', method: { en: 'Reading' }, citations },
  },
  view: {
    ...records.view,
    hawks: { label: { en: 'Hawks' }, typology: 'rival', order: 1, citations },
    doves: { label: { en: 'Doves' }, typology: 'rival', order: 2, citations },
    others: { label: { en: 'Others' }, typology: 'rival', order: 3, citations },
  },
  mapping: {
    one: mapping('view/sanctions', 'view/hawks', 'broadMatch'),
    // Read from the other end: abandon is within hawks.
    two: mapping('view/hawks', 'view/abandon', 'narrowMatch'),
    three: mapping('view/stability', 'view/doves', 'closeMatch', { confidence: 'low' }),
  },
});

describe('a tally read in another typology', () => {
  test('has bounds for each of its categories, in the order of their source', () => {
    const found = typologyCrosswalk(dataset, { tally: 'views-articles', typology: 'rival' });
    expect(found.cells.map(({ target, lower, upper }) => [target, lower, upper])).toEqual([
      ['view/hawks', 6, 6],
      ['view/doves', 0, 4],
      ['view/others', 0, 0],
    ]);
    expect(found).toMatchObject({
      total: 10,
      unplaced: { lower: 0, upper: 4 },
      unmapped: [],
      typology: 'rival',
    });
    expect(found.cells[0]?.mappings.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(found.method.parameters).toMatchObject({
      tally: 'views-articles',
      typology: 'rival',
      confidence: 'low',
    });
  });

  test('leaves out mappings that are not sure enough', () => {
    const found = typologyCrosswalk(dataset, {
      tally: 'views-articles',
      typology: 'rival',
      confidence: 'medium',
    });
    expect(found.cells[1]).toMatchObject({ lower: 0, upper: 0 });
    expect(found.unmapped).toEqual(['stability']);
  });

  test('names the nearest to what is unknown', () => {
    expect(() => typologyCrosswalk(dataset, { typology: 'rival' })).toThrow(
      /Say which tally. There are views-articles/,
    );
    expect(() => typologyCrosswalk(dataset, { tally: 'views-articles', typology: 'rivl' })).toThrow(
      /Did you mean rival/,
    );
  });
});
