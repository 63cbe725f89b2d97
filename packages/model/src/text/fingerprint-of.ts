import { type Fingerprint, type FingerprintContext, formatFingerprint } from './fingerprint.ts';
import { search, standingBesides } from './find.ts';
import { rollingOf, shaOf } from './hash.ts';
import { normaliseText } from './normalise.ts';
import {
  contextsOf,
  type Occurrence,
  occurrenceIn,
  type RawOccurrence,
  runsOf,
  type TextSpan,
} from './occurrence.ts';
import { placesInWords } from './place.ts';
import { asRead, type Readable, type ReadText } from './reading.ts';

/** A passage shorter than this is told from others by what stands next to it, too. */
const SHORT = 24;
const CONTEXT_SIZES = [24, 32, 48, 64, 96, 128, 192, 256, 512];

export interface Fingerprinted {
  readonly ok: true;
  readonly fingerprint: string;
  /** Where the passage stands. */
  readonly occurrence: Occurrence;
}

export interface NotFingerprinted {
  readonly ok: false;
  /** Why there is no fingerprint, and what to do: a sentence for people. */
  readonly reason: string;
  /** Where the passage stands, if it stands in several places. */
  readonly places: readonly TextSpan[];
}

/**
 * Takes the fingerprint of a passage of a text. The passage may be written with other line breaks, hyphens or quotation
 * marks than the text has, and may be interrupted there. Where it stands in several places, or is short, its
 * surroundings become part of the fingerprint; copies in pull quotes do not count as places to choose from.
 *
 * @param options.near an offset in the text: of several places, the nearest to it is meant
 */
export function fingerprintOf(
  text: Readable,
  passage: string,
  options: { readonly near?: number } = {},
): Fingerprinted | NotFingerprinted {
  const read = asRead(text);
  const { points } = normaliseText(passage);
  if (points.length === 0) return refused('The passage has no letters or digits.');
  const bare = { length: points.length, rolling: rollingOf(points), sha: shaOf(points) };
  const places = everywhere(read, bare);
  if (places.length === 0)
    return refused(`The text does not have the passage. ${whereItEnds(read, passage)}`);
  const candidates = besidesPullQuotes(read, places);
  const chosen = chooseFrom(read, candidates, options.near);
  if (!chosen) {
    const spans = candidates.map((place) => startOf(read, place));
    return refused(
      `The passage stands in ${spans.length} places: ${placesInWords(spans)}. Say near which one, or take a longer passage.`,
      spans,
    );
  }
  const needsContext = places.length > 1 || points.length < SHORT;
  const context = needsContext ? contextFor(read, chosen, places) : undefined;
  if (needsContext && !context) {
    return refused('The passage has the same surroundings in several places. Take a longer one.', [
      startOf(read, chosen),
    ]);
  }
  return {
    ok: true,
    fingerprint: formatFingerprint(context ? { ...bare, context } : bare),
    occurrence: occurrenceIn(read, chosen),
  };
}

const refused = (reason: string, places: readonly TextSpan[] = []): NotFingerprinted => ({
  ok: false,
  reason: reason.trim(),
  places,
});

/** All places where a passage stands, in the order of the text; in whichever reading, each once. */
function everywhere(read: ReadText, bare: Fingerprint): RawOccurrence[] {
  const places = new Map<string, RawOccurrence>();
  const inOnePiece = Array.from(
    read.readings(),
    (reading) => standingBesides(read, reading, [bare]).get(bare) ?? [],
  ).flat();
  const all = inOnePiece.length > 0 ? inOnePiece : (search(read, [bare]).found[0] ?? []);
  for (const place of all) {
    const key = runsOf(place)
      .map(({ from, to }) => `${from}-${to}`)
      .join();
    if (!places.has(key)) places.set(key, place);
  }
  return [...places.values()].sort((a, b) => firstOf(a) - firstOf(b));
}

const firstOf = (place: RawOccurrence): number => runsOf(place)[0]?.from ?? 0;

/** The places that are no pull quotes, unless all are. */
function besidesPullQuotes({ blocks }: ReadText, places: readonly RawOccurrence[]): readonly RawOccurrence[] {
  const quotes = blocks.filter(({ kind }) => kind === 'pull-quote').flatMap(({ ranges }) => ranges);
  const others = places.filter((place) => {
    const first = firstOf(place);
    return !quotes.some(({ from, to }) => from <= first && first < to);
  });
  return others.length > 0 ? others : places;
}

function chooseFrom(
  read: ReadText,
  places: readonly RawOccurrence[],
  near: number | undefined,
): RawOccurrence | undefined {
  if (places.length === 1 || near === undefined) return places.length === 1 ? places[0] : undefined;
  const distance = (place: RawOccurrence): number => Math.abs(startOf(read, place).start - near);
  return [...places].sort((a, b) => distance(a) - distance(b))[0];
}

function startOf(read: ReadText, place: RawOccurrence): TextSpan {
  const [first] = occurrenceIn(read, place).pieces;
  return first ?? { start: 0, end: 0, line: 1, column: 1 };
}

/**
 * The smallest surroundings that tell a place from all others, each side by itself, as either is enough to recognise
 * the place; one side alone where the other never does.
 */
function contextFor(
  read: ReadText,
  chosen: RawOccurrence,
  places: readonly RawOccurrence[],
): FingerprintContext | undefined {
  const others = places.filter((place) => place !== chosen);
  const choices = CONTEXT_SIZES.flatMap((size) => {
    const [own] = contextsOf(read, chosen, size);
    if (!own) return [];
    const theirs = others.flatMap((place) => contextsOf(read, place, size));
    const context = {
      size,
      ...(theirs.every(({ before }) => before !== own.before) ? { before: own.before } : {}),
      ...(theirs.every(({ after }) => after !== own.after) ? { after: own.after } : {}),
    };
    return 'before' in context || 'after' in context ? [context] : [];
  });
  return choices.find((context) => 'before' in context && 'after' in context) ?? choices[0];
}

/** How many words of a passage the text has: where to look for the slip. */
function whereItEnds(read: ReadText, passage: string): string {
  const ends = Array.from(
    passage.matchAll(/[\p{L}\p{M}\p{N}]+/gu),
    ({ 0: word, index }) => index + word.length,
  );
  const standingUpTo = (count: number): RawOccurrence | undefined => {
    const { points } = normaliseText(passage.slice(0, ends[count - 1]));
    const bare = { length: points.length, rolling: rollingOf(points), sha: shaOf(points) };
    for (const reading of read.readings()) {
      const [first] = standingBesides(read, reading, [bare]).get(bare) ?? [];
      if (first) return first;
    }
    return undefined;
  };
  let [low, high] = [0, ends.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (standingUpTo(middle)) low = middle;
    else high = middle;
  }
  const longest = low < 3 ? undefined : standingUpTo(low);
  const end = longest && occurrenceIn(read, longest).pieces.at(-1)?.end;
  if (end === undefined) return '';
  const { line, column } = read.placeAt(end);
  return `It has the first ${low} of its ${ends.length} words, up to ${line}:${column}.`;
}
