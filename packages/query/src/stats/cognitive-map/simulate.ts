import { QueryError } from '../../errors.ts';
import type { MethodStatement } from '../method.ts';
import { checkMap, type CognitiveMap, unknownConcept } from './map.ts';
import { type IndexedEdge, type InferenceRule, nextStates, type Transfer, transferOf } from './rules.ts';

export interface SimulationOptions {
  /** `kosko` by default. */
  readonly rule?: InferenceRule;
  /** `sigmoid` by default. */
  readonly transfer?: Transfer;
  /** The steepness of the sigmoid and of the hyperbolic tangent; 1 by default. */
  readonly lambda?: number;
  /** The states at the start, from -1 to 1: one for all, those of the concepts in order, or by name (others 0). 1 by default. */
  readonly initial?: number | ArrayLike<number> | Readonly<Record<string, number>>;
  /** States that are held from the start, by concept. */
  readonly clamp?: Readonly<Record<string, number>>;
  /** The map rests once no state changes by as much as this in a step; 1e-6 by default. */
  readonly tolerance?: number;
  /** The most steps to take; 10,000 by default. */
  readonly steps?: number;
}

/** Where a map ends up. */
export interface Simulation {
  readonly method: MethodStatement;
  readonly concepts: readonly string[];
  /**
   * `fixed-point`: it rests; `limit-cycle`: it goes round the same states; `chaos`: neither within the steps taken,
   * which may also mean that it needs more of them.
   */
  readonly outcome: 'fixed-point' | 'limit-cycle' | 'chaos';
  /** How many steps it took to rest, or all that were taken. */
  readonly steps: number;
  /** How many states a limit cycle has; 1 at rest; null for chaos. */
  readonly period: number | null;
  /** The states at rest, their means over a limit cycle, or null. */
  readonly values: readonly number[] | null;
  /** Every state from the start on, one value a concept. */
  readonly states: readonly (readonly number[])[];
}

/** Longer cycles are not looked for. */
const LONGEST_CYCLE = 100;

/**
 * Lets a cognitive map run until it rests: all concepts take their next states together, those that are clamped keep
 * theirs.
 *
 * Kosko, B. (1986), "Fuzzy cognitive maps", International Journal of Man-Machine Studies 24, 65-75; modified rule:
 * Stylios, C. D. and Groumpos, P. P. (1999), "A soft computing approach for modelling the supervisor of manufacturing
 * systems", Journal of Intelligent and Robotic Systems 26, 389-403; rescaled rule: Papageorgiou, E. I. (2011), "A new
 * methodology for decisions in medical informatics using fuzzy cognitive maps based on fuzzy rule-extraction
 * techniques", Applied Soft Computing 11(1), 500-513.
 *
 * @throws QueryError `number-invalid` and `value-unknown`
 */
export function simulate(map: CognitiveMap, options: SimulationOptions = {}): Simulation {
  const run = preparedRun(map, options);
  return {
    method: {
      name: 'inference of a fuzzy cognitive map',
      version: 1,
      parameters: run.parameters,
      source:
        'Kosko, B. (1986). Fuzzy cognitive maps. International Journal of Man-Machine Studies 24, 65-75.',
    },
    concepts: map.concepts,
    ...run.with(map.edges.map(({ weight }) => weight)),
  };
}

