import type { MethodStatement } from '../method.ts';
import type { ChangeModel, Costs } from './models.ts';
import type { Penalty } from './penalty.ts';
import type { Search } from './search.ts';
import type { Series } from './series.ts';
import type { Break, ChangePoints, Segment } from './types.ts';

/** A series with what was asked of it. */
export interface Task {
  readonly model: ChangeModel;
  readonly series: Series;
  readonly costs: Costs;
  readonly minSize: number;
  readonly fewest: number;
  readonly variance: number | null;
  readonly penalty: Penalty | null;
  /** Undefined where there is nothing to search: too few points. */
  readonly search: Search | undefined;
  readonly labels: readonly string[] | undefined;
  readonly method: MethodStatement;
}

/** What is known of a series once its breaks are. */
export function resultOf(task: Task, breaks: readonly number[]): ChangePoints {
  const { series, costs, penalty, labels } = task;
  const ends = [...breaks, series.length];
  const segments = ends
    .map((end, place): Segment => {
      const start = breaks[place - 1] ?? 0;
      const points = end - start;
      return {
        start,
        end,
        from: labels?.[start] ?? null,
        to: labels?.[end - 1] ?? null,
        points,
        mean: series.sum(start, end) / points,
        variance: series.spread(start, end) / points,
      };
    })
    .filter(({ points }) => points > 0);
  const lengthOf = (points: number): number =>
    penalty === null || penalty.lengths === 0 ? 0 : penalty.lengths * Math.log(points);
  const cost = segments.reduce((sum, { start, end }) => sum + costs.cost(start, end), 0);
  const lengths = segments.reduce((sum, { points }) => sum + lengthOf(points), 0);
  return {
    answer: task.search === undefined ? 'too-few-points' : breaks.length > 0 ? 'changes' : 'no-change',
    model: task.model,
    points: series.length,
    fewest: task.fewest,
    minSize: task.minSize,
    breaks: breaks.map((index, place) => breakAt(task, index, segments[place], segments[place + 1])),
    segments,
    cost,
    penalty,
    penalised: cost + lengths + (penalty?.each ?? 0) * breaks.length,
    variance: task.variance,
    method: task.method,
  };
}

function breakAt({ costs, labels }: Task, index: number, before?: Segment, after?: Segment): Break {
  const start = before?.start ?? 0;
  const end = after?.end ?? index;
  return {
    index,
    label: labels?.[index] ?? null,
    before: before?.mean ?? 0,
    after: after?.mean ?? 0,
    saved: costs.cost(start, end) - costs.cost(start, index) - costs.cost(index, end),
  };
}
