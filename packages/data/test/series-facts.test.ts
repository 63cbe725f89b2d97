import { describe, expect, test } from 'vitest';
import { dataset } from '../src/full.ts';
import { sharedFile } from './shared.ts';

interface Row {
  readonly series: string;
  readonly year?: number;
  readonly date?: string;
  readonly period?: string;
  readonly value: number | string;
}

const text = sharedFile('facts/series.jsonl');
const rows = (text ?? '')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): Row => JSON.parse(line));

/** What the facts file lists among the series and is none: totals over several years, votes, and Table 2. */
const NO_OBSERVATIONS = new Set([
  'china_dprk_summits_period_total',
  'dprk_missile_launches_cns_period_total',
  'kim_il_sung_visits_to_china_total',
  'kim_jong_un_visits_to_china_period_total',
  'seed_table2_views_on_north_korea',
  'unsc_dprk_vote_of_china',
]);

describe.skipIf(text === undefined)('every observation against the facts file', () => {
  const observed = new Set(
    Object.values(dataset.records.series).flatMap(({ observations }) =>
      observations.flatMap((observation) =>
        'value' in observation
          ? // One total is in the file twice, exactly and rounded; we hold the exact one.
            [observation.value, Math.round(observation.value)].map(
              (value) => `${observation.at.slice(0, 4)} ${value}`,
            )
          : [],
      ),
    ),
  );
  const observations = rows.filter(
    ({ series, period }) => !NO_OBSERVATIONS.has(series) && period === undefined,
  );
  const names = [...new Set(observations.map(({ series }) => series))];

  test.each(names)('%s', (name) => {
    const missing = observations
      .filter(({ series }) => series === name)
      .map(({ year, date, value }) => `${year ?? date?.slice(0, 4)} ${value}`)
      .filter((key) => !observed.has(key));
    expect(missing).toEqual([]);
  });
});
