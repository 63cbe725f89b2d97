import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coverageOf, fingerprintOf, hintsOf, readText, segmentText, verifyCitations } from './index.ts';

/** The first source's text lies beside a maintainer's checkout and may not be part of it. */
const file = new URL('../../../../../shared/source/essay.txt', import.meta.url);
const essay = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
if (essay === undefined) console.warn('skipped: there is no ../shared/source/essay.txt beside this checkout');

/** Every how many passages one is changed: all of them with YALU_RUNS in the environment. */
const STEP = process.env['YALU_RUNS'] === undefined ? 6 : 1;

const hints = hintsOf({
  title: 'China’s Evolving North Korea Policy',
  containerTitle: 'Focus Asia: Perspective & Analysis',
  issued: '2020-04',
});

describe.skipIf(essay === undefined)(
  'the text of a PDF in two columns, with tables, notes and pull quotes',
  () => {
    const text = essay ?? '';
    const read = readText(text, hints);
    const blocks = segmentText(text, hints);

    /** Its sentences, across whatever interrupts them, and the cells of its tables, each with its place. */
    const passages = (): { passage: string; near: number }[] => {
      const prose = blocks
        .filter(({ kind }) => kind === 'body' || kind === 'note')
        .map(({ start, end }) => text.slice(start, end))
        .join('\n');
      const sentences = prose
        .split(/(?<=[.!?]["”]?)\d?\s+(?=[A-Z“\d])/u)
        .filter((one) => /\p{L}{3}/u.test(one));
      const cells = blocks.filter(({ kind }) => kind === 'table');
      return [
        ...sentences.map((passage) => ({ passage, near: 0 })),
        ...cells.map(({ start, end }) => ({ passage: text.slice(start, end), near: start })),
      ];
    };
    const cited = passages().map(({ passage, near }, index) => {
      const made = fingerprintOf(read, passage, { near });
      if (!made.ok) throw new Error(made.reason);
      return { by: `claim/${index}`, fingerprint: made.fingerprint, pieces: made.occurrence.pieces };
    });
    const lostIn = (changed: string) =>
      verifyCitations(readText(changed, hints), cited)
        .passages.filter(({ verdict }) => verdict !== 'found')
        .flatMap(({ citations }) => citations.map(({ by }) => by));

    test('is told apart into prose, tables, notes, headings, furniture and pull quotes', () => {
      const printed = (wanted: string) =>
        blocks
          .filter(({ kind }) => kind === wanted)
          .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
      expect(printed('pull-quote').map((quote) => quote.split(' ').length)).toEqual([27, 16, 23]);
      expect(printed('furniture')).toEqual([
        'Focus Asia Perspective & Analysis',
        'April 2020',
        '3',
        'China’s Evolving North Korea Policy',
      ]);
      expect(printed('heading')).toEqual([
        'Introduction*',
        'Characterizing China-DPRK Relations',
        'Changing Chinese Strategic Thinking and Influence on North Korea Policies',
        expect.stringMatching(/^Table 1\./),
        'North Korea Policy Under Xi Jinping',
        expect.stringMatching(/^Table 2\./),
        'An Era of Ongoing Strategic Competition',
        'Dim Prospects for Denuclearization',
        'Conclusion',
        'Endnotes',
      ]);
      expect(printed('table')).toHaveLength(45);
      expect(blocks.map(({ kind }) => kind)).toEqual(segmentText(text).map(({ kind }) => kind));
    });

    test('has every one of its passages, in pieces where they are interrupted, and they cover it', () => {
      expect(cited.length).toBeGreaterThan(160);
      expect(cited.filter(({ pieces }) => pieces.length > 1).length).toBeGreaterThan(3);
      expect(lostIn(text)).toEqual([]);
      const fingerprints = cited.map(({ fingerprint }) => fingerprint);
      expect(coverageOf(read, fingerprints).share).toBeGreaterThan(0.99);
    });

    test('has every one of them in another layout: hyphenated, re-set, with more running heads', () => {
      const narrow = text.replace(/(\p{L}{3})(\p{L}{3,}) /gu, (whole, start, rest, at: number) =>
        at % 7 === 0 ? `${String(start)}-\n${String(rest)} ` : String(whole),
      );
      const heads = text
        .split('\n')
        .flatMap((line, index) => (index % 11 === 10 ? [line, `Perspective & Analysis ${index}`] : [line]))
        .join('\n');
      for (const other of [narrow, heads, text.toUpperCase(), text.replace(/\n/g, '\r\n')]) {
        expect(other).not.toBe(text);
        expect(lostIn(other)).toEqual([]);
      }
    });

    test('has all but those in which a word is changed, wherever that is', () => {
      for (const [index, { pieces }] of cited.entries()) {
        // Each takes a quarter of a second.
        if (index % STEP !== 0) continue;
        const [{ start, end } = { start: 0, end: 0 }] = pieces;
        const words = [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)];
        const word = words[(index * 7) % words.length];
        const from = start + (word?.index ?? 0);
        const to = from + (word?.[0].length ?? 0);
        const changed = `${text.slice(0, from)}${word?.[0] === 'Other' ? 'Else' : 'Other'}${text.slice(to)}`;
        const expected = cited.filter((one) =>
          one.pieces.some((piece) => piece.start < to && piece.end > from),
        );
        expect(lostIn(changed).sort()).toEqual(expected.map(({ by }) => by).sort());
      }
    }, 120_000);
  },
);
