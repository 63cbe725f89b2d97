import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../test/fixtures/crosswalk.ts';
import { crosswalk } from './chart.ts';
import { figuresOf } from './figures.ts';
import type { CrosswalkRow, Relation } from './rows.ts';

const { rows } = fixture;
const options = crosswalk.parseOptions();
const counted = { from: 'kim-views', to: 'goldstein-2017' };

describe('the positions of Goldstein against the views of Kim', () => {
  test('the headline says how many have a counterpart, and how close', () => {
    expect(LOCALES.map((locale) => crosswalk.headline(rows, options, locale))).toEqual([
      "Three of five categories of “Positions of scholars as Goldstein reports them” have a counterpart in “Kim's seven views on North Korea”: one exact, one close",
      '‘골드스타인이 전한 학자들의 입장’의 범주 5개 중 3개가 ‘김흥규의 7가지 대북 견해’에 대응: 일치 1개, 근사 1개',
      '“戈尔茨坦转述的学者立场”的5个类别中，3个在“金兴圭的七种对朝观点”中有对应：相同1个，相近1个',
    ]);
  });

  test('the summary says what has no counterpart, and that a missing mapping proves nothing', () => {
    expect(crosswalk.summary(rows, options, 'en')).toBe(
      '“Sever ties” is the same as “Abandonment”. ' +
        '“Accept a nuclear North Korea” is nearly the same as “Recognition of nuclear weapons”. ' +
        '“Middle cluster” falls within the broader “Limited sanctions”. ' +
        '“Middle cluster” goes together with “Maintaining stability”. ' +
        'Without a counterpart: Washington chiefly to blame and Pyongyang chiefly to blame. ' +
        'Nothing answers to Conditional support, Unconditional support and Active sanctions. ' +
        'Mappings are judgements; a category without one is one that nobody has mapped.',
    );
  });

  test('each mapping has a line by its relation, and a tip that says how sure and why', () => {
    const { datasets } = crosswalk.spec(rows, options, { locale: 'en', theme: 'light', width: 960 });
    // The layers by the names that marks.ts gives them.
    const drawn = datasets as Record<string, readonly { part: string; tip: string; width: number }[]>;
    const relations = ['exactMatch', 'closeMatch', 'broadMatch', 'narrowMatch', 'relatedMatch'];
    expect(relations.map((relation) => drawn[`answers-${relation}-lines`]?.[0]?.part)).toEqual([
      'abandon-sever',
      'accept-nuclear-nuclear-recognition',
      'middle-limited-sanctions',
      undefined,
      'middle-maintaining-stability',
    ]);
    expect(drawn['answers-relatedMatch-lines']?.[0]?.tip).toBe(
      'Middle cluster – Maintaining stability\ngo together · low confidence\nOverlap: talks serve stability; pressure is no part of maintaining it.\nSource: Kim 2020',
    );
    expect(drawn['answers-exactMatch-lines']?.[0]?.width).toBeGreaterThan(
      drawn['answers-relatedMatch-lines']?.[0]?.width ?? Infinity,
    );
  });

  test('what has no counterpart is drawn as an open dot, and stands in the table', () => {
    const { datasets } = crosswalk.spec(rows, options, { locale: 'en', theme: 'light', width: 320 });
    const dots = (datasets as { categories: { id: string; fill: string }[] }).categories; // the layer of that name
    const open = dots.filter(({ fill }) => fill === '#ffffff').map(({ id }) => id);
    expect(open).toEqual([
      'view/blame-washington',
      'view/blame-pyongyang',
      'view/conditional-support',
      'view/unconditional-support',
      'view/active-sanctions',
    ]);
    const table = crosswalk.table(rows, options, 'en').rows;
    expect(table).toHaveLength(4 + open.length);
    expect(table.at(-1)).toEqual({
      from: null,
      relation: 'no counterpart',
      to: 'Active sanctions',
      confidence: null,
    });
  });
});

test('all typologies with a mapping stand on the left, and no others', () => {
  const { left, mapped, categories } = figuresOf(rows, { from: '', to: 'kim-views' }, 'en');
  expect(left.map(({ id }) => id)).toEqual(['goldstein-2017', 'tipping-point']);
  expect([mapped, categories]).toEqual([5, 7]);
  expect(figuresOf(rows, { from: '', to: 'tipping-point' }, 'en').left.map(({ id }) => id)).toEqual([
    'kim-views',
  ]);
});

