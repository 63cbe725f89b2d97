import { LOCALES } from '@yalu/model/text';
import { type CognitiveMap, scenarioRanges } from '@yalu/query/stats';
import { describe, expect, test } from 'vitest';
import { driver, link } from '../../../test/fixtures/drivers.ts';
import { fixture } from '../../../test/fixtures/whatif.ts';
import { everywhere } from '../../../test/fixture.ts';
import type { MapRow } from '../map-rows.ts';
import { whatif } from './chart.ts';
import { figuresOf } from './figures.ts';

const { rows } = fixture;
const options = whatif.parseOptions();

const name = everywhere;
/** More of `a`, more of `b`, less of `c`; `d` either way; `e` stands apart. */
const small: readonly MapRow[] = [
  ...['a', 'b', 'c', 'd', 'e'].map((id) => driver(id, 'factor', name(id.toUpperCase()))),
  link('ab', 'a', 'b', 'positive', name('AB')),
  link('bc', 'b', 'c', 'negative', name('BC')),
  link('ad', 'a', 'd', 'mixed', name('AD')),
];
const setting = (set: readonly string[], more = {}) => whatif.parseOptions({ set, samples: 200, ...more });

describe('what competition between the United States and China moves', () => {
  test('the headline says what is set, how much moves and how much of it surely', () => {
    expect(LOCALES.map((locale) => whatif.headline(rows, options, locale))).toEqual([
      'In the model, with US-China strategic competition at “High”, five drivers move, one in a sure direction',
      '모형: 미중 전략경쟁 ‘높음’일 때 요인 5개가 움직이며, 방향이 확실한 것은 1개',
      '模型：在中美战略竞争为“高”之下，5个因素变动，其中1个方向确定',
    ]);
  });

  test.each([
    ['en', 'Model, not prediction.', 'model, not prediction'],
    ['ko', '모형이며 예측이 아님.', '모형이며 예측이 아님'],
    ['zh-Hans', '模型，而非预测。', '模型，而非预测'],
  ] as const)(
    'that it is a model is the first word of the summary and stands in the picture (%s)',
    (locale, sentence, note) => {
      expect(whatif.summary(rows, options, locale).startsWith(sentence)).toBe(true);
      const { datasets } = whatif.spec(rows, options, { locale, theme: 'light', width: 320 });
      expect(datasets).toHaveProperty('note', [expect.objectContaining({ lines: [note] })]);
    },
  );

  test('a level that is no state is written as a number', () => {
    const { headline } = whatif;
    expect(headline(rows, whatif.parseOptions({ set: ['us-china-competition=0.25'] }), 'en')).toMatch(
      /^In the model, with US-China strategic competition at 0\.25, /,
    );
    expect(headline(rows, whatif.parseOptions({ set: ['us-china-competition=0.5'] }), 'ko')).toMatch(
      /^모형: 미중 전략경쟁 0\.5일 때/,
    );
  });

  test('what is assumed is said', () => {
    expect(whatif.summary(rows, options, 'en')).toContain(
      'Of all seven links on the way the sources state no strength in numbers; it is assumed to be 0.5, from 0.1 to 1.',
    );
  });
});

describe('the model', () => {
  test.each([
    { rule: 'kosko', transfer: 'tanh' },
    { rule: 'modified-kosko', transfer: 'sigmoid' },
    { rule: 'rescaled', transfer: 'sigmoid', lambda: 2, seed: 7 },
  ] as const)('has the numbers of the sampled scenario of @yalu/query: %j', async (more) => {
    const found = figuresOf(small, setting(['a=0.8'], more), 'en');
    const map: CognitiveMap = {
      concepts: ['a', 'b', 'c', 'd', 'e'],
      // By the ids of the links: the draws are taken in that order.
      edges: [
        { from: 'a', to: 'b', weight: 0.5, min: 0.1, max: 1 },
        { from: 'a', to: 'd', weight: 0, min: -1, max: 1 },
        { from: 'b', to: 'c', weight: -0.5, min: -1, max: -0.1 },
      ],
    };
    const { rows: expected } = await scenarioRanges(map, { ...more, set: { a: 0.8 }, samples: 200 });
    for (const one of found.moved) {
      const other = expected.find(({ concept }) => concept === one.id);
      expect(one).toMatchObject({
        base: other?.baseline,
        scenario: other?.scenario,
        rises: other?.rises,
        falls: other?.falls,
        ...(one.way === 'set' ? {} : { range: [other?.low, other?.high] }),
      });
    }
    expect(found.moved.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('tells what surely rises and falls from what is open, and leaves out what is not moved', () => {
    const { moved } = figuresOf(small, setting(['a=1']), 'en');
    expect(moved.map(({ id, way }) => [id, way])).toEqual([
      ['a', 'set'],
      ['b', 'rises'],
      ['c', 'falls'],
      ['d', 'open'],
    ]);
    expect(whatif.headline(small, setting(['e=1']), 'en')).toBe(
      'In the model, with E at “High”, no other driver moves',
    );
  });

  test('what the sources state is not assumed', () => {
    const stated = small.map((row): MapRow =>
      row.kind === 'link' ? { ...row, strength: { value: 0.3, min: 0.3, max: 0.3 } } : row,
    );
    const { moved, assumed } = figuresOf(stated, setting(['a=1']), 'en');
    expect(assumed).toBe(0);
    expect(moved.find(({ id }) => id === 'b')).toMatchObject({
      scenario: expect.closeTo(Math.tanh(0.3)),
      range: [expect.closeTo(Math.tanh(0.3)), expect.closeTo(Math.tanh(0.3))],
    });
    expect(whatif.summary(stated, setting(['a=1']), 'en')).not.toContain('assumed');
  });

  test('is run once for the same rows and options, and anew for others', () => {
    const chosen = setting(['a=1']);
    const first = figuresOf(small, chosen, 'en').moved;
    expect(figuresOf(small, chosen, 'ko').moved[1]?.range).toBe(first[1]?.range);
    expect(figuresOf(small.slice(0, -1), chosen, 'en').moved.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('takes a level or a state, one way or the other', () => {
    const levels = (set: readonly string[]) =>
      figuresOf(small, setting(set), 'en').settings.map(({ id, level, state }) => [id, level, state]);
    expect(levels(['b=low', 'a=0.25'])).toEqual([
      ['a', 0.25, undefined],
      ['b', -1, 'Low'],
    ]);
  });

  test.each([
    ['x=1', 'there is no driver "x".'],
    ['a=2', '"2" is no level or state of a. Write a number from -1 to 1, or low (-1), high (1).'],
    ['a=warm', '"warm" is no level or state of a.'],
  ])('refuses %s', (set, why) => {
    expect(() => figuresOf(small, setting([set]), 'en')).toThrow(
      expect.objectContaining({ code: 'options-invalid' }),
    );
    expect(() => figuresOf(small, setting([set]), 'en')).toThrow(why);
  });

  test('an unknown driver is an error with the near ones', () => {
    expect(() => figuresOf(rows, setting(['us-chin-competition=1']), 'en')).toThrow(
      'Did you mean us-china-competition?',
    );
  });

  test('a setting without a level is no option', () => {
    expect(() => whatif.parseOptions({ set: ['a'] })).toThrow('not of the form driver=level');
    expect(() => whatif.parseOptions({ set: [] })).toThrow(
      expect.objectContaining({ code: 'options-invalid' }),
    );
  });
});
