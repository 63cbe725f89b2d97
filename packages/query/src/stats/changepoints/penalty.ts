import { QueryError } from '../../errors.ts';
import { type ChangeModel, MODEL_SIZES } from './models.ts';

/** Penalties that go by a name. */
export const PENALTIES = ['bic', 'mbic', 'aic'] as const;
export type PenaltyName = (typeof PENALTIES)[number];

/** What a break must save in cost to be kept. */
export interface Penalty {
  readonly name: PenaltyName | 'given';
  /** For each break, on the scale of the cost. */
  readonly each: number;
  /** For each segment, this many times the logarithm of its length; 0 but for `mbic`. */
  readonly lengths: number;
}

/**
 * A penalty in numbers. With `p` parameters of a segment (1 for `l2` and `poisson`, 2 for `normal`) and the place of the
 * break as one more, on `n` points:
 *
 * - `bic`: (p + 1) log n for each break (Schwarz 1978; also called SIC)
 * - `aic`: 2 (p + 1) for each break (Akaike 1974)
 * - `mbic`: (p + 2) log n for each break, and the logarithm of its length for each segment (after Zhang, N. R. and
 *   Siegmund, D. O. (2007), "A modified Bayes information criterion with applications to the analysis of comparative
 *   genomic hybridization data", Biometrics 63(1), 22-32, in the form of the R package changepoint)
 *
 * Under `l2` all of these are times the variance of the noise. A number is taken as it is.
 *
 * @throws QueryError `number-invalid` for a number below 0, `value-unknown` for another name
 */
export function penaltyOf(
  penalty: PenaltyName | number,
  model: ChangeModel,
  points: number,
  variance: number | null,
): Penalty {
  if (typeof penalty === 'number') {
    if (Number.isFinite(penalty) && penalty >= 0) return { name: 'given', each: penalty, lengths: 0 };
    throw new QueryError(
      'number-invalid',
      'penalty',
      `${penalty} is no penalty. Give a number of at least 0, or one of ${PENALTIES.join(', ')}.`,
    );
  }
  const { parameters } = MODEL_SIZES[model];
  const unit = variance ?? 1;
  switch (penalty) {
    case 'bic':
      return { name: penalty, each: unit * (parameters + 1) * Math.log(points), lengths: 0 };
    case 'aic':
      return { name: penalty, each: unit * 2 * (parameters + 1), lengths: 0 };
    case 'mbic':
      return { name: penalty, each: unit * (parameters + 2) * Math.log(points), lengths: unit };
    default:
      throw new QueryError(
        'value-unknown',
        'penalty',
        `There is no penalty ${JSON.stringify(penalty)}. Give a number, or one of ${PENALTIES.join(', ')}.`,
      );
  }
}
