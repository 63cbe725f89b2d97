import type { LocaleString } from '@yalu/model/text';
import type { MethodStatement } from '../method.ts';
import type { CognitiveMap, MapEdge } from './map.ts';
import { preparedRun, type Simulation, type SimulationOptions } from './simulate.ts';

/** What every result of a scenario is. */
export const MODEL_NOTE: LocaleString = {
  en: 'model, not prediction',
  ko: '모형이며 예측이 아님',
  'zh-Hans': '模型，而非预测',
};

export interface ScenarioOptions extends Omit<SimulationOptions, 'clamp'> {
  /** What is held in the scenario and not in the baseline: states from -1 to 1, by concept. */
  readonly set: Readonly<Record<string, number>>;
  /** What is held in both. */
  readonly clamp?: Readonly<Record<string, number>>;
}

/** What a scenario does to a concept. */
export interface ScenarioRow<E extends MapEdge = MapEdge> {
  readonly concept: string;
  readonly isSet: boolean;
  /** Its state in the baseline; null where that finds no rest. */
  readonly baseline: number | null;
  readonly scenario: number | null;
  /** The scenario less the baseline. */
  readonly change: number | null;
  /** The edges on all ways from what is set to this concept: what the change rests on. */
  readonly edges: readonly E[];
}

export interface Scenario<E extends MapEdge = MapEdge> {
  readonly method: MethodStatement;
  readonly note: LocaleString;
  /** Whether the map came to rest in each. */
  readonly outcomes: { readonly baseline: Simulation['outcome']; readonly scenario: Simulation['outcome'] };
  /** Every concept, in the order of the map. */
  readonly rows: readonly ScenarioRow<E>[];
}

/**
 * What a map makes of a change: where it rests with some concepts held, less where it rests without. The start is
 * neutral unless `initial` says otherwise: 0, or 0.5 under the rescaled rule.
 *
 * Özesmi and Özesmi (2004), as for `mapIndices`, section 2.6; rules as for `simulate`.
 *
 * @throws QueryError `number-invalid` and `value-unknown`
 */
export function scenario<E extends MapEdge>(map: CognitiveMap<E>, options: ScenarioOptions): Scenario<E> {
  const weights = map.edges.map(({ weight }) => weight);
  const pair = scenarioRuns(map, options);
  const { baseline, changed } = pair.with(weights);
  return {
    method: {
      name: 'scenario of a fuzzy cognitive map against its baseline',
      version: 1,
      parameters: pair.parameters,
      source:
        "Özesmi, U. and Özesmi, S. L. (2004). Ecological models based on people's knowledge. Ecological Modelling 176, 43-64.",
    },
    note: MODEL_NOTE,
    outcomes: { baseline: baseline.outcome, scenario: changed.outcome },
    rows: map.concepts.map((concept, index): ScenarioRow<E> => {
      const [before, after] = [baseline.values?.[index] ?? null, changed.values?.[index] ?? null];
      return {
        concept,
        isSet: Object.hasOwn(options.set, concept),
        baseline: before,
        scenario: after,
        change: before === null || after === null ? null : after - before,
        edges: edgesBetween(map, Object.keys(options.set), concept),
      };
    }),
  };
}

/** A baseline and a scenario that can be run with one set of weights after another. @throws QueryError */
export function scenarioRuns(map: CognitiveMap, { set, clamp = {}, ...options }: ScenarioOptions) {
  const initial = options.initial ?? (options.rule === 'rescaled' ? 0.5 : 0);
  const before = preparedRun(map, { ...options, initial, clamp });
  const after = preparedRun(map, { ...options, initial, clamp: { ...clamp, ...set } });
  return {
    parameters: { ...before.parameters, set },
    with: (weights: ArrayLike<number>) => ({ baseline: before.with(weights), changed: after.with(weights) }),
  };
}

/** The edges on any way from some concepts to one, in the order of the map. Nothing passes a concept that is held. */
function edgesBetween<E extends MapEdge>(
  map: CognitiveMap<E>,
  from: readonly string[],
  to: string,
): readonly E[] {
  if (from.includes(to)) return [];
  const edges = map.edges.filter((edge) => !from.includes(edge.to));
  const reached = closure(from, (concept) =>
    edges.flatMap((edge) => (edge.from === concept ? [edge.to] : [])),
  );
  const leading = closure([to], (concept) =>
    edges.flatMap((edge) => (edge.to === concept ? [edge.from] : [])),
  );
  return edges.filter((edge) => reached.has(edge.from) && leading.has(edge.to));
}

function closure(
  start: readonly string[],
  next: (concept: string) => readonly string[],
): ReadonlySet<string> {
  const found = new Set(start);
  for (const concept of found) for (const other of next(concept)) found.add(other);
  return found;
}
