import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Dataset, Records } from '@yalu/model';
import { run } from '@yalu/query';
import { parseQuery } from '@yalu/query/schema';
import { describe, expect, test } from 'vitest';
import { deriveSeries, derivedSeriesFiles, writeDerivedSeries } from '../build/derive.ts';
import { DERIVED_SERIES } from '../build/derived-series.ts';
import { dataset as typed } from '../src/full.ts';

/** The dataset without the ids that it is typed with, as the build sees it. */
const dataset = typed as unknown as Dataset;
const derived = Object.values(dataset.records.series).filter(({ derivation }) => derivation !== undefined);
const committed = new URL('../records/series/', import.meta.url);

describe('the derived series', () => {
  test('are those committed: after a change of the events run "pnpm --filter @yalu/data write"', async () => {
    const files = derivedSeriesFiles(dataset);
    const names = (await readdir(committed)).filter((name) => name.startsWith('derived-'));
    expect(names.toSorted()).toEqual(Object.keys(files));
    for (const [name, text] of Object.entries(files))
      expect(await readFile(new URL(name, committed), 'utf8'), name).toBe(text);
  });

  test.each(derived.map((series) => [series.id, series] as const))(
    '%s can be counted again by the query that it holds',
    (_id, { derivation, observations }) => {
      const query = parseQuery(derivation);
      for (const observation of observations) {
        const { rows } = run(dataset, { ...query, during: observation.at });
        expect(observation).toEqual({ at: observation.at, value: rows[0]?.['value'] });
      }
    },
  );

  test.each(derived.map((series) => [series.id, series] as const))(
    '%s leaves out no event that its query finds, or names it',
    (_id, series) => {
      expect(run(dataset, parseQuery(series.derivation)).rows[0]?.['value']).toBe(sumOf(series));
      expect(series.note).toBeUndefined();
    },
  );

  test('claim to be complete only where the events are', () => {
    expect(derived.filter(({ coverage }) => coverage.kind === 'complete').map(({ id }) => id)).toEqual([
      'derived-nuclear-tests',
      'derived-unsc-resolutions',
    ]);
  });

  test('agree with CSIS on every nuclear test', () => {
    const csis = valuesOf('csis-nuclear-tests');
    for (const [year, value] of Object.entries(valuesOf('derived-nuclear-tests')))
      expect(value, year).toBe(csis[year]);
  });

  test('tell the directions of visits and the votes apart', () => {
    expect(valuesOf('derived-leader-visits-to-china')).toMatchObject({ 2017: 0, 2018: 3, 2019: 1, 2025: 1 });
    expect(valuesOf('derived-leader-visits-to-dprk')).toMatchObject({ 2018: 0, 2019: 1, 2025: 1 });
    expect(valuesOf('derived-high-level-visits-to-dprk')).toMatchObject({ 2014: 0, 2018: 2 });
    expect(valuesOf('derived-unsc-resolutions')).toMatchObject({ 1993: 1, 2017: 4, 2022: 0, 2024: 0 });
    expect(valuesOf('derived-china-votes-yes')).toMatchObject({ 1993: 0, 2017: 4, 2022: 0, 2024: 0 });
    expect(valuesOf('derived-china-votes-abstain')).toMatchObject({ 1993: 1, 2022: 0, 2024: 1 });
    expect(valuesOf('derived-china-votes-veto')).toMatchObject({ 1993: 0, 2022: 1, 2024: 0 });
  });

  test('count an event dated to its year alone in that year', () => {
    expect(dataset.records.event['kim-il-sung-china-1959']?.date).toBe('1959');
    expect(valuesOf('derived-leader-visits-to-china')).toMatchObject({ 1959: 1 });
  });

  test('do not count an event whose year is uncertain, and name it', () => {
    const record = deriveSeries(redated('kim-il-sung-china-1959', '[1959,1960]'), visitsToChina());
    expect(record['observations']).toContainEqual({ at: '1959', value: 0 });
    expect(record['observations']).toContainEqual({ at: '1960', value: 0 });
    expect(record['note']).toMatch(
      /certainly in no single year .*: kim-il-sung-china-1959 \(\[1959,1960\]\)\.$/,
    );
  });

  test('do not lose an event after the last year silently', () => {
    const record = deriveSeries(redated('kim-jong-un-beijing-2025', '2026-01-02'), visitsToChina());
    expect(record['note']).toContain('kim-jong-un-beijing-2025 (2026-01-02)');
  });

  test('are written only where something changed, and those no longer derived are removed', async () => {
    const path = await mkdtemp(join(tmpdir(), 'yalu-series-'));
    const folder = pathToFileURL(`${path}/`);
    try {
      await writeFile(new URL('derived-of-old.yaml', folder), 'label: { en: Old }\n');
      await writeFile(new URL('trade.yaml', folder), 'label: { en: Trade }\n');
      expect(await writeDerivedSeries(dataset, folder)).toBe(true);
      expect((await readdir(folder)).toSorted()).toEqual([
        ...DERIVED_SERIES.map(({ id }) => `${id}.yaml`),
        'trade.yaml',
      ]);
      expect(await writeDerivedSeries(dataset, folder)).toBe(false);
    } finally {
      await rm(path, { recursive: true });
    }
  });
});

function valuesOf(id: string): Readonly<Record<string, number | undefined>> {
  const observations = dataset.records.series[id]?.observations ?? [];
  return Object.fromEntries(
    observations.map((observation) => [
      observation.at,
      'value' in observation ? observation.value : undefined,
    ]),
  );
}

function sumOf({ observations }: Records['series']): number {
  return observations.reduce((sum, observation) => sum + ('value' in observation ? observation.value : 0), 0);
}

function visitsToChina() {
  const series = DERIVED_SERIES.find(({ id }) => id === 'derived-leader-visits-to-china');
  if (!series) throw new Error('There is no series derived-leader-visits-to-china.');
  return series;
}

/** The dataset with another date for one event. */
function redated(id: string, date: string): Dataset {
  const { event } = dataset.records;
  const changed = event[id];
  if (!changed) throw new Error(`There is no event "${id}".`);
  return { ...dataset, records: { ...dataset.records, event: { ...event, [id]: { ...changed, date } } } };
}
