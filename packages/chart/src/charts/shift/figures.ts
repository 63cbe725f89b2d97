import type { Locale, LocaleString } from '@yalu/model/text';
import { formatDate } from '@yalu/model/time';
import { compareDistributions, type Interval, wilson } from '@yalu/query/stats';
import { ChartError } from '../../errors.ts';
import { groupedBy } from '../../group.ts';
import { atMost } from '../limit.ts';
import { labelIn } from '../rows.ts';
import { type Noise, noiseAround } from './noise.ts';
import type { ShiftRow } from './rows.ts';

export interface ShiftOptions {
  /** The id of the tally that the first count is. */
  readonly before: string;
  /** The id of the tally that the second count is; empty where there is none yet. */
  readonly after: string;
  readonly by: 'view' | 'group';
  readonly level: number;
}

/** A count and its share of all texts compared, with its interval. */
export interface Counted extends Interval {
  readonly count: number;
}

/** The second share less the first, from -1 to 1, with its interval at a level for all differences at once. */
export interface Difference {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Whether the interval leaves out 0. */
  readonly exceeds: boolean;
}

interface Named {
  readonly id: string;
  readonly label: string;
  readonly sources: readonly LocaleString[];
}

/** A view or group that both counts cover, or that the only one does. */
export interface Part extends Named {
  readonly before: Counted;
  /** Undefined where there is one count only; then `noise` says what a second would have to show. */
  readonly after: Counted | undefined;
  readonly difference: Difference | undefined;
  readonly noise: Noise | undefined;
}

/** What one of two counts does not cover, with what the other one has. */
export interface LeftOut extends Named {
  readonly before: number | null;
  readonly after: number | null;
}

/** One of the two counts. */
export interface Side {
  /** How many texts of it are compared. */
  readonly total: number;
  /** In words; empty where it is not known. */
  readonly window: string;
}

/** A test of the two counts as a whole. */
export interface WholeTest {
  readonly kind: 'exact' | 'chi-square';
  readonly p: number;
  readonly differs: boolean;
  /** Whether so few texts were to be expected somewhere that the test is doubtful. */
  readonly rough: boolean;
}

/** All figures of the chart; picture, headline, summary and table are made from these alone. */
export interface Figures {
  readonly before: Side;
  /** Undefined where there is one count only. */
  readonly after: Side | undefined;
  readonly parts: readonly Part[];
  readonly leftOut: readonly LeftOut[];
  readonly test: WholeTest | undefined;
  readonly level: number;
}

/** More lines than that are a table and no picture. */
const MOST = 60;
/** The most tables that the exact test may look at: more would make readers wait. */
const MOST_TABLES = 50_000;
/** Views without a place come behind those that have one. */
const LAST = Number.MAX_SAFE_INTEGER;
/** Below this count to be expected, the chi-square test is doubtful. */
const EXPECTED = 5;

