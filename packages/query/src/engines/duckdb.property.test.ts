import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { datasets, queries } from '../../test/arbitraries.ts';
import { run } from '../memory/run.ts';
import { duckdb } from './duckdb.ts';

/** Datasets tried, with so many queries each; more of them with YALU_RUNS in the environment. */
const RUNS = Number(process.env['YALU_RUNS'] ?? 25);
const QUERIES = 10;

let instance: DuckDBInstance;
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:', { threads: '1' });
});
afterAll(() => {
  instance.closeSync();
});

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('DuckDB', () => {
  test('answers as the memory engine does: rows, their order, columns and coverage', async () => {
    const connection = await instance.connect();
    let schemas = 0;
    const several = fc.array(queries, { minLength: QUERIES, maxLength: QUERIES });
    await fc.assert(
      fc.asyncProperty(datasets, several, async ({ dataset }, asked) => {
        const engine = await duckdb(dataset, { connection, schema: `s${schemas++}` });
        for (const { query } of asked) {
          const expected = run(dataset, query);
          const { rows, columns, coverage } = await engine.run(query);
          expect(asJson(rows)).toEqual(asJson(expected.rows));
          expect(columns).toEqual(expected.columns);
          expect(asJson(coverage)).toEqual(asJson(expected.coverage));
        }
      }),
      { numRuns: RUNS },
    );
    connection.closeSync();
  }, 600_000);
});
