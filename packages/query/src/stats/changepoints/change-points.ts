import { QueryError } from '../../errors.ts';
import { inSteps, type StepOptions } from '../steps.ts';
import { fixedNumber } from './fixed-number.ts';
import { CHANGE_MODELS, type ChangeModel, costsOf, MODEL_SIZES } from './models.ts';
import { noiseVariance } from './noise.ts';
import { pelt } from './pelt.ts';
import { penaltyOf } from './penalty.ts';
import { resultOf, type Task } from './result.ts';
import { breaksBy } from './search.ts';
import { seriesOf } from './series.ts';
import type { ChangePointOptions, ChangePoints } from './types.ts';

const PELT_SOURCE =
  'Killick, R., Fearnhead, P. and Eckley, I. A. (2012), "Optimal detection of changepoints with a linear computational cost", Journal of the American Statistical Association 107(500), 1590-1598';
const FIXED_SOURCE =
  'Auger, I. E. and Lawrence, C. E. (1989), "Algorithms for the optimal identification of segment neighborhoods", Bulletin of Mathematical Biology 51(1), 39-54';

/**
 * Where a series changes: the exact best segmentation under a penalty (PELT, Killick, Fearnhead and Eckley 2012) or with
 * a given number of breaks (dynamic programming, Auger and Lawrence 1989).
 *
 * A break is the index, from 0, of the first point of the new segment, as in Python's ruptures; R's changepoint names
 * the last point of the old one, counted from 1, which is the same number. The values are taken to be independent
 * around their segment's level and equally spaced.
 *
 * Of no values, and of too few for two segments, the answer is `too-few-points`, with no breaks.
 *
 * @param values a series in its order; plain or typed
 * @throws QueryError `number-invalid` for what is no finite number, no count, or no usable option
 */
export function changePoints(values: ArrayLike<number>, options: ChangePointOptions = {}): ChangePoints {
  const task = taskFor(values, options);
  return resultOf(task, task.search ? breaksBy(task.search) : []);
}

/** As `changePoints`, giving way to others while it runs: for long series. */
export async function changePointsInSteps(
  values: ArrayLike<number>,
  options: ChangePointOptions & StepOptions = {},
): Promise<ChangePoints> {
  const task = taskFor(values, options);
  await inSteps(task.search?.steps ?? 0, (index) => task.search?.step(index), options);
  return resultOf(task, task.search?.breaks() ?? []);
}

function taskFor(values: ArrayLike<number>, options: ChangePointOptions): Task {
  const { model = 'l2', penalty = 'bic', breaks, minSize = 2, variance, labels } = options;
  if (!CHANGE_MODELS.includes(model)) {
    throw new QueryError(
      'value-unknown',
      'model',
      `There is no model ${JSON.stringify(model)}. Take one of ${CHANGE_MODELS.join(', ')}.`,
    );
  }
  refuseUnusable(values.length, model, options, minSize);
  const series = seriesOf(values);
  const costs = costsOf(model, series, values);
  const usesVariance = model === 'l2' && breaks === undefined && typeof penalty === 'string';
  const noise = usesVariance ? (variance ?? noiseVariance(values)) : null;
  const fewest = ((breaks ?? 1) + 1) * minSize;
  const isEnough = series.length >= Math.max(fewest, 1);
  // Read even where it is not needed, so that a wrong one is said at once.
  const inNumbers = penaltyOf(penalty, model, Math.max(series.length, 1), noise);
  const used = breaks === undefined && isEnough ? inNumbers : null;
  return {
    model,
    series,
    costs,
    minSize,
    fewest,
    variance: noise,
    penalty: used,
    search: !isEnough
      ? undefined
      : used
        ? pelt(series.length, costs, used, minSize)
        : fixedNumber(series.length, costs, breaks ?? 0, minSize),
    labels,
    method: {
      name:
        breaks === undefined
          ? 'optimal segmentation under a penalty (PELT)'
          : 'optimal segmentation with a given number of breaks',
      version: 1,
      parameters: {
        model,
        minSize,
        ...(breaks === undefined ? { penalty } : { breaks }),
        ...(usesVariance ? { variance: variance ?? 'estimated from the differences of neighbours' } : {}),
      },
      source: breaks === undefined ? PELT_SOURCE : FIXED_SOURCE,
    },
  };
}

function refuseUnusable(
  points: number,
  model: ChangeModel,
  { breaks, variance, labels }: ChangePointOptions,
  minSize: number,
): void {
  const refuse = (at: string, message: string): never => {
    throw new QueryError('number-invalid', at, message);
  };
  if (!Number.isSafeInteger(minSize) || minSize < MODEL_SIZES[model].points) {
    refuse(
      'minSize',
      `${minSize} is no shortest segment for the model ${model}. Give a whole number of at least ${MODEL_SIZES[model].points}.`,
    );
  }
  if (breaks !== undefined && (!Number.isSafeInteger(breaks) || breaks < 0)) {
    refuse('breaks', `${breaks} is no number of breaks. Give a whole number of at least 0.`);
  }
  if (variance !== undefined && !(Number.isFinite(variance) && variance > 0)) {
    refuse('variance', `${variance} is no variance. Give a number above 0, or none to have it estimated.`);
  }
  if (labels && labels.length !== points) {
    refuse('labels', `There are ${labels.length} labels for ${points} values. Give one for each.`);
  }
}
