import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyDataset, dataset, untyped, validated } from '../../test/fixture.ts';
import { records } from '../../test/records.ts';
import { QueryError } from '../errors.ts';
import { search, searchIndex } from './search.ts';
import type { SearchMatch, SearchOptions } from './types.ts';

const found = (words: string, options?: SearchOptions) =>
  search(dataset, words, options).hits.map(({ collection, id }) => `${collection}/${id}`);
const first = (words: string, options?: SearchOptions) => found(words, options)[0];
const marked = ({ snippet, ranges }: SearchMatch) => ranges.map(([start, end]) => snippet.slice(start, end));

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof QueryError) return [error.code, error.at, error.message];
    throw error;
  }
  return 'no error';
};

describe('a search', () => {
  test.each([
    ['great power school', 'school/great-power'],
    ['GREAT POWER', 'school/great-power'],
    ['강대국', 'school/great-power'],
    ['大国学派', 'school/great-power'],
    ['지정학', 'school/geopolitics'],
    ['战略', 'concept/asset'],
    ['김정은', 'actor/kim'],
    ['习近平', 'actor/xi'],
    ['PRK', 'actor/PRK'],
    ['test-2017', 'event/test-2017'],
    ['event/test-2017', 'event/test-2017'],
    ['committee', 'source/essay'],
    ['punggye-ri 2016', 'event/test-2016'],
  ])('for %s finds %s first', (words, address) => {
    expect(first(words)).toBe(address);
  });

  it('finds a part of a word in Korean and Chinese, a single character too', () => {
    expect(found('완충')).toContain('concept/buffer');
    expect(found('缓')).toEqual(['concept/buffer']);
    expect(found('带')).toEqual(['concept/buffer']);
    expect(found('정은')).toEqual(['actor/kim']);
    expect(found('강대국학파')).toContain('school/great-power');
  });

  it('finds a Korean word by one with a particle', () => {
    expect(found('학파가').toSorted()).toEqual(found('학파').toSorted());
    expect(found('학파가')).toHaveLength(4);
  });

  it('needs all of the words, in whichever language', () => {
    expect(found('Kim 김')).toEqual(['actor/kim']);
    expect(found('great power leads')).toEqual(['school/great-power']);
    expect(search(dataset, 'great power leads').relaxed).toBe(false);
  });

  it('needs no function words, unless there is nothing else', () => {
    expect(found('the great power')).toEqual(found('great power'));
    expect(found('of the')).toContain('concept-scheme/perception');
  });

  it('finds records with some of the words where none has all, the more the better, and says so', () => {
    const { hits, relaxed } = search(dataset, 'geopolitics school pyramid');
    expect(relaxed).toBe(true);
    expect(hits[0]).toMatchObject({ collection: 'school', id: 'geopolitics' });
    expect(hits.length).toBeGreaterThan(4);
    const [some, all] = [search(dataset, 'geopolitics pyramid'), search(dataset, 'geopolitics')];
    expect(some.hits[0]?.score).toBeLessThan(all.hits[0]?.score ?? 0);
  });

  it('finds singulars and plurals, and words by their beginning', () => {
    expect(found('visits')).toContain('event/visit-2019');
    expect(found('stabil')).toEqual(['view/stability']);
    expect(found('stabil', { prefix: false, fuzzy: false })).toEqual([]);
    expect(found('stabil view')).not.toContain('view/stability');
  });

  it('finds the nearest of a misspelt word, and suggests it', () => {
    const misspelt = search(dataset, 'satbility');
    expect(misspelt.hits.map(({ id }) => id)).toEqual(['stability']);
    expect(misspelt.suggestions).toEqual([{ word: 'satbility', nearest: ['stability'] }]);
    expect(search(dataset, 'satbility', { fuzzy: false })).toEqual({
      hits: [],
      total: 0,
      relaxed: false,
      suggestions: [{ word: 'satbility', nearest: ['stability'] }],
    });
    expect(search(dataset, '완춤지대', { fuzzy: false }).suggestions).toEqual([
      { word: '완춤지대', nearest: ['완충지대'] },
    ]);
  });

  it('takes another number for another thing', () => {
    expect(found('2017')).toContain('event/test-2017');
    expect(found('2014')).toEqual([]);
  });

  it('weighs a label more than a text, and a text more than a note', () => {
    const labelled = { ...records.view.minimal, label: { en: 'Quiet zeal' } };
    const defined = { ...records.view.abandon, definition: { en: 'A zeal for change.' } };
    const noted = { ...records.view.stability, note: 'Zeal is not counted.' };
    const whole = untyped(
      validated({
        ...records,
        view: { ...records.view, minimal: labelled, abandon: defined, stability: noted },
      }),
    );
    expect(search(whole, 'zeal').hits.map(({ id }) => id)).toEqual(['minimal', 'abandon', 'stability']);
    const index = searchIndex(whole, { weights: { note: 50 } });
    expect(index.search('zeal').hits.map(({ id }) => id)).toEqual(['stability', 'minimal', 'abandon']);
  });
});

