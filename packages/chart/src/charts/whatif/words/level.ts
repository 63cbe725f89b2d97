/** As few decimals as a level is written with, at most two: 1, 0.5, 0.25. */
export function digitsOf(level: number): number {
  return [0, 1].find((digits) => Math.abs(level - Number(level.toFixed(digits))) < 1e-9) ?? 2;
}
