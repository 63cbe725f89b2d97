import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusal } from '../../test/ask.ts';
import { anyDataset } from '../../test/fixture.ts';
import { withRival } from '../../test/rival.ts';
import type { Query } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { run } from '../memory/run.ts';
import type { SqlEngine } from '../sql/engine.ts';
import { duckdb, toSQL } from './duckdb.ts';

const HOSTILE = `x'); DROP TABLE "yalu"."event"; --`;

let engine: SqlEngine;
let rival: SqlEngine;
beforeAll(async () => {
  engine = await duckdb(anyDataset);
  rival = await duckdb(withRival);
});
afterAll(async () => {
  await engine.close();
  await rival.close();
});

describe('what reaches the database', () => {
  test.each<[string, Query]>([
    ['a value', { from: 'event', where: { place: HOSTILE } }],
    ['one of several', { from: 'event', where: { place: { in: [HOSTILE, null] } } }],
    ['a text to look for', { from: 'event', where: { 'label.en': { matches: HOSTILE } } }],
    ['the name of a column', { from: 'event', select: { [HOSTILE]: 'id' } }],
    [
      'the name of a group',
      { from: 'event', group: { [HOSTILE]: 'kind' }, aggregate: { [`${HOSTILE}2`]: { count: true } } },
    ],
    ['what a column is ordered by', { from: 'event', select: { [HOSTILE]: 'id' }, order: [{ by: HOSTILE }] }],
    [
      'a text inside a quantifier',
      { from: 'school', where: { dominance: { some: { asPrinted: HOSTILE } } } },
    ],
    [
      'a text in a further query',
      {
        from: 'event',
        select: ['id'],
        except: [{ from: 'event', where: { place: HOSTILE }, select: ['id'] }],
      },
    ],
  ])('is never %s', async (_what, query) => {
    const { sql } = engine.toSQL(query);
    expect(sql).not.toContain('DROP');
    expect(toSQL(anyDataset, query).sql).not.toContain('DROP');
    const { rows } = await engine.run(query);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(JSON.parse(JSON.stringify(run(anyDataset, query).rows)));
    expect((await engine.run({ from: 'event', aggregate: { n: { count: true } } })).rows).toEqual(
      run(anyDataset, { from: 'event', aggregate: { n: { count: true } } }).rows,
    );
  });

  test.each<[string, Query]>([
    ['a collection', { from: HOSTILE }],
    ['a path', { from: 'event', select: { a: HOSTILE } }],
    ['a field to filter by', { from: 'event', where: { [HOSTILE]: 1 } }],
    ['an id', { from: 'event', where: { actors: HOSTILE } }],
    ['a date', { from: 'event', asOf: HOSTILE }],
  ])('is no name that the catalogue does not know: %s', (_what, query) => {
    const inMemory = refusal(() => run(anyDataset, query));
    expect(refusal(() => engine.toSQL(query))).toEqual(inMemory);
  });
});

describe('an engine', () => {
  test('says in the same words what is wrong, when it runs', async () => {
    await expect(engine.run({ from: 'evnt' })).rejects.toThrow(QueryError);
    await expect(engine.run({ from: 'evnt' })).rejects.toThrow('event');
  });

  test('reads through a crosswalk', async () => {
    const query: Query = {
      from: 'tally',
      unnest: 'counts',
      through: { path: 'counts.view', to: 'typology/rival' },
      select: {
        view: 'counts.view',
        category: 'through.category',
        name: 'through.category.label',
        relation: 'through.relation',
      },
    };
    const { rows, coverage } = await rival.run(query);
    const expected = run(withRival, query);
    expect(rows).toEqual(expected.rows);
    expect(coverage.unmapped).toBe(expected.coverage.unmapped);
  });

  test('knows what the data says is missing', async () => {
    for (const missing of [true, false, 'not-stated-by-source']) {
      const query: Query = { from: 'corpus', where: { coders: { missing } }, select: ['id', 'coders'] };
      expect((await engine.run(query)).rows).toEqual(run(anyDataset, query).rows);
    }
  });

  test('answers several questions at once, each in its turn', async () => {
    const answers = await Promise.all(
      ['event', 'school', 'event'].map((from) => engine.run({ from, aggregate: { n: { count: true } } })),
    );
    expect(answers[0]?.rows).toEqual(answers[2]?.rows);
  });

  test('stops what takes too long', async () => {
    // Every event has the same initiator, so that each step to and fro is to all of them: 400 to the power of four.
    const [visit] = Object.values(anyDataset.records['event'] ?? {});
    const event = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [
        `visit-${at}`,
        { ...visit, id: `visit-${at}`, initiator: 'CHN' },
      ]),
    );
    const hurried = await duckdb(
      { ...anyDataset, records: { ...anyDataset.records, event } },
      { timeout: 100 },
    );
    const path = 'initiated.initiator.initiated.initiator.initiated.initiator.initiated.id';
    const query: Query = {
      from: 'actor',
      group: { a: path, b: path },
      aggregate: { n: { countDistinct: path } },
    };
    await expect(hurried.run(query)).rejects.toThrow('takes more than 0.1 seconds');
    await hurried.close();
  }, 60_000);
});
