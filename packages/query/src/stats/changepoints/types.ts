import type { MethodStatement } from '../method.ts';
import type { ChangeModel } from './models.ts';
import type { Penalty, PenaltyName } from './penalty.ts';

export interface ChangePointOptions {
  /** What may change: the mean (`l2`, the default), mean and variance (`normal`), or the rate of counts (`poisson`). */
  readonly model?: ChangeModel;
  /** What a break must save: `bic` (the default), `mbic`, `aic`, or a number on the scale of the cost. */
  readonly penalty?: PenaltyName | number;
  /** Exactly so many breaks, wherever they fit best, instead of a penalty. */
  readonly breaks?: number;
  /** The fewest points of a segment: 2 by default. `normal` needs 2 at least. */
  readonly minSize?: number;
  /** For `l2` with a named penalty: the variance of the noise. Estimated from neighbours by default. */
  readonly variance?: number;
  /** When or what each value is of, such as `1898` or `2017-03`: as many as there are values. */
  readonly labels?: readonly string[];
}

/** A place where a series changes. */
export interface Break {
  /** The index, from 0, of the first point of the new segment. */
  readonly index: number;
  /** The label of that point. */
  readonly label: string | null;
  /** The mean of the segment before and of the one that begins here. */
  readonly before: number;
  readonly after: number;
  /** How much more the series would cost with the two segments in one; a kept break saves its penalty at least. */
  readonly saved: number;
}

/** A stretch of a series without a break. */
export interface Segment {
  /** The index of its first point. */
  readonly start: number;
  /** The index after its last point. */
  readonly end: number;
  /** The labels of its first and of its last point. */
  readonly from: string | null;
  readonly to: string | null;
  readonly points: number;
  readonly mean: number;
  /** The mean squared distance from the mean. */
  readonly variance: number;
}

export interface ChangePoints {
  /** `too-few-points` where no break could be, however large: fewer than two segments have room. */
  readonly answer: 'changes' | 'no-change' | 'too-few-points';
  readonly model: ChangeModel;
  readonly points: number;
  /** The fewest points with which the question has an answer. */
  readonly fewest: number;
  readonly minSize: number;
  readonly breaks: readonly Break[];
  readonly segments: readonly Segment[];
  /** The cost of the segmentation, without its penalty; see `costsOf` for what it is under each model. */
  readonly cost: number;
  /** The penalty in numbers; null where the number of breaks was given or no break could be. */
  readonly penalty: Penalty | null;
  /** The cost with its penalty: what no other segmentation is below. */
  readonly penalised: number;
  /** The variance of the noise that a named penalty went by; null where none was needed. */
  readonly variance: number | null;
  readonly method: MethodStatement;
}
