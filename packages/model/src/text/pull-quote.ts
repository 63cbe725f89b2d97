import { type Block, lengthOf } from './block.ts';
import type { NormalisedText } from './normalise.ts';

/** How many characters a sample of a block has, and how many samples are taken of one. */
const SAMPLE = 8;
const SAMPLES = 24;
/** The share of the samples that must stand close together elsewhere. Editors shorten what they pull out. */
const ENOUGH = 0.7;
/** A sample that stands everywhere says nothing. */
const MOST = 200;
const BASE = 0x915f77f5;
/** Notes and lists begin with a mark or a number; quotes that are pulled out do not, nor are they taken from notes. */
const MARKED = /^[*†‡§\d]/u;

/**
 * Pull quotes: short blocks that stand in the text a second time, within a longer block. They are compared by samples
 * of eight characters, of which 70 % must lie elsewhere in the order of the block and hardly further apart, so that a
 * quote is recognised if it was shortened or if one of the two was changed.
 *
 * @param all the blocks that may be one or hold one: no furniture, no captions
 */
export function pullQuotesIn(normal: NormalisedText, all: readonly Block[]): ReadonlySet<Block> {
  const blocks = all.filter(({ text }) => !MARKED.test(text));
  const candidates = blocks.filter(
    ({ weight, lines }) => weight >= 40 && weight <= 400 && lines.length <= 16,
  );
  const owner = ownersOf(normal, blocks);
  const hits = hitsOf(normal, candidates, owner, blocks);
  return new Set(
    candidates.filter((block) => {
      const found = hits.get(block) ?? [];
      return found.length > 0 && isElsewhere(found, block, (at) => blocks[owner[at] ?? -1]);
    }),
  );
}

interface Sample {
  readonly block: Block;
  /** Which of the block's samples it is. */
  readonly number: number;
}

/** Where a sample of a block stands besides in the block. */
interface Hit {
  readonly at: number;
  readonly number: number;
}

/** The block of each normalised character, as an index. */
function ownersOf({ points }: NormalisedText, blocks: readonly Block[]): Int32Array {
  const owner = new Int32Array(points.length).fill(-1);
  blocks.forEach(({ ranges }, index) => {
    for (const { from, to } of ranges) owner.fill(index, from, to);
  });
  return owner;
}

function hitsOf(
  normal: NormalisedText,
  candidates: readonly Block[],
  owner: Int32Array,
  blocks: readonly Block[],
): Map<Block, Hit[]> {
  const samples = samplesOf(normal, candidates);
  const hits = new Map<Block, Hit[]>();
  eachWindow(normal.points, 0, normal.points.length, (at, hash) => {
    for (const { block, number } of samples.get(hash) ?? []) {
      if (blocks[owner[at] ?? -1] === block) continue;
      const found = hits.get(block);
      if (!found) hits.set(block, [{ at, number }]);
      else if (found.length < MOST * SAMPLES) found.push({ at, number });
    }
  });
  return hits;
}

function samplesOf(normal: NormalisedText, candidates: readonly Block[]): Map<number, Sample[]> {
  const samples = new Map<number, Sample[]>();
  for (const block of candidates) {
    const step = Math.max(1, Math.floor((lengthOf(block.ranges) - SAMPLE) / (SAMPLES - 1)));
    let number = 0;
    for (const { from, to } of block.ranges) {
      eachWindow(normal.points, from, to, (at, hash) => {
        if ((at - from) % step !== 0) return;
        const sample = { block, number };
        number += 1;
        const same = samples.get(hash);
        if (same) same.push(sample);
        else samples.set(hash, [sample]);
      });
    }
  }
  return samples;
}

/** Whether enough of a block's samples lie close together in a longer block. */
function isElsewhere(
  hits: readonly Hit[],
  block: Block,
  blockAt: (at: number) => Block | undefined,
): boolean {
  const length = lengthOf(block.ranges);
  const span = length * 1.5;
  const needed = Math.ceil(countOf(length) * ENOUGH);
  for (let last = 0, first = 0; last < hits.length; last += 1) {
    const end = hits[last]?.at ?? 0;
    while ((hits[first]?.at ?? 0) < end - span) first += 1;
    if (last - first + 1 < needed) continue;
    const numbers = new Set(hits.slice(first, last + 1).map(({ number }) => number));
    const around = blockAt(hits[(first + last) >>> 1]?.at ?? 0);
    if (numbers.size >= needed && around && lengthOf(around.ranges) > length * 1.3) return true;
  }
  return false;
}

/** How many samples a block of a length has. */
function countOf(length: number): number {
  const step = Math.max(1, Math.floor((length - SAMPLE) / (SAMPLES - 1)));
  return Math.floor((length - SAMPLE) / step) + 1;
}

/** Calls back with the hash of every window of a sample's length. */
function eachWindow(
  points: Uint32Array,
  from: number,
  to: number,
  visit: (at: number, hash: number) => void,
): void {
  let power = 1;
  for (let count = 0; count < SAMPLE; count += 1) power = Math.imul(power, BASE);
  let hash = 0;
  for (let at = from; at < to; at += 1) {
    const leaving = at - from >= SAMPLE ? Math.imul(points[at - SAMPLE] ?? 0, power) : 0;
    hash = (Math.imul(hash, BASE) + (points[at] ?? 0) - leaving) | 0;
    if (at - from >= SAMPLE - 1) visit(at - SAMPLE + 1, hash);
  }
}
