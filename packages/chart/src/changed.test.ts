import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { type Answers, type ChartChange, changedCharts } from './changed.ts';
import { type AnyChart, defineChart } from './charts/define.ts';
import { ChartError } from './errors.ts';

interface Row {
  readonly id: string;
  readonly count: number;
}

const title = { en: 'Counts' };
/** A chart of whatever rows it is given, which has no picture of none. */
const counts = defineChart<Row, object>({
  name: 'counts',
  title,
  description: title,
  options: z.strictObject({}),
  queries: () => ({ counts: { from: 'tally' } }),
  rows: ({ counts: answer }) => (answer?.rows ?? []) as readonly Row[],
  headline: (rows) => {
    if (rows.length === 0) throw new ChartError('rows-empty', 'There is nothing to count.');
    return `${String(rows.reduce((sum, { count }) => sum + count, 0))} in all`;
  },
  summary: (rows) => `${String(rows.length)} rows.`,
  table: () => {
    throw new TypeError('A difference needs no table.');
  },
  spec: () => {
    throw new TypeError('A difference draws nothing.');
  },
});
const of =
  (...rows: readonly Row[]): Answers =>
  () => ({ counts: { rows } });
const changes = (old: Answers, fresh: Answers): ChartChange[] =>
  changedCharts([counts as unknown as AnyChart], old, fresh);
const [a, b, c] = [
  { id: 'a', count: 1 },
  { id: 'b', count: 2 },
  { id: 'b', count: 3 },
];

test('passes over a chart of which no row differs, in whatever order they come', () => {
  expect(changes(of(a, b), of(a, b))).toEqual([]);
  expect(changes(of(a, b), of(b, a))).toEqual([]);
});

test('counts rows, each as often as it occurs, and gives both titles', () => {
  expect(changes(of(a, a, b), of(a, c))).toEqual([
    {
      chart: 'counts',
      title,
      rows: { removed: 2, added: 1 },
      old: { rows: 3, headline: '4 in all', summary: '3 rows.' },
      new: { rows: 2, headline: '4 in all', summary: '2 rows.' },
    },
  ]);
});

test('says why a chart cannot be drawn any more', () => {
  expect(changes(of(a), of())).toMatchObject([
    { rows: { removed: 1, added: 0 }, new: { rows: 0, problem: 'There is nothing to count.' } },
  ]);
  const refused: Answers = () => {
    throw new ChartError('rows-invalid', 'The chart cannot read its rows.');
  };
  expect(changes(of(a), refused)).toMatchObject([
    { new: { rows: 0, problem: 'The chart cannot read its rows.' } },
  ]);
  expect(changes(of(), of())).toEqual([]);
});

test('does not take a fault of the program for one of the data', () => {
  const broken: Answers = () => {
    throw new TypeError('broken');
  };
  expect(() => changes(of(a), broken)).toThrow(TypeError);
});
