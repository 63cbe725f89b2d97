import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyDataset } from '../../test/fixture.ts';
import { hostileDocuments } from '../../test/hostile.ts';
import { outcome } from '../../test/sql/any-query.ts';
import { parseQuery } from '../ast/schema.ts';
import type { Query } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { run } from '../memory/run.ts';
import { duckdb, type DuckDbEngine } from './duckdb.ts';

let engine: DuckDbEngine;
beforeAll(async () => {
  engine = await duckdb(anyDataset, { threads: 1 });
});
afterAll(() => engine.close());

/** The query of a document, where it is one. */
function queryIn(document: string): Query | undefined {
  try {
    return parseQuery(JSON.parse(document));
  } catch (error) {
    if (error instanceof QueryError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

describe('hostile documents', () => {
  test('are answered or refused in DuckDB as in memory', async () => {
    const next = hostileDocuments(20_180_326);
    let answered = 0;
    for (let index = 0; index < 1_000; index++) {
      const document = next();
      const query = queryIn(document);
      if (!query) continue;
      const expected = await outcome(() => run(anyDataset, query));
      if (expected.refused === 'query-too-large') continue;
      const found = await outcome(() => engine.run(query));
      expect(found.refused, document).toBe(expected.refused);
      expect(JSON.stringify(found.rows), document).toBe(JSON.stringify(expected.rows));
      if (expected.refused === undefined) answered++;
    }
    expect(answered).toBeGreaterThan(100);
  }, 300_000);
});
