import type { Fingerprint } from './fingerprint.ts';
import { firstOf, powersUpTo, windowHash } from './hash.ts';
import { hashTable } from './hash-table.ts';
import { inThree, type Jumps, jumpsOf, stepsForThree } from './join-three.ts';
import { type Keep, type Piece, SHORTEST_PIECE } from './piece.ts';
import type { Reading } from './reading.ts';

export interface Joins {
  /** For each fingerprint the passages found, as their pieces. */
  readonly found: readonly (readonly (readonly Piece[])[])[];
  /** Whether all was looked for, and not cut short as it would take too long. */
  readonly isThorough: boolean;
}

/** The shortest piece next to an interruption of a single line, where only one other line can be mistaken for it. */
const SHORTEST_NEAR_PIECE = 8;
/** How many comparisons are made at most before the rest is left out. A comparison takes some nanoseconds. */
const MOST_STEPS = 60_000_000;

type Accepts = (fingerprint: Fingerprint, pieces: readonly Piece[]) => boolean;

/**
 * Finds passages that a reading interrupts: two pieces, the first ending where some line ends and the second beginning
 * where any other begins; or three, where each interruption is a few lines or a change of the order of blocks.
 *
 * The hash of a passage follows from those of its pieces, H(AB) = H(A)·p^|B| + H(B), so that for each first piece the
 * hash of the second is known, and looked up among the beginnings of the lines.
 */
export function joinsOf(reading: Reading, wanted: readonly Fingerprint[], accepts: Accepts): Joins {
  const { points, lines } = reading;
  const found: (readonly Piece[])[][] = wanted.map(() => []);
  const powers = powersUpTo(Math.max(0, ...wanted.map(({ length }) => length)));
  let [steps, isThorough] = [0, true];
  const each = (
    least: number,
    cost: (length: number) => number,
    look: (fingerprint: Fingerprint, keep: Keep) => void,
  ): void =>
    wanted.forEach((fingerprint, index) => {
      const { length } = fingerprint;
      const pieces = found[index] ?? [];
      if (pieces.length > 0 || length < least || length > points.length) return;
      steps += cost(length);
      if (steps > MOST_STEPS) isThorough = false;
      else
        look(fingerprint, (join) => {
          if (pieces.length === 0 && accepts(fingerprint, join)) pieces.push(join);
        });
    });

  each(
    2 * SHORTEST_NEAR_PIECE,
    () => 2 * SHORTEST_PIECE * lines.length,
    (fingerprint, keep) => overOneLine(reading, fingerprint, powers, keep),
  );
  each(
    2 * SHORTEST_PIECE,
    (length) => 2 * length * lines.length,
    (fingerprint, keep) => inTwo(reading, fingerprint, powers, keep),
  );
  let jumps: Jumps | undefined;
  each(
    3 * SHORTEST_PIECE,
    (length) => stepsForThree(reading, length),
    (fingerprint, keep) => inThree(reading, (jumps ??= jumpsOf(reading)), fingerprint, powers, keep),
  );
  return { found, isThorough };
}

/** Two pieces, one of them short, with one line between them. */
function overOneLine(
  { hashes, lines, points }: Reading,
  { length, rolling }: Fingerprint,
  powers: Int32Array,
  keep: Keep,
): void {
  const target = firstOf(rolling);
  for (let first = SHORTEST_NEAR_PIECE; first <= length - SHORTEST_NEAR_PIECE; first += 1) {
    const second = length - first;
    if (first >= SHORTEST_PIECE && second >= SHORTEST_PIECE) continue;
    const [firstPower, secondPower] = [powers[first] ?? 0, powers[second] ?? 0];
    for (let line = 0; line < lines.length; line += 1) {
      const end = lines[line] ?? 0;
      if (end < first) continue;
      const hash = Math.imul(windowHash(hashes, end - first, first, firstPower), secondPower);
      const at = lines[line + 1] ?? points.length;
      if (at + second > points.length) break;
      if (((hash + windowHash(hashes, at, second, secondPower)) | 0) === target)
        keep([
          { at: end - first, length: first },
          { at, length: second },
        ]);
    }
  }
}

/** Two pieces anywhere. */
function inTwo(
  { hashes, lines, points }: Reading,
  { length, rolling }: Fingerprint,
  powers: Int32Array,
  keep: Keep,
): void {
  const target = firstOf(rolling);
  const table = hashTable(lines.length);
  for (let second = SHORTEST_PIECE; second <= length - SHORTEST_PIECE; second += 1) {
    const first = length - second;
    const [firstPower, secondPower] = [powers[first] ?? 0, powers[second] ?? 0];
    table.clear();
    for (const at of lines) {
      if (at + second <= points.length) table.add(windowHash(hashes, at, second, secondPower), at);
    }
    for (const end of lines) {
      if (end < first) continue;
      const hash = windowHash(hashes, end - first, first, firstPower);
      const at = table.get((target - Math.imul(hash, secondPower)) | 0);
      if (at >= 0 && at !== end)
        keep([
          { at: end - first, length: first },
          { at, length: second },
        ]);
    }
  }
}
