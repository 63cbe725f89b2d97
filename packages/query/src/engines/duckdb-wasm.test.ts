import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Blocking from '@duckdb/duckdb-wasm/blocking';
import type { AnyDataset } from '@yalu/model/dataset';
import { beforeAll, describe, expect, test } from 'vitest';
import { anyDataset } from '../../test/fixture.ts';
import { withRival } from '../../test/rival.ts';
import type { Query } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { run } from '../memory/run.ts';
import type { SqlEngine } from '../sql/engine.ts';
import { duckdbWasm } from './duckdb-wasm.ts';

let engine: SqlEngine;
let connection: Blocking.DuckDBConnection;

beforeAll(async () => {
  const require = createRequire(import.meta.url);
  const file = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
  // The build for Node is CommonJS; its types are those of the package's entry.
  const wasm = require(file) as typeof Blocking;
  const module = (name: string) => ({ mainModule: join(dirname(file), name), mainWorker: '' });
  const bundles = { mvp: module('duckdb-mvp.wasm'), eh: module('duckdb-eh.wasm') };
  const database = await wasm.createDuckDB(bundles, new wasm.VoidLogger(), wasm.NODE_RUNTIME);
  await database.instantiate(() => undefined);
  connection = database.connect();
  engine = duckdbWasm(withRival, { connection });
}, 120_000);

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('DuckDB-WASM', () => {
  test.each<[string, Query]>([
    ['whole records', { from: 'event' }],
    [
      'columns, certain or possible',
      {
        from: 'event',
        during: '2015/2019',
        select: ['id', 'date', 'initiator', 'label', 'initiator.label.ko'],
      },
    ],
    ['one of several readings', { from: 'school', asOf: '2005' }],
    [
      'groups',
      {
        from: 'event',
        group: ['initiator'],
        aggregate: { n: { count: true }, kinds: { list: 'kind' }, last: { max: 'date' } },
      },
    ],
    ['Korean', { from: 'school', where: { label: { matches: '학파' } }, select: ['id'] }],
    ['ways back', { from: 'source', select: ['id', 'citedBy.id'] }],
    ['free JSON', { from: 'claim', where: { check: { matches: 'event' } }, select: ['id', 'check'] }],
    [
      'quantifiers',
      {
        from: 'school',
        where: { positions: { some: { dimension: 'perception', concepts: 'buffer' } } },
        select: ['id'],
      },
    ],
    ['calculations', { from: 'event', group: { year: { year: 'date' } } }],
    [
      'a crosswalk',
      {
        from: 'tally',
        unnest: 'counts',
        through: { path: 'counts.view', to: 'typology/rival' },
        select: ['counts.view', 'through.category', 'through.relation'],
      },
    ],
    [
      'sets',
      {
        from: 'school',
        asOf: '1995',
        select: ['id'],
        union: [{ from: 'school', asOf: '2005', select: ['id'] }],
        order: [{ by: 'id' }],
      },
    ],
  ])('answers as the memory engine does: %s', async (_what, query) => {
    const { rows, columns, coverage } = await engine.run(query);
    const expected = run(withRival, query);
    expect(asJson(rows)).toEqual(asJson(expected.rows));
    expect(columns).toEqual(expected.columns);
    expect(asJson(coverage)).toEqual(asJson(expected.coverage));
  });

  test('takes in every text as it is', async () => {
    const notes = [
      'a,b',
      'say "when"',
      '"',
      'one\ntwo',
      'one\r\ntwo\r',
      ' spaced ',
      'NULL',
      '\\N',
      "it's; DROP TABLE event; --",
      '학파\u0000𠀋',
      '[1, 2]',
      '\u001f',
    ];
    const events = notes.map((note, index) => ({
      id: `e${String(index).padStart(2, '0')}`,
      note,
      label: { en: note },
      alternatives: [{ field: 'place', value: [note, { deep: note }] }],
    }));
    const event = Object.fromEntries(events.map((one) => [one.id, one]));
    const odd: AnyDataset = { ...anyDataset, records: { ...anyDataset.records, event } };
    const other = duckdbWasm(odd, { connection, schema: 'odd' });
    const query: Query = { from: 'event', select: ['id', 'note', 'label', 'alternatives.value'] };
    expect(asJson((await other.run(query)).rows)).toEqual(asJson(run(odd, query).rows));
    for (const wanted of ['one\ntwo', '\u001f', '"', 'drop table']) {
      const found: Query = {
        from: 'event',
        where: { 'alternatives.value': { matches: wanted }, note: { matches: wanted } },
        select: ['id'],
      };
      expect((await other.run(found)).rows).toEqual(run(odd, found).rows);
    }
  });

  test('refuses what the memory engine refuses', async () => {
    await expect(engine.run({ from: 'evnt' })).rejects.toThrow(QueryError);
    expect(run(anyDataset, { from: 'event' }).rows.length).toBeGreaterThan(0);
  });
});
