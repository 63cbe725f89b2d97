import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, normaliseText } from './normalise.ts';

describe('normalise', () => {
  it.each([
    ['U.S.-China, “hard-\nbalancing”', 'uschinahardbalancing'],
    ['ﬁnal oﬃce', 'finaloffice'],
    ['Ｆｕｌｌ　ｗｉｄｔｈ １２', 'fullwidth12'],
    ['Straße STRASSE ſo', 'strassestrasseso'],
    ['ΣΟΦΟΣ σοφός', 'σοφοσσοφόσ'],
    ['co\u00ADop\u200Bera\uFEFFtion', 'cooperation'],
    ['lamp´s lamp’s', 'lampslamps'],
    ['½ ② Ⅳ', '122iv'],
    ['小康社會 / xiaokang', '小康社會xiaokang'],
    ['핵·미사일', '핵미사일'],
    ['ｶﾞｽ', 'ガス'],
    ['हिंदी', 'हिंदी'],
    ['☃ — …', ''],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('keeps marks that are part of a word, so that a vowel changed is a change', () => {
    expect(normalise('कि')).not.toBe(normalise('का'));
    expect(normalise('été')).not.toBe(normalise('ete'));
  });

  const anyText = fc.string({ unit: 'binary', maxLength: 40 });

  it('is the same for composed and decomposed characters, and after itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalise(text);
        expect(normalise(text.normalize('NFD'))).toBe(once);
        expect(normalise(text.normalize('NFC'))).toBe(once);
        expect(normalise(once)).toBe(once);
      }),
    );
  });

  it('has the letters and digits of the NFKC of the whole text, whatever stands next to what', () => {
    // Final sigma is the one letter whose lower case depends on its neighbours.
    const bare = (text: string) => text.replace(/ς/g, 'σ').replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(anyText, (text) => {
        const whole = text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').normalize('NFKC');
        const folded = whole.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
        expect(bare(normalise(text))).toBe(bare(folded));
      }),
      { numRuns: 500 },
    );
  });

  it('knows where each character comes from', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'ﬃ', 'e\u0301', ' ', '—', '小', '﷽', '\n')), (parts) => {
        const text = parts.join('');
        const { points, starts, ends } = normaliseText(text);
        points.forEach((point, index) => {
          const printed = text.slice(starts[index], ends[index]);
          expect(normalise(printed)).toContain(String.fromCodePoint(point));
          expect(starts[index]).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
        });
      }),
    );
  });
});
