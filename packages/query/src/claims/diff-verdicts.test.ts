import type { Dataset } from '@yalu/model';
import { describe, expect, test } from 'vitest';
import { edited } from '../../test/edited.ts';
import { dataset, validated } from '../../test/fixture.ts';
import { records } from '../../test/records.ts';
import { decideAll } from './decide-all.ts';
import { countStandings, diffVerdicts, type VerdictChange } from './diff-verdicts.ts';
import { parseCheck } from './schema.ts';

const decided = decideAll(dataset, { parse: parseCheck });
const changes = (fresh: Dataset, ...locale: Parameters<typeof diffVerdicts>[2][]): VerdictChange[] =>
  diffVerdicts(decided, decideAll(fresh, { parse: parseCheck }), ...locale);
const shown = (fresh: Dataset): string[] =>
  changes(fresh).map(({ type, collection, id, old, new: now }) =>
    [type, `${collection}/${id}`, old?.explanation, now?.explanation].filter(Boolean).join(' | '),
  );

/** The tally of the fixture with another count of one view. */
const withCount = (view: string, count: number): Dataset =>
  edited({
    'tally/views-articles': (tally) => ({
      ...tally,
      counts: (tally['counts'] as { view: string; count: number }[]).map((one) =>
        one.view === view ? { view, count } : one,
      ),
    }),
  });
const forecast = (check: object, resolution: object = {}) => ({
  label: { en: 'x' },
  outcome: { text: { en: 'x' }, check },
  madeOn: '2016',
  horizon: { start: '2018', end: '2018' },
  subjects: ['actor/kim'],
  resolution: {
    verdict: 'held',
    asOf: '2019',
    reason: { en: 'So it was.' },
    citations: [{ source: 'essay' }],
    ...resolution,
  },
  citations: [{ source: 'essay' }],
});
const visits = (atLeast: number) => ({
  query: { from: 'event', where: { kind: 'leader-visit' }, aggregate: { n: { count: true } } },
  expect: { column: 'n', atLeast },
});
const withForecast = (check: object, resolution?: object): Dataset =>
  validated({ ...records, forecast: { f: forecast(check, resolution) } });

describe('decideAll', () => {
  test('decides what has a check, and names what has none', () => {
    expect(decided.problems).toEqual([]);
    expect(decided.claims.map(({ claim }) => claim)).toContain('four-visits');
    expect(decided.claims.length + decided.undecided.length).toBe(Object.keys(dataset.records.claim).length);
  });

  test('says of a check that does not fit where and why, and decides the others', () => {
    const { claims, problems, undecided } = decideAll(
      edited({
        'claim/four-visits': (claim) => ({
          ...claim,
          check: { query: { from: 'evnt' }, expect: { rows: 'some' } },
        }),
      }),
      { parse: parseCheck },
    );
    expect(problems).toMatchObject([
      {
        collection: 'claim',
        id: 'four-visits',
        path: ['check', 'query', 'from'],
        code: 'collection-unknown',
      },
    ]);
    expect(claims).toHaveLength(decided.claims.length - 1);
    expect(undecided).toContainEqual({ collection: 'claim', id: 'four-visits' });
  });

  test('reads checks that nothing has read yet where it is told how', () => {
    const wrong = edited({
      'claim/four-visits': (claim) => ({ ...claim, check: { query: { from: 'event' } } }),
    });
    expect(decideAll(wrong, { parse: parseCheck }).problems).toMatchObject([{ code: 'check-invalid' }]);
  });

  test('reports a judgement that the checks contradict', () => {
    expect(decideAll(withForecast(visits(5))).problems).toMatchObject([
      { collection: 'forecast', id: 'f', path: ['resolution', 'verdict'], code: 'resolution-contradicted' },
    ]);
  });

  test('has nothing to say of a dataset without claims and forecasts', () => {
    const { claim: _claim, forecast: _forecast, ...others } = dataset.records;
    expect(decideAll({ ...dataset, records: others } as unknown as Dataset)).toMatchObject({
      claims: [],
      forecasts: [],
      problems: [],
      undecided: [],
    });
  });
});

describe('diffVerdicts', () => {
  test('finds nothing between a dataset and itself', () => {
    expect(changes(edited({}))).toEqual([]);
  });

  test('tells an outcome that has changed from numbers that have', () => {
    expect(shown(withCount('sanctions', 9))).toEqual([
      'flipped | claim/sanctions-majority | share is 50%, expected more than 50% | share is 64.3%, expected more than 50%',
    ]);
    const [change] = changes(withCount('sanctions', 4));
    expect(change).toMatchObject({
      type: 'numbers',
      old: { outcome: 'fails', numbers: { supporters: 5 } },
      new: { outcome: 'fails', numbers: { supporters: 4 } },
    });
  });

  test('says why a check does not fit any more', () => {
    const [change] = changes(
      edited({
        'claim/four-visits': (claim) => ({
          ...claim,
          check: { query: { from: 'evnt' }, expect: { rows: 'some' } },
        }),
      }),
    );
    expect(change).toMatchObject({
      type: 'flipped',
      new: {
        outcome: 'unfit',
        explanation: expect.stringContaining('There is no collection "evnt".') as string,
      },
    });
  });

  test('follows a claim that was moved, and names those that are gone or new', () => {
    const claim = dataset.records.claim['four-visits'];
    const moved = {
      claim: { ...dataset.redirects['claim'], 'four-visits': { kind: 'moved', to: ['visits'] } },
    } as const;
    expect(
      changes(edited({ 'claim/four-visits': () => undefined, 'claim/visits': () => claim }, moved)),
    ).toEqual([]);
    expect(
      changes(edited({ 'claim/four-visits': () => undefined, 'claim/visits': () => claim })).map(
        ({ type, id }) => `${type} ${id}`,
      ),
    ).toEqual(['removed four-visits', 'added visits']);
  });

  test('compares forecasts', () => {
    const [before, after] = [withForecast(visits(2)), withForecast(visits(5), { verdict: 'did-not-hold' })];
    expect(diffVerdicts(decideAll(before), decideAll(after))).toMatchObject([
      {
        collection: 'forecast',
        id: 'f',
        type: 'flipped',
        old: { outcome: 'held' },
        new: { outcome: 'did-not-hold' },
      },
    ]);
    expect(countStandings(decideAll(after)).forecast).toEqual({ 'did-not-hold': 1 });
  });

  test('explains in the language asked for', () => {
    const [change] = changes(withCount('sanctions', 9), { locale: 'ko' });
    expect(change?.new?.explanation).toMatch(/기대값/);
  });
});
