import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { broken, PARAGRAPHS, PLAIN, SENTENCES, setIn } from '../../test/invented-text.ts';
import { findFingerprint, fingerprintOf, isFingerprint, readText, verifyCitations } from './index.ts';

const plain = readText(PLAIN);
function fingerprintIn(text: Parameters<typeof fingerprintOf>[0], passage: string, near?: number): string {
  const made = fingerprintOf(text, passage, near === undefined ? {} : { near });
  if (!made.ok) throw new Error(made.reason);
  return made.fingerprint;
}
const fingerprints = SENTENCES.map((sentence) => fingerprintIn(plain, sentence));

/** The sentences whose fingerprints a text does not have. */
const lostIn = (text: string) => {
  const read = readText(text);
  const { passages } = verifyCitations(
    read,
    fingerprints.map((fingerprint, index) => ({ by: SENTENCES[index] ?? '', fingerprint })),
  );
  return passages.flatMap(({ verdict, citations }) =>
    verdict === 'found' ? [] : citations.map(({ by }) => by),
  );
};

describe('every fingerprint is found', () => {
  it('in the text itself, in one piece, exactly where the passage stands', () => {
    SENTENCES.forEach((sentence, index) => {
      const start = PLAIN.indexOf(sentence);
      const found = findFingerprint(plain, fingerprints[index] ?? '');
      expect(found.map(({ pieces }) => pieces.map((piece) => piece.start))).toEqual([[start]]);
      const [piece] = found[0]?.pieces ?? [];
      expect(PLAIN.slice(piece?.start, piece?.end)).toBe(sentence.replace(/[^\p{L}\p{N}]+$/u, ''));
    });
  });

  it('with line breaks anywhere, also within words', () => {
    const breaks = fc.array(
      fc.tuple(fc.nat(PLAIN.length), fc.constantFrom('\n', '\r\n', '\u2028', '\n\n', '\f')),
    );
    fc.assert(
      fc.property(breaks, (list) => {
        const parts = [...list].sort(([a], [b]) => a - b);
        let text = '';
        let from = 0;
        for (const [at, mark] of parts) {
          text += PLAIN.slice(from, at) + mark;
          from = at;
        }
        expect(lostIn(text + PLAIN.slice(from))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('with words hyphenated at the ends of lines of any width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 90 }), fc.nat(5), (width, cut) => {
        const text = PARAGRAPHS.map((sentences) =>
          broken(sentences.join(' '), width, (word) => (word.length > cut + 2 ? cut : 0)).join('\n'),
        ).join('\n\n');
        expect(lostIn(text)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('with running heads between lines', () => {
    const heads = ['Harbour Studies 12', 'A LOCK AND ITS TOWN', '14', 'lock question, page 15'];
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 80 }),
        fc.array(fc.tuple(fc.nat(60), fc.constantFrom(...heads), fc.boolean()), { maxLength: 8 }),
        (width, inserted) => {
          const lines = setIn(width).split('\n');
          for (const [where, head, isApart] of inserted) {
            const at = Math.min(where, lines.length);
            lines.splice(at, 0, ...(isApart ? ['', head, ''] : [head]));
          }
          expect(lostIn(lines.join('\n'))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('with paragraphs in another order, as columns are mixed up', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...PARAGRAPHS], { minLength: PARAGRAPHS.length }), (paragraphs) => {
        expect(lostIn(setIn(50, paragraphs))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('in composed, decomposed and full-width letters, in capitals, and without quotation marks', () => {
    for (const text of [
      PLAIN.normalize('NFD'),
      PLAIN.toUpperCase(),
      PLAIN.replace(/[“”’,;]/g, ''),
      PLAIN.replace(/[a-z0-9]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
      PLAIN.replace(/fi/g, 'ﬁ'),
    ]) {
      expect(text).not.toBe(PLAIN.replace('', ' '));
      expect(lostIn(text)).toEqual([]);
    }
  });

  it('across a break in the middle of a block, once and twice, by pieces that are joined', () => {
    const long = SENTENCES[12] ?? '';
    const lines = broken(long, 50, () => 0);
    expect(lines.length).toBeGreaterThan(1);
    const words = 'as somebody had scribbled on the margin of the page';
    const once = PLAIN.replace(long, `\n${lines[0]}\n${words}\n${lines.slice(1).join('\n')}\n`);
    expect(lostIn(once)).toEqual([]);
    const passage = `${PARAGRAPHS[4]?.join(' ')}`;
    const three = broken(passage, 45, () => 0);
    const twice = [
      ...three.slice(0, 2),
      words,
      ...three.slice(2, 4),
      `${words} again`,
      ...three.slice(4),
    ].join('\n');
    const [found] = findFingerprint(twice, fingerprintIn(PLAIN, passage));
    expect(found?.pieces).toHaveLength(3);
    const moved = [...three.slice(2), '', ...three.slice(0, 2)].join('\n');
    expect(findFingerprint(moved, fingerprintIn(PLAIN, passage))[0]?.pieces).toHaveLength(2);
  });
});

describe('a passage that is changed is not found, and the others are', () => {
  const letters = [...PLAIN.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const sentenceAt = (at: number) =>
    SENTENCES.filter((sentence) => {
      const start = PLAIN.indexOf(sentence);
      return start <= at && at < start + sentence.length;
    });

  it('by any one letter or digit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...letters), fc.constantFrom(...'xq7é水'), (at, letter) => {
        fc.pre(PLAIN[at]?.toLowerCase() !== letter);
        const text = PLAIN.slice(0, at) + letter + PLAIN.slice(at + 1);
        expect(lostIn(text)).toEqual(sentenceAt(at));
        expect(lostIn(PLAIN.slice(0, at) + PLAIN.slice(at + 1))).toEqual(sentenceAt(at));
      }),
      { numRuns: 60 },
    );
  });

  it('by a word that is made longer at the passage’s own ends', () => {
    for (const sentence of SENTENCES) {
      const longer = PLAIN.replace(sentence, `Un${sentence}`);
      expect(lostIn(longer)).toEqual([sentence]);
      expect(lostIn(PLAIN.replace(sentence, sentence.replace(/(\p{L}+)([^\p{L}]*)$/u, '$1s$2')))).toEqual([
        sentence,
      ]);
    }
  });

  it('also where a pull quote still has it', () => {
    const [quote = ''] = PARAGRAPHS[3] ?? [];
    const lines = setIn(60).split('\n');
    const withQuote = (text: readonly string[]) =>
      [...text.slice(0, 8), '', ...broken(quote, 25, () => 0), '', ...text.slice(8)].join('\n');
    const text = withQuote(lines);
    const fingerprint = fingerprintIn(text, quote);
    expect(fingerprint.split(':')).toHaveLength(7);
    expect(findFingerprint(text, fingerprint)).toHaveLength(1);
    const at = lines.findIndex((line) => line.includes('daughter'));
    const changed = lines.map((line, index) => (index === at ? line.replace('daughter', 'sister') : line));
    expect(findFingerprint(withQuote(changed), fingerprint)).toEqual([]);
  });

  it('also where the same words stand elsewhere, and its neighbours stay', () => {
    const table = (third: string) =>
      `Table 1. Views\n\nAnselm Buffer Trouble ${third} Buffer and more\n\nFerrymen Trouble Buffer Trouble Buffer`;
    const text = `${PLAIN}\n\n${table('Trouble')}`;
    const cells = ['Trouble', 'Buffer'].flatMap((word) =>
      [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ word, index })),
    );
    expect(cells).toHaveLength(8);
    const made = cells.map(({ word, index }) => fingerprintIn(text, word, index));
    expect(new Set(made).size).toBe(8);
    for (const { word, index } of cells) {
      const changed = `${text.slice(0, index)}Tumble${text.slice(index + word.length)}`;
      const lost = cells.filter((_cell, at) => findFingerprint(changed, made[at] ?? '').length === 0);
      expect(lost).toEqual([{ word, index }]);
    }
  });
});

describe('a fingerprint', () => {
  it('has no words of the passage, only numbers and hashes', () => {
    fingerprints.forEach((fingerprint, index) => {
      expect(isFingerprint(fingerprint)).toBe(true);
      const words = SENTENCES[index]?.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
      expect(words.filter((word) => fingerprint.includes(word))).toEqual([]);
    });
  });

  it('counts for nothing if only the rolling hash is right', () => {
    const [fingerprint = ''] = fingerprints;
    const [scheme, length, rolling] = fingerprint.split(':');
    const forged = [scheme, length, rolling, '0123456789abcdef'].join(':');
    expect(findFingerprint(plain, fingerprint)).toHaveLength(1);
    expect(findFingerprint(plain, forged)).toEqual([]);
  });

  it('is not found in an empty text, in one shorter than the passage, or if it is none', () => {
    const [fingerprint = ''] = fingerprints;
    expect(findFingerprint('', fingerprint)).toEqual([]);
    expect(findFingerprint('The salt harbour closed', fingerprint)).toEqual([]);
    expect(findFingerprint(PLAIN, 'nfkc1:1:2')).toEqual([]);
  });

  it.each([
    ['북한은 중국의 전략적 자산인가, 아니면 부담인가? 견해는 갈린다.', '전략적 자산', '전략적 부채'],
    ['韬光养晦，有所作为。学者对此看法不一。', '有所作为', '无所作为'],
    ['فتح الميناء أبوابه في الخريف، ثم أغلقها.', 'أبوابه في الخريف', 'أبوابه في الشتاء'],
    ['बंदरगाह के द्वार शरद ऋतु में बंद हुए।', 'द्वार शरद', 'द्वारा शरद'],
  ])('works in any script: %s', (text, passage, other) => {
    const fingerprint = fingerprintIn(text, passage);
    expect(findFingerprint(text.normalize('NFD'), fingerprint)).toHaveLength(1);
    expect(findFingerprint(text.replace(' ', '\n'), fingerprint)).toHaveLength(1);
    expect(text).not.toBe(text.replace(passage, other));
    expect(findFingerprint(text.replace(passage, other), fingerprint)).toEqual([]);
  });
});
