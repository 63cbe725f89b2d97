/**
 * What the way from a query to DuckDB costs: the same question as a query and as SQL written by hand over the same
 * tables, through the same driver. Prints medians and ratios; asserts nothing but that both find as many rows.
 */
import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import type { Query } from '@yalu/query';
import { duckdb } from '@yalu/query/duckdb';
import { datasetOfEvents } from './generated.ts';

const EVENTS = 1_000_000;
const RUNS = 21;

interface Shape {
  readonly name: string;
  readonly query: Omit<Query, 'from'>;
  readonly sql: string;
  readonly parameters?: readonly DuckDBValue[];
}

const shapes: readonly Shape[] = [
  {
    name: 'count by kind',
    query: { group: ['kind'], aggregate: { n: { count: true } } },
    sql: 'SELECT kind, count(*)::DOUBLE AS n FROM yalu.event GROUP BY kind ORDER BY kind',
  },
  {
    // Who is named twice in a list counts once, by hand too.
    name: 'count by initiator and year',
    query: { group: { initiator: 'initiator', year: { year: 'date' } }, aggregate: { n: { count: true } } },
    sql: `SELECT i._value AS initiator, e.date_year::DOUBLE AS year, count(*)::DOUBLE AS n
      FROM yalu.event e LEFT JOIN yalu."event.initiator" i ON i._parent = e._row AND i._first
      GROUP BY i._value, e.date_year ORDER BY 1, 2`,
  },
  {
    name: 'sum and mean by kind',
    query: { group: ['kind'], aggregate: { sum: { sum: 'goldstein' }, mean: { mean: 'goldstein' } } },
    sql: 'SELECT kind, sum(goldstein) AS s, avg(goldstein) AS m FROM yalu.event GROUP BY kind ORDER BY kind',
  },
  {
    name: 'of one kind, during ten years',
    query: {
      where: { kind: 'leader-visit' },
      during: '1990/1999',
      select: ['id', 'date', 'goldstein'],
    },
    sql: `SELECT id, date, goldstein,
        CASE WHEN date_s1 >= $2::DOUBLE AND date_e2 <= $3::DOUBLE THEN 'certain' ELSE 'possible' END AS certainty
      FROM yalu.event
      WHERE kind = $1 AND date_s2 >= $2::DOUBLE AND date_e1 <= $3::DOUBLE
        AND date_s1 <= $3::DOUBLE AND date_e2 >= $2::DOUBLE
      ORDER BY _row`,
    parameters: ['leader-visit', Date.UTC(1990, 0, 1), Date.UTC(2000, 0, 1) - 1],
  },
  {
    name: 'the ten highest scores',
    query: {
      select: ['id', 'goldstein'],
      order: [{ by: 'goldstein', direction: 'descending' }, { by: 'date' }],
      limit: 10,
    },
    sql: 'SELECT id, goldstein FROM yalu.event ORDER BY goldstein DESC NULLS LAST, date_s1, date, _row LIMIT 10',
  },
];

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const engine = await duckdb(datasetOfEvents(EVENTS).dataset, { connection });

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

console.log(`\n${EVENTS} events in DuckDB, medians of ${RUNS} runs in ms\n`);
for (const { name, query, sql, parameters = [] } of shapes) {
  const asked: Query = { from: 'event', ...query };
  const byHand = async () => (await connection.runAndReadAll(sql, [...parameters])).getRowObjectsJS();
  const loading = await timed(() => engine.run(asked));
  const [ours, theirs] = [await engine.run(asked), await byHand()];
  if (ours.rows.length !== theirs.length)
    throw new Error(`${name}: ${ours.rows.length} rows, and ${theirs.length} by hand.`);
  const [queries, statements]: [number[], number[]] = [[], []];
  // In turn, so that what else the machine does falls on both alike.
  for (let run = 0; run < RUNS; run++) {
    queries.push(await timed(() => engine.run(asked)));
    statements.push(await timed(byHand));
  }
  const [asQuery, hand] = [median(queries), median(statements)];
  console.log(
    `${name.padEnd(32)} query ${asQuery.toFixed(1).padStart(8)}  by hand ${hand.toFixed(1).padStart(8)}  ratio ${(asQuery / hand).toFixed(2)}  first ${loading.toFixed(0)}`,
  );
}
await engine.close();
connection.closeSync();
instance.closeSync();
