import { describe, expect, it } from 'vitest';
import { PLAIN, SENTENCES, setIn } from '../../test/invented-text.ts';
import { coverageOf, fingerprintOf } from './index.ts';

const fingerprint = (text: string, passage: string) => {
  const made = fingerprintOf(text, passage);
  if (!made.ok) throw new Error(made.reason);
  return made.fingerprint;
};
const all = SENTENCES.map((sentence) => fingerprint(PLAIN, sentence));
const sizeOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;

describe('coverageOf', () => {
  it('is the share of letters and digits that passages cover, each counted once', () => {
    const whole = coverageOf(setIn(40), all);
    expect(whole).toMatchObject({
      share: 1,
      characters: sizeOf(PLAIN),
      covered: sizeOf(PLAIN),
      uncovered: [],
    });
    const [first = '', second = ''] = SENTENCES;
    const both = fingerprint(PLAIN, `${first} ${second}`);
    const part = coverageOf(PLAIN, [both, ...all.slice(0, 2), both, 'no fingerprint']);
    expect(part.covered).toBe(sizeOf(first + second));
    expect(part.share).toBeCloseTo(part.covered / sizeOf(PLAIN), 12);
    expect(coverageOf(PLAIN, [])).toMatchObject({ share: 0, covered: 0 });
  });

  it('lists what is not covered with its place and words', () => {
    const text = setIn(40);
    const missing = [2, 9];
    const found = coverageOf(
      text,
      all.filter((_one, index) => !missing.includes(index)),
    );
    expect(found.uncovered.map(({ excerpt }) => excerpt)).toEqual(
      missing.map((index) => (SENTENCES[index] ?? '').replace(/\.$/, '')),
    );
    for (const { start, line, column, characters, excerpt, kind } of found.uncovered) {
      expect(kind).toBe('body');
      expect(characters).toBe(sizeOf(excerpt));
      const lines = text.slice(0, start).split('\n');
      expect([line, column]).toEqual([lines.length, (lines.at(-1)?.length ?? 0) + 1]);
    }
  });

  it('leaves out headings, page furniture and pull quotes, and counts tables and notes', () => {
    const heading = 'The Three Parties';
    const table = 'Table 1. Leaks\n\nBelow Seven\n\nAbove Thirty-five\n\nSum 42';
    const quote = 'Her pamphlet sold 600 copies in a\ntown of 900 readers.';
    const text = `${heading}\n\n${setIn(50).replace(/empty\s/, `empty\n\n12\n\n${quote}\n\n`)}\n\n${table}\n\nNotes\n\n1 See the minutes.`;
    const { leftOut, characters, uncovered } = coverageOf(text, all);
    expect(leftOut).toEqual([
      { kind: 'heading', characters: sizeOf(`${heading}Table 1. LeaksNotes`) },
      { kind: 'furniture', characters: 2 },
      { kind: 'pull-quote', characters: sizeOf(quote) },
    ]);
    expect(characters).toBe(sizeOf(`${PLAIN}Below SevenAbove Thirty-fiveSum 421 See the minutes.`));
    expect(uncovered.map(({ kind, excerpt }) => [kind, excerpt])).toEqual([
      ['table', 'Below Seven'],
      ['table', 'Above Thirty-five'],
      ['table', 'Sum 42'],
      ['note', '1 See the minutes'],
    ]);
  });

  it('shortens long excerpts, and has nothing to say of an empty text', () => {
    const [{ excerpt = '' } = {}] = coverageOf(PLAIN, []).uncovered;
    expect(excerpt.endsWith('…')).toBe(true);
    expect(excerpt.length).toBe(160);
    expect(coverageOf('', all)).toEqual({ share: 1, characters: 0, covered: 0, uncovered: [], leftOut: [] });
  });
});
