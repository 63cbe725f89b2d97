import type { Dataset } from '@yalu/model';
import { describe, expect, test } from 'vitest';
import { edited } from '../../test/edited.ts';
import { dataset, untyped, validated } from '../../test/fixture.ts';
import { records } from '../../test/records.ts';
import { decideAll } from '../claims/decide-all.ts';
import { diffFigures, type Figure, FIGURE_SOURCES, keyFigures, sourcingOf } from './index.ts';

const figuresOf = (of: Dataset): readonly Figure[] => keyFigures(of, decideAll(of)).figures;
const base = figuresOf(edited({}));
const find = (figures: readonly Figure[], of: string, measure: string, item?: string): Figure | undefined =>
  figures.find((figure) => figure.of === of && figure.measure === measure && figure.item === item);
const moved = (fresh: Dataset): string[] =>
  diffFigures(base, figuresOf(fresh)).map(
    ({ of, measure, item, old, new: now }) =>
      `${of} ${measure}${item === undefined ? '' : ` ${item}`}: ${String(old?.value)} → ${String(now?.value)}`,
  );
const citations = [{ source: 'essay' }];

describe('keyFigures', () => {
  test('computes every sort of figure of a sound dataset', () => {
    const { problems } = keyFigures(dataset, decideAll(dataset));
    expect(problems).toEqual([]);
    expect(new Set(FIGURE_SOURCES.map(({ name }) => name)).size).toBe(FIGURE_SOURCES.length);
  });

  test('counts records, and what became of claims', () => {
    const all = Object.values(untyped(dataset).records).reduce(
      (sum, byId) => sum + Object.keys(byId).length,
      0,
    );
    expect(find(base, 'dataset', 'records')?.value).toBe(all);
    expect(find(base, 'tally', 'records')?.value).toBe(2);
    const outcomes = base.filter(({ of, measure }) => of === 'claim' && measure === 'outcome');
    expect(outcomes.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(
      Object.keys(dataset.records.claim).length,
    );
  });

  test('gives shares of tallies with their interval, and nothing for what is not counted', () => {
    expect(find(base, 'tally/views-articles', 'total')?.value).toBe(10);
    // Wilson's interval of 5 in 10 at 95 %, as tables print it.
    const share = find(base, 'tally/views-articles', 'share', 'sanctions');
    expect(share?.value).toBe(0.5);
    expect(share?.interval?.low).toBeCloseTo(0.2366, 4);
    expect(share?.interval?.high).toBeCloseTo(0.7634, 4);
    expect(find(base, 'tally/views-articles', 'share', 'minimal')).toMatchObject({ value: null });
  });

  test('counts derived series anew, and says where another value is recorded', () => {
    const series = {
      label: { en: 'Visits' },
      definition: { en: 'Visits held.' },
      unit: '1',
      frequency: 'year',
      coverage: { span: { start: '2018', end: '2019' }, kind: 'selected', rule: { en: 'Those held.' } },
      observations: [
        { at: '2018', value: 2 },
        { at: '2019', value: 7 },
      ],
      derivation: {
        from: 'event',
        where: { kind: 'leader-visit' },
        certainty: 'certain',
        aggregate: { value: { count: true } },
      },
      citations,
    };
    const figures = figuresOf(validated({ ...records, series: { visits: series } }));
    expect(find(figures, 'series/visits', 'value', '2018')).toMatchObject({ value: 2 });
    expect(find(figures, 'series/visits', 'value', '2018')).not.toHaveProperty('recorded');
    expect(find(figures, 'series/visits', 'value', '2019')).toMatchObject({ value: 1, recorded: 7 });
  });

  test("gives the agreement of a corpus's coders", () => {
    const document = {
      label: { en: 'A text' },
      corpus: 'articles',
      title: 'A text',
      date: '2016',
      citations,
    };
    const coding = (of: string, coder: string, view: string) => ({
      label: { en: 'x' },
      document: of,
      coder,
      view,
      citations,
    });
    const coded = (second: string): Dataset =>
      validated({
        ...records,
        document: { a: document, b: document },
        coding: {
          'a-kim': coding('a', 'kim', 'stability'),
          'a-xi': coding('a', 'xi', 'stability'),
          'b-kim': coding('b', 'kim', 'sanctions'),
          'b-xi': coding('b', 'xi', second),
        },
      });
    expect(find(figuresOf(coded('sanctions')), 'corpus/articles', 'alpha')).toMatchObject({ value: 1 });
    expect(find(figuresOf(coded('abandon')), 'corpus/articles', 'alpha')?.value).toBeLessThan(1);
  });

  test('reports what a faulty dataset does not yield, and gives the rest', () => {
    const faulty = edited({
      'series/broken': () => ({ derivation: { from: 'evnt' }, observations: [{ at: '2018', value: 1 }] }),
    });
    const { figures, problems } = keyFigures(faulty, decideAll(faulty));
    expect(problems).toMatchObject([{ source: 'derived-series' }]);
    expect(find(figures, 'tally/views-articles', 'total')?.value).toBe(10);
  });
});

describe('sourcingOf', () => {
  test('counts sources once, and citations with a fingerprint', () => {
    const before = sourcingOf(untyped(dataset));
    const twice = edited({
      'event/visit-2019': (event) => ({
        ...event,
        citations: [{ source: 'essay' }, { source: 'essay', fingerprint: 'x' }, { source: 'other' }],
      }),
      'claim/four-visits': (claim) => ({ ...claim, citations: [] }),
    });
    const after = sourcingOf(untyped(twice));
    expect(after.attested.twice).toBe(before.attested.twice + 1);
    expect(after.claims).toEqual({ all: before.claims.all, sourced: before.claims.sourced - 1 });
    expect(after.citations.verified).toBe(before.citations.verified + 1);
  });
});

describe('diffFigures', () => {
  test('finds nothing between equal figures', () => {
    expect(moved(edited({}))).toEqual([]);
  });

  test('lists what moves when a count is corrected, by view, and leaves the rest alone', () => {
    const fresh = edited({
      'tally/views-articles': (tally) => ({
        ...tally,
        counts: [
          { view: 'stability', count: 4 },
          { view: 'sanctions', count: 6 },
          { view: 'abandon', count: 1 },
        ],
      }),
    });
    expect(moved(fresh)).toEqual(
      expect.arrayContaining([
        'tally/views-articles total: 10 → 11',
        'tally/views-articles count sanctions: 5 → 6',
        `tally/views-articles share stability: 0.4 → ${4 / 11}`,
      ]),
    );
    expect(moved(fresh)).not.toContainEqual(expect.stringMatching(/count stability|views-pamphlets/));
  });

  test('names what only one of the datasets has', () => {
    expect(moved(edited({ 'tally/views-pamphlets': () => undefined }))).toContain(
      'tally/views-pamphlets total: 6 → undefined',
    );
  });

  test('takes a series that is to be written anew for the same', () => {
    const figure: Figure = { of: 'series/x', measure: 'value', item: '2018', unit: 'value', value: 1 };
    expect(diffFigures([figure], [{ ...figure, recorded: 2 }])).toEqual([]);
    expect(diffFigures([figure], [{ ...figure, value: 2, recorded: 1 }])).toMatchObject([
      { new: { value: 2, recorded: 1 } },
    ]);
  });
});
