import { type Alpha, type AlphaOptions, krippendorffAlpha } from './alpha.ts';
import { brennanPrediger } from './brennan-prediger.ts';
import { type Coefficient, type CoefficientOptions } from './coefficient.ts';
import { type CohenKappa, cohenKappa } from './cohen.ts';
import { congerKappa } from './conger.ts';
import { type Contributions, contributions } from './contributions.ts';
import { type DisagreedUnit, disagreements } from './disagreements.ts';
import { type FleissKappa, fleissKappa } from './fleiss.ts';
import { gwetAC } from './gwet.ts';
import { type LightKappa, lightKappa } from './light.ts';
import { type PercentAgreement, percentAgreement } from './percent.ts';
import { type RatingsInput, ratingsOf } from './ratings.ts';
import { scottPi } from './scott.ts';
import type { CodedValue } from './values.ts';
import type { MethodStatement } from '../method.ts';
import { type Weights, type WeightName } from './weights.ts';

/** All that is to be said of the agreement among coders. */
export interface Agreement {
  readonly units: number;
  /** How many of these were coded twice or more. */
  readonly pairableUnits: number;
  /** Null where only counts per category are known. */
  readonly coders: readonly string[] | null;
  readonly codings: number;
  readonly values: readonly CodedValue[];
  readonly alpha: Alpha;
  readonly percent: PercentAgreement;
  readonly fleiss: FleissKappa;
  readonly gwet: Coefficient;
  readonly brennanPrediger: Coefficient;
  /** Where it is known who coded what. */
  readonly conger?: Coefficient;
  readonly light?: LightKappa;
  /** Of two coders. */
  readonly cohen?: CohenKappa;
  readonly scott?: Coefficient;
  readonly disagreements: readonly DisagreedUnit[];
  readonly contributions: Contributions;
  readonly method: MethodStatement;
}

/** The weights that go with a level of measurement. */
const WEIGHTS = {
  nominal: 'unweighted',
  ordinal: 'ordinal',
  interval: 'quadratic',
  ratio: 'ratio',
} as const satisfies Readonly<Record<string, WeightName>>;

/**
 * The agreement among coders: alpha, percent agreement and the kappas with their standard errors, the list of
 * disagreements, and what each coder and category contributes. The kappas are weighted as the level of measurement asks:
 * not at all for nominal values, Gwet's ordinal, quadratic and ratio weights for the others.
 *
 * @throws QueryError `codings-invalid`, also where no unit was coded twice; `number-invalid` for the level
 */
export function agreement(input: RatingsInput, options: AlphaOptions = {}): Agreement {
  const { metric = 'nominal', level = 0.95 } = options;
  const ratings = ratingsOf(input, options);
  const weights: Weights = typeof metric === 'function' ? 'unweighted' : WEIGHTS[metric];
  // Alpha comes first: it checks the metric.
  const alpha = krippendorffAlpha(ratings, { metric, level });
  const measured: CoefficientOptions = {
    weights,
    level,
    scores: 'values',
    ...(options.categories === undefined ? {} : { categories: options.categories }),
  };
  const known = ratings.coders?.length ?? 0;
  const shared = sharesUnit(ratings.cells);
  return {
    units: ratings.units.length,
    pairableUnits: alpha.units,
    coders: ratings.coders,
    codings: ratings.given.reduce(
      (sum, counts) => sum + counts.reduce((inner, { count }) => inner + count, 0),
      0,
    ),
    values: ratings.values,
    alpha,
    percent: percentAgreement(ratings, measured),
    fleiss: fleissKappa(ratings, measured),
    gwet: gwetAC(ratings, measured),
    brennanPrediger: brennanPrediger(ratings, measured),
    ...(known > 1 ? { conger: congerKappa(ratings, measured) } : {}),
    ...(known > 2 && shared ? { light: lightKappa(ratings, measured) } : {}),
    ...(known === 2 ? { cohen: cohenKappa(ratings, measured), scott: scottPi(ratings, measured) } : {}),
    disagreements: disagreements(ratings, { metric }),
    contributions: contributions(ratings, { metric }),
    method: {
      name: 'Agreement among coders',
      version: 1,
      parameters: { metric: typeof metric === 'function' ? 'own' : metric, weights, level },
      source:
        "Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; Gwet (2014), Handbook of Inter-Rater Reliability",
    },
  };
}

/** Whether a unit was coded by two coders. */
const sharesUnit = (cells: readonly Int32Array[] | null): boolean =>
  cells?.[0]?.some((_, unit) => cells.filter((row) => (row[unit] ?? -1) >= 0).length > 1) ?? false;
