import type { Block, BlockKind, Range } from './block.ts';
import { indexAt } from './block.ts';
import { suspectsIn, written } from './furniture.ts';
import { type PrefixHashes, prefixHashes } from './hash.ts';
import { type Line, linesOf } from './lines.ts';
import { type NormalisedText, normaliseText } from './normalise.ts';
import { type Place, placesIn } from './place.ts';
import { type KnownBlock, knownBlocks, type TextHints } from './segment.ts';

/**
 * An order in which a text may be read. The first is the text as it is; the others leave out what interrupts
 * sentences. A passage that stands in one of them in one piece stands in the text.
 */
export interface Reading {
  readonly points: Uint32Array;
  /** Which character of the normalised text each is. */
  readonly origins: Uint32Array;
  readonly hashes: PrefixHashes;
  /** Where it goes on elsewhere in the text. What lies between two seams stands in the text as printed, too. */
  readonly seams: readonly number[];
  /** Where its lines begin, and its end: places at which it may be interrupted. */
  readonly lines: Uint32Array;
  /** Those among them at which a block begins. */
  readonly blocks: ReadonlySet<number>;
}

/** A text prepared once for any number of fingerprints. */
export interface ReadText {
  readonly text: string;
  readonly normal: NormalisedText;
  readonly blocks: readonly KnownBlock[];
  /** The orders in which it may be read, the text as it is first; each is made when it is asked for. */
  readonly readings: () => Iterable<Reading>;
  /** The first of them: the text as it is. */
  readonly printed: () => Reading;
  /** The reading in which passages in several pieces are looked for: without furniture and pull quotes. */
  readonly plain: () => Reading;
  /** The same without headings, tables and notes. */
  readonly prose: () => Reading;
  readonly placeAt: (offset: number) => Place;
}

/** A text, or one that is prepared already. */
export type Readable = string | ReadText;

/** The text prepared, unless it is. */
export const asRead = (text: Readable): ReadText => (typeof text === 'string' ? readText(text) : text);

/**
 * Prepares a text. The functions of this module that take a text take one of these as well, which is faster where
 * there are several questions.
 */
export function readText(text: string, hints: TextHints = {}): ReadText {
  const normal = normaliseText(text);
  const lines = written(text, normal, linesOf(text));
  const blocks = knownBlocks(text, normal, lines, hints);
  const printed = once(() => asPrinted(normal, blocks));
  const plain = once(() => readingOf(normal, without(blocks, INTERRUPTIONS)));
  const prose = once(() => readingOf(normal, without(blocks, [...INTERRUPTIONS, ...ASIDES])));
  const places = once(() => placesIn(text));
  const made: Reading[] = [];
  const makers = [
    printed,
    () => readingOf(normal, blocks),
    plain,
    prose,
    ...(['numbered', 'capitalised'] as const).flatMap((suspicion) => {
      const suspects = once(() => suspectsIn(lines, suspicion));
      // Short blocks beside a page number may be the beginning of a sentence after all.
      const proven = () => blocks.filter(({ kind, isFurniture }) => kind !== 'pull-quote' && !isFurniture);
      return [
        () => readingOf(normal, without(proven(), [], suspects())),
        () => readingOf(normal, without(blocks, INTERRUPTIONS, suspects())),
        () => readingOf(normal, without(blocks, [...INTERRUPTIONS, ...ASIDES], suspects())),
      ];
    }),
  ];
  function* readings(): Generator<Reading> {
    for (const [index, make] of makers.entries()) {
      const reading = (made[index] ??= make());
      if (!made.slice(0, index).some((one) => isSame(one, reading))) yield reading;
    }
  }
  return { text, normal, blocks, printed, plain, prose, readings, placeAt: (offset) => places()(offset) };
}

const INTERRUPTIONS: readonly BlockKind[] = ['furniture', 'pull-quote'];
const ASIDES: readonly BlockKind[] = ['heading', 'table', 'note'];

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The lines of blocks but for some kinds and some lines. */
function without(
  blocks: readonly KnownBlock[],
  kinds: readonly BlockKind[],
  lines?: ReadonlySet<Line>,
): { readonly lines: readonly Line[] }[] {
  const kept = blocks.filter(({ kind }) => !kinds.includes(kind));
  if (!lines) return kept;
  return kept.map((block) => ({ lines: block.lines.filter((line) => !lines.has(line)) }));
}

/** The text in the order of its characters. */
function asPrinted(normal: NormalisedText, blocks: readonly Block[]): Reading {
  const { points, starts } = normal;
  const cuts = (lines: readonly Line[]): number[] => lines.map(({ start }) => indexAt(normal, start));
  const lines = cuts(blocks.flatMap((block) => block.lines)).sort((a, b) => a - b);
  return {
    points,
    origins: starts.map((_start, index) => index),
    seams: [],
    hashes: prefixHashes(points),
    lines: Uint32Array.from(new Set([...lines, points.length])),
    blocks: new Set(cuts(blocks.flatMap((block) => block.lines.slice(0, 1)))),
  };
}

function readingOf(normal: NormalisedText, blocks: readonly { readonly lines: readonly Line[] }[]): Reading {
  const ranges: Range[] = [];
  const lines: number[] = [];
  const starts = new Set<number>();
  let length = 0;
  for (const block of blocks) {
    starts.add(length);
    for (const { start, end } of block.lines) {
      const range = { from: indexAt(normal, start), to: indexAt(normal, end) };
      if (range.to === range.from) continue;
      ranges.push(range);
      lines.push(length);
      length += range.to - range.from;
    }
  }
  starts.add(length);
  const points = new Uint32Array(length);
  const origins = new Uint32Array(length);
  const seams: number[] = [];
  let at = 0;
  let last = 0;
  for (const { from, to } of ranges) {
    if (from !== last) seams.push(at);
    last = to;
    points.set(normal.points.subarray(from, to), at);
    for (let index = from; index < to; index += 1) origins[at + index - from] = index;
    at += to - from;
  }
  return {
    points,
    origins,
    seams,
    hashes: prefixHashes(points),
    lines: Uint32Array.from([...lines, length]),
    blocks: starts,
  };
}

/** Whether two readings of one text are the same. */
const isSame = ({ origins: a }: Reading, { origins: b }: Reading): boolean =>
  a.length === b.length && a.every((origin, index) => origin === b[index]);
