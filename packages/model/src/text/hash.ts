import { sha256 } from '@noble/hashes/sha2.js';
import { stringOf } from './normalise.ts';

/*
 * Two polynomial hashes modulo 2^32, h = h·B + c over the code points c. Modulo 2^32 they are exact with Math.imul and
 * need no division; the bases are odd, so that one character changed always changes the hash, and of the residue 5
 * modulo 8, so that their powers differ for any two lengths that occur. Collisions are settled by the SHA-256.
 */
const FIRST_BASE = 0x915f77f5;
const FIRST_INVERSE = 0xd2e43c5d;
const SECOND_BASE = 0x93d765dd;

/** The hashes of all beginnings of a sequence, from which that of any window follows. */
export interface PrefixHashes {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** Hashes every beginning of a sequence of code points. */
export function prefixHashes(points: Uint32Array): PrefixHashes {
  const first = new Int32Array(points.length + 1);
  const second = new Int32Array(points.length + 1);
  for (let at = 0; at < points.length; at += 1) {
    const point = points[at] ?? 0;
    first[at + 1] = Math.imul(first[at] ?? 0, FIRST_BASE) + point;
    second[at + 1] = Math.imul(second[at] ?? 0, SECOND_BASE) + point;
  }
  return { first, second };
}

/** The first hash of the window of so many code points that begins at `at`. */
export function windowHash({ first }: PrefixHashes, at: number, length: number, power: number): number {
  return ((first[at + length] ?? 0) - Math.imul(first[at] ?? 0, power)) | 0;
}

/** What {@link windowHash} needs for windows of a length: the base to that power. */
export const powerOf = (length: number): number => toThePower(FIRST_BASE, length);

/** {@link powerOf} of every length up to one. */
export function powersUpTo(length: number): Int32Array {
  const base = powerOf(1);
  const powers = new Int32Array(length + 1).fill(1);
  for (let exponent = 1; exponent <= length; exponent += 1)
    powers[exponent] = Math.imul(powers[exponent - 1] ?? 1, base);
  return powers;
}

/** What undoes a multiplication by {@link powerOf}: odd numbers have an inverse modulo 2^32. */
export const inversePowerOf = (length: number): number => toThePower(FIRST_INVERSE, length);

/** The rolling hash of a fingerprint: 32 bits of the first polynomial, then the upper 16 of the second. */
export function rollingOf(points: Uint32Array): string {
  const { first, second } = prefixHashes(points);
  return `${hex32(first[points.length] ?? 0)}${hex32(second[points.length] ?? 0).slice(0, 4)}`;
}

/** The first polynomial of a rolling hash, to compare windows with. */
export const firstOf = (rolling: string): number => Number.parseInt(rolling.slice(0, 8), 16) | 0;

/** The rolling hash of a context: the first polynomial alone. */
export const contextHashOf = (points: Uint32Array): string => rollingOf(points).slice(0, 8);

/** The first 64 bits of the SHA-256 of code points in UTF-8. */
export function shaOf(points: Uint32Array): string {
  const digest = sha256(new TextEncoder().encode(stringOf(points)));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const hex32 = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');

function toThePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest >>>= 1) {
    if (rest & 1) result = Math.imul(result, square);
    square = Math.imul(square, square);
  }
  return result;
}
