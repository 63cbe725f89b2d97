import { describe, expect, test } from 'vitest';
import { validated } from '../../../test/fixture.ts';
import { records } from '../../../test/records.ts';
import { driverMap } from './drivers.ts';
import { scenario } from './scenario.ts';

const citations = [{ source: 'essay', locator: { section: 'Two' } }];
const driver = (en: string, role: string) => ({
  label: { en },
  role,
  definition: { en },
  states: [
    { state: 'low', label: { en: 'Low' }, level: -1 },
    { state: 'high', label: { en: 'High' }, level: 1 },
  ],
  citations,
});
const link = (from: string, to: string, sign: string, rest: object = {}) => ({
  label: { en: `${from} moves ${to}` },
  from,
  to,
  sign,
  citations,
  ...rest,
});

const dataset = validated({
  ...records,
  driver: {
    rivalry: driver('Rivalry', 'factor'),
    value: driver('Value', 'intervening'),
    policy: driver('Policy', 'outcome'),
  },
  link: {
    'rivalry-value': link('rivalry', 'value', 'positive', { strength: { asPrinted: 'most important' } }),
    'value-policy': link('value', 'policy', 'negative', { strength: { value: 0.4, min: 0.2, max: 0.6 } }),
    'rivalry-policy': link('rivalry', 'policy', 'mixed', {
      strength: { min: 0.2, max: 0.4 },
      condition: { en: 'In crisis' },
      moderator: 'value',
    }),
  },
});

describe('the drivers of a dataset as a map', () => {
  const map = driverMap(dataset);
  const edge = (id: string) => map.edges.find((one) => one.id === id);

  test('takes weights from strengths, and says where the strength is our assumption', () => {
    expect(map.concepts).toEqual(['policy', 'rivalry', 'value']);
    expect(edge('rivalry-value')).toMatchObject({
      weight: 0.5,
      min: 0.1,
      max: 1,
      isAssumed: true,
      asPrinted: 'most important',
    });
    expect(edge('value-policy')).toMatchObject({ weight: -0.4, min: -0.6, max: -0.2, isAssumed: false });
    expect(edge('rivalry-policy')).toMatchObject({
      weight: 0,
      min: -0.4,
      max: 0.4,
      sign: 'mixed',
      isAssumed: false,
      condition: { en: 'In crisis' },
      moderator: 'value',
    });
  });

  test('traces a result to its links and their citations', () => {
    const { rows } = scenario(map, { set: { rivalry: 1 }, transfer: 'tanh' });
    const policy = rows.find(({ concept }) => concept === 'policy');
    expect(policy?.edges.map(({ id, sources }) => [id, sources])).toEqual([
      ['rivalry-policy', ['essay']],
      ['rivalry-value', ['essay']],
      ['value-policy', ['essay']],
    ]);
    expect(policy?.edges[0]?.citations).toEqual([{ source: 'essay', locator: { section: 'Two' } }]);
    expect(policy?.change).toBeLessThan(0);
  });

  test('lets the strength that is not stated be chosen', () => {
    const weak = driverMap(dataset, { unstated: { value: 0.2, min: 0.2, max: 0.2 } });
    expect(weak.edges.find(({ id }) => id === 'rivalry-value')).toMatchObject({
      weight: 0.2,
      min: 0.2,
      max: 0.2,
    });
    expect(() => driverMap(dataset, { unstated: { value: 0.5, min: 0.6, max: 1 } })).toThrow(
      /0.5 from 0.6 to 1/,
    );
  });
});
