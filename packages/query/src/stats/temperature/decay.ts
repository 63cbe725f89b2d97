import { type Days, isExact, middleOf } from './moments.ts';

/** Something that counts by its amount, and less as time passes. */
export interface Decaying {
  readonly moments: readonly Days[];
  readonly amount: number;
}

/** What is left after some days. */
export const leftAfter = (days: number, halfLife: number): number => 2 ** (-days / halfLife);

/** What is left at the end of a day; nothing of what has not begun. Of several readings the mean, each at its middle. */
export function leftOf(moments: readonly Days[], day: number, halfLife: number): number {
  const left = moments.map((reading) => {
    const began = middleOf(reading);
    return began <= day ? leftAfter(day - began, halfLife) : 0;
  });
  return left.reduce((sum, one) => sum + one, 0) / left.length;
}

/** The least and the most that may be left, over every day on which it may have begun. */
function boundsOf(
  moments: readonly Days[],
  day: number,
  halfLife: number,
): readonly [least: number, most: number] {
  const least = moments.map(({ first, last }) => (last <= day ? leftAfter(day - first, halfLife) : 0));
  const most = moments.map(({ first, last }) =>
    first <= day ? leftAfter(day - Math.min(last, day), halfLife) : 0,
  );
  return [Math.min(...least), Math.max(...most)];
}

/** The sums of what is left at the end of each day, and the least and the most that they may be. */
export interface Sums {
  readonly sums: readonly number[];
  readonly lows: readonly number[];
  readonly highs: readonly number[];
}

/**
 * Sums what is left of many things at the end of each of some days. Time is linear in the things and the days, but for
 * things of which the day is not certain, which are looked at on each.
 *
 * @param days in order
 */
export function decayedSums(things: readonly Decaying[], days: readonly number[], halfLife: number): Sums {
  const exact = things
    .flatMap(({ moments, amount }) => (isExact(moments) ? [{ began: moments[0]?.first ?? 0, amount }] : []))
    .sort((a, b) => a.began - b.began);
  const uncertain = things.filter(({ moments }) => !isExact(moments));
  const [sums, lows, highs]: [number[], number[], number[]] = [[], [], []];
  let next = 0;
  let sum = 0;
  let before = days[0] ?? 0;
  for (const day of days) {
    sum *= leftAfter(day - before, halfLife);
    before = day;
    for (let thing = exact[next]; thing && thing.began <= day; thing = exact[next]) {
      sum += thing.amount * leftAfter(day - thing.began, halfLife);
      next += 1;
    }
    let [middle, low, high] = [sum, sum, sum];
    for (const { moments, amount } of uncertain) {
      const [least, most] = boundsOf(moments, day, halfLife);
      middle += amount * leftOf(moments, day, halfLife);
      low += amount * (amount < 0 ? most : least);
      high += amount * (amount < 0 ? least : most);
    }
    sums.push(middle);
    // Adding in another order may be off by a rounding.
    lows.push(Math.min(low, middle));
    highs.push(Math.max(high, middle));
  }
  return { sums, lows, highs };
}
