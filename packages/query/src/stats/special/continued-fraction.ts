const TINY = 1e-300;

/**
 * The value of a continued fraction `a1 / (b1 + a2 / (b2 + ...))` by the modified Lentz algorithm. Lentz, W. J. (1976),
 * "Generating Bessel functions in Mie scattering calculations using continued fractions", Applied Optics 15(3),
 * 668-671, as modified by Thompson and Barnett (1986).
 */
export function continuedFraction(
  numerator: (step: number) => number,
  denominator: (step: number) => number,
): number {
  const kept = (value: number): number => (value === 0 ? TINY : value);
  let value = TINY;
  let up = TINY;
  let down = 0;
  for (let step = 1; step <= 1_000_000; step += 1) {
    const [a, b] = [numerator(step), denominator(step)];
    down = 1 / kept(b + a * down);
    up = kept(b + a / up);
    const factor = up * down;
    value *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) return value;
  }
  return value;
}