describe('a hit', () => {
  it('has its label, score, and the texts with the words marked', () => {
    const { hits } = search(dataset, 'holds leads');
    expect(hits).toEqual([
      {
        collection: 'school',
        id: 'great-power',
        label: { en: 'Great power school', ko: '강대국 학파', 'zh-Hans': '大国学派' },
        score: expect.any(Number),
        matches: [
          {
            path: 'definition',
            role: 'text',
            language: 'en',
            snippet: 'Holds that China leads.',
            ranges: [
              [0, 5],
              [17, 22],
            ],
          },
        ],
      },
    ]);
  });

  it('marks a run of pairs as one, and one character alone where it was asked for', () => {
    const [whole] = search(dataset, '缓冲地带').hits;
    expect(whole?.matches.map(marked)).toEqual([['缓冲地带']]);
    const [one] = search(dataset, '冲').hits;
    expect(one?.matches.map(marked)).toEqual([['冲']]);
  });

  it("shows a text in the reader's language where several have the words", () => {
    const whole = untyped(
      validated({
        ...records,
        view: {
          ...records.view,
          minimal: { ...records.view.minimal, label: { en: 'THAAD', ko: 'THAAD 배치' } },
        },
      }),
    );
    const languages = (options?: SearchOptions) =>
      search(whole, 'thaad', options).hits.flatMap(({ matches }) => matches.map(({ language }) => language));
    expect(languages()).toEqual(['en']);
    expect(languages({ locale: 'ko' })).toEqual(['ko']);
    expect(languages({ locale: 'zh-Hans' })).toEqual(['en']);
  });

  it('says which language a name is in', () => {
    const named = {
      ...records.actor.kim,
      names: [{ text: 'Gim Jeong-eun', language: 'ko-Latn', kind: 'romanisation' }],
    };
    const whole = untyped(validated({ ...records, actor: { ...records.actor, kim: named } }));
    expect(search(whole, 'jeong').hits[0]?.matches).toMatchObject([
      { path: 'names.text', role: 'name', language: 'ko-Latn', snippet: 'Gim Jeong-eun' },
    ]);
  });

  it('says by which former id it was found', () => {
    const { hits } = search(anyDataset, 'great-power-school');
    expect(hits[0]).toMatchObject({
      id: 'great-power',
      formerly: { id: 'great-power-school', kind: 'moved' },
    });
    expect(search(anyDataset, 'nationalist').hits).toMatchObject([
      { id: 'rising', formerly: { id: 'nationalist', kind: 'split' } },
      { id: 'great-power', formerly: { id: 'nationalist', kind: 'split' } },
    ]);
    expect(search(anyDataset, 'school/nationalist').total).toBe(2);
    // Found by its label as well.
    expect(search(anyDataset, 'great power school').hits[0]).not.toHaveProperty('formerly');
  });
});

describe('options', () => {
  it('keep to collections', () => {
    expect(found('power', { collections: ['school'] })).toEqual(['school/great-power', 'school/rising']);
    expect(found('power', { collections: ['event'] })).toEqual([]);
    expect(found('school/rising', { collections: ['event'] })).toEqual([]);
    expect(codeOf(() => search(dataset, 'power', { collections: ['school', 'shcool'] }))).toEqual([
      'collection-unknown',
      'collections.1',
      'There is no collection "shcool". Did you mean school?',
    ]);
  });

  it('limit the hits, and not the total', () => {
    const { hits, total } = search(dataset, 'school', { limit: 2 });
    expect(hits).toEqual(search(dataset, 'school').hits.slice(0, 2));
    expect(total).toBeGreaterThan(2);
    for (const limit of [0, -1, 1.5, NaN])
      expect(codeOf(() => search(dataset, 'school', { limit }))[0]).toBe('number-invalid');
  });

  it('refuse a weight that is none', () => {
    for (const label of [0, -1, NaN, Infinity])
      expect(codeOf(() => searchIndex(dataset, { weights: { label } }))[0]).toBe('number-invalid');
  });
});

