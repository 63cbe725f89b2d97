import { describe, expect, it } from 'vitest';
import { citationsOf, hintsOf, locatorInWords, offsetOf } from './index.ts';
import { placesIn } from './place.ts';

describe('citationsOf', () => {
  const fingerprint = 'nfkc1:312:9f3a2c41d05e:4be1d0a2c4e5f607';

  it('gathers the citations of a source, those of single values too', () => {
    const records = {
      claim: {
        one: {
          id: 'one',
          citations: [
            { source: 'a', locator: { section: 'S', paragraph: 2, other: 3 }, fingerprint },
            { source: 'b', locator: { table: '1' } },
          ],
          alternatives: [{ field: 'date', value: 1, citations: [{ source: 'a', locator: { note: '4' } }] }],
        },
        two: { id: 'two', citations: [] },
      },
      event: {
        three: { id: 'three', facts: { figures: [{ citations: [{ source: 'a' }] }] }, citations: 'none' },
      },
    };
    expect(citationsOf(records, 'a')).toEqual([
      { by: 'claim/one', locator: { section: 'S', paragraph: 2 }, fingerprint },
      { by: 'claim/one', locator: { note: '4' } },
      { by: 'event/three' },
    ]);
    expect(citationsOf(records, 'c')).toEqual([]);
  });
});

describe('locatorInWords', () => {
  it('goes from the wider to the narrower, in each language', () => {
    const locator = { paragraph: 2, section: 'Conclusion', page: 7 };
    expect(locatorInWords(locator, 'en')).toBe('“Conclusion”, page 7, paragraph 2');
    expect(locatorInWords(locator, 'ko')).toBe('“Conclusion”, 7쪽, 2번째 문단');
    expect(locatorInWords(locator, 'zh-Hans')).toBe('“Conclusion”，第7页，第2段');
    expect(locatorInWords({ table: '1', row: 'Key Word', column: 'Great Power' }, 'en')).toBe(
      'table 1, row “Key Word”, column “Great Power”',
    );
    expect(locatorInWords({ note: '3' }, 'en')).toBe('note 3');
    expect(locatorInWords({}, 'en')).toBe('');
  });
});

describe('hintsOf', () => {
  it('names what may be printed at the head of a page', () => {
    const { known } = hintsOf({
      title: 'A Lock and Its Town',
      containerTitle: 'Harbour Studies',
      author: [{ family: 'Brandt', given: 'Oda' }, { literal: 'The Council' }],
      issued: '1999-05',
    });
    expect(known).toEqual(
      expect.arrayContaining([
        'A Lock and Its Town',
        'Harbour Studies',
        'Oda Brandt',
        'Brandt Oda',
        'The Council',
        'May 1999',
        '1999년 5월',
        '1999年5月',
      ]),
    );
    expect(hintsOf({ issued: '1999-05-03' }).known).toEqual(
      expect.arrayContaining(['3 May 1999', 'May 3, 1999']),
    );
    expect(hintsOf({ issued: '1999' }).known).toEqual(['1999']);
    expect(hintsOf({ title: '', issued: '[1998,1999]' }).known).toEqual([]);
  });
});

describe('places', () => {
  it('count lines and characters from 1, whatever ends the lines', () => {
    const text = 'ab\r\n𝒳c\n\ndé\re';
    const placeAt = placesIn(text);
    const offsets = [...text.matchAll(/[^\r\n]/gu)].map(({ index }) => index);
    expect(offsets.map((offset) => Object.values(placeAt(offset)).join(':'))).toEqual([
      '1:1',
      '1:2',
      '2:1',
      '2:2',
      '4:1',
      '4:2',
      '5:1',
    ]);
    for (const offset of offsets) expect(offsetOf(text, placeAt(offset))).toBe(offset);
    expect(offsetOf(text, { line: 99, column: 99 })).toBe(text.length);
    expect(placeAt(text.length)).toEqual({ line: 5, column: 2 });
  });
});
