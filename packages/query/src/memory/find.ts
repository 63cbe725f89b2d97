import type { Filter, Query } from '../ast/types.ts';
import type { ExplainedStep } from './explanation.ts';
import type { Predicate } from './filter.ts';
import { isWorthwhile } from './index/columns.ts';
import { type Intervals, intervalsOf, type Rank } from './index/intervals.ts';
import { Kept } from './index/kept.ts';
import { candidatesOf } from './index/postings.ts';
import { type NumberTest, type Scan, scanBy, scanOf } from './index/scan.ts';
import { keyOf, storeOf } from './index/store.ts';
import type { Table } from './index/table.ts';
import type { Scope } from './scope.ts';
import type { CompiledTime } from './time.ts';

/** The rows that meet the filters of a query, and how they were found. */
export interface Findings {
  readonly kept: Kept;
  /** Rows that meet the filter and have no date. */
  readonly undated: number;
  /** Rows that meet the filter and that no mapping leads from. */
  readonly unmapped: number;
  readonly steps: readonly ExplainedStep[];
  /** How many rows were looked at. */
  readonly scanned: number;
}

/** What a query asks of its rows. */
export interface Asked {
  readonly where: Filter;
  readonly filter: Predicate;
  readonly time: CompiledTime | undefined;
  readonly certainty: Query['certainty'];
}

/**
 * Finds the rows that meet the filters, in their order: read off the index of an id or a reference, or off that of the
 * dates, where the query names one; otherwise all are looked at, in the columns that the filter is about.
 */
export function findRows(scope: Scope, table: Table, asked: Asked): Findings {
  const { where, time, certainty } = asked;
  const candidates = candidatesOf(scope, table, where);
  const isFew = candidates !== undefined && !isWorthwhile(candidates.numbers.length, table);
  const intervals = time && !isFew ? intervalsOf(scope, table, time.path) : undefined;
  const steps: ExplainedStep[] = [];
  const read = (step: Pick<ExplainedStep, 'what' | 'on' | 'index'>, out: number): void => {
    steps.push({ ...step, in: table.size, out });
  };
  let numbers: Int32Array;
  if (time && intervals) {
    numbers = intervals.candidates(time.asked);
    read({ what: 'index', on: time.path.text, index: 'interval' }, numbers.length);
  } else if (candidates) {
    ({ numbers } = candidates);
    read({ what: 'index', on: candidates.on, index: candidates.index }, numbers.length);
  } else {
    numbers = allNumbers(scope, table);
    read({ what: 'scan', on: scope.collection, index: 'none' }, numbers.length);
  }
  let scanned = numbers.length;
  // With an index the dates tell sooner than the filter.
  const dated = time && intervals ? datedBy(numbers, rankBy(time, intervals), certainty) : undefined;
  if (dated) numbers = dated.numbers;
  const isSure = candidates?.isAll === true && !intervals;
  const filter = isSure ? undefined : filterOf(scope, table, asked, numbers.length);
  if (filter) {
    const met = filter.scan.keep(numbers);
    steps.push({ what: 'filter', on: 'where', index: filter.index, in: numbers.length, out: met.length });
    numbers = met;
  }
  const unmapped = scope.through === undefined ? 0 : countOf(numbers, (number) => isUnmapped(table, number));
  if (!time) return { kept: new Kept(table, numbers), undated: 0, unmapped, steps, scanned };
  const rankOf = intervals ? rankBy(time, intervals) : rankByTest(table, time);
  const found = dated && !filter ? dated : datedBy(numbers, rankOf, certainty);
  let { undated } = found;
  if (intervals) {
    const { undated: dateless } = intervals;
    const test = filterOf(scope, table, asked, dateless.length)?.scan.test;
    undated = test ? countOf(dateless, test) : dateless.length;
    if (test) scanned += dateless.length;
  } else {
    const out = found.numbers.length;
    steps.push({ what: 'time', on: time.path.text, index: 'none', in: numbers.length, out });
  }
  return { kept: new Kept(table, found.numbers, found.possible), undated, unmapped, steps, scanned };
}

const isUnmapped = (table: Table, number: number): boolean => table.rowAt(number).crosswalk === undefined;

function countOf(numbers: Int32Array, test: NumberTest): number {
  let count = 0;
  for (const number of numbers) if (test(number)) count++;
  return count;
}

/** Those of some rows that meet what is asked of time; which of them only perhaps; and how many have no date. */
interface Dated {
  readonly numbers: Int32Array;
  readonly possible: Uint8Array | undefined;
  readonly undated: number;
}

function datedBy(
  numbers: Int32Array,
  rankOf: (number: number) => Rank,
  certainty: Query['certainty'],
): Dated {
  const least = certainty === 'certain' ? 2 : 1;
  const kept = new Int32Array(numbers.length);
  let possible: Uint8Array | undefined;
  let [undated, count] = [0, 0];
  for (const number of numbers) {
    const rank = rankOf(number);
    if (rank === -1) undated++;
    if (rank < least) continue;
    if (rank === 1) (possible ??= new Uint8Array(numbers.length))[count] = 1;
    kept[count++] = number;
  }
  return { numbers: kept.slice(0, count), possible: possible?.slice(0, count), undated };
}

interface ChosenFilter {
  readonly scan: Scan;
  readonly index: 'column' | 'none';
}

/** The filter for some rows of a table: over columns where they are many. Undefined where there is no filter. */
function filterOf(
  scope: Scope,
  table: Table,
  { where, filter }: Asked,
  rows: number,
): ChosenFilter | undefined {
  if (Object.keys(where).length === 0) return undefined;
  if (table.key !== undefined && isWorthwhile(rows, table))
    return { scan: scanOf(scope, table, where, rows), index: 'column' };
  return { scan: scanBy((number) => filter(table.rowAt(number))), index: 'none' };
}

const rankBy =
  ({ asked }: CompiledTime, intervals: Intervals) =>
  (number: number): Rank =>
    intervals.rankOf(number, asked);

const ranks = { undated: -1, impossible: 0, possible: 1, certain: 2 } as const;

const rankByTest =
  (table: Table, { test }: CompiledTime) =>
  (number: number): Rank =>
    ranks[test(table.rowAt(number))];

/** The numbers of all rows of a table. */
function allNumbers({ dataset }: Scope, { key, size }: Table): Int32Array {
  const make = (): Int32Array => new Int32Array(size).map((_none, number) => number);
  if (key === undefined) return make();
  return storeOf(dataset).get(keyOf<Int32Array>('numbers', key), () => ({ value: make(), cells: size }));
}
