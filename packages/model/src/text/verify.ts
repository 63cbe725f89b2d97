import { lengthOf, type Range } from './block.ts';
import type { Cited } from './cited.ts';
import { coveredBy, uncoveredRuns } from './coverage.ts';
import { search } from './find.ts';
import { parseFingerprint } from './fingerprint.ts';
import type { Locator } from './locator.ts';
import {
  type Occurrence,
  occurrenceIn,
  type RawOccurrence,
  runsOf,
  spanOf,
  type TextSpan,
} from './occurrence.ts';
import { asRead, type Readable, type ReadText } from './reading.ts';

/** `unreadable`: the string is no fingerprint, so that there is nothing to look for. */
export type PassageVerdict = 'found' | 'not-found' | 'unreadable';

/** A passage that is cited, once or several times, and whether a text has it. */
export interface VerifiedPassage {
  readonly fingerprint: string;
  readonly verdict: PassageVerdict;
  /** Where it stands. */
  readonly occurrences: readonly Occurrence[];
  /** Who cites it. */
  readonly citations: readonly Cited[];
  /** For one that is not found: where it may have been, by its length and by what else is cited near it. */
  readonly expected?: TextSpan;
}

export interface Verification {
  /** Each fingerprint once, in the order in which the citations name them. */
  readonly passages: readonly VerifiedPassage[];
  /** Citations without a fingerprint: neither verified nor refuted. */
  readonly withoutFingerprint: readonly Cited[];
  /** Whether passages in several pieces were looked for everywhere. For many long ones, or in a large text, they are not. */
  readonly isThorough: boolean;
}

/**
 * Says which of the passages that some citations name stand in a text. Citations with the same fingerprint cite the
 * same passage.
 */
export function verifyCitations(text: Readable, citations: readonly Cited[]): Verification {
  const read = asRead(text);
  const groups = new Map<string, Cited[]>();
  for (const citation of citations) {
    if (citation.fingerprint === undefined) continue;
    const group = groups.get(citation.fingerprint);
    if (group) group.push(citation);
    else groups.set(citation.fingerprint, [citation]);
  }
  const passages = [...groups].map(([fingerprint, group]) => ({
    fingerprint,
    parsed: parseFingerprint(fingerprint),
    citations: group,
  }));
  const { found, isThorough } = search(
    read,
    passages.flatMap(({ parsed }) => parsed ?? []),
  );
  let next = 0;
  const placed = passages.map((passage) => ({
    ...passage,
    places: passage.parsed ? (found[next++] ?? []) : [],
  }));
  const guess = placed.every(({ places }) => places.length > 0) ? () => undefined : guesser(read, placed);
  return {
    passages: placed.map(({ fingerprint, parsed, citations: group, places }) => {
      const expected = parsed && places.length === 0 ? guess(parsed.length, group) : undefined;
      return {
        fingerprint,
        verdict: !parsed ? 'unreadable' : places.length > 0 ? 'found' : 'not-found',
        occurrences: places.map((place) => occurrenceIn(read, place)),
        citations: group,
        ...(expected ? { expected } : {}),
      };
    }),
    withoutFingerprint: citations.filter(({ fingerprint }) => fingerprint === undefined),
    isThorough,
  };
}

interface Placed {
  readonly citations: readonly Cited[];
  readonly places: readonly RawOccurrence[];
}

/** How far the length of a part of the text may be from that of the passage looked for. */
const TOLERANCE = 0.25;

/**
 * A guess where a passage was that is not there any more: the part of the body that no passage covers, of about its
 * length, and between the passages cited from the same place; else where those stand.
 */
function guesser(
  read: ReadText,
  placed: readonly Placed[],
): (length: number, citations: readonly Cited[]) => TextSpan | undefined {
  const runs = uncoveredRuns(
    read,
    coveredBy(
      read,
      placed.flatMap(({ places }) => places),
    ),
  );
  const neighbours = new Map<string, Range>();
  for (const { citations, places } of placed) {
    for (const range of places.flatMap(runsOf)) {
      for (const key of citations.flatMap(({ locator }) => keysOf(locator))) {
        const known = neighbours.get(key) ?? range;
        neighbours.set(key, {
          from: Math.min(known.from, range.from),
          to: Math.max(known.to, range.to),
        });
      }
    }
  }
  return (length, citations) => {
    const near = citations
      .flatMap(({ locator }) => keysOf(locator))
      .flatMap((key) => neighbours.get(key) ?? [])[0];
    const scored = runs
      .map(({ ranges }) => {
        const [from, to] = [ranges[0]?.from ?? 0, ranges.at(-1)?.to ?? 0];
        const off = Math.abs(lengthOf(ranges) - length) / length;
        const distance = near ? Math.max(0, near.from - to, from - near.to) / read.normal.points.length : 0;
        return { from, to, off, score: off + distance * 4 };
      })
      .filter(({ off }) => off <= TOLERANCE)
      .sort((a, b) => a.score - b.score);
    const range = scored[0] ?? near;
    return range && spanOf(read, range);
  };
}

/** The places that a locator names, the narrowest first. */
function keysOf({ section, paragraph, table, row, note }: Locator = {}): string[] {
  return [
    ...(table === undefined || row === undefined ? [] : [`table ${table} ${row}`]),
    ...(section === undefined || paragraph === undefined ? [] : [`${section} ${paragraph}`]),
    ...(note === undefined ? [] : [`note ${note}`]),
    ...(table === undefined ? [] : [`table ${table}`]),
    ...(section === undefined ? [] : [section]),
  ];
}
