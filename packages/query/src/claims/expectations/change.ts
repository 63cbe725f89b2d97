import { hull, type Readings, readingsOf } from '@yalu/model/time';
import type { Result } from '../../memory/result.ts';
import { readingsOfValue } from '../../memory/time.ts';
import type { Outcome } from '../types.ts';
import { isNot, isNumeric, typeOf } from './columns.ts';
import { type Asked, defineExpectation, type ExpectationKind } from './define.ts';
import { constant, date, object, text } from './shape.ts';

const value = object({ after: date }, { by: text, each: constant(true) });
type Change = typeof value extends { accepts: (value: unknown) => value is infer T } ? T : never;

/** Where a row lies: `neither` where its stretch of time goes on over the end of the date. */
type Side = 'before' | 'after' | 'neither';

interface Dated {
  readonly value: number;
  /** The sides that it may lie on: one, unless its date leaves that open. */
  readonly sides: readonly Side[];
}

/** How many ways to settle open dates are tried. */
const MOST_WAYS = 4_096;

interface Wording {
  readonly all: (after: string) => string;
  readonly each: (after: string) => string;
}

/**
 * Numbers before a date against numbers after it. What lies in the date itself counts as before: after 2017 is from 2018 on.
 */
export function change(
  sign: 1 | -1,
  description: string,
  words: { readonly en: Wording; readonly ko: Wording; readonly 'zh-Hans': Wording },
): ExpectationKind<'column', Change> {
  const inWords =
    ({ all, each }: Wording) =>
    (expected: Change, say: { readonly date: (value: string) => string }): string =>
      (expected.each ? each : all)(say.date(expected.after));
  return defineExpectation({
    about: 'column',
    value,
    description,
    columns: ({ by }, asked) => [by ?? timesIn(asked)[0] ?? asked.column],
    refusal: ({ by }, asked) => {
      if (!isNumeric(asked, asked.column, 'expect.column'))
        return isNot(asked, asked.column, 'only numbers increase or decrease.');
      const times = timesIn(asked);
      if (by !== undefined) {
        // Refuses a name that no column has.
        typeOf(asked, by, 'expect.by');
        return times.includes(by)
          ? undefined
          : isNot(asked, by, 'no time to go by. Name a date, a span or a year.');
      }
      return times.length === 1
        ? undefined
        : `The answer has ${times.length === 0 ? 'no column' : `${times.length} columns (${times.join(', ')})`} of time. Say in "by" which is the date, span or year to go by.`;
    },
    judge: ({ after, by, each }, answer, asked) => {
      const rows = datedRows(answer, asked.column, by ?? timesIn(asked)[0] ?? '', after);
      const outcomes = ways(rows).map((sides) => compare(rows, sides, sign, each === true));
      const found = foundIn(rows);
      const [first] = outcomes;
      if (first === undefined || outcomes.some((one) => one !== first))
        return { outcome: 'undecided', reason: 'uncertain-time', found };
      return first === 'undecided' ? { outcome: first, reason: 'no-data', found } : { outcome: first, found };
    },
    survives: () => false,
    words: { en: inWords(words.en), ko: inWords(words.ko), 'zh-Hans': inWords(words['zh-Hans']) },
  });
}

/** The columns that say when: dates, spans, and years that were calculated. */
const timesIn = ({ columns, column }: Asked): readonly string[] =>
  columns
    .filter(
      ({ name, type, unit }) => name !== column && (type === 'date' || type === 'span' || unit === 'year'),
    )
    .map(({ name }) => name);

function datedRows({ rows }: Result, column: string, by: string, after: string): readonly Dated[] {
  const end = hull(readingsOf(after)).max;
  return rows.flatMap((row) => {
    const [number, when] = [row[column], row[by]];
    if (typeof number !== 'number' || when === null || when === undefined) return [];
    return [{ value: number, sides: sidesOf(readingsOfTime(when), end) }];
  });
}

const readingsOfTime = (when: unknown): Readings =>
  typeof when === 'number' ? readingsOf(yearText(when)) : readingsOfValue(when);

const yearText = (year: number): string => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;

function sidesOf(readings: Readings, end: number): readonly Side[] {
  const sides = new Set<Side>();
  for (const reading of readings) {
    if (reading.start.max > end) sides.add('after');
    if (reading.end.min <= end) sides.add('before');
    // A date is some time in its stretch and lies on one side; a span may lie on both.
    const isSpan = reading.start.min !== reading.end.min || reading.start.max !== reading.end.max;
    if (isSpan && reading.start.min <= end && reading.end.max > end) sides.add('neither');
  }
  return [...sides];
}

/** Every way to settle on which side the rows lie; none where there are too many. */
function ways(rows: readonly Dated[]): readonly (readonly Side[])[] {
  const number = rows.reduce((product, { sides }) => product * sides.length, 1);
  if (number > MOST_WAYS) return [];
  return rows.reduce<readonly (readonly Side[])[]>(
    (sofar, { sides }) => sofar.flatMap((way) => sides.map((side) => [...way, side])),
    [[]],
  );
}

function compare(rows: readonly Dated[], sides: readonly Side[], sign: 1 | -1, isEach: boolean): Outcome {
  const on = (side: Side): number[] =>
    rows.filter((_row, index) => sides[index] === side).map((row) => sign * row.value);
  const [before, after] = [on('before'), on('after')];
  if (before.length === 0 || after.length === 0) return 'undecided';
  const rises = isEach ? Math.min(...after) > Math.max(...before) : meanOf(after) > meanOf(before);
  return rises ? 'holds' : 'fails';
}

/** The means before and after, of the rows whose side is certain. */
function foundIn(rows: readonly Dated[]): { readonly before: number | null; readonly after: number | null } {
  const on = (side: Side): number | null => {
    const values = rows
      .filter(({ sides }) => sides.length === 1 && sides[0] === side)
      .map((row) => row.value);
    return values.length === 0 ? null : meanOf(values);
  };
  return { before: on('before'), after: on('after') };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;
