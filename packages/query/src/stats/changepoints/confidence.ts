import { QueryError } from '../../errors.ts';
import type { MethodStatement } from '../method.ts';
import { DEFAULT_SEED, type Generator, generator, GENERATOR_NAME } from '../random.ts';
import { inSteps, type StepOptions } from '../steps.ts';
import { fixedNumber } from './fixed-number.ts';
import { costsOf } from './models.ts';
import { pelt } from './pelt.ts';
import { poissonDraw } from './poisson-draw.ts';
import type { Search } from './search.ts';
import { seriesOf } from './series.ts';
import type { ChangePoints } from './types.ts';

export interface BreakConfidenceOptions extends StepOptions {
  /** How many series are drawn: 999 by default. */
  readonly samples?: number;
  /** Where chance begins: 1 by default. */
  readonly seed?: number;
  /** The level of the intervals of places: 0.95 by default. */
  readonly level?: number;
}

/** How sure a break is, where the model is true. */
export interface ConfidentBreak {
  readonly index: number;
  readonly label: string | null;
  /** The share of the drawn series with a break nearer to this one than to the middle of either segment beside it. */
  readonly support: number;
  /** The interval of its place: the first index of the new segment lies from here to there. Null without support. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface BreakConfidence {
  readonly breaks: readonly ConfidentBreak[];
  /** How many of the drawn series had how many breaks. */
  readonly numbers: readonly { readonly breaks: number; readonly samples: number }[];
  readonly samples: number;
  readonly level: number;
  readonly method: MethodStatement;
}

/**
 * How sure each break of a segmentation is, and where it may lie: series are drawn from the segments as fitted, and
 * segmented again as the first was, with the same penalty or the same number of breaks. Values are drawn around the mean
 * of their segment: under `l2` normal ones with the variance of all residuals (less a degree of freedom for each
 * segment), under `normal` with that of their segment, under `poisson` as counts.
 *
 * The parametric bootstrap: Efron, B. and Tibshirani, R. J. (1993), "An introduction to the bootstrap", Chapman and Hall,
 * sections 6.5 and 13.3 (percentile intervals, here of the place that is nearest to the break; discrete, so from the
 * order statistics). It takes the breaks found as true: it says how well they could be found again, not whether there
 * are others. Of a segmentation without breaks it says how often one is found where there is none.
 *
 * @param found what `changePoints` gave
 * @throws QueryError `number-invalid`; the reason of the signal, where that stops the work
 */
export async function breakConfidence(
  found: ChangePoints,
  options: BreakConfidenceOptions = {},
): Promise<BreakConfidence> {
  const { samples = 999, seed = DEFAULT_SEED, level = 0.95 } = options;
  if (!Number.isSafeInteger(samples) || samples < 1) {
    throw new QueryError(
      'number-invalid',
      'samples',
      `${samples} is no number of samples. Give a whole number of at least 1, such as 999.`,
    );
  }
  if (!(level > 0 && level < 1)) {
    throw new QueryError('number-invalid', 'level', `${level} is no level between 0 and 1, such as 0.95.`);
  }
  const chance = generator(seed);
  const places = found.breaks.map((): number[] => []);
  const numbers = new Map<number, number>();
  let search = searchOf(found, new Float64Array(found.points));
  const { steps } = search;
  await inSteps(
    samples * steps,
    (step) => {
      if (step % steps === 0) search = searchOf(found, drawnFrom(found, chance));
      search.step(step % steps);
      if (step % steps < steps - 1) return;
      const again = search.breaks();
      numbers.set(again.length, (numbers.get(again.length) ?? 0) + 1);
      found.breaks.forEach(({ index }, place) => {
        const nearest = nearestIn(again, found, place);
        if (nearest !== undefined) places[place]?.push(nearest - index);
      });
    },
    options,
  );
  return {
    breaks: found.breaks.map(({ index, label }, place) => {
      const shifts = [...(places[place] ?? [])].sort((a, b) => a - b);
      return { index, label, support: shifts.length / samples, ...intervalOf(index, shifts, level) };
    }),
    numbers: [...numbers]
      .map(([breaks, drawn]) => ({ breaks, samples: drawn }))
      .sort((a, b) => a.breaks - b.breaks),
    samples,
    level,
    method: {
      name: 'parametric bootstrap of the fitted segments',
      version: 1,
      parameters: { samples, seed, level, generator: GENERATOR_NAME },
      source:
        'Efron, B. and Tibshirani, R. J. (1993), "An introduction to the bootstrap", Chapman and Hall, sections 6.5 and 13.3',
    },
  };
}

/** A series like the one that the segments were found in. */
function drawnFrom({ model, points, segments }: ChangePoints, chance: Generator): Float64Array {
  const residual = segments.reduce((sum, segment) => sum + segment.variance * segment.points, 0);
  const common = points > segments.length ? residual / (points - segments.length) : 0;
  const drawn = new Float64Array(points);
  for (const { start, end, mean, variance } of segments) {
    const deviation = Math.sqrt(model === 'l2' ? common : variance);
    for (let index = start; index < end; index += 1) {
      drawn[index] = model === 'poisson' ? poissonDraw(mean, chance) : mean + deviation * chance.normal();
    }
  }
  return drawn;
}

/** The search that found the breaks, over other values. */
function searchOf(found: ChangePoints, values: Float64Array): Search {
  const { answer, model, points, breaks, minSize, penalty } = found;
  if (answer === 'too-few-points') return { steps: 0, step: () => undefined, breaks: () => [] };
  const costs = costsOf(model, seriesOf(values), values);
  return penalty === null
    ? fixedNumber(points, costs, breaks.length, minSize)
    : pelt(points, costs, penalty, minSize);
}

/** Of the breaks found again, the nearest to one of the first ones, within the halves of the segments beside it. */
function nearestIn(
  again: readonly number[],
  { breaks, segments }: ChangePoints,
  place: number,
): number | undefined {
  const index = breaks[place]?.index ?? 0;
  const from = index - (segments[place]?.points ?? 0) / 2;
  const to = index + (segments[place + 1]?.points ?? 0) / 2;
  return again
    .filter((other) => other >= from && other <= to)
    .reduce<number | undefined>(
      (best, other) =>
        best === undefined || Math.abs(other - index) < Math.abs(best - index) ? other : best,
      undefined,
    );
}

/** The percentile interval of a place from its sorted shifts; it holds the place itself. */
function intervalOf(
  index: number,
  shifts: readonly number[],
  level: number,
): Pick<ConfidentBreak, 'low' | 'high'> {
  if (shifts.length === 0) return { low: null, high: null };
  const quantile = (p: number): number => shifts[Math.max(0, Math.ceil(p * shifts.length) - 1)] ?? 0;
  return {
    low: index + Math.min(0, quantile((1 - level) / 2)),
    high: index + Math.max(0, quantile((1 + level) / 2)),
  };
}
