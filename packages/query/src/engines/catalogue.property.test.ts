import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withRival } from '../../test/rival.ts';
import { anyQuery, type Outcome, outcome } from '../../test/sql/any-query.ts';
import { run } from '../memory/run.ts';
import { duckdb, type DuckDbEngine } from './duckdb.ts';

/** How many queries are tried; more of them with YALU_RUNS in the environment. */
const RUNS = Number(process.env['YALU_RUNS'] ?? 25) * 12;

let engine: DuckDbEngine;
beforeAll(async () => {
  engine = await duckdb(withRival, { threads: 1 });
});
afterAll(() => engine.close());

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const shown = ({ rows, columns, coverage, ...refusal }: Outcome): unknown =>
  refusal.refused === undefined ? asJson({ rows, columns, coverage }) : refusal;

describe('DuckDB', () => {
  test('answers whatever the catalogue knows as the memory engine does, and refuses what it refuses', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery(withRival), async (query) => {
        const expected = await outcome(() => run(withRival, query));
        fc.pre(expected.refused !== 'query-too-large');
        expect(shown(await outcome(() => engine.run(query)))).toEqual(shown(expected));
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});