test.each<[Relation, Relation]>([
  ['exactMatch', 'exactMatch'],
  ['closeMatch', 'closeMatch'],
  ['broadMatch', 'narrowMatch'],
  ['narrowMatch', 'broadMatch'],
  ['relatedMatch', 'relatedMatch'],
])('%s is read from the other end as %s', (relation, other) => {
  const turned = rows.map((row): CrosswalkRow =>
    row.kind === 'mapping' && row.mapping === 'middle-limited-sanctions' ? { ...row, relation } : row,
  );
  const read = (from: string, to: string) =>
    figuresOf(turned, { from, to }, 'en').answers.find(({ id }) => id === 'middle-limited-sanctions')
      ?.relation;
  expect(read('goldstein-2017', 'kim-views')).toBe(relation);
  expect(read('kim-views', 'goldstein-2017')).toBe(other);
});

describe('counts of the left side', () => {
  test('are read in the categories of the right one, between bounds; what nothing is mapped to has none', () => {
    const { right, total } = figuresOf(rows, counted, 'en');
    expect(total).toBe(91);
    expect(right.categories.map(({ id, bounds }) => [id, bounds])).toEqual([
      ['view/blame-washington', undefined],
      ['view/blame-pyongyang', undefined],
      // Limited sanctions are broader, so that some of them may be in it; what goes together says nothing of where.
      ['view/middle', { lower: 0, upper: 30 }],
      ['view/accept-nuclear', { lower: 0, upper: 2 }],
      ['view/sever', { lower: 8, upper: 8 }],
    ]);
    expect(crosswalk.summary(rows, counted, 'en')).toContain('Of 91 texts, 0 to 30 fall in “Middle cluster”');
    expect(crosswalk.table(rows, counted, 'en').rows[0]).toMatchObject({
      to: 'Sever ties',
      texts: '8 texts',
    });
  });

  test('mappings that contradict one another are refused', () => {
    const twice = rows.map((row): CrosswalkRow =>
      row.kind === 'mapping' && row.mapping === 'accept-nuclear-nuclear-recognition'
        ? { ...row, to: 'view/abandon', relation: 'exactMatch' }
        : row,
    );
    expect(() => figuresOf(twice, counted, 'en')).toThrow(
      expect.objectContaining({
        code: 'rows-invalid',
        message: expect.stringContaining('view/abandon') as string,
      }),
    );
  });
});

test.each([
  [{ from: 'nobody' }, 'no category belongs to the typology "nobody"'],
  [{ from: 'goldstein-2071' }, 'the typology "goldstein-2071". Did you mean goldstein-2017?'],
  [{ to: 'nobody' }, 'no category belongs to the typology "nobody"'],
])('of %j there is nothing to draw', (part, why) => {
  expect(() => figuresOf(rows, { ...options, ...part }, 'en')).toThrow(
    expect.objectContaining({ code: 'rows-empty', message: expect.stringContaining(why) as string }),
  );
});

test('rows are the answers to its queries, with addresses of collection and id', () => {
  const label = { en: 'A' };
  const category = { id: 'a', label, typologyLabel: label, order: null, sources: null };
  const found = crosswalk.rows({
    view: { rows: [{ ...category, typology: 'x' }] },
    school: { rows: [] },
    characterization: { rows: [] },
    concept: { rows: [{ ...category, typology: 'y' }] },
    mapping: {
      rows: [
        {
          mapping: 'm',
          from: 'view/a',
          to: 'concept/a',
          relation: 'broadMatch',
          confidence: null,
          reason: null,
        },
      ],
    },
    counts: { rows: [{ tally: 't', view: 'a', count: 3 }] },
  });
  expect(found).toMatchObject([
    { kind: 'category', category: 'view/a', typology: 'x' },
    { kind: 'category', category: 'concept/a', typology: 'y' },
    { kind: 'mapping', from: 'view/a', to: 'concept/a', confidence: null },
    { kind: 'count', category: 'view/a', count: 3 },
  ]);
  expect(crosswalk.queriesFor()['concept']).toMatchObject({ select: { typology: 'scheme' } });
});
