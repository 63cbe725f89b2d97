import { type Locale, LOCALES } from '@yalu/model/text';
import { goodman, type Interval, sisonGlaz, wilson } from '@yalu/query/stats';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../test/fixtures/distribution.ts';
import { percent } from '../../locale/format.ts';
import { distribution } from './chart.ts';
import { type DistributionRow, figuresOf, relationToHalf } from './figures.ts';
import { distributionSubtitle } from './sentences.ts';

const { rows } = fixture;
const options = distribution.parseOptions();
const row = (count: number | null, group: string | null = null): DistributionRow => ({
  view: `view-${String(group)}-${String(count)}`,
  label: { en: `View ${String(count)}` },
  group,
  groupLabel: group === null ? null : { en: group },
  order: count ?? 99,
  count,
});

describe('Table 2', () => {
  test('the headline is computed: 45 of 91 is just short of half', () => {
    expect(LOCALES.map((locale) => distribution.headline(rows, options, locale))).toEqual([
      'Normal state-to-state relations: 45 of 91 texts, just short of half',
      '정상국가관계론: 91편 중 45편, 절반에 조금 못 미침',
      '正常国家关系论：91篇中有45篇，略低于半数',
    ]);
  });

  test('groups add up, and what is not counted is no zero', () => {
    const { total, groups, missing } = figuresOf(rows, options, 'en');
    expect(total).toBe(91);
    expect(groups.map(({ label, count }) => [label, count])).toEqual([
      ['Supporter', 2],
      ['Status quo', 36],
      ['Normal state-to-state relations', 45],
      ['Abandonment', 8],
    ]);
    expect(missing).toEqual(['Minimalist approach']);
    const last = distribution.table(rows, options, 'en').rows.at(-1);
    expect(last).toEqual({
      view: 'Minimalist approach',
      count: 'not counted',
      share: null,
      low: null,
      high: null,
    });
  });

  test('says that the interval leaves a majority open', () => {
    expect(distribution.summary(rows, options, 'en')).toBe(
      'Normal state-to-state relations has the largest share: 45 of 91 texts, 49.5% (95% Sison-Glaz interval 39.6% to 60.7%). ' +
        'Its interval contains one half, so that at 95% a majority is neither shown nor excluded. ' +
        'Then: Status quo 36 (39.6%); Abandonment 8 (8.8%); Supporter 2 (2.2%). ' +
        'Named by the source but not counted, which is not zero: Minimalist approach.',
    );
  });

  test.each(LOCALES)('summary and table have the same numbers (%s)', (locale) => {
    const grouped = distribution.parseOptions({ by: 'group' });
    const summary = distribution.summary(rows, grouped, locale);
    for (const { group, count, share } of distribution.table(rows, grouped, locale).rows.slice(0, -1)) {
      expect(summary).toMatch(
        new RegExp(`${String(group)}[^;.]*?${String(count)}[^;]*?${percent(Number(share), locale)}`),
      );
    }
  });

  test('the marks have the same numbers as the table', () => {
    const { datasets } = distribution.spec(rows, options, { locale: 'en', theme: 'light', width: 960 });
    const drawn = (
      datasets as { shares: { label: string; count: number; share: number; low: number; high: number }[] }
    ).shares;
    for (const { view, count, share, low, high } of distribution
      .table(rows, options, 'en')
      .rows.slice(0, -1)) {
      const same = drawn.find(({ label }) => label === view);
      expect(same).toMatchObject({ count, share, low, high });
    }
  });
});

