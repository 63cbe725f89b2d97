import type { Dataset } from '@yalu/model/dataset';
import { didYouMean } from '@yalu/model/text';
import { QueryError } from '../errors.ts';
import {
  type ProbabilityAbove,
  probabilityAbove,
  type ProbabilityAboveOptions,
} from '../stats/distribution/probability-above.ts';
import { distribution } from './distribution.ts';

export interface ViewsAboveOptions extends ProbabilityAboveOptions {
  /** The id of the tally; the dataset's only one where there is one. */
  readonly tally?: string;
  /** Whether the ids are those of views (the default) or of groups. */
  readonly by?: 'view' | 'group';
}

/** What a tally says of the share that views have together. */
export interface ViewsAbove extends ProbabilityAbove {
  readonly tally: string;
  readonly views: readonly string[];
}

/**
 * The probability that views of a tally together have more than a share, a majority by default.
 *
 * @param views ids of views, or of groups of them, that the tally counts
 * @throws QueryError `value-unknown` for an id that it does not count, with the nearest; `number-invalid` for options
 */
export function viewsAbove<R extends object>(
  dataset: Dataset<R>,
  views: readonly string[],
  options: ViewsAboveOptions = {},
): ViewsAbove {
  const { tally: wanted, by = 'view', ...asked } = options;
  const { tally, shares } = distribution(dataset, { by, ...(wanted === undefined ? {} : { tally: wanted }) });
  const counted = shares.flatMap(({ id, count }) => (count === null ? [] : [{ id, count }]));
  const ids = counted.map(({ id }) => id);
  const members = views.map((view) => {
    if (!ids.includes(view)) {
      throw new QueryError(
        'value-unknown',
        'views',
        `The tally ${tally} counts no ${by} "${view}". ${didYouMean(view, ids) || `It counts ${ids.join(', ')}.`}`,
      );
    }
    return ids.indexOf(view);
  });
  return {
    tally,
    views: [...new Set(views)],
    ...probabilityAbove(
      counted.map(({ count }) => count),
      members,
      asked,
    ),
  };
}
