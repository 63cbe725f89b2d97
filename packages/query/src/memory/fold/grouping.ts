import type { Cells, SortedAs } from '../index/cells.ts';
import type { Looked } from '../index/kept.ts';
import { orderBy } from '../index/sorted.ts';
import { limitAtOnce, type Scope, spend } from '../scope.ts';
import type { Members } from './members.ts';

/** What rows are grouped by: a column, and what its values are ordered by. */
export interface GroupKey {
  readonly looked: Looked;
  readonly sortedAs: SortedAs;
}

/** Rows in groups, the groups in the order of their keys, and the key of each. */
export interface Grouping {
  readonly members: Members;
  readonly order: Int32Array;
  readonly keyOf: (group: number) => readonly unknown[];
}

/** Groups by the keys so far, in the order of their first rows. */
interface Sofar extends Members {
  /** For each group that by the keys before, and its code by the last one: 0 where it has no value. */
  readonly before: readonly number[];
  readonly codes: readonly number[];
}

/** All rows in one group. */
export const oneGroup = (rows: number): Grouping => ({
  members: wholeOf(rows),
  order: new Int32Array(1),
  keyOf: () => [],
});

const wholeOf = (rows: number): Sofar => ({
  groups: 1,
  group: new Int32Array(rows),
  row: undefined,
  before: [],
  codes: [],
});

/**
 * Puts rows into groups by the combinations of their values: a row with several values into several, one without any
 * into the group null. Of groups with equal keys that of the first row is first.
 *
 * @throws QueryError `query-too-large`
 */
export function groupRows(scope: Scope, keys: readonly GroupKey[], rows: number): Grouping {
  spendCombinations(scope, keys, rows);
  const levels: Sofar[] = [];
  for (const { looked } of keys) levels.push(refined(levels.at(-1) ?? wholeOf(rows), looked));
  const { groups, group, row } = levels.at(-1) ?? wholeOf(rows);
  // The codes of each group, key by key, from the last to the first.
  const codes: Int32Array[] = [];
  let level = new Int32Array(groups).map((_none, one) => one);
  for (const { before, codes: last } of levels.toReversed()) {
    codes.unshift(level.map((one) => last[one] ?? 0));
    level = level.map((one) => before[one] ?? 0);
  }
  return {
    members: { groups, group, row },
    order: orderBy(
      groups,
      keys.map(({ looked, sortedAs }, index) => sortNumbers(looked.cells, sortedAs, codes[index])),
    ),
    keyOf: (one) =>
      keys.map(({ looked }, index) => {
        const code = codes[index]?.[one] ?? 0;
        return code === 0 ? null : looked.cells.values[code - 1];
      }),
  };
}

/** From how many combinations of a row on it matters that a list may hold a value twice. */
const MANY = 64;

/** Counts how many groups each row comes into, before it does. @throws QueryError `query-too-large` */
function spendCombinations(scope: Scope, keys: readonly GroupKey[], rows: number): void {
  const lists = keys.filter(({ looked }) => looked.cells.offsets !== undefined);
  if (lists.length === 0) return;
  const product = (row: number, of: (cells: Cells, place: number) => number): number =>
    lists.reduce((sofar, { looked }) => sofar * Math.max(1, of(looked.cells, looked.at[row] ?? -1)), 1);
  for (let row = 0; row < rows; row++) {
    let combinations = product(row, (cells, place) => cells.countAt(place));
    if (combinations > MANY)
      combinations = product(row, (cells, place) => new Set(cells.codesAt(place)).size);
    limitAtOnce(combinations, 'group');
    if (combinations > 1) spend(scope, combinations - 1, 'group');
  }
}

function sortNumbers(cells: Cells, sortedAs: SortedAs, codes: Int32Array = new Int32Array()): Float64Array {
  const ranks = cells.ranks(sortedAs);
  return Float64Array.from(codes, (code) => (code === 0 ? Infinity : (ranks[code - 1] ?? Infinity)));
}

/** The groups by one key more. */
function refined(sofar: Sofar, looked: Looked): Sofar {
  const { cells } = looked;
  const width = cells.values.length + 1;
  const [before, codes]: [number[], number[]] = [[], []];
  const numberOf = numbering(sofar.groups * width, sofar.group.length, (pair) => {
    before.push(Math.floor(pair / width));
    codes.push(pair % width);
  });
  const { group, row } = cells.offsets
    ? severally(sofar, looked, width, numberOf)
    : { group: singly(sofar, looked, width, numberOf), row: sofar.row };
  return { groups: codes.length, group, row, before, codes };
}

/** In free JSON null is a value, and the same as none. */
const nullIn = ({ values }: Cells): number => values.indexOf(null);

function singly(
  { group, row }: Members,
  { cells, at }: Looked,
  width: number,
  numberOf: (pair: number) => number,
): Int32Array {
  const { codes } = cells;
  const none = nullIn(cells);
  const into = new Int32Array(group.length);
  for (let index = 0; index < group.length; index++) {
    const code = codes[at[row ? (row[index] ?? -1) : index] ?? -1] ?? -1;
    into[index] = numberOf((group[index] ?? 0) * width + (code === none ? 0 : code + 1));
  }
  return into;
}

function severally(
  { group, row }: Members,
  { cells, at }: Looked,
  width: number,
  numberOf: (pair: number) => number,
): { group: Int32Array; row: Int32Array } {
  const { codes, offsets = codes } = cells;
  const none = nullIn(cells);
  const [into, from]: [number[], number[]] = [[], []];
  // A list may hold a value twice: for each value, in which membership it was last seen.
  const seen = new Int32Array(width).fill(-1);
  for (let index = 0; index < group.length; index++) {
    const one = row ? (row[index] ?? -1) : index;
    const place = at[one] ?? -1;
    const [first, last] = [offsets[place] ?? 0, offsets[place + 1] ?? 0];
    const add = (code: number): void => {
      into.push(numberOf((group[index] ?? 0) * width + code));
      from.push(one);
    };
    if (first === last) add(0);
    for (let value = first; value < last; value++) {
      const code = codes[value] === none ? 0 : (codes[value] ?? -1) + 1;
      if (seen[code] === index) continue;
      seen[code] = index;
      add(code);
    }
  }
  return { group: Int32Array.from(into), row: Int32Array.from(from) };
}

/** How many combinations there may be, whether or not they occur, for a table of all of them. */
const MOST_COMBINATIONS = 1 << 22;

/** Numbers combinations in the order in which they come. */
function numbering(
  combinations: number,
  rows: number,
  isNew: (pair: number) => void,
): (pair: number) => number {
  let next = 0;
  if (combinations <= Math.min(MOST_COMBINATIONS, 1_000 + rows * 4)) {
    const numbers = new Int32Array(combinations);
    return (pair) => {
      const known = numbers[pair] ?? 0;
      if (known > 0) return known - 1;
      isNew(pair);
      numbers[pair] = ++next;
      return next - 1;
    };
  }
  const numbers = new Map<number, number>();
  return (pair) => {
    const known = numbers.get(pair);
    if (known !== undefined) return known;
    isNew(pair);
    numbers.set(pair, next);
    return next++;
  };
}
