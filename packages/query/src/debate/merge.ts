import type { AnyDataset, Dataset } from '@yalu/model/dataset';
import { run } from '../memory/run.ts';
import type { ViewCoding } from '../stats/merge/check-codings.ts';
import { type CodingMerge, mergeCodings, type MergeOptions } from '../stats/merge/merge-codings.ts';
import { distribution } from './distribution.ts';

export interface TallyMergeOptions extends MergeOptions {
  /** The id of the tally; the dataset's only one where there is one. */
  readonly tally?: string;
}

/** New codings merged into a tally of a dataset. */
export interface TallyMerge extends CodingMerge {
  readonly tally: string;
}

/**
 * Merges new codings into a tally of a dataset, which is not changed. A view of the tally's typology that the tally
 * neither counts nor names as uncounted is one that it does not count.
 *
 * @throws QueryError `value-unknown` for an unknown tally, and what {@link mergeCodings} throws
 */
export async function mergeIntoTally<R extends object>(
  dataset: Dataset<R>,
  codings: readonly ViewCoding[],
  options: TallyMergeOptions = {},
): Promise<TallyMerge> {
  // Reading needs no more of the record types than what the catalogue says of them.
  const any = dataset as unknown as AnyDataset;
  const { tally, shares } = distribution(
    dataset,
    options.tally === undefined ? {} : { tally: options.tally },
  );
  const base = shares.map(({ id, count }) => ({ view: id, count }));
  const named = new Set(base.map(({ view }) => view));
  const { rows } = run(any, {
    from: 'tally',
    where: { id: tally },
    select: { view: 'typology.views.id' },
  });
  const others = rows
    .flatMap(({ view }) => (Array.isArray(view) ? (view as readonly unknown[]) : [view]))
    .filter((view): view is string => typeof view === 'string' && !named.has(view));
  const merge = await mergeCodings(
    [...base, ...others.map((view) => ({ view, count: null }))],
    codings,
    options,
  );
  return { tally, ...merge };
}
