import type { Range } from './block.ts';
import { standsFree } from './boundary.ts';
import type { Fingerprint, FingerprintContext } from './fingerprint.ts';
import { powerOf, rollingOf, shaOf, windowHash } from './hash.ts';
import type { Piece } from './piece.ts';
import type { Place } from './place.ts';
import type { Reading, ReadText } from './reading.ts';

/** A part of the text, with the place where it begins. */
export interface TextSpan extends Place {
  /** Offsets in the text, as in `slice`. */
  readonly start: number;
  readonly end: number;
}

/** Where a passage stands: in one piece, or in several where the text interrupts it. */
export interface Occurrence {
  readonly pieces: readonly TextSpan[];
}

/** An occurrence with what is needed to hash its surroundings. */
export interface RawOccurrence {
  readonly reading: Reading;
  readonly pieces: readonly Piece[];
}

/** Whether an occurrence has the whole fingerprint: both hashes, whole words, and the surroundings on either side. */
export function accepts(read: ReadText, occurrence: RawOccurrence, fingerprint: Fingerprint): boolean {
  const points = pointsOf(occurrence);
  if (rollingOf(points) !== fingerprint.rolling || shaOf(points) !== fingerprint.sha) return false;
  const runs = runsOf(occurrence);
  const { starts, ends } = read.normal;
  if (!standsFree(read.text, starts[runs[0]?.from ?? 0] ?? 0, ends[(runs.at(-1)?.to ?? 1) - 1] ?? 0))
    return false;
  const { context } = fingerprint;
  if (!context) return true;
  return contextsOf(read, occurrence, context.size).some(
    ({ before, after }) =>
      (context.before !== undefined && before === context.before) ||
      (context.after !== undefined && after === context.after),
  );
}

/** The hashes of the surroundings of an occurrence: in the text as printed, and in the reading where it was found. */
export function contextsOf(
  { normal, printed }: ReadText,
  { reading, pieces }: RawOccurrence,
  size: number,
): Required<FingerprintContext>[] {
  const start = pieces[0]?.at ?? 0;
  const last = pieces.at(-1) ?? { at: 0, length: 0 };
  const end = last.at + last.length;
  const printedStart = reading.origins[start] ?? normal.points.length;
  const printedEnd = (reading.origins[end - 1] ?? normal.points.length - 1) + 1;
  return [surroundings(printed(), printedStart, printedEnd, size), surroundings(reading, start, end, size)];
}

function surroundings(
  { hashes, points }: Reading,
  start: number,
  end: number,
  size: number,
): Required<FingerprintContext> {
  const from = Math.max(0, start - size);
  const to = Math.min(points.length, end + size);
  const hash = (at: number, length: number): string =>
    (windowHash(hashes, at, length, powerOf(length)) >>> 0).toString(16).padStart(8, '0');
  return { size, before: hash(from, start - from), after: hash(end, to - end) };
}

/** The normalised characters of an occurrence. */
function pointsOf({ reading, pieces }: RawOccurrence): Uint32Array {
  const points = new Uint32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    points.set(reading.points.subarray(piece.at, piece.at + piece.length), at);
    at += piece.length;
  }
  return points;
}

/** The normalised characters of an occurrence as runs: from this one, before that one. */
export function runsOf({ reading, pieces }: RawOccurrence): Range[] {
  const runs: { from: number; to: number }[] = [];
  for (const { at, length } of pieces) {
    for (let index = at; index < at + length; index += 1) {
      const origin = reading.origins[index] ?? 0;
      const last = runs.at(-1);
      if (last?.to === origin) last.to = origin + 1;
      else runs.push({ from: origin, to: origin + 1 });
    }
  }
  return runs;
}

/** An occurrence as parts of the text. */
export const occurrenceIn = (read: ReadText, occurrence: RawOccurrence): Occurrence => ({
  pieces: runsOf(occurrence).map((range) => spanOf(read, range)),
});

/** Normalised characters as a part of the text. */
export function spanOf({ normal, placeAt }: ReadText, { from, to }: Range): TextSpan {
  const start = normal.starts[from] ?? 0;
  return { start, end: normal.ends[to - 1] ?? start, ...placeAt(start) };
}
