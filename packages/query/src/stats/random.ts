import { QueryError } from '../errors.ts';
import { normalQuantile } from './quantile.ts';

/** A source of chance that gives the same numbers for the same seed on every machine. */
export interface Generator {
  /** A number from 0 up to but not including 1, with 53 random bits. */
  readonly next: () => number;
  /** A whole number from 0 up to but not including `below`, each as likely. `below` is at most 2^32. */
  readonly integer: (below: number) => number;
  /** A draw of the standard normal distribution. */
  readonly normal: () => number;
}

/** The seed where none is given. */
export const DEFAULT_SEED = 1;

/** What draws the numbers, for the statement of a method. */
export const GENERATOR_NAME = 'xoshiro128** 1.1 seeded by SplitMix64';

/**
 * A generator of random numbers: xoshiro128** 1.1 of Blackman, D. and Vigna, S. (2021), "Scrambled linear
 * pseudorandom number generators", ACM Transactions on Mathematical Software 47(4), 36, its state filled by two outputs
 * of SplitMix64 (Steele, Lea and Flood 2014), low halves first.
 *
 * @param seed a whole number between -2^53 and 2^53
 * @throws QueryError `number-invalid`
 */
export function generator(seed: number): Generator {
  if (!Number.isSafeInteger(seed)) {
    throw new QueryError('number-invalid', 'seed', `${seed} is no seed. Give a whole number, such as 1.`);
  }
  const fill = splitMix64(BigInt(seed));
  const [a, b] = [fill(), fill()];
  const draw = xoshiro128([low(a), low(a >> 32n), low(b), low(b >> 32n)]);
  const next = (): number => ((draw() >>> 5) * 2 ** 26 + (draw() >>> 6)) / 2 ** 53;
  return {
    next,
    integer: (below) => {
      if (!Number.isSafeInteger(below) || below < 1 || below > 2 ** 32) {
        throw new QueryError('number-invalid', 'below', `${below} is no whole number from 1 to 2^32.`);
      }
      // Draws at the upper end that would make some numbers likelier than others are drawn again.
      const end = 2 ** 32 - (2 ** 32 % below);
      let drawn = draw();
      while (drawn >= end) drawn = draw();
      return drawn % below;
    },
    normal: () => normalQuantile(next() + 2 ** -54),
  };
}

const low = (bits: bigint): number => Number(BigInt.asUintN(32, bits));

const rotated = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));

/** Successive outputs of xoshiro128** 1.1 from a state of four 32-bit numbers, not all 0. */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
}

/** Successive 64-bit outputs of SplitMix64. */
export function splitMix64(seed: bigint): () => bigint {
  let state = BigInt.asUintN(64, seed);
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let mixed = state;
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return mixed ^ (mixed >> 31n);
  };
}
