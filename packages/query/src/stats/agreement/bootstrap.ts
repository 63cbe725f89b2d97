import { QueryError } from '../../errors.ts';
import { levelOf } from '../intervals/arguments.ts';
import type { MethodStatement } from '../method.ts';
import { percentile } from '../percentile.ts';
import { DEFAULT_SEED, generator, GENERATOR_NAME } from '../random.ts';
import { inSteps, type StepOptions } from '../steps.ts';
import { alphaOf, type AlphaOptions, disagreementOf, marginalsOf } from './alpha.ts';
import { distancesFor } from './distance.ts';
import { type PairableUnit, somePairableUnits } from './pairable.ts';
import { ratingsOf, type RatingsInput } from './ratings.ts';

export interface BootstrapOptions extends AlphaOptions, StepOptions {
  /** How many samples are drawn; 1000 by default. */
  readonly draws?: number;
  /** The seed of the generator; 1 by default. */
  readonly seed?: number;
}

/** A bootstrap interval of Krippendorff's alpha. */
export interface AlphaBootstrap {
  readonly value: number | null;
  /** The bounds of the interval. Null where alpha has no value. */
  readonly low: number | null;
  readonly high: number | null;
  /** The standard deviation of alpha over the samples. */
  readonly standardError: number | null;
  readonly draws: number;
  /** How many samples had no variation and so no alpha. They are left out. */
  readonly withoutVariation: number;
  readonly method: MethodStatement;
}

/**
 * An interval of Krippendorff's alpha by resampling units: samples of as many units, each with all its codings, drawn
 * with replacement from those coded twice or more; the bounds are percentiles of their alphas (type 7 of Hyndman and Fan
 * 1996). Of the published algorithms this is the one of Zapf et al. (2016), whose simulations find its intervals close to
 * their level. Krippendorff's own (2006) draws single disagreements and takes the expected one for known.
 *
 * Zapf, A., Castell, S., Morawietz, L. and Karch, A. (2016), "Measuring inter-rater reliability for nominal data: which
 * coefficients and confidence intervals are appropriate?", BMC Medical Research Methodology 16, 93.
 *
 * @throws QueryError `codings-invalid`, `number-invalid`; the reason of the signal, where that stops it
 */
export async function bootstrapAlpha(
  input: RatingsInput,
  options: BootstrapOptions = {},
): Promise<AlphaBootstrap> {
  const { metric = 'nominal', level = 0.95, draws = 1000, seed = DEFAULT_SEED } = options;
  levelOf(level);
  if (!Number.isSafeInteger(draws) || draws < 1 || draws > 10_000_000) {
    throw new QueryError(
      'number-invalid',
      'draws',
      `${draws} is no number of samples. Give a whole number from 1 to 10000000, such as 1000.`,
    );
  }
  const ratings = ratingsOf(input, options);
  const units = somePairableUnits(ratings);
  const distances = distancesFor(metric, ratings.values, ratings.isOrdered);
  const { integer } = generator(seed);
  const alphaFrom = (sample: readonly PairableUnit[]): number | null => {
    const marginals = marginalsOf(sample, ratings.values.length);
    return alphaOf(disagreementOf(sample, marginals, distances(marginals)));
  };
  const alphas: number[] = [];
  await inSteps(
    draws,
    () => {
      const alpha = alphaFrom(units.flatMap(() => units[integer(units.length)] ?? []));
      if (alpha !== null) alphas.push(alpha);
    },
    options,
  );
  const value = alphaFrom(units);
  const isDefined = value !== null && alphas.length > 0;
  const sorted = alphas.sort((a, b) => a - b);
  const mean = sorted.reduce((sum, alpha) => sum + alpha, 0) / sorted.length;
  const spread = sorted.reduce((sum, alpha) => sum + (alpha - mean) ** 2, 0);
  return {
    value,
    low: isDefined ? percentile(sorted, (1 - level) / 2) : null,
    high: isDefined ? percentile(sorted, (1 + level) / 2) : null,
    standardError: !isDefined || sorted.length < 2 ? null : Math.sqrt(spread / (sorted.length - 1)),
    draws,
    withoutVariation: draws - sorted.length,
    method: {
      name: "Krippendorff's alpha, percentile bootstrap over units",
      version: 1,
      parameters: {
        metric: typeof metric === 'function' ? 'own' : metric,
        level,
        draws,
        seed,
        generator: GENERATOR_NAME,
      },
      source: 'Zapf et al. (2016), BMC Medical Research Methodology 16, 93',
    },
  };
}
