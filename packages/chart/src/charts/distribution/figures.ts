import type { Locale, LocaleString } from '@yalu/model/text';
import { ChartError } from '../../errors.ts';
import { groupedBy } from '../../group.ts';
import { type Interval, wilson } from '@yalu/query/stats';
import { integer, percent } from '../../locale/format.ts';
import { atMost } from '../limit.ts';
import { labelIn } from '../rows.ts';
import { distributionWords, type HalfRelation, type ShareWords } from './words/index.ts';

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
  readonly method: 'wilson';
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

  const part = (id: string, label: string, count: number, sources: readonly LocaleString[] = []): Part => ({
    id,
    label,
    count,
    sources,
    ...wilson(count, total, options.level),
  });
  const groups = [...groupedBy(counted, ({ group }) => group)].map(([id, members]): Group => {
    const name = members.find(({ groupLabel }) => groupLabel !== null)?.groupLabel ?? undefined;
    const label = id === null ? distributionWords(locale).noGroup : name ? labelIn(name, id, locale) : id;
    return {
      ...part(
        id ?? '',
        label,
        members.reduce((sum, { count }) => sum + count, 0),
        members.flatMap(({ sources }) => sources ?? []),
      ),
      named: id !== null,
      same: members.length === 1 && name !== undefined && name.en === members[0]?.label.en,
      views: members.map((row) =>
        part(row.view, labelIn(row.label, row.view, locale), row.count, row.sources),
      ),
    };
  });
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
