import type { AnyDataset, Dataset } from '@yalu/model/dataset';
import type { Query } from '../../ast/types.ts';
import type { Selection } from '../../memory/result.ts';
import { run } from '../../memory/run.ts';
import type { DatedEvent } from './nearest-events.ts';

/** The kinds of event that breaks are compared with where none are named. */
export const LANDMARK_KINDS = ['leadership-change', 'nuclear-test', 'unsc-resolution'] as const;

/** What breaks in a series about the debate may be compared with. */
export interface Landmarks {
  readonly events: readonly DatedEvent[];
  /** Which of them are a choice and not all there are, as the dataset says. */
  readonly selected: readonly Selection[];
}

/**
 * The leaders' periods (by their beginning), nuclear tests and resolutions of a dataset, for `nearestEvents`.
 *
 * @param kinds other kinds of event instead; `leadership` stands for the leaders' periods
 * @throws QueryError `value-unknown` for a kind that the model does not know
 */
export function landmarksOf<R extends object>(
  dataset: Dataset<R>,
  kinds: readonly string[] = ['leadership', ...LANDMARK_KINDS],
): Landmarks {
  // Reading needs no more of the record types than what the catalogue says of them.
  const any = dataset as unknown as AnyDataset;
  const queries: Query[] = [
    {
      from: 'era',
      where: { kind: 'leadership' },
      select: { id: 'id', label: 'label', kind: 'kind', date: 'span.start' },
    },
    {
      from: 'event',
      where: { kind: { in: kinds.filter((kind) => kind !== 'leadership') } },
      select: { id: 'id', label: 'label', kind: 'kind', date: 'date' },
    },
  ];
  const results = queries
    .filter(
      ({ from }) => any.catalogue[from] !== undefined && (from !== 'era' || kinds.includes('leadership')),
    )
    .map((query) => run(any, query));
  return {
    // The columns of both queries are those selected, in fields of these types.
    events: results.flatMap(({ rows }) => rows as unknown as readonly DatedEvent[]),
    selected: results.flatMap(({ coverage }) => coverage.selected),
  };
}
