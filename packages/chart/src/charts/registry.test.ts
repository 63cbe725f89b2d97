import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { charted } from '../../test/cases.ts';
import { checkedContext } from './define.ts';
import { chartNames, isChartName, loadChart, loadCharts } from './registry.ts';

test('charts are found by their names', async () => {
  for (const name of chartNames) expect((await loadChart(name)).name).toBe(name);
  expect((await loadCharts()).map(({ name }) => name)).toEqual(chartNames);
  expect(isChartName('timeline')).toBe(true);
  expect(isChartName('toString')).toBe(false);
});

test('an unknown name is an error with the near ones', async () => {
  await expect(loadChart('timelin')).rejects.toThrow('There is no chart "timelin". Did you mean timeline?');
  await expect(loadChart('pie')).rejects.toThrow(expect.objectContaining({ code: 'chart-unknown' }));
});

test.each(charted)(
  '$name: each option has a default and a description, and each language a title',
  ({ chart }) => {
    expect(chart.parseOptions()).toEqual(chart.parseOptions({}));
    const { properties } = z.toJSONSchema(chart.options) as {
      properties: Record<string, { default?: unknown; description?: string }>;
    };
    for (const [name, option] of Object.entries(properties)) {
      expect(option, name).toHaveProperty('default');
      expect(option.description, name).toMatch(/\w/);
    }
    for (const text of [chart.title, chart.description]) {
      expect(Object.keys(text).sort()).toEqual(['en', 'ko', 'zh-Hans']);
      for (const words of Object.values(text)) expect(words).toMatch(/\p{L}/u);
    }
  },
);

test.each([
  ['timeline', { asOf: '2018-13' }, 'asOf: not a date of the EDTF profile'],
  ['timeline', { colour: 'red' }, 'Unrecognized key'],
  ['matrix', { schools: 'all' }, 'schools: Invalid input: expected array'],
  ['distribution', { level: 95 }, 'level: Too big'],
  ['distribution', null, 'Invalid input: expected object'],
] as const)('%s refuses %j and says why', async (name, options, why) => {
  const chart = (await loadCharts()).find((one) => one.name === name);
  if (!chart) throw new Error(`there is a chart ${name}`);
  expect(() => chart.parseOptions(options)).toThrow(expect.objectContaining({ code: 'options-invalid' }));
  expect(() => chart.parseOptions(options)).toThrow(why);
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

test('draws from whoever answers its queries', async () => {
  const asked: string[] = [];
  const label = { en: 'A' };
  const distribution = await loadChart('distribution');
  const drawing = distribution.drawFrom(
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