/** A map that can be run with one set of weights after another. @throws QueryError */
export function preparedRun(map: CognitiveMap, options: SimulationOptions) {
  checkMap(map);
  const {
    rule = 'kosko',
    transfer = 'sigmoid',
    lambda = 1,
    clamp = {},
    tolerance = 1e-6,
    steps = 10_000,
  } = options;
  positive('lambda', lambda);
  positive('tolerance', tolerance);
  if (!Number.isSafeInteger(steps) || steps < 1)
    throw new QueryError('number-invalid', 'steps', `${steps} is no number of steps. Take at least 1.`);
  const places = new Map(map.concepts.map((concept, index) => [concept, index]));
  const place = (concept: string, at: string): number => {
    const index = places.get(concept);
    if (index === undefined) throw unknownConcept(concept, map, at);
    return index;
  };
  const held = Object.entries(clamp).map(([concept, value]) => ({
    index: place(concept, 'clamp'),
    value: stateOf(value, concept),
  }));
  const start = initialStates(map, options.initial ?? 1, place);
  for (const { index, value } of held) start[index] = value;
  const edges: IndexedEdge[] = map.edges.map(({ from, to }) => ({
    from: place(from, 'edges'),
    to: place(to, 'edges'),
  }));
  const squash = transferOf(transfer, lambda);
  const step = (states: readonly number[], weights: ArrayLike<number>): number[] => {
    const next = nextStates(states, edges, weights, rule, squash);
    for (const { index, value } of held) next[index] = value;
    return next;
  };
  return {
    parameters: { rule, transfer, lambda, initial: start, clamp, tolerance, steps },
    with: (weights: ArrayLike<number>) => settled(start, (states) => step(states, weights), tolerance, steps),
  };
}

type Settled = Pick<Simulation, 'outcome' | 'steps' | 'period' | 'values' | 'states'>;

function settled(
  start: readonly number[],
  step: (states: readonly number[]) => number[],
  tolerance: number,
  most: number,
): Settled {
  const states: (readonly number[])[] = [start];
  const seen = new Map([[String(start), 0]]);
  let last = start;
  for (let taken = 1; taken <= most; taken += 1) {
    const next = step(last);
    states.push(next);
    if (isNear(last, next, tolerance))
      return { outcome: 'fixed-point', steps: taken, period: 1, values: next, states };
    const before = seen.get(String(next));
    if (before !== undefined) return cycle(states, taken, taken - before);
    seen.set(String(next), taken);
    last = next;
  }
  for (let period = 2; period <= Math.min(LONGEST_CYCLE, Math.floor(most / 2)); period += 1) {
    const tail = states.slice(-period);
    if (tail.every((state, index) => isNear(state, states[most - 2 * period + 1 + index] ?? [], tolerance)))
      return cycle(states, most, period);
  }
  return { outcome: 'chaos', steps: most, period: null, values: null, states };
}

function cycle(states: readonly (readonly number[])[], steps: number, period: number): Settled {
  const round = states.slice(-period);
  const values = (round[0] ?? []).map(
    (_value, concept) => round.reduce((sum, state) => sum + (state[concept] ?? 0), 0) / period,
  );
  return { outcome: 'limit-cycle', steps, period, values, states };
}

const isNear = (one: readonly number[], other: readonly number[], tolerance: number): boolean =>
  one.every((value, index) => Math.abs(value - (other[index] ?? Number.NaN)) < tolerance);

function initialStates(
  { concepts }: CognitiveMap,
  initial: NonNullable<SimulationOptions['initial']>,
  place: (concept: string, at: string) => number,
): number[] {
  if (typeof initial === 'number') return concepts.map((concept) => stateOf(initial, concept));
  if (isList(initial)) {
    if (initial.length !== concepts.length) {
      throw new QueryError(
        'number-invalid',
        'initial',
        `There are ${initial.length} states for ${concepts.length} concepts. Give one each.`,
      );
    }
    return concepts.map((concept, index) => stateOf(initial[index] ?? Number.NaN, concept));
  }
  const states = concepts.map(() => 0);
  for (const [concept, value] of Object.entries(initial))
    states[place(concept, 'initial')] = stateOf(value, concept);
  return states;
}

const isList = (initial: object): initial is ArrayLike<number> =>
  Array.isArray(initial) || ArrayBuffer.isView(initial);

function stateOf(value: number, concept: string): number {
  if (value >= -1 && value <= 1) return value;
  throw new QueryError(
    'number-invalid',
    concept,
    `The state of ${concept} is ${value}. A state lies from -1 to 1.`,
  );
}

function positive(name: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value)))
    throw new QueryError('number-invalid', name, `${name} is ${value}. Give a number above 0.`);
}
