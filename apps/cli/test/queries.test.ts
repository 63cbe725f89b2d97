import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { json, yalu } from './yalu.ts';

const folder = fileURLToPath(new URL('../../../docs/queries/', import.meta.url));
const files = await readdir(folder);

describe('the queries of the guide', () => {
  test.each(files)('%s has an answer, and says that it rests on a choice', async (file) => {
    const { code, out, err } = await yalu('query', `${folder}${file}`, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).not.toEqual([]);
    expect(err).toContain('is a choice');
  });

  test.each(files)(
    '%s has the same answer on DuckDB',
    async (file) => {
      const [memory, duckdb] = [
        await yalu('query', `${folder}${file}`, '--json'),
        await yalu('query', `${folder}${file}`, '--json', '--engine', 'duckdb'),
      ];
      expect(duckdb).toEqual(memory);
    },
    60_000,
  );

  test('can be explained', async () => {
    const sql = await yalu('query', `${folder}china-votes.json`, '--engine', 'duckdb', '--explain');
    expect(sql.code).toBe(0);
    expect(sql.out).toMatch(/^SELECT /u);
    expect(sql.out).toContain('-- $1 = "unsc-resolution"');
    expect(sql.out).not.toContain("'unsc-resolution'");
    const indexes = await yalu('query', `${folder}china-votes.json`, '--explain');
    expect(indexes.out).toContain('looked at');
  });

  test("China's votes, abstentions and vetoes", async () => {
    const votes = await json('query', `${folder}china-votes.json`);
    expect(votes).toContainEqual({ date: '1993-05-11', resolution: 825, adopted: true, vote: 'abstain' });
    expect(votes).toContainEqual({ date: '2016-03-02', resolution: 2270, adopted: true, vote: 'yes' });
    expect(votes).toContainEqual({ date: '2022-05-26', resolution: null, adopted: false, vote: 'veto' });
  });

  test('visits by year and direction', async () => {
    const visits = await json('query', `${folder}visits-by-year.json`);
    expect(visits).toContainEqual({ year: 2018, from: 'PRK', to: 'CHN', visits: 4 });
  });

  test('the days from each nuclear test to the resolution that answered it', async () => {
    expect(await json('query', `${folder}test-to-resolution.json`)).toMatchObject([
      { resolution: 1718, tested: '2006-10-09', adopted: '2006-10-14', days: 5 },
      { resolution: 1874, tested: '2009-05-25', adopted: '2009-06-12', days: 18 },
      { resolution: 2094, tested: '2013-02-12', adopted: '2013-03-07', days: 23 },
      { resolution: 2270, tested: '2016-01-06', adopted: '2016-03-02', days: 56 },
      { resolution: 2321, tested: '2016-09-09', adopted: '2016-11-30', days: 82 },
      { resolution: 2375, tested: '2017-09-03', adopted: '2017-09-11', days: 8 },
    ]);
  });
});

describe('a list of a choice', () => {
  const missiles = ['list', 'event', '--where', 'kind=missile-test', '--during', '2001'];

  test('says so beside the table, found or not', async () => {
    expect((await yalu(...missiles)).err).toContain('CSIS Beyond Parallel');
    expect((await yalu(...missiles, '--lang', 'ko')).err).toContain('선별된 자료');
    expect((await yalu('list', 'event', '--where', 'kind=nuclear-test')).err).toBe('');
  });

  test('says nothing beside what programs read', async () => {
    expect(await yalu(...missiles, '--json')).toEqual({ code: 0, out: '[]\n', err: '' });
  });

  test('is one in a built dataset.json, too', async () => {
    const built = fileURLToPath(import.meta.resolve('@yalu/data/dataset.json'));
    expect((await yalu('--data', built, ...missiles)).err).toContain('CSIS Beyond Parallel');
  });
});
