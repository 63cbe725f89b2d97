import { QueryError } from '../../errors.ts';
import type { MethodStatement } from '../method.ts';
import { percentile } from '../percentile.ts';
import { DEFAULT_SEED, GENERATOR_NAME, generator } from '../random.ts';
import { inSteps, type StepOptions } from '../steps.ts';
import type { CognitiveMap, MapEdge } from './map.ts';
import { type Scenario, scenario, type ScenarioOptions, type ScenarioRow, scenarioRuns } from './scenario.ts';

export interface RangeOptions extends ScenarioOptions, StepOptions {
  /** How many sets of weights are drawn; 1,000 by default. */
  readonly samples?: number;
  /** 1 by default. */
  readonly seed?: number;
  /** The part of the samples that lies within the bounds; 0.9 by default. */
  readonly level?: number;
}

/** What a scenario does to a concept over all the weights drawn. Null where no sample came to rest. */
export interface RangedRow<E extends MapEdge = MapEdge> extends ScenarioRow<E> {
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
  /** The part of the samples in which the concept rises. */
  readonly rises: number | null;
  /** The part in which it falls. */
  readonly falls: number | null;
}

export interface RangedScenario<E extends MapEdge = MapEdge> extends Scenario<E> {
  readonly method: MethodStatement;
  readonly rows: readonly RangedRow<E>[];
  /** How many samples came to rest or went round in both baseline and scenario, and bear on the ranges. */
  readonly settled: number;
}

/**
 * A scenario with ranges from weights that are not known exactly: each weight is drawn evenly from its `min` to its
 * `max`, independently, and baseline and scenario are run with it.
 *
 * Monte Carlo over interval weights as in Roston, B. and others, `fcmconfr` (interval-valued fuzzy cognitive maps);
 * Salmeron, J. L. (2010), "Modelling grey uncertainty with fuzzy grey cognitive maps", Expert Systems with Applications
 * 37, 7581-7588, for weights that are ranges.
 *
 * @throws QueryError `number-invalid` and `value-unknown`; the reason of the signal where that stops the work
 */
export async function scenarioRanges<E extends MapEdge>(
  map: CognitiveMap<E>,
  { samples = 1000, seed = DEFAULT_SEED, level = 0.9, signal, onProgress, ...options }: RangeOptions,
): Promise<RangedScenario<E>> {
  if (!Number.isSafeInteger(samples) || samples < 1)
    throw new QueryError('number-invalid', 'samples', `${samples} is no number of samples. Draw 1 or more.`);
  if (!(level > 0 && level < 1))
    throw new QueryError('number-invalid', 'level', `${level} is not a level between 0 and 1, such as 0.9.`);
  const point = scenario(map, options);
  const runs = scenarioRuns(map, options);
  const { next } = generator(seed);
  const changes = map.concepts.map((): number[] => []);
  let settled = 0;
  await inSteps(
    samples,
    () => {
      const weights = map.edges.map(({ weight, min = weight, max = weight }) => min + (max - min) * next());
      const { baseline, changed } = runs.with(weights);
      if (!baseline.values || !changed.values) return;
      settled += 1;
      for (const [index, after] of changed.values.entries())
        changes[index]?.push(after - (baseline.values[index] ?? 0));
    },
    { ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) },
  );
  // Less than what counts as rest is no rise and no fall.
  const least = 10 * (options.tolerance ?? 1e-6);
  return {
    ...point,
    method: {
      ...point.method,
      name: `${point.method.name}, with ranges from sampled weights`,
      parameters: { ...point.method.parameters, samples, seed, level, generator: GENERATOR_NAME },
    },
    settled,
    rows: point.rows.map((row, index): RangedRow<E> => {
      const drawn = Float64Array.from(changes[index] ?? []).sort();
      const part = (of: (change: number) => boolean): number | null =>
        settled === 0 ? null : drawn.filter(of).length / settled;
      const at = (quantile: number): number | null => (settled === 0 ? null : percentile(drawn, quantile));
      return {
        ...row,
        low: at((1 - level) / 2),
        median: at(0.5),
        high: at((1 + level) / 2),
        rises: part((change) => change > least),
        falls: part((change) => change < -least),
      };
    }),
  };
}
