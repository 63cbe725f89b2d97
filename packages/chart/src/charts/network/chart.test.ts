import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { overlaps, textBoxes } from '../../../test/boxes.ts';
import { fixture } from '../../../test/fixtures/network.ts';
import { parseXml } from '../../../test/xml.ts';
import { renderSvg } from '../../render/svg.ts';
import { network } from './chart.ts';
import { figuresOf, type NetworkOptions } from './figures.ts';
import { orderAround } from './order.ts';
import type { NetworkRow } from './rows.ts';

const { rows } = fixture;
const said = (holder: string, concept: string, agree = true): NetworkRow => ({
  holder,
  holderLabel: { en: `Actor ${holder}` },
  order: null,
  concept,
  conceptLabel: { en: `Concept ${concept}` },
  agree,
  sources: [{ en: 'A manual' }],
});
const headline = (given: readonly NetworkRow[], options: Partial<NetworkOptions> = {}) =>
  network.headline(given, network.parseOptions(options), 'en');
const layersOf = (given: readonly NetworkRow[], options: Partial<NetworkOptions> = {}) => {
  const spec = network.spec(given, network.parseOptions(options), {
    locale: 'en',
    theme: 'light',
    width: 960,
  });
  // The data sets of this chart are rows under these names.
  return spec['datasets'] as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
};

describe('the schools by what they hold', () => {
  const options = network.parseOptions();

  test('the headline names the two that share the most', () => {
    expect(LOCALES.map((locale) => network.headline(rows, options, locale))).toEqual([
      'Developing Country School and Rising Great Power School share the most: three concepts',
      '발전도상국 학파와 신흥 강대국 학파, 3개 개념을 함께 지녀 가장 가까움',
      '发展中国家学派和新兴大国学派共有的概念最多：3个',
    ]);
  });

  test('the table has each tie with its concepts', () => {
    expect(network.table(rows, options, 'en').rows).toEqual([
      {
        from: 'Developing Country School',
        to: 'Rising Great Power School',
        weight: '3',
        through: 'Hedging; Preserving the status quo; Trouble-maker',
      },
      ...[
        ['Developing Country School', 'Great Power School', 'Trouble-maker'],
        ['Rising Great Power School', 'Great Power School', 'Trouble-maker'],
        ['Traditional Geopolitics School', 'Developing Country School', 'Economic aid'],
      ].map(([from, to, through]) => ({ from, to, weight: '1', through })),
    ]);
  });

  test('the summary says that no division is better than none, and that silence is no rejection', () => {
    const summary = network.summary(rows, options, 'en');
    expect(summary).toContain('No division in two camps is better than none. It rests on 51 statements;');
    expect(summary).toMatch(/does not show that it rejects it\.$/);
  });

  test('the heaviest tie is the thickest line, and each says what it consists of', () => {
    const lines = layersOf(rows)['agreement-lines'] ?? [];
    const widths = new Map(lines.map(({ tip, width }) => [String(tip), Number(width)]));
    const heaviest =
      'Developing Country School – Rising Great Power School\nIn common: Hedging, Preserving the status quo and Trouble-maker (3)\nSource: Kim 2020';
    expect(widths.size).toBe(4);
    expect(Math.max(...widths.values())).toBe(widths.get(heaviest));
    expect(layersOf(rows)['contradiction-lines']).toBeUndefined();
  });
});

test('over concepts, those that are tied each to each are named', () => {
  expect(headline(rows, { over: 'concept' })).toBe(
    'Hedging, Preserving the status quo and Trouble-maker are held together most often: by two schools each',
  );
});

test('over both, the concept that the most hold is named, and the shared ones are counted', () => {
  expect(headline(rows, { over: 'both' })).toBe(
    'Trouble-maker is the most widely held concept: by three of four schools',
  );
  expect(network.summary(rows, network.parseOptions({ over: 'both' }), 'en')).toMatch(
    /^46 concepts are held, four by more than one school: Trouble-maker \(3\), /,
  );
  expect(layersOf(rows, { over: 'both' })['shared-concepts']).toHaveLength(4);
});

