import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { checkedContext } from './define.ts';
import { chart, charts, isChartName } from './registry.ts';

test('charts are found by their names', () => {
  for (const [name, one] of Object.entries(charts)) {
    expect(one.name).toBe(name);
    expect(chart(name)).toBe(one);
  }
  expect(isChartName('timeline')).toBe(true);
  expect(isChartName('toString')).toBe(false);
});

test('an unknown name is an error with the near ones', () => {
  expect(() => chart('timelin')).toThrow('There is no chart "timelin". Did you mean timeline?');
  expect(() => chart('pie')).toThrow(expect.objectContaining({ code: 'chart-unknown' }));
});

test.each(Object.values(charts))(
  '$name: each option has a default and a description',
  ({ options, parseOptions }) => {
    expect(parseOptions()).toEqual(parseOptions({}));
    const { properties } = z.toJSONSchema(options) as {
      properties: Record<string, { default?: unknown; description?: string }>;
    };
    for (const [name, option] of Object.entries(properties)) {
      expect(option, name).toHaveProperty('default');
      expect(option.description, name).toMatch(/\w/);
    }
  },
);

test.each([
  ['timeline', { asOf: '2018-13' }, 'asOf: not a date of the EDTF profile'],
  ['timeline', { colour: 'red' }, 'Unrecognized key'],
  ['matrix', { schools: 'all' }, 'schools: Invalid input: expected array'],
  ['distribution', { level: 95 }, 'level: Too big'],
  ['distribution', null, 'Invalid input: expected object'],
] as const)('%s refuses %j and says why', (name, options, why) => {
  expect(() => chart(name).parseOptions(options)).toThrow(
    expect.objectContaining({ code: 'options-invalid' }),
  );
  expect(() => chart(name).parseOptions(options)).toThrow(why);
});

test.each([{ width: 319 }, { width: 1601 }, { width: Number.NaN }, { locale: 'fr' }, { theme: 'neon' }])(
  'refuses the context %j',
  (part) => {
    const context = { width: 640, locale: 'en', theme: 'light', ...part } as Parameters<
      typeof checkedContext
    >[0];
    expect(() => checkedContext(context)).toThrow(expect.objectContaining({ code: 'context-invalid' }));
  },
);

test('draws from whoever answers its queries', () => {
  const asked: string[] = [];
  const label = { en: 'A' };
  const drawing = chart('distribution').drawFrom(
    (query) => {
      asked.push(`${query.from} ${query.unnest}`);
      return {
        rows:
          query.unnest === 'counts'
            ? [{ view: 'a', label, order: 1, group: null, groupLabel: null, count: 4 }]
            : [],
      };
    },
    { level: 0.9 },
  );
  expect(asked).toEqual(['tally counts', 'tally missing']);
  expect(drawing.headline('en')).toBe('A: 4 of 4 texts, more than half (100.0%)');
});
