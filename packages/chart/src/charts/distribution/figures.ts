import type { Locale, LocaleString } from '@yalu/model/text';
import { ChartError } from '../../errors.ts';
import { groupedBy } from '../../group.ts';
import { goodman, type Interval, sisonGlaz, wilson } from '@yalu/query/stats';
import { integer, percent } from '../../locale/format.ts';
import { atMost } from '../limit.ts';
import { labelIn } from '../rows.ts';
import { distributionWords, type HalfRelation, type ShareWords } from './words/index.ts';

/** How intervals are computed: one share at a time, or so that all of them hold at once. */
export const INTERVAL_METHODS = ['sison-glaz', 'goodman', 'wilson'] as const;
export type IntervalMethod = (typeof INTERVAL_METHODS)[number];

/** A view with its count, or named and not counted (`count` is null, which is not zero). */
export interface DistributionRow {
  readonly view: string;
  readonly label: LocaleString;
  readonly group: string | null;
  readonly groupLabel: LocaleString | null;
  readonly order: number;
  readonly count: number | null;
  /** Why there is no count. */
  readonly missing?: string;
  readonly sources?: readonly LocaleString[];
}

export interface DistributionOptions {
  readonly tally: string;
  readonly by: 'view' | 'group';
  readonly level: number;
  readonly method: IntervalMethod;
}

/** A counted part of the whole with its interval. */
export interface Part extends Interval {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly sources: readonly LocaleString[];
}

export interface Group extends Part {
  /** Whether the source has such a group; else these are the views that stand in none. */
  readonly named: boolean;
  /** Whether its one view has its own name, in English: then the two are one line. */
  readonly same: boolean;
  readonly views: readonly Part[];
}

/** All figures of the chart; picture, headline, summary and table are made from these alone. */
export interface Figures {
  readonly total: number;
  readonly groups: readonly Group[];
  /** Whether there are groups to speak of. */
  readonly grouped: boolean;
  /** Labels of the views that are not counted. */
  readonly missing: readonly string[];
  /** What the headline speaks of: the largest group, or the largest view where there are no groups. */
  readonly largest: Part;
}

/** More lines than that are a table and no picture. */
const MOST = 200;

/** @throws ChartError `rows-empty` where nothing is counted, `rows-too-many` */
export function figuresOf(
  rows: readonly DistributionRow[],
  options: DistributionOptions,
  locale: Locale,
): Figures {
  atMost(MOST, rows.length, 'distribution', 'views', 'Choose a tally with fewer, or count them by group.');
  const ordered = [...rows].sort((a, b) => a.order - b.order || (a.view < b.view ? -1 : 1));
  const counted = ordered.flatMap(({ count, ...row }) => (count === null ? [] : [{ ...row, count }]));
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) throw new ChartError('rows-empty', 'There is nothing to draw: no view has a count.');

  const views = withIntervals(
    counted.map(({ view, label, count, sources }) => ({
      id: view,
      label: labelIn(label, view, locale),
      count,
      sources: sources ?? [],
    })),
    options,
  );
  const viewOf = new Map(counted.map((row, index) => [row, views[index]]));
  const members = [...groupedBy(counted, ({ group }) => group)];
  const groups = withIntervals(
    members.map(([id, rows]) => {
      const name = rows.find(({ groupLabel }) => groupLabel !== null)?.groupLabel ?? undefined;
      return {
        id: id ?? '',
        label: id === null ? distributionWords(locale).noGroup : name ? labelIn(name, id, locale) : id,
        count: rows.reduce((sum, { count }) => sum + count, 0),
        sources: rows.flatMap(({ sources }) => sources ?? []),
        named: id !== null,
        same: rows.length === 1 && name !== undefined && name.en === rows[0]?.label.en,
        views: rows.flatMap((row) => viewOf.get(row) ?? []),
      };
    }),
    options,
  );
  const grouped = groups.some(({ named }) => named);
  const candidates: readonly Part[] = grouped
    ? groups.filter(({ named }) => named)
    : groups.flatMap(({ views }) => views);
  return {
    total,
    groups,
    grouped,
    missing: ordered.filter(({ count }) => count === null).map((row) => labelIn(row.label, row.view, locale)),
    largest: candidates.reduce((most, one) => (one.count > most.count ? one : most)),
  };
}

/** Parts of the same whole with the intervals of their shares. Those of a simultaneous method hold for all of them at once. */
function withIntervals<Counted extends { readonly count: number }>(
  parts: readonly Counted[],
  { method, level }: DistributionOptions,
): readonly (Counted & Interval)[] {
  const counts = parts.map(({ count }) => count);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const intervals =
    method === 'wilson'
      ? counts.map((count) => wilson(count, total, level))
      : (method === 'goodman' ? goodman : sisonGlaz)(counts, level);
  return parts.flatMap((part, index) => {
    const interval = intervals[index];
    return interval ? [{ ...part, ...interval }] : [];
  });
}

/** How a share lies to one half. Within five points of it, it is "just" short or over. */
export function relationToHalf(count: number, total: number): HalfRelation {
  const doubled = 2 * count;
  if (doubled === total) return 'exactly';
  if (doubled < total) return doubled >= 0.9 * total ? 'just-short' : 'below';
  return doubled <= 1.1 * total ? 'just-over' : 'above';
}

/** A part in formatted words. */
export function shareWords(part: Part, total: number, locale: Locale): ShareWords {
  return {
    label: part.label,
    count: integer(part.count, locale),
    total: integer(total, locale),
    share: percent(part.share, locale),
    low: percent(part.low, locale),
    high: percent(part.high, locale),
  };
}
