import type { AnyDataset, Dataset } from '@yalu/model/dataset';
import { didYouMean, type LocaleString } from '@yalu/model/text';
import { QueryError } from '../errors.ts';
import { run } from '../memory/run.ts';
import type { IntervalMethodName, IntervalScope } from '../stats/intervals/methods.ts';
import type { Prior } from '../stats/intervals/prior.ts';
import { shareIntervals } from '../stats/intervals/share-intervals.ts';
import type { MethodStatement } from '../stats/method.ts';

export interface DistributionOptions {
  /** The id of the tally; the dataset's only one where there is one. */
  readonly tally?: string;
  /** Shares of single views (the default), or of the groups that the source puts them in. */
  readonly by?: 'view' | 'group';
  /**
   * How intervals are computed: one at a time by `wilson`, the default, `clopper-pearson` or `jeffreys`; of all shares at
   * once by `goodman`, `sison-glaz` or `dirichlet`.
   */
  readonly method?: IntervalMethodName;
  /** Confidence level of each interval or of all at once, between 0 and 1; 0.95 by default. */
  readonly level?: number;
  /** The prior of `dirichlet`; `jeffreys` by default. */
  readonly prior?: Prior;
}

/** The part that a view or group has in a tally. */
export interface Share {
  readonly id: string;
  readonly label: LocaleString;
  /** The group of a view, where it has one. */
  readonly group: string | null;
  /** Number of texts. Null where the source names the view and does not count it: absent is not zero. */
  readonly count: number | null;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Why there is no count. */
  readonly missing?: string;
}

export interface Distribution {
  readonly tally: string;
  readonly by: 'view' | 'group';
  readonly method: IntervalMethodName;
  readonly level: number;
  /** Whether the level is that of each interval alone, or of all of them holding at once. */
  readonly scope: IntervalScope;
  /** The method with its version, parameters and publication. */
  readonly statement: MethodStatement;
  /** The sum of all counts. */
  readonly total: number;
  readonly shares: readonly Share[];
}

interface Counted {
  readonly id: string;
  readonly label: LocaleString;
  readonly group: string | null;
  readonly groupLabel: LocaleString | null;
  readonly count: number;
}

/**
 * The distribution of views in a tally: each one's count, its share of all, and the interval of that share. Views come in
 * the order of the source, those that it does not count last; they have no part in the total, nor in the number of
 * shares that a simultaneous method allows for.
 *
 * @throws QueryError `value-unknown` for an unknown tally or method, `number-invalid` for a level or a prior that is none
 */
export function distribution<R extends object>(
  dataset: Dataset<R>,
  options: DistributionOptions = {},
): Distribution {
  // Reading needs no more of the record types than what the catalogue says of them.
  const any = dataset as unknown as AnyDataset;
  const { by = 'view', method = 'wilson', level = 0.95, prior } = options;
  const tally = tallyOf(any, options.tally);
  const { rows } = run(any, {
    from: 'tally',
    where: { id: tally },
    unnest: 'counts',
    select: {
      id: 'counts.view',
      label: 'counts.view.label',
      group: 'counts.view.group',
      groupLabel: 'counts.view.group.label',
      count: 'counts.count',
    },
    order: [{ by: 'counts.view.order' }],
  });
  // The columns of both queries are those selected, in fields of these types.
  const views = rows as unknown as readonly Counted[];
  const total = views.reduce((sum, { count }) => sum + count, 0);
  const counted = by === 'group' ? groupsOf(views) : views;
  const intervals = shareIntervals(
    counted.map(({ count }) => count),
    { method, level, ...(prior === undefined ? {} : { prior }) },
  );
  const shares = counted.map(({ id, label, group, count }, index): Share => ({
    id,
    label,
    group,
    count,
    ...(intervals.shares[index] ?? { share: null, low: null, high: null }),
  }));
  return {
    tally,
    by,
    method,
    level,
    scope: intervals.scope,
    statement: intervals.method,
    total,
    shares: by === 'group' ? shares : [...shares, ...uncounted(any, tally)],
  };
}

function tallyOf(dataset: AnyDataset, wanted: string | undefined): string {
  const ids = Object.keys(dataset.records['tally'] ?? {});
  const [only] = ids;
  if (wanted === undefined && only !== undefined && ids.length === 1) return only;
  if (wanted !== undefined && ids.includes(wanted)) return wanted;
  const found =
    wanted === undefined
      ? `The dataset has ${ids.length} tallies: say which.`
      : `There is no tally "${wanted}".`;
  throw new QueryError(
    'value-unknown',
    'tally',
    `${found} ${(wanted === undefined ? '' : didYouMean(wanted, ids)) || `There are ${ids.join(', ') || 'none'}.`}`,
  );
}

/** Counts by group. A view without a group stands for itself. */
function groupsOf(views: readonly Counted[]): Counted[] {
  const groups = new Map<string, Counted>();
  for (const { id, label, group, groupLabel, count } of views) {
    const key = group ?? id;
    const sofar = groups.get(key);
    groups.set(key, {
      id: key,
      label: groupLabel ?? label,
      group: null,
      groupLabel: null,
      count: (sofar?.count ?? 0) + count,
    });
  }
  return [...groups.values()];
}

function uncounted(dataset: AnyDataset, tally: string): Share[] {
  const { rows } = run(dataset, {
    from: 'tally',
    where: { id: tally },
    unnest: 'missing',
    select: {
      id: 'missing.view',
      label: 'missing.view.label',
      group: 'missing.view.group',
      missing: 'missing.missing',
    },
    order: [{ by: 'missing.view.order' }],
  });
  const views = rows as unknown as readonly Pick<Share, 'id' | 'label' | 'group' | 'missing'>[];
  return views.map((view) => ({ ...view, count: null, share: null, low: null, high: null }));
}
