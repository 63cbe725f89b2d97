/** Steps that readers count in. */
const STEPS = [1, 2, 5, 10];

function stepOf(span: number, about: number, whole: boolean): number {
  const raw = span / Math.max(1, about);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = (STEPS.find((one) => one * power >= raw * (1 - 1e-9)) ?? 10) * power;
  return whole ? Math.max(1, step) : step;
}

/**
 * Round numbers in even steps from at or below the first to at or above the last of two numbers: at least two, and
 * hardly more than `about`.
 */
export function ticksAround(
  [least, most]: readonly [least: number, most: number],
  about: number,
  whole = false,
): readonly number[] {
  if (least === most) {
    return ticksAround(least === 0 ? [0, 1] : [Math.min(0, least), Math.max(0, most)], about, whole);
  }
  const step = stepOf(most - least, about, whole);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil(most / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => exact(first + index, step));
}

/** 3 times 0.1 without the error of binary fractions. */
function exact(times: number, step: number): number {
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return Number((times * step).toFixed(digits + 1));
}
