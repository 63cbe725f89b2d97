/** How a concept's next state follows from the states of now. */
export const INFERENCE_RULES = ['kosko', 'modified-kosko', 'rescaled'] as const;
export type InferenceRule = (typeof INFERENCE_RULES)[number];

/** How a sum is brought into the range of states. */
export const TRANSFERS = ['sigmoid', 'tanh', 'bivalent', 'trivalent'] as const;
export type Transfer = (typeof TRANSFERS)[number];

/** An edge by the places of its ends. */
export interface IndexedEdge {
  readonly from: number;
  readonly to: number;
}

/** Sums of weights that would be 0 but for rounding are 0, so that a step function does not take them for a push. */
const NOTHING = 1e-12;

/** The transfer function. `lambda` is the steepness of the sigmoid and of the hyperbolic tangent. */
export function transferOf(transfer: Transfer, lambda: number): (sum: number) => number {
  switch (transfer) {
    case 'sigmoid':
      return (sum) => 1 / (1 + Math.exp(-lambda * sum));
    case 'tanh':
      return (sum) => Math.tanh(lambda * sum);
    case 'bivalent':
      return (sum) => (sum > NOTHING ? 1 : 0);
    case 'trivalent':
      return (sum) => (sum > NOTHING ? 1 : sum < -NOTHING ? -1 : 0);
  }
}

/**
 * The states after the next step.
 *
 * - `kosko`: `f(sum of w A)`;
 * - `modified-kosko`: `f(A + sum of w A)`;
 * - `rescaled`: `f((2A - 1) + sum of w (2A - 1))`, so that a concept that is not active at 0.5 moves nothing.
 */
export function nextStates(
  states: ArrayLike<number>,
  edges: readonly IndexedEdge[],
  weights: ArrayLike<number>,
  rule: InferenceRule,
  transfer: (sum: number) => number,
): number[] {
  const level = (index: number): number => {
    const state = states[index] ?? 0;
    return rule === 'rescaled' ? 2 * state - 1 : state;
  };
  const sums = Array.from({ length: states.length }, (_none, index) => (rule === 'kosko' ? 0 : level(index)));
  for (const [index, { from, to }] of edges.entries())
    sums[to] = (sums[to] ?? 0) + (weights[index] ?? 0) * level(from);
  return sums.map(transfer);
}
