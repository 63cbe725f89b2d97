import { type BlockKind, lengthOf, type Range } from './block.ts';
import { search } from './find.ts';
import { parseFingerprint } from './fingerprint.ts';
import { type RawOccurrence, runsOf, spanOf, type TextSpan } from './occurrence.ts';
import { asRead, type Readable, type ReadText } from './reading.ts';

/** The kinds of blocks that are the body of a work, and so what citations can cover. */
export const BODY_KINDS: readonly BlockKind[] = ['body', 'table', 'note'];

/** A part of the body that no passage covers. */
export interface Uncovered extends TextSpan {
  readonly kind: BlockKind;
  /** How many letters and digits it has. */
  readonly characters: number;
  /** Its words, in one line, shortened. */
  readonly excerpt: string;
}

/** How much of a text some passages cover, counted in letters and digits. */
export interface Coverage {
  /** `covered` of `characters`, from 0 to 1; 1 for a text without a body. */
  readonly share: number;
  /** Letters and digits of the body: prose, table cells and notes. */
  readonly characters: number;
  readonly covered: number;
  /** What is not covered, in reading order. */
  readonly uncovered: readonly Uncovered[];
  /** Letters and digits that are not of the body: headings, page furniture, pull quotes. */
  readonly leftOut: readonly { readonly kind: BlockKind; readonly characters: number }[];
}

/**
 * Which part of the body of a text the passages of some fingerprints cover, and what is left. Characters that several
 * passages cover count once; what is cited outside the body, such as a heading, does not count.
 */
export function coverageOf(text: Readable, fingerprints: readonly string[]): Coverage {
  const read = asRead(text);
  const wanted = [...new Set(fingerprints)].flatMap((fingerprint) => parseFingerprint(fingerprint) ?? []);
  const isCovered = coveredBy(read, search(read, wanted).found.flat());
  const characters = sumOf(read, (kind) => BODY_KINDS.includes(kind));
  const uncovered = uncoveredRuns(read, isCovered);
  const covered = characters - uncovered.reduce((sum, run) => sum + lengthOf(run.ranges), 0);
  const leftOut = (['heading', 'furniture', 'pull-quote'] as const).map((kind) => ({
    kind,
    characters: sumOf(read, (one) => one === kind),
  }));
  return {
    share: characters === 0 ? 1 : covered / characters,
    characters,
    covered,
    uncovered: uncovered.map((run) => described(read, run)),
    leftOut: leftOut.filter((one) => one.characters > 0),
  };
}

/** Which normalised characters of a text some occurrences cover: 1 for those. */
export function coveredBy({ normal }: ReadText, occurrences: readonly RawOccurrence[]): Uint8Array {
  const isCovered = new Uint8Array(normal.points.length);
  for (const occurrence of occurrences) {
    for (const { from, to } of runsOf(occurrence)) isCovered.fill(1, from, to);
  }
  return isCovered;
}

/** Characters of one block that follow each other and that nothing covers. */
export interface UncoveredRun {
  readonly kind: BlockKind;
  readonly ranges: readonly Range[];
}

/** The uncovered stretches of the body, in reading order. */
export function uncoveredRuns({ blocks }: ReadText, isCovered: Uint8Array): UncoveredRun[] {
  return blocks
    .filter(({ kind }) => BODY_KINDS.includes(kind))
    .flatMap(({ kind, ranges }) => {
      const runs: { kind: BlockKind; ranges: { from: number; to: number }[] }[] = [];
      let isOpen = false;
      for (const { from, to } of ranges) {
        for (let at = from; at < to; at += 1) {
          if (isCovered[at] === 1) {
            isOpen = false;
            continue;
          }
          if (!isOpen) runs.push({ kind, ranges: [] });
          isOpen = true;
          const parts = runs.at(-1)?.ranges ?? [];
          const last = parts.at(-1);
          if (last?.to === at) last.to = at + 1;
          else parts.push({ from: at, to: at + 1 });
        }
      }
      return runs;
    });
}

const LONGEST_EXCERPT = 160;

function described(read: ReadText, { kind, ranges }: UncoveredRun): Uncovered {
  const spans = ranges.map((range) => spanOf(read, range));
  const [first = { start: 0, end: 0, line: 1, column: 1 }] = spans;
  const words = spans
    .map(({ start, end }) => read.text.slice(start, end))
    .join(' ')
    .replace(/\s+/gu, ' ');
  const letters = Array.from(words);
  const isLong = letters.length > LONGEST_EXCERPT;
  return {
    ...first,
    end: spans.at(-1)?.end ?? first.end,
    kind,
    characters: lengthOf(ranges),
    excerpt: isLong ? `${letters.slice(0, LONGEST_EXCERPT - 1).join('')}…` : words,
  };
}

const sumOf = ({ blocks }: ReadText, counts: (kind: BlockKind) => boolean): number =>
  blocks.filter(({ kind }) => counts(kind)).reduce((sum, { ranges }) => sum + lengthOf(ranges), 0);
