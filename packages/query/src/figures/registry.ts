import type { AnyDataset, Dataset } from '@yalu/model/dataset';
import type { Decisions } from '../claims/decide-all.ts';
import { QueryError } from '../errors.ts';
import { agreementFigures } from './agreement.ts';
import type { Figure, FigureSource } from './define.ts';
import { derivedSeriesFigures } from './derived-series.ts';
import { recordFigures } from './records.ts';
import { sourcingFigures } from './sourcing.ts';
import { tallyFigures } from './tallies.ts';
import { verdictFigures } from './verdicts.ts';

/** Every sort of figures, in the order in which they are listed. Adding one is adding a file and a line. */
export const FIGURE_SOURCES: readonly FigureSource[] = [
  recordFigures,
  sourcingFigures,
  tallyFigures,
  agreementFigures,
  verdictFigures,
  derivedSeriesFigures,
];

/** The figures of a dataset, and the sorts of them that could not be computed. */
export interface KeyFigures {
  readonly figures: readonly Figure[];
  readonly problems: readonly { readonly source: string; readonly message: string }[];
}

/**
 * The numbers of a dataset that people cite: how much there is, how it is sourced, the shares of its tallies with their
 * intervals, the agreement of its coders, what became of its claims, and its derived series counted anew. A sort of them
 * that a faulty dataset does not yield is a problem; nothing is thrown for it.
 *
 * @param decisions what `decideAll` found in the dataset
 */
export function keyFigures<R extends object>(dataset: Dataset<R>, decisions: Decisions): KeyFigures {
  const figures: Figure[] = [];
  const problems: { source: string; message: string }[] = [];
  // The catalogue says all that queries need to know of the records.
  const context = { dataset: dataset as unknown as AnyDataset, decisions };
  for (const source of FIGURE_SOURCES) {
    try {
      figures.push(...source.figures(context));
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      problems.push({ source: source.name, message: error.message });
    }
  }
  return { figures, problems };
}