describe('intervals', () => {
  const intervalsOf = (parts: readonly Interval[]) =>
    parts.map(({ share, low, high }) => ({ share, low, high }));

  test.each([
    ['sison-glaz', sisonGlaz],
    ['goodman', goodman],
    ['wilson', (counts: readonly number[], level: number) => counts.map((count) => wilson(count, 91, level))],
  ] as const)('of %s are those of views among views and of groups among groups', (method, expected) => {
    const { groups } = figuresOf(rows, { ...options, method, level: 0.9 }, 'en');
    expect(intervalsOf(groups)).toEqual(expected([2, 36, 45, 8], 0.9));
    expect(intervalsOf(groups.flatMap(({ views }) => views))).toEqual(
      expected([1, 1, 34, 2, 30, 15, 8], 0.9),
    );
  });

  test('the subtitle says whether they hold one at a time or at once', () => {
    const said = (given: object, locale: Locale = 'en') =>
      distributionSubtitle(figuresOf(rows, options, locale), distribution.parseOptions(given), locale);
    expect(said({})).toBe(
      'Share of 91 texts by group of views (bold) and view. Lines: 95% Sison-Glaz intervals, for all views, and for all groups, at once.',
    );
    expect(said({ method: 'goodman', by: 'group' })).toBe(
      'Share of 91 texts by group of views. Lines: 95% Goodman intervals, for all groups at once.',
    );
    expect(said({ method: 'wilson' })).toContain('95% Wilson score intervals, one share at a time.');
    expect(said({}, 'ko')).toContain('모든 견해와 모든 묶음에 각각 함께 성립하는 95% 시슨-글라즈 구간');
    expect(said({ by: 'group' }, 'zh-Hans')).toContain('对所有观点组同时成立的95%西森-格拉兹区间');
  });
});

test('without groups the largest view is the finding, and there is no line at one half', () => {
  const views = [row(3), row(7)];
  expect(distribution.headline(views, options, 'en')).toBe('View 7: 7 of 10 texts, more than half (70.0%)');
  const { datasets } = distribution.spec(views, options, { locale: 'en', theme: 'light', width: 640 });
  expect(datasets).not.toHaveProperty('half');
});

test('views without a group stand beside groups, under a name of their own', () => {
  const { groups, largest } = figuresOf([row(3, 'a'), row(9)], options, 'en');
  expect(groups.map(({ label, named }) => [label, named])).toEqual([
    ['a', true],
    ['Without a group', false],
  ]);
  expect(largest.label).toBe('a');
});

test.each([
  [44, 100, 'below'],
  [45, 100, 'just-short'],
  [49, 100, 'just-short'],
  [50, 100, 'exactly'],
  [51, 100, 'just-over'],
  [55, 100, 'just-over'],
  [56, 100, 'above'],
])('%d of %d lies %s', (count, total, relation) => {
  expect(relationToHalf(count, total)).toBe(relation);
});

test.each([{ given: [] }, { given: [row(null)] }, { given: [row(0)] }])(
  'nothing counted is an error',
  ({ given }) => {
    expect(() => distribution.spec(given, options, { locale: 'en', theme: 'light', width: 640 })).toThrow(
      expect.objectContaining({ code: 'rows-empty' }),
    );
  },
);

test('one row is a picture', () => {
  expect(distribution.headline([row(5)], options, 'en')).toBe(
    'View 5: 5 of 5 texts, more than half (100.0%)',
  );
});

test('rows come from the answers to the queries; null stands for what is absent', () => {
  const label = { en: 'A', ko: null };
  expect(
    distribution.rows({
      counts: {
        rows: [{ view: 'a', label, order: 1, group: null, groupLabel: null, count: 4, sources: [label] }],
      },
      missing: { rows: [{ view: 'b', label, order: 2, missing: 'not-counted-by-source' }] },
    }),
  ).toEqual([
    {
      view: 'a',
      label: { en: 'A' },
      order: 1,
      group: null,
      groupLabel: null,
      count: 4,
      sources: [{ en: 'A' }],
    },
    {
      view: 'b',
      label: { en: 'A' },
      order: 2,
      group: null,
      groupLabel: null,
      count: null,
      missing: 'not-counted-by-source',
      sources: [],
    },
  ]);
  expect(Object.keys(distribution.queriesFor())).toEqual(['counts', 'missing']);
});
