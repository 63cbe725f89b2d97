import { shareDifference } from '@yalu/query/stats';

/** What a second count of as many texts would have to show of a view for its shift to exceed noise. */
export interface Noise {
  /** So few texts or fewer; null where even none would be within noise. */
  readonly down: number | null;
  /** So many or more; null where even all would be. */
  readonly up: number | null;
  /** The shares between which such a count would be within noise. */
  readonly low: number;
  readonly high: number;
  /** The smallest change of the share that exceeds noise; null where none does. */
  readonly least: number | null;
}

/**
 * The counts of a second sample as large as the first at which Newcombe's interval of the difference leaves out 0.
 *
 * @param level of that interval alone
 */
export function noiseAround(count: number, total: number, level: number): Noise {
  const exceeds = (other: number) => {
    const { low, high } = shareDifference([count, total], [other, total], level);
    return low > 0 || high < 0;
  };
  const up = nearest(total - count, (step) => exceeds(count + step));
  const down = nearest(count, (step) => exceeds(count - step));
  const steps = [up, down].filter((step) => step !== null);
  return {
    up: up === null ? null : count + up,
    down: down === null ? null : count - down,
    high: up === null ? 1 : (count + up - 1) / total,
    low: down === null ? 0 : (count - down + 1) / total,
    least: steps.length === 0 ? null : Math.min(...steps) / total,
  };
}

/** The smallest number of steps, up to `most`, from which on a test holds; null where it does not even at `most`. */
function nearest(most: number, holds: (step: number) => boolean): number | null {
  if (most < 1 || !holds(most)) return null;
  let [not, does] = [0, most];
  while (does - not > 1) {
    const middle = Math.floor((not + does) / 2);
    if (holds(middle)) does = middle;
    else not = middle;
  }
  return does;
}
