import type { Generator } from '../random.ts';
import { logGamma } from '../special/log-gamma.ts';

/**
 * A draw of the Poisson distribution: by multiplying uniform numbers below a rate of 10 (Knuth, "The Art of Computer
 * Programming" 2, 3.4.1), above it by transformed rejection (Hörmann, W. (1993), "The transformed rejection method for
 * generating Poisson random variables", Insurance: Mathematics and Economics 12(1), 39-45, algorithm PTRS).
 *
 * @param rate at least 0
 */
export function poissonDraw(rate: number, { next }: Generator): number {
  return rate < 10 ? byProducts(rate, next) : byRejection(rate, next);
}

function byProducts(rate: number, next: () => number): number {
  const least = Math.exp(-rate);
  let product = next();
  let count = 0;
  while (product > least) {
    product *= next();
    count += 1;
  }
  return count;
}

function byRejection(rate: number, next: () => number): number {
  const b = 0.931 + 2.53 * Math.sqrt(rate);
  const a = -0.059 + 0.02483 * b;
  const inverse = 1.1239 + 1.1328 / (b - 3.4);
  const inside = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = next() - 0.5;
    const v = next();
    const edge = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / edge + b) * u + rate + 0.43);
    if (edge >= 0.07 && v <= inside) return count;
    if (count < 0 || (edge < 0.013 && v > edge)) continue;
    const chance = count * Math.log(rate) - rate - logGamma(count + 1);
    if (Math.log((v * inverse) / (a / (edge * edge) + b)) <= chance) return count;
  }
}
