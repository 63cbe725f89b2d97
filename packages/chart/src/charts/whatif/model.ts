import {
  type CognitiveMap,
  generator,
  type InferenceRule,
  percentile,
  simulate,
  type SimulationOptions,
  type Transfer,
} from '@yalu/query/stats';
import { ChartError } from '../../errors.ts';
import type { LinkRow } from '../map-rows.ts';

/** How a link whose source states no strength is read, as everywhere in Yalu: 0.5, from 0.1 to 1. */
export const UNSTATED = { value: 0.5, min: 0.1, max: 1 } as const;

/** The part of the samples that lies within a range. */
export const LEVEL = 0.9;

export interface ModelOptions {
  /** What is held in the scenario: levels from -1 to 1, by driver. */
  readonly set: Readonly<Record<string, number>>;
  readonly rule: InferenceRule;
  readonly transfer: Transfer;
  readonly lambda: number;
  readonly samples: number;
  readonly seed: number;
}

/** What the scenario does to a driver. */
export interface Effect {
  readonly driver: string;
  readonly base: number;
  readonly scenario: number;
  /** The bounds of the change over the samples; undefined where none came to rest. */
  readonly range: readonly [low: number, high: number] | undefined;
  /** The parts of the samples in which it rises, and in which it falls. */
  readonly rises: number;
  readonly falls: number;
}

export interface Outcome {
  /** Of what is set and what the scenario moves, in the order of the drivers. */
  readonly effects: readonly Effect[];
  /** How many links lead from what is set to these, and how many of them have a strength that is assumed. */
  readonly links: number;
  readonly assumed: number;
  /** How many samples came to rest. */
  readonly settled: number;
}

/** Less than that is no change: ten times what counts as rest. */
const LEAST = 1e-5;

/**
 * What a map of drivers makes of a change: where it rests with some drivers held, less where it rests without, with
 * ranges from weights drawn evenly from theirs; the draws are those of `scenarioRanges` in `@yalu/query/stats`, done at once.
 *
 * @throws ChartError `rows-empty` where it finds no rest
 */
export function outcomeOf(
  drivers: readonly string[],
  links: readonly LinkRow[],
  options: ModelOptions,
): Outcome {
  const { set, samples, seed } = options;
  const edges = links.filter(oneEach()).map((row) => ({ ...row, ...weightOf(row) }));
  const found = runs(
    drivers,
    edges,
    edges.map(({ weight }) => weight),
    options,
  );
  if (!found) {
    throw new ChartError(
      'rows-empty',
      'There is nothing to draw: the map finds no rest. Take another rule, or a lower lambda.',
    );
  }
  const { next } = generator(seed);
  const drawn = drivers.map((): number[] => []);
  let settled = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    const weights = edges.map(({ min, max }) => min + (max - min) * next());
    const one = runs(drivers, edges, weights, options);
    if (!one) continue;
    settled += 1;
    drivers.forEach((_, index) => drawn[index]?.push((one.scenario[index] ?? 0) - (one.base[index] ?? 0)));
  }
  const moved = reachable(Object.keys(set), edges);
  const within = edges.filter(({ from, to }) => moved.has(from) && moved.has(to) && !Object.hasOwn(set, to));
  return {
    settled,
    links: within.length,
    assumed: within.filter(({ strength }) => strength === null).length,
    effects: drivers.flatMap((driver, index): Effect[] => {
      if (!moved.has(driver)) return [];
      const changes = Float64Array.from(drawn[index] ?? []).sort();
      const part = (of: (change: number) => boolean) =>
        settled === 0 ? 0 : changes.filter(of).length / settled;
      const [base, scenario] = [found.base[index] ?? 0, found.scenario[index] ?? 0];
      const [rises, falls] = [part((change) => change > LEAST), part((change) => change < -LEAST)];
      const isMoved = rises + falls > 0 || Math.abs(scenario - base) > LEAST;
      if (!isMoved && !Object.hasOwn(set, driver)) return [];
      return [
        {
          driver,
          base,
          scenario,
          range:
            settled === 0
              ? undefined
              : [percentile(changes, (1 - LEVEL) / 2), percentile(changes, (1 + LEVEL) / 2)],
          rises,
          falls,
        },
      ];
    }),
  };
}

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Where the map rests without and with what is set; undefined where it finds no rest in one of them. */
function runs(
  drivers: readonly string[],
  edges: readonly Edge[],
  weights: readonly number[],
  { set, rule, transfer, lambda }: ModelOptions,
): { readonly base: readonly number[]; readonly scenario: readonly number[] } | undefined {
  const map: CognitiveMap = {
    concepts: drivers,
    edges: edges.map(({ from, to }, index) => ({ from, to, weight: weights[index] ?? 0 })),
  };
  const settings: SimulationOptions = { rule, transfer, lambda, initial: rule === 'rescaled' ? 0.5 : 0 };
  const base = simulate(map, settings).values;
  const scenario = base && simulate(map, { ...settings, clamp: set }).values;
  return base && scenario ? { base, scenario } : undefined;
}

/** The weight of a link: below zero where it moves the other way, and to either side where the direction is left open. */
function weightOf({ sign, strength }: LinkRow): {
  readonly weight: number;
  readonly min: number;
  readonly max: number;
} {
  const { value, min, max } = strength ?? UNSTATED;
  if (sign === 'positive') return { weight: value, min, max };
  return sign === 'negative' ? { weight: -value, min: -max, max: -min } : { weight: 0, min: -max, max };
}

/** Keeps the first of several links from one driver to another: a map has one at most. */
function oneEach(): (link: Edge) => boolean {
  const seen = new Set<string>();
  return ({ from, to }) => {
    const pair = JSON.stringify([from, to]);
    if (seen.has(pair)) return false;
    seen.add(pair);
    return true;
  };
}

/** What links lead to from some drivers, themselves included. Nothing passes one that is held. */
function reachable(from: readonly string[], edges: readonly Edge[]): ReadonlySet<string> {
  const found = new Set(from);
  // A set also goes through what is added on the way.
  for (const driver of found) for (const edge of edges) if (edge.from === driver) found.add(edge.to);
  return found;
}
