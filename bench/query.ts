/**
 * How fast queries are answered in memory: as-of over many spans against a filter over the array, and groups of many
 * events against arquero on the same rows. Prints medians and ratios; asserts nothing.
 */
import type { AnyDataset } from '@yalu/model/dataset';
import { type Query, run } from '@yalu/query';
import { desc, op, table } from 'arquero';
import { datasetOfEvents, datasetOfSpans, type SpanRecord } from './generated.ts';
import { printTimings, timeOnce, timeWarm, type Timing } from './measure.ts';

const SPANS = 100_000;
const EVENTS = 1_000_000;

async function compareAsOf(): Promise<void> {
  const { dataset, records } = datasetOfSpans(SPANS);
  const asked = (day: number): Query => ({ from: 'position', asOf: dayOf(day), select: ['id'] });
  const first = timeOnce(`first query as of a day, its indexes included`, () => run(dataset, asked(0)));
  const found = run(dataset, asked(1));
  const expected = filtered(records, dayOf(1));
  if (found.rows.length !== expected.length) throw new Error('The two do not find the same.');
  let day = 0;
  const ours = await timeWarm('query as of a day', () => run(dataset, asked((day += 1))), 500);
  const filter = await timeWarm('filter over the array', () => filtered(records, dayOf((day += 1))), 50);
  console.log(`\nAs of a day, over ${SPANS} spans; ${found.rows.length} of them hold\n`);
  printTimings([first, ours, filter]);
  console.log(`\nthe query takes 1/${(filter.median / ours.median).toFixed(0)} of the time of the filter`);
}

const dayOf = (number: number): string =>
  new Date(Date.UTC(1950, 0, 1 + (number % 20_000))).toISOString().slice(0, 10);

/** The barest filter: days written alike compare as texts. */
const filtered = (records: readonly SpanRecord[], day: string): SpanRecord[] =>
  records.filter(({ span }) => span.start <= day && day <= span.end);

async function compareGroups(): Promise<void> {
  const { dataset, records } = datasetOfEvents(EVENTS);
  const building = performance.now();
  // What ours finds in the records arquero is given as columns, the year already as a number.
  const events = table({
    kind: records.map(({ kind }) => kind),
    initiator: records.map(({ initiator }) => initiator[0]),
    year: records.map(({ date }) => Number(date.slice(0, 4))),
    goldstein: records.map(({ goldstein }) => goldstein),
  });
  const built = performance.now() - building;
  console.log(
    `\nGroups of ${EVENTS} events; arquero's table is made of the records in ${built.toFixed(0)} ms\n`,
  );
  const shapes: readonly Shape[] = [
    {
      name: 'count by kind',
      query: { group: ['kind'], aggregate: { n: { count: true } } },
      arquero: () => events.groupby('kind').rollup({ n: op.count() }).objects(),
    },
    {
      name: 'count by initiator and year',
      query: { group: { initiator: 'initiator', year: { year: 'date' } }, aggregate: { n: { count: true } } },
      arquero: () => events.groupby('initiator', 'year').rollup({ n: op.count() }).objects(),
    },
    {
      name: 'sum and mean of a score by kind',
      query: {
        group: ['kind'],
        aggregate: { sum: { sum: 'goldstein' }, mean: { mean: 'goldstein' } },
      },
      arquero: () =>
        events
          .groupby('kind')
          .rollup({ sum: op.sum('goldstein'), mean: op.mean('goldstein') })
          .objects(),
    },
    {
      name: 'range of a score and different kinds by year',
      query: {
        group: { year: { year: 'date' } },
        aggregate: { min: { min: 'goldstein' }, max: { max: 'goldstein' }, kinds: { countDistinct: 'kind' } },
      },
      arquero: () =>
        events
          .groupby('year')
          .rollup({ min: op.min('goldstein'), max: op.max('goldstein'), kinds: op.distinct('kind') })
          .objects(),
    },
    {
      name: 'most frequent initiators of one kind',
      query: {
        where: { kind: 'leader-visit' },
        group: ['initiator'],
        aggregate: { n: { count: true } },
        order: [{ by: 'n', direction: 'descending' }],
        limit: 10,
      },
      arquero: () =>
        events
          .filter((d: { kind: string }) => d.kind === 'leader-visit')
          .groupby('initiator')
          .rollup({ n: op.count() })
          .orderby(desc('n'))
          .objects({ limit: 10 }),
    },
  ];
  const timings: Timing[] = [];
  const ratios: string[] = [];
  for (const shape of shapes) timings.push(...(await compared(dataset, shape, ratios)));
  printTimings(timings);
  console.log(`\n${ratios.join('\n')}`);
}

interface Shape {
  readonly name: string;
  readonly query: Omit<Query, 'from'>;
  readonly arquero: () => readonly object[];
}

async function compared(dataset: AnyDataset, shape: Shape, ratios: string[]): Promise<Timing[]> {
  const { name, query, arquero } = shape;
  const ask = () => run(dataset, { from: 'event', ...query });
  const firsts = [timeOnce(`${name}: first`, ask), timeOnce(`${name}: arquero, first`, arquero)];
  if (ask().rows.length !== arquero().length) throw new Error(`${name}: the two do not find the same.`);
  const [ours, theirs] = [await timeWarm(name, ask, 15), await timeWarm(`${name}: arquero`, arquero, 15)];
  ratios.push(`${name}: ${(theirs.median / ours.median).toFixed(1)} times as fast as arquero`);
  return [...firsts, ours, theirs];
}

await compareAsOf();
await compareGroups();
