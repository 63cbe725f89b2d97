import { describe, expect, test } from 'vitest';
import { refusal } from '../../test/ask.ts';
import { dataset } from '../../test/fixture.ts';
import { shareIntervals } from '../stats/intervals/share-intervals.ts';
import { distribution } from './distribution.ts';
import { mergeIntoTally } from './merge.ts';
import { viewsAbove } from './views-above.ts';
import { probabilityAbove } from '../stats/distribution/probability-above.ts';

describe('distribution', () => {
  test.each(['wilson', 'clopper-pearson', 'jeffreys', 'goodman', 'sison-glaz', 'dirichlet'] as const)(
    'with %s intervals, of what is counted',
    (method) => {
      const { shares, scope, statement } = distribution(dataset, {
        tally: 'views-articles',
        method,
        level: 0.9,
      });
      const intervals = shareIntervals([4, 5, 1], { method, level: 0.9 });
      expect(shares.slice(0, 3).map(({ share, low, high }) => ({ share, low, high }))).toEqual(
        intervals.shares,
      );
      expect(shares[3]).toMatchObject({ id: 'minimal', low: null, high: null });
      expect([scope, statement]).toEqual([intervals.scope, intervals.method]);
    },
  );

  test('takes a prior, and names the nearest method', () => {
    const of = (prior: number) =>
      distribution(dataset, { tally: 'views-articles', method: 'dirichlet', prior }).shares[0]?.low ?? 0;
    expect(of(0.1)).not.toBe(of(1));
    expect(
      refusal(() => distribution(dataset, { tally: 'views-articles', method: 'wilsn' as 'wilson' })),
    ).toMatchObject({
      code: 'value-unknown',
      message: expect.stringContaining('Did you mean wilson?'),
    });
  });
});

describe('mergeIntoTally', () => {
  test('knows the views of the typology, counted or not', async () => {
    const codings = [
      { unit: 'new', coder: 'A', view: 'sanctions' },
      { unit: 'other', coder: 'A', view: 'minimal' },
      { unit: 'third', coder: 'A', view: 'minimum' },
    ];
    const merge = await mergeIntoTally(dataset, codings, { tally: 'views-articles' });
    expect(merge).toMatchObject({ tally: 'views-articles', added: 1, total: 11 });
    expect(merge.problems).toMatchObject([
      { kind: 'unknown-view', rows: [3], message: expect.stringContaining('minimal') },
    ]);
    // A tally that names fewer of the views does not count the others.
    const pamphlets = await mergeIntoTally(dataset, codings, { tally: 'views-pamphlets' });
    expect(pamphlets.views.find(({ view }) => view === 'minimal')).toMatchObject({
      base: null,
      added: 1,
      merged: null,
    });
    await expect(mergeIntoTally(dataset, codings, { tally: 'views' })).rejects.toThrow(
      'There is no tally "views"',
    );
  });
});

describe('viewsAbove', () => {
  test('is the probability of the views together, among those counted', () => {
    const found = viewsAbove(dataset, ['sanctions', 'abandon'], { tally: 'views-articles', threshold: 0.4 });
    expect(found).toMatchObject({ tally: 'views-articles', views: ['sanctions', 'abandon'], share: 0.6 });
    expect(found.probability).toBe(probabilityAbove([4, 5, 1], [1, 2], { threshold: 0.4 }).probability);
    expect(viewsAbove(dataset, ['pressure'], { tally: 'views-articles', by: 'group' }).share).toBe(0.5);
    for (const view of ['sanction', 'minimal'])
      expect(refusal(() => viewsAbove(dataset, [view], { tally: 'views-articles' })).code).toBe(
        'value-unknown',
      );
  });
});
