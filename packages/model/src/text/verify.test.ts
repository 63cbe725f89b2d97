import { describe, expect, it } from 'vitest';
import { PARAGRAPHS, PLAIN, SENTENCES, setIn } from '../../test/invented-text.ts';
import { type Cited, fingerprintOf, verifyCitations } from './index.ts';

const fingerprint = (passage: string) => {
  const made = fingerprintOf(PLAIN, passage);
  if (!made.ok) throw new Error(made.reason);
  return made.fingerprint;
};
const citations: readonly Cited[] = PARAGRAPHS.flatMap((sentences, paragraph) =>
  sentences.map((sentence, index) => ({
    by: `claim/${paragraph}-${index}`,
    locator: { section: 'The Lock', paragraph: paragraph + 1 },
    fingerprint: fingerprint(sentence),
  })),
);

describe('verifyCitations', () => {
  it('finds every passage, and names all who cite it', () => {
    const again = { ...citations[3], by: 'position/anselm' };
    const { passages, withoutFingerprint, isThorough } = verifyCitations(setIn(45), [
      ...citations,
      again,
      { by: 'event/vote', locator: { note: '2' } },
    ]);
    expect(passages).toHaveLength(citations.length);
    expect(passages.map(({ verdict }) => verdict)).toEqual(citations.map(() => 'found'));
    expect(passages[3]?.citations.map(({ by }) => by)).toEqual(['claim/1-0', 'position/anselm']);
    expect(withoutFingerprint).toEqual([{ by: 'event/vote', locator: { note: '2' } }]);
    expect(isThorough).toBe(true);
  });

  it('reports the passage of which a word was changed, and no other, with where it may have been', () => {
    for (const [index, sentence] of SENTENCES.entries()) {
      const start = PLAIN.indexOf(sentence);
      const changed = sentence.replace(/\p{L}+(?=[^\p{L}]*$)/u, 'blank');
      const text = PLAIN.replace(sentence, changed);
      expect(text).not.toBe(PLAIN);
      const lost = verifyCitations(text, citations).passages.filter(({ verdict }) => verdict !== 'found');
      expect(lost).toEqual([
        {
          fingerprint: citations[index]?.fingerprint,
          verdict: 'not-found',
          occurrences: [],
          citations: [citations[index]],
          expected: expect.objectContaining({ start, line: PLAIN.slice(0, start).split('\n').length }),
        },
      ]);
    }
  });

  it('guesses where a passage was by its neighbours, if nothing of its length is left', () => {
    const [first = ''] = PARAGRAPHS[2] ?? [];
    const text = PLAIN.replace(first, '');
    const [lost] = verifyCitations(text, citations).passages.filter(({ verdict }) => verdict === 'not-found');
    expect(lost?.citations[0]?.by).toBe('claim/2-0');
    expect(lost?.expected).toMatchObject({ line: 5 });
  });

  it('says what is no fingerprint, and finds nothing in nothing', () => {
    const { passages } = verifyCitations(PLAIN, [
      { by: 'claim/x', fingerprint: 'nfkc1:wrong' },
      ...citations.slice(0, 1),
    ]);
    expect(passages.map(({ verdict }) => verdict)).toEqual(['unreadable', 'found']);
    const empty = verifyCitations('', citations).passages;
    expect(new Set(empty.map(({ verdict, expected }) => [verdict, expected].join()))).toEqual(
      new Set(['not-found,']),
    );
    expect(verifyCitations(PLAIN, [])).toEqual({ passages: [], withoutFingerprint: [], isThorough: true });
  });

  it('says when it would take too long to look for all passages in pieces', () => {
    const large = Array.from({ length: 70 }, (_line, index) => setIn(30).replace(/\d+/g, String(index))).join(
      '\n\n',
    );
    const absent = Array.from({ length: 200 }, (_one, index) => ({
      by: `claim/${index}`,
      fingerprint: `nfkc1:${index + 200}:0123456789ab:0123456789abcdef`,
    }));
    const { passages, isThorough } = verifyCitations(large, [...absent, ...citations.slice(1, 2)]);
    expect(isThorough).toBe(false);
    expect(passages.map(({ verdict }) => verdict)).toEqual([...absent.map(() => 'not-found'), 'found']);
  });
});