describe('words that cannot be searched for', () => {
  test.each(['', '   ', '\n\t', '—…!?', '😀', '\ud800', '\u202e\u200f', '\u0301'])('%j', (words) => {
    expect(codeOf(() => search(dataset, words)).slice(0, 2)).toEqual(['query-invalid', 'words']);
  });

  test('a megabyte of them', () => {
    expect(codeOf(() => search(dataset, 'a '.repeat(500_000)))).toEqual([
      'query-too-large',
      'words',
      'The words to search for are 1000000 characters long; at most 500 can be. Search for fewer.',
    ]);
  });

  test('unless there is a word among them', () => {
    expect(found('😀 \ud800 김정은 \u202e!')).toEqual(['actor/kim']);
    expect(found('مرحبا')).toEqual([]);
    expect(found('__proto__ constructor toString')).toEqual([]);
  });
});

describe('whatever is searched for', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          'great',
          'powr',
          'school',
          '학파가',
          '制裁',
          '북중',
          'test-2017',
          '의',
          "Xi's",
          'of',
          '核',
          '/',
        ),
        {
          maxLength: 8,
        },
      )
      .map((parts) => parts.join(' ')),
  );

  it('is answered, or refused with a reason', () => {
    fc.assert(
      fc.property(words, (text) => {
        let result: ReturnType<typeof search>;
        try {
          result = search(dataset, text, { limit: 5 });
        } catch (error) {
          expect(error).toMatchObject({ name: 'QueryError', code: 'query-invalid' });
          return;
        }
        expect(result.total).toBeGreaterThanOrEqual(result.hits.length);
        expect(search(dataset, text, { limit: 5 })).toEqual(result);
        for (const { matches, score } of result.hits) {
          expect(score).toBeGreaterThan(0);
          expect(matches.length).toBeGreaterThan(0);
          for (const match of matches) {
            expect(match.ranges.length).toBeGreaterThan(0);
            for (const part of marked(match)) expect(part.trim()).toBe(part);
          }
        }
      }),
    );
  });

  it('comes in the order of scores, then of collections and ids', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('school', 'visit', 'kim', 'view', 'power', '2018', '학파', '战略'),
        (text) => {
          const { hits } = search(dataset, text, { limit: 1000 });
          const keys = hits.map(({ score, collection, id }) => [-score, collection, id] as const);
          const sorted = keys.toSorted(
            (a, b) => a[0] - b[0] || (a[1] + ' ' + a[2] < b[1] + ' ' + b[2] ? -1 : 1),
          );
          expect(keys).toEqual(sorted);
        },
      ),
    );
  });
});

it('finds every record by its own label, in each of its languages, and by its id', () => {
  for (const [collection, byId] of Object.entries(anyDataset.records)) {
    for (const [id, record] of Object.entries(byId)) {
      const labels = 'label' in record ? Object.values(record.label ?? {}).map(String) : [];
      expect(labels.length).toBeGreaterThan(0);
      for (const words of [...labels, id]) {
        const { hits, relaxed } = search(anyDataset, words, { limit: 1000 });
        expect(relaxed).toBe(false);
        expect(hits).toContainEqual(expect.objectContaining({ collection, id }));
      }
    }
  }
});

describe('the index', () => {
  it('is made once for a dataset, and has all of its records', () => {
    expect(searchIndex(dataset)).toBe(searchIndex(dataset));
    expect(searchIndex(dataset).records).toBe(
      Object.values(anyDataset.records).reduce((sum, byId) => sum + Object.keys(byId).length, 0),
    );
    expect(searchIndex(dataset, { weights: {} })).not.toBe(searchIndex(dataset));
  });
});
