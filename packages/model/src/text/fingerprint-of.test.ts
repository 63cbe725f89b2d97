import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARAGRAPHS, PLAIN, SENTENCES, setIn } from '../../test/invented-text.ts';
import { findFingerprint, fingerprintOf, parseFingerprint } from './index.ts';

const made = (...args: Parameters<typeof fingerprintOf>) => {
  const result = fingerprintOf(...args);
  if (!result.ok) throw new Error(result.reason);
  return result;
};
const refusal = (...args: Parameters<typeof fingerprintOf>) => {
  const result = fingerprintOf(...args);
  if (result.ok) throw new Error(`${result.fingerprint} was made`);
  return result;
};

describe('fingerprintOf', () => {
  it('does not depend on how the text is set, nor on how the passage is written', () => {
    const [sentence = ''] = SENTENCES;
    const { fingerprint } = made(PLAIN, sentence);
    expect(parseFingerprint(fingerprint)).toMatchObject({ length: 81 });
    for (const width of [20, 33, 80]) expect(made(setIn(width), sentence).fingerprint).toBe(fingerprint);
    for (const written of [
      sentence.toUpperCase(),
      `  ${sentence.replaceAll(' ', '\n')}`,
      sentence.replace(/[.,]/g, ''),
    ])
      expect(made(PLAIN, written).fingerprint).toBe(fingerprint);
  });

  it('says where the passage stands, in pieces where it is interrupted', () => {
    const [sentence = ''] = PARAGRAPHS[0] ?? [];
    const text = PLAIN.replace('in the autumn', 'in the\n\nHarbour Studies\n\n7\n\nautumn');
    const { occurrence } = made(text, sentence);
    expect(occurrence.pieces.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [7, 1],
    ]);
    expect(occurrence.pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The salt harbour closed its gates in the',
      'autumn of 1904, and nobody on the quay could say for how long',
    ]);
  });

  it('adds surroundings to a short passage, which either side of them is enough to find', () => {
    const { fingerprint } = made(PLAIN, 'of grey stone');
    expect(parseFingerprint(fingerprint)?.context).toMatchObject({ size: 24 });
    const [before, after] = [
      PLAIN.replace('built nevertheless', 'not built'),
      PLAIN.replace('leaks to this day', 'holds'),
    ];
    for (const text of [PLAIN, before, after]) expect(findFingerprint(text, fingerprint)).toHaveLength(1);
    expect(findFingerprint(before.replace('leaks to this day', 'holds'), fingerprint)).toEqual([]);
  });

  it('takes as large surroundings as it needs, and only the side that tells', () => {
    const same = 'x'.repeat(30);
    const text = `one ${same} lock ${same} two, and three ${same} lock ${same} two`;
    const context = parseFingerprint(made(text, 'lock', { near: 0 }).fingerprint)?.context;
    expect(context?.size).toBeGreaterThan(30);
    const oneSide = `begin ${'y'.repeat(600)} lock then ${'y'.repeat(600)} lock end`;
    const found = parseFingerprint(made(oneSide, 'lock', { near: 600 }).fingerprint)?.context;
    expect(found?.after).toBeDefined();
  });

  it('is refused with the places where the passage stands several times', () => {
    const result = refusal(PLAIN, 'the lock');
    expect(result.reason).toMatch(/stands in 2 places: 7:\d+, 9:\d+\. Say near which one, or take a longer/);
    expect(result.places.map(({ start, end }) => PLAIN.slice(start, end).toLowerCase())).toEqual([
      'the lock',
      'the lock',
    ]);
    for (const { start } of result.places) {
      const { fingerprint, occurrence } = made(PLAIN, 'the lock', { near: start });
      expect(occurrence.pieces[0]?.start).toBe(start);
      expect(findFingerprint(PLAIN, fingerprint).map(({ pieces }) => pieces[0]?.start)).toEqual([start]);
    }
  });

  it('is refused where nothing tells the places apart', () => {
    const text = Array(300).fill('the same line again and again').join('\n');
    expect(refusal(text, 'line again', { near: 4000 }).reason).toMatch(/same surroundings/);
  });

  it('is refused for what the text does not have, with how far it has it', () => {
    expect(refusal(PLAIN, '— … —').reason).toBe('The passage has no letters or digits.');
    expect(refusal('', 'words').reason).toBe('The text does not have the passage.');
    const wrong = (SENTENCES[1] ?? '').replace('tide tables', 'tide clocks');
    expect(refusal(PLAIN, wrong).reason).toMatch(
      /does not have the passage\. It has the first 18 of its 19 words, up to 1:\d+\.$/,
    );
    expect(refusal(PLAIN, 'ilots asked the council').ok).toBe(false);
  });

  it('leads back to its passage, whatever part of the text that is', () => {
    const words = [...PLAIN.matchAll(/[\p{L}\p{N}]+/gu)];
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: 80 }), (first, count) => {
        const last = words[Math.min(first + count, words.length) - 1];
        const [start, end] = [words[first]?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0)];
        const { fingerprint, occurrence } = made(PLAIN, PLAIN.slice(start, end), { near: start });
        expect(occurrence.pieces.map((piece) => [piece.start, piece.end])).toEqual([[start, end]]);
        expect(findFingerprint(PLAIN, fingerprint)).toEqual([occurrence]);
      }),
      { numRuns: 60 },
    );
  });
});