/** @throws ChartError `rows-empty` where nothing is counted or nothing is counted by both, `rows-too-many` */
export function figuresOf(rows: readonly ShiftRow[], options: ShiftOptions, locale: Locale): Figures {
  const { before: first, after: second, by, level } = options;
  atMost(MOST, rows.length, 'shift', 'views', 'Choose tallies with fewer.');
  const ordered = [...rows].sort(
    (a, b) => (a.order ?? LAST) - (b.order ?? LAST) || (a.view < b.view ? -1 : 1),
  );
  const isCompared = second !== '' || ordered.some(({ after }) => after !== null);
  const isKept = ({ before, after }: ShiftRow) => before !== null && (!isCompared || after !== null);
  const kept = partsOf(ordered.filter(isKept), by, locale);
  const totals = [sum(kept.map(({ before }) => before)), sum(kept.map(({ after }) => after))] as const;
  if (totals[0] === 0 || (isCompared && totals[1] === 0)) {
    throw new ChartError(
      'rows-empty',
      isCompared
        ? `There is nothing to draw: ${first} and ${second === '' ? 'the second count' : second} count no view that the other counts too. Choose two tallies of the same typology with before and after.`
        : `There is nothing to draw: ${first} counts no view. Choose another tally with before.`,
    );
  }
  const compared = isCompared
    ? compareDistributions(
        kept.map(({ before }) => before),
        kept.map(({ after }) => after),
        { level, scope: 'simultaneous', exactLimit: MOST_TABLES },
      )
    : undefined;
  const countedIn = (count: number, total: number): Counted => ({ count, ...wilson(count, total, level) });
  const each = 1 - (1 - level) / kept.length;
  return {
    before: { total: totals[0], window: windowOf(ordered, 'beforeWindow', locale) },
    after: isCompared ? { total: totals[1], window: windowOf(ordered, 'afterWindow', locale) } : undefined,
    parts: kept.map(({ before, after, ...part }, index): Part => {
      const found = compared?.differences[index];
      return {
        ...part,
        before: countedIn(before, totals[0]),
        after: isCompared ? countedIn(after, totals[1]) : undefined,
        difference: found
          ? {
              difference: found.difference,
              low: found.low,
              high: found.high,
              exceeds: found.low > 0 || found.high < 0,
            }
          : undefined,
        noise: isCompared ? undefined : noiseAround(before, totals[0], each),
      };
    }),
    leftOut: ordered
      .filter((row) => !isKept(row))
      .map(({ view, label, before, after, sources }) => ({
        id: view,
        label: labelIn(label, view, locale),
        before,
        after,
        sources: sources ?? [],
      })),
    test: compared && wholeTestOf(compared, level),
    level,
  };
}

interface Both extends Named {
  readonly before: number;
  readonly after: number;
}

/** Views, or the groups that they stand in; a view without a group stands for itself. */
function partsOf(rows: readonly ShiftRow[], by: ShiftOptions['by'], locale: Locale): readonly Both[] {
  const keyOf = ({ view, group }: ShiftRow) =>
    by === 'group' && typeof group === 'string' ? `group ${group}` : `view ${view}`;
  return [...groupedBy(rows, keyOf).values()].flatMap((members): Both[] => {
    const [head] = members;
    if (head === undefined) return [];
    const { group } = head;
    const isGroup = by === 'group' && typeof group === 'string';
    const name = members.find(({ groupLabel }) => groupLabel)?.groupLabel;
    return [
      {
        id: isGroup ? group : head.view,
        label: isGroup ? labelIn(name ?? { en: '' }, group, locale) : labelIn(head.label, head.view, locale),
        sources: members.flatMap(({ sources }) => sources ?? []),
        before: sum(members.map(({ before }) => before ?? 0)),
        after: sum(members.map(({ after }) => after ?? 0)),
      },
    ];
  });
}

function wholeTestOf(
  { exact, chiSquare }: ReturnType<typeof compareDistributions>,
  level: number,
): WholeTest {
  const p = exact?.p ?? chiSquare.p;
  return {
    kind: exact ? 'exact' : 'chi-square',
    p,
    differs: p < 1 - level,
    rough: !exact && chiSquare.smallestExpected < EXPECTED,
  };
}

function windowOf(rows: readonly ShiftRow[], side: 'beforeWindow' | 'afterWindow', locale: Locale): string {
  const window = rows.find((row) => typeof row[side] === 'string')?.[side];
  return typeof window === 'string' ? formatDate(window, locale) : '';
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** What the headline speaks of: of the shifts beyond noise the largest, else the largest of all; the first of equals. */
export function foremost(parts: readonly Part[]): Part | undefined {
  const rank = ({ difference }: Part) =>
    difference ? (difference.exceeds ? 1 : 0) + Math.abs(difference.difference) / 2 : 0;
  return parts.reduce<Part | undefined>(
    (most, part) => (most === undefined || rank(part) > rank(most) ? part : most),
    undefined,
  );
}
