import type { Range } from './block.ts';
import { type Fingerprint, parseFingerprint } from './fingerprint.ts';
import { firstOf, powerOf } from './hash.ts';
import { joinsOf } from './join.ts';
import { accepts, type Occurrence, occurrenceIn, type RawOccurrence } from './occurrence.ts';
import { asRead, type Readable, type Reading, type ReadText } from './reading.ts';

export interface Search {
  /** For each fingerprint the places where its passage stands. */
  readonly found: readonly (readonly RawOccurrence[])[];
  /** Whether passages in several pieces were looked for everywhere. For many long ones, or in a large text, they are not. */
  readonly isThorough: boolean;
}

/**
 * Looks for fingerprints: first for the passages in one piece, in each reading of the text, then for those that are
 * not found in two and in three pieces.
 */
export function search(read: ReadText, wanted: readonly Fingerprint[]): Search {
  const found = new Map<Fingerprint, readonly RawOccurrence[]>();
  const missing = (): Fingerprint[] => wanted.filter((fingerprint) => !found.has(fingerprint));
  for (const reading of read.readings()) {
    const groups = groupsOf(missing());
    if (groups.length === 0) break;
    for (const group of groups) {
      for (const [fingerprint, places] of standingBesides(read, reading, group)) {
        if (places.length > 0) found.set(fingerprint, places);
      }
    }
  }
  const rest = missing();
  const plain = read.plain();
  const joins = joinsOf(plain, rest, (fingerprint, pieces) =>
    accepts(read, { reading: plain, pieces }, fingerprint),
  );
  rest.forEach((fingerprint, index) => {
    const places = (joins.found[index] ?? []).map((pieces) => ({ reading: plain, pieces }));
    found.set(fingerprint, places);
  });
  return { found: wanted.map((fingerprint) => found.get(fingerprint) ?? []), isThorough: joins.isThorough };
}

/** Fingerprints that are looked for together: of one length, with or without surroundings. */
function groupsOf(wanted: readonly Fingerprint[]): (readonly Fingerprint[])[] {
  const groups = new Map<string, Fingerprint[]>();
  for (const fingerprint of wanted) {
    const key = `${fingerprint.length} ${fingerprint.context !== undefined}`;
    const group = groups.get(key);
    if (group) group.push(fingerprint);
    else groups.set(key, [fingerprint]);
  }
  return [...groups.values()];
}

/** Where the passage of a fingerprint stands in a text; nowhere for a string that is no fingerprint. */
export function findFingerprint(text: Readable, fingerprint: string): Occurrence[] {
  const read = asRead(text);
  const parsed = parseFingerprint(fingerprint);
  const [places = []] = parsed ? search(read, [parsed]).found : [];
  return places.map((place) => occurrenceIn(read, place));
}

/** The places in one reading where the passage of a fingerprint stands in one piece. */
export function standing(
  read: ReadText,
  reading: Reading,
  fingerprint: Fingerprint,
): readonly RawOccurrence[] {
  const everywhere = [{ from: 0, to: reading.points.length - fingerprint.length }];
  return standingIn(read, reading, [fingerprint], everywhere).get(fingerprint) ?? [];
}

/**
 * Those among them that the text as printed does not show as well: over the seams of the reading, and, as surroundings
 * may differ, all for fingerprints that have some.
 *
 * @param group fingerprints of one length, all with surroundings or all without
 */
export function standingBesides(
  read: ReadText,
  reading: Reading,
  group: readonly Fingerprint[],
): ReadonlyMap<Fingerprint, readonly RawOccurrence[]> {
  const [{ length, context } = { length: 0 }] = group;
  const last = reading.points.length - length;
  if (context || reading === read.printed()) return standingIn(read, reading, group, [{ from: 0, to: last }]);
  const seams: Range[] = [];
  let next = 0;
  for (const seam of reading.seams) {
    const range = { from: Math.max(next, seam - length + 1), to: Math.min(last, seam - 1) };
    seams.push(range);
    next = Math.max(next, range.to + 1);
  }
  return standingIn(read, reading, group, seams);
}

/** The places in some stretches of a reading, from one window up to and with another. */
function standingIn(
  read: ReadText,
  reading: Reading,
  group: readonly Fingerprint[],
  stretches: readonly Range[],
): ReadonlyMap<Fingerprint, readonly RawOccurrence[]> {
  const byHash = new Map<number, Fingerprint[]>();
  // Most windows have none of the hashes, which their first bits tell.
  const isWanted = new Uint8Array(4096);
  for (const fingerprint of group) {
    const hash = firstOf(fingerprint.rolling);
    isWanted[hash >>> 20] = 1;
    byHash.set(hash, [...(byHash.get(hash) ?? []), fingerprint]);
  }
  const found = new Map<Fingerprint, RawOccurrence[]>(group.map((fingerprint) => [fingerprint, []]));
  const [{ length } = { length: 0 }] = group;
  const { first } = reading.hashes;
  const power = powerOf(length);
  for (const { from, to } of stretches) {
    for (let at = from, end = from + length; at <= to; at += 1, end += 1) {
      const hash = ((first[end] ?? 0) - Math.imul(first[at] ?? 0, power)) | 0;
      if (isWanted[hash >>> 20] === 0) continue;
      for (const fingerprint of byHash.get(hash) ?? []) {
        const occurrence = { reading, pieces: [{ at, length }] };
        if (accepts(read, occurrence, fingerprint)) found.get(fingerprint)?.push(occurrence);
      }
    }
  }
  return found;
}
