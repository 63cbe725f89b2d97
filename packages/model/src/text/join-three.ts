import type { Fingerprint } from './fingerprint.ts';
import { firstOf, inversePowerOf, windowHash } from './hash.ts';
import { hashTable } from './hash-table.ts';
import { type Keep, SHORTEST_PIECE } from './piece.ts';
import type { Reading } from './reading.ts';

/** How many lines an interruption has at most, between the pieces of three. */
const LONGEST_SKIP = 6;
/** How many blocks the order may be off, between the pieces of three. */
const FARTHEST_BLOCK = 4;

/** About how many comparisons {@link inThree} makes for a passage of a length. */
export const stepsForThree = ({ lines, points }: Reading, length: number): number =>
  lines.length * length * (2 + (1.5 * LONGEST_SKIP * length * lines.length) / Math.max(1, points.length));

/**
 * Three pieces. For each place where the second piece may end, and each length of the first two together, the hash that
 * they must have follows from each place where the third may begin.
 */
export function inThree(
  reading: Reading,
  jumps: Jumps,
  { length, rolling }: Fingerprint,
  powers: Int32Array,
  keep: Keep,
): void {
  const { hashes, lines, points } = reading;
  const target = firstOf(rolling);
  const table = hashTable(64);
  for (let line = 0; line < lines.length; line += 1) {
    const middleEnd = lines[line] ?? 0;
    const starts = jumps.outOf(line);
    const beginnings = beginningsAt(reading, jumps, line, length, powers);
    if (beginnings.length === 0) continue;
    for (let before = 2 * SHORTEST_PIECE; before <= length - SHORTEST_PIECE; before += 1) {
      const last = length - before;
      const inverse = inversePowerOf(last);
      table.clear();
      for (const start of starts) {
        if (start + last > points.length) continue;
        const hash = windowHash(hashes, start, last, powers[last] ?? 0);
        table.add(Math.imul(target - hash, inverse), start);
      }
      for (const { end, middle, hash, power } of beginnings) {
        const first = before - middle;
        if (first < SHORTEST_PIECE || end < first) continue;
        const start = table.get(
          (Math.imul(windowHash(hashes, end - first, first, powers[first] ?? 0), power) + hash) | 0,
        );
        if (start >= 0)
          keep([
            { at: end - first, length: first },
            { at: middleEnd - middle, length: middle },
            { at: start, length: last },
          ]);
      }
    }
  }
}

/** The end of a first piece and the second piece that goes on from it, up to some line. */
interface Beginning {
  readonly end: number;
  readonly middle: number;
  /** The hash of the second piece, and the power of its length. */
  readonly hash: number;
  readonly power: number;
}

function beginningsAt(
  { hashes, lines }: Reading,
  jumps: Jumps,
  line: number,
  length: number,
  powers: Int32Array,
): Beginning[] {
  const beginnings: Beginning[] = [];
  const end = lines[line] ?? 0;
  for (let from = line - 1; from >= 0; from -= 1) {
    const at = lines[from] ?? 0;
    const middle = end - at;
    if (middle > length - 2 * SHORTEST_PIECE) break;
    if (middle < SHORTEST_PIECE) continue;
    const power = powers[middle] ?? 0;
    const hash = windowHash(hashes, at, middle, power);
    for (const first of jumps.into(from)) beginnings.push({ end: first, middle, hash, power });
  }
  return beginnings;
}

export interface Jumps {
  /** The places where a piece may end before one that begins with the line. */
  readonly into: (line: number) => readonly number[];
  /** The places where a piece may begin after one that ends before the line. */
  readonly outOf: (line: number) => readonly number[];
}

/** The interruptions that are looked for: of a few lines, and between blocks of which the order may be another. */
export function jumpsOf({ lines, blocks }: Reading): Jumps {
  const blockLines = [...lines.keys()].filter((index) => blocks.has(lines[index] ?? -1));
  const order = new Map(blockLines.map((line, index) => [line, index]));
  const nearBlocks = (line: number): readonly number[] => {
    const index = order.get(line);
    if (index === undefined) return [];
    return blockLines.slice(Math.max(0, index - FARTHEST_BLOCK), index + FARTHEST_BLOCK + 1);
  };
  const placesOf = (from: number, to: number, line: number): number[] => {
    const near = new Set(nearBlocks(line));
    for (let index = Math.max(0, from); index <= Math.min(to, lines.length - 1); index += 1) near.add(index);
    near.delete(line);
    return [...near].map((index) => lines[index] ?? 0);
  };
  const into = [...lines.keys()].map((line) => placesOf(line - LONGEST_SKIP, line - 1, line));
  const outOf = [...lines.keys()].map((line) => placesOf(line + 1, line + LONGEST_SKIP, line));
  return { into: (line) => into[line] ?? [], outOf: (line) => outOf[line] ?? [] };
}
