import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withRival } from '../../test/rival.ts';
import type { Query } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { run } from '../memory/run.ts';
import { duckdb, type DuckDbEngine, fromParquet } from './duckdb.ts';

let folder: string;
let engine: DuckDbEngine;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-parquet-'));
  const source = await duckdb(withRival);
  await source.writeParquet(folder);
  await source.close();
  engine = await fromParquet(folder);
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('Parquet files', () => {
  test.each<[string, Query]>([
    ['whole records', { from: 'event' }],
    ['one of several readings, and an open end', { from: 'school', asOf: '2019' }],
    ['lists and ways back', { from: 'source', select: ['id', 'author.family', 'citedBy.id'] }],
    [
      'labels in any language',
      { from: 'school', where: { label: { matches: '학파' } }, select: ['id', 'label'] },
    ],
    [
      'what is missing, with the reason',
      { from: 'corpus', where: { coders: { missing: true } }, select: ['id'] },
    ],
    ['a list that no record has', { from: 'school', select: ['id', 'altLabels'] }],
    [
      'a crosswalk',
      {
        from: 'tally',
        unnest: 'counts',
        through: { path: 'counts.view', to: 'typology/rival' },
        group: ['through.category'],
        aggregate: { texts: { sum: 'counts.count' } },
      },
    ],
  ])('answer as the dataset that they are of: %s', async (_what, query) => {
    const { rows, columns, coverage } = await engine.run(query);
    const expected = run(withRival, query);
    expect(asJson(rows)).toEqual(asJson(expected.rows));
    expect(columns).toEqual(expected.columns);
    // Which choices an answer rests on is found in the records.
    const { selected: _selected, ...counts } = expected.coverage;
    expect(coverage).toEqual(counts);
  });

  test('know the ids of their dataset', async () => {
    await expect(engine.run({ from: 'event', where: { actors: 'CNH' } })).rejects.toThrow(
      'Did you mean CHN?',
    );
  });

  test('are one for each table with rows', async () => {
    const files = await readdir(folder);
    expect(files).toContain('school.parquet');
    expect(files).toContain('event.actors.parquet');
    expect(files).not.toContain('school.altLabels.parquet');
  });

  test.each([
    ['is not there', undefined],
    ['is no JSON', '{'],
    ['is of something else', '{ "name": "x" }'],
  ])('are refused without what says what they are: it %s', async (_what, manifest) => {
    const other = await mkdtemp(join(tmpdir(), 'yalu-parquet-'));
    if (manifest !== undefined) await writeFile(join(other, 'manifest.json'), manifest);
    const opened = fromParquet(other);
    await expect(opened).rejects.toThrow(QueryError);
    await expect(opened).rejects.toThrow('writeParquet');
    await rm(other, { recursive: true });
  });

  test('say of which version they are', async () => {
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ name: withRival.name, version: withRival.version });
  });
});
