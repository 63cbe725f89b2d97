import { normalQuantile } from '../src/stats/quantile.ts';

const STATE = 624;
const MIDDLE = 397;

/**
 * The random numbers of R after `set.seed(seed)`, with its default kinds: the Mersenne Twister of Matsumoto and Nishimura
 * (1998), and normal ones by inversion. Examples in the documentation of R packages are made with them.
 */
export function rRandom(seed: number): {
  readonly uniform: () => number;
  readonly normals: (count: number, mean: number, deviation: number) => number[];
} {
  let scrambled = seed | 0;
  const scramble = (): number => (scrambled = (Math.imul(69_069, scrambled) + 1) | 0);
  for (let round = 0; round < 51; round += 1) scramble();
  const state = Int32Array.from({ length: STATE }, scramble);
  let next = STATE;
  const renew = (): void => {
    for (let index = 0; index < STATE; index += 1) {
      const at = (offset: number): number => state[(index + offset) % STATE] ?? 0;
      const joined = (at(0) & 0x80000000) | (at(1) & 0x7fffffff);
      state[index] = at(MIDDLE) ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
    }
    next = 0;
  };
  const uniform = (): number => {
    if (next === STATE) renew();
    let bits = state[next] ?? 0;
    next += 1;
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    bits ^= bits >>> 18;
    return (bits >>> 0) * 2.328_306_436_538_696_3e-10;
  };
  const normal = (): number => normalQuantile((Math.floor(2 ** 27 * uniform()) + uniform()) / 2 ** 27);
  return {
    uniform,
    normals: (count, mean, deviation) => Array.from({ length: count }, () => mean + deviation * normal()),
  };
}
