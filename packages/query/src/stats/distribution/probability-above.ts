import { QueryError } from '../../errors.ts';
import type { MethodStatement } from '../method.ts';
import { betaQuantile, betaTails } from '../special/beta.ts';
import { type Counts, countsOf, levelOf, totalOf } from '../intervals/arguments.ts';
import { type Prior, priorOf } from '../intervals/prior.ts';

export interface ProbabilityAboveOptions {
  /** The share that the set is to exceed; 0.5, a majority, by default. */
  readonly threshold?: number;
  /** What is added to the counts before the data; `jeffreys` by default. */
  readonly prior?: Prior;
  /** Probability of the interval of the set's share; 0.95 by default. */
  readonly level?: number;
}

/** What a Dirichlet posterior says of the share that a set of categories has together. */
export interface ProbabilityAbove {
  /** The set's share among those counted. */
  readonly share: number;
  readonly threshold: number;
  /** The posterior probability that the set's share is more than the threshold. */
  readonly probability: number;
  /** The mean of the posterior and its equal-tailed interval. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** The posterior of the set's share, a beta distribution. */
  readonly posterior: { readonly a: number; readonly b: number };
  readonly method: MethodStatement;
}

/**
 * The probability that categories together have more than a share: of views that want sanctions, say, more than half.
 * Exact, as the sum of some shares of a Dirichlet distribution is beta-distributed. Note that a prior of 1/2 for each
 * category gives a set of many categories more weight beforehand than a set of few.
 *
 * Gelman, A. et al. (2013), "Bayesian Data Analysis", 3rd edition, section 3.4 and appendix A.
 *
 * @param counts one for each category, those of 0 too
 * @param members the places in `counts` of the categories in the set
 * @throws QueryError `number-invalid`
 */
export function probabilityAbove(
  counts: Counts,
  members: ArrayLike<number>,
  options: ProbabilityAboveOptions = {},
): ProbabilityAbove {
  const { threshold = 0.5, prior = 'jeffreys', level = 0.95 } = options;
  const list = countsOf(counts);
  const set = new Set(Array.from(members));
  for (const member of set) {
    if (!Number.isInteger(member) || member < 0 || member >= list.length)
      throw new QueryError(
        'number-invalid',
        'members',
        `${member} is no place in the ${list.length} counts. The first is 0.`,
      );
  }
  if (set.size === 0) throw new QueryError('number-invalid', 'members', 'The set is empty. Name a category.');
  if (!(threshold >= 0 && threshold <= 1))
    throw new QueryError('number-invalid', 'threshold', `${threshold} is no share from 0 to 1.`);
  const tail = (1 - levelOf(level)) / 2;
  const added = priorOf(prior, list.length);
  const sumOf = (isIn: boolean): number =>
    list.reduce((sum, count, index) => sum + (set.has(index) === isIn ? count + (added[index] ?? 0) : 0), 0);
  const [a, b] = [sumOf(true), sumOf(false)];
  // A set of all categories has everything, for certain.
  const isAll = set.size === list.length;
  return {
    share: list.reduce((sum, count, index) => sum + (set.has(index) ? count : 0), 0) / totalOf(list),
    threshold,
    probability: isAll ? (threshold < 1 ? 1 : 0) : betaTails(a, b, threshold).upper,
    mean: isAll ? 1 : a / (a + b),
    low: isAll ? 1 : betaQuantile(tail, a, b),
    high: isAll ? 1 : 1 - betaQuantile(tail, b, a),
    posterior: { a, b },
    method: {
      name: 'Beta posterior of a sum of shares',
      version: 1,
      parameters: { threshold, level, prior: typeof prior === 'object' ? Array.from(prior) : prior },
      source: 'Gelman et al. (2013), Bayesian Data Analysis, 3rd edition, section 3.4',
    },
  };
}