describe('agreement and contradiction', () => {
  const given = [
    ...['x', 'y', 'z'].map((concept) => said('a', concept)),
    ...['x', 'y', 'z'].map((concept) => said('b', concept, false)),
    ...['x', 'y'].map((concept) => said('c', concept)),
    said('d', 'w'),
  ];

  test('conflict is what one holds and the other rejects, dashed', () => {
    expect(headline(given, { kind: 'conflict' })).toBe(
      'Actor a and Actor b are most at odds: over three concepts',
    );
    const datasets = layersOf(given, { kind: 'conflict' });
    expect(datasets['agreement-lines']).toBeUndefined();
    expect(
      new Set(datasets['contradiction-lines']?.map(({ from, to }) => `${String(from)} ${String(to)}`)),
    ).toEqual(new Set(['Actor a Actor b', 'Actor b Actor c']));
  });

  test('subtract has both, with their signs, and the camps', () => {
    const options = network.parseOptions({ kind: 'subtract' });
    const weights = network.table(given, options, 'en').rows.map(({ weight }) => weight);
    expect(weights).toEqual(['−3', '+2', '−2']);
    const summary = network.summary(given, options, 'en');
    expect(summary).toMatch(/camps \(modularity 0\.\d\d\) is Actor a and Actor c against Actor b\./);
    expect(summary).toContain('Actor d has no concept in common with another.');
  });

  test('a normalized network says its weight', () => {
    expect(headline(given, { normalize: 'average' })).toBe(
      'Actor a and Actor c have the strongest tie, 0.80',
    );
  });

  test.each([320, 640, 960])('no two texts touch at %d px', async (width) => {
    for (const options of [{ kind: 'subtract' }, { kind: 'subtract', over: 'both' }] as const) {
      const svg = await renderSvg(network.drawRows(given, options), { locale: 'en', theme: 'light', width });
      expect(overlaps(textBoxes(parseXml(svg)))).toEqual([]);
    }
  });
});

test('two of the same name are two', () => {
  const named = [said('a', 'x'), said('b', 'x')].map((row) => ({ ...row, holderLabel: { en: 'Same' } }));
  expect(headline(named)).toBe('Same and Same share the most: one concept');
});

test('ties that are equally strong are counted', () => {
  const pairs = [said('a', 'x'), said('b', 'x'), said('c', 'y'), said('d', 'y')];
  expect(headline(pairs)).toBe('Two pairs of actors have the strongest tie, equally');
});

test('the order around the circle puts strong ties side by side, whatever the order of the rows', () => {
  const given = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((holder, index) => [
    said(holder, `pair-${index % 3}`),
    said(holder, `pair-${index % 3}-too`),
    said(holder, 'all'),
  ]);
  const order = (of: readonly NetworkRow[]) => {
    const { nodes, ties } = figuresOf(of, network.parseOptions(), 'en');
    return orderAround(nodes, ties).map(({ id }) => id);
  };
  const found = order(given);
  for (const pair of ['ad', 'be', 'cf'])
    expect(found.join('') + found.join('')).toMatch(new RegExp(`${pair}|${[...pair].reverse().join('')}`));
  expect(order([...given].reverse())).toEqual(found);
});

test.each([
  [{ kind: 'conflict' }, 'rows-empty', 'Nothing is said to be rejected; ask for congruence.'],
  [{ holders: ['great-power', 'traditional-geopolitics'] }, 'rows-empty', 'no two are tied by congruence'],
  [{ least: 4 }, 'rows-empty', 'by congruence of at least 4'],
  [{ holders: ['nobody'] }, 'rows-empty', 'no statement of nobody'],
] as const)('of %j says what is wrong', (options, code, why) => {
  const of = () => network.headline(rows, network.parseOptions(options), 'en');
  expect(of).toThrow(expect.objectContaining({ code }));
  expect(of).toThrow(why);
});

test('ties of holders to concepts are not normalized', () => {
  expect(() => network.parseOptions({ over: 'both', normalize: 'average' })).toThrow('are not normalized');
});

test('rows come from the answer to the query, of schools and of actors', () => {
  const label = { en: 'A' };
  const row = { concept: 'x', conceptLabel: label };
  const answer = [
    { ...row, school: 's', schoolLabel: label, schoolOrder: 2, actor: null, actorLabel: null },
    { ...row, school: null, actor: 'p', actorLabel: label },
    { ...row, school: null, actor: null },
  ];
  const rest = { ...row, holderLabel: label, agree: true, sources: [] };
  expect(network.rows({ positions: { rows: answer } })).toEqual([
    { ...rest, holder: 's', order: 2 },
    { ...rest, holder: 'p', order: null },
  ]);
  expect(() => network.rows({ positions: { rows: [{ school: 's' }] } })).toThrow('positions.0.concept');
});
