import { standing } from './find.ts';
import { rollingOf, shaOf } from './hash.ts';
import { normaliseText } from './normalise.ts';
import { occurrenceIn, type Occurrence, type RawOccurrence, spanOf, type TextSpan } from './occurrence.ts';
import { placesInWords } from './place.ts';
import { asRead, type Readable, type Reading, type ReadText } from './reading.ts';

export interface Passage {
  readonly ok: true;
  /** The passage as printed, without what interrupts it, in one line. */
  readonly passage: string;
  readonly occurrence: Occurrence;
}

export interface NoPassage {
  readonly ok: false;
  /** Why there is none, and what to do: a sentence for people. */
  readonly reason: string;
  /** Where the first words stand, if they stand in several places. */
  readonly places: readonly TextSpan[];
}

/**
 * The passage of a text that begins with some words and ends with others. The last words are the nearest after the
 * first; both may overlap. Page furniture, pull quotes, and, within a sentence, tables and notes are left out.
 *
 * @param options.near an offset in the text: of several places with the first words, the nearest to it is meant
 */
export function passageBetween(
  text: Readable,
  from: string,
  to: string,
  options: { readonly near?: number } = {},
): Passage | NoPassage {
  const read = asRead(text);
  const readings = [read.plain(), read.prose(), read.printed()];
  const starts = readings.map((reading) => windowsIn(read, reading, from));
  const places = spansOf(read, readings, starts);
  if (places.length === 0) return none(`The text does not have the words "${from}".`);
  const chosen = choose(places, options.near);
  if (!chosen) {
    return none(
      `The words "${from}" stand in ${places.length} places: ${placesInWords(places)}. Give more of them, or say near which place.`,
      places,
    );
  }
  const candidates = readings.flatMap((reading, index) => {
    const start = starts[index]?.find((at) => startOf(read, reading, at).start === chosen.start);
    return start === undefined ? [] : stretch(read, reading, start, normaliseText(from).points.length, to);
  });
  const [best] = candidates.sort((a, b) => sizeOf(a) - sizeOf(b));
  if (!best)
    return none(`The words "${to}" do not follow on "${from}" (${chosen.line}:${chosen.column}).`, [chosen]);
  const occurrence = occurrenceIn(read, best);
  const passage = occurrence.pieces
    .map(({ start, end }) => read.text.slice(start, end))
    .join(' ')
    .replace(/\s+/gu, ' ');
  return { ok: true, passage, occurrence };
}

const none = (reason: string, places: readonly TextSpan[] = []): NoPassage => ({ ok: false, reason, places });

const sizeOf = ({ pieces }: RawOccurrence): number => pieces[0]?.length ?? 0;

const startOf = (read: ReadText, { origins }: Reading, at: number): TextSpan => {
  const from = origins[at] ?? 0;
  return spanOf(read, { from, to: from + 1 });
};

function windowsIn(read: ReadText, reading: Reading, words: string): number[] {
  const { points } = normaliseText(words);
  if (points.length === 0) return [];
  const bare = { length: points.length, rolling: rollingOf(points), sha: shaOf(points) };
  return standing(read, reading, bare).map(({ pieces }) => pieces[0]?.at ?? 0);
}

/** The places of windows, each once. The text as printed counts only for words that the other readings do not have. */
function spansOf(
  read: ReadText,
  readings: readonly Reading[],
  starts: readonly (readonly number[])[],
): TextSpan[] {
  const all = readings.map((reading, index) => (starts[index] ?? []).map((at) => startOf(read, reading, at)));
  const printed = all.at(-1) ?? [];
  const plain = all.slice(0, -1).flat();
  const places = plain.length > 0 ? plain : printed;
  return [...new Map(places.map((place) => [place.start, place])).values()].sort((a, b) => a.start - b.start);
}

function choose(places: readonly TextSpan[], near: number | undefined): TextSpan | undefined {
  if (places.length === 1 || near === undefined) return places.length === 1 ? places[0] : undefined;
  return [...places].sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))[0];
}

/** The stretch of a reading from a place to the nearest end of some words after the first ones. */
function stretch(read: ReadText, reading: Reading, at: number, least: number, to: string): RawOccurrence[] {
  const size = normaliseText(to).points.length;
  const end = windowsIn(read, reading, to)
    .map((window) => window + size)
    .find((after) => after >= at + least);
  return end === undefined ? [] : [{ reading, pieces: [{ at, length: end - at }] }];
}
