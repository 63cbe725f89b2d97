import { describe, expect, test } from 'vitest';
import { ask, column, idsOf, refused } from '../../test/ask.ts';
import { anyDataset } from '../../test/fixture.ts';
import { run } from './run.ts';

const one = (from: string, id: string, path: string): unknown =>
  ask({ from, where: { id }, select: { cell: path } }).rows[0]?.['cell'];

describe('a path', () => {
  test.each([
    ['school', 'geopolitics', 'order', 1],
    ['school', 'geopolitics', 'label.ko', '지정학 학파'],
    ['school', 'rising', 'dominance.span.start', ['2010', '2016~']],
    ['position', 'great-power-perception', 'concepts', ['asset', 'buffer']],
    ['event', 'test-2016', 'facts.magnitude', 5.3],
    ['source', 'essay', 'author.family', ['Kim']],
    ['source', 'essay', 'author', [{ family: 'Kim', given: 'A' }, { literal: 'Committee' }]],
  ])('goes into fields, objects and lists: %s/%s %s', (from, id, path, expected) => {
    expect(one(from, id, path)).toEqual(expected);
  });

  test.each([
    ['position', 'rising-means', 'school', 'rising'],
    ['position', 'rising-means', 'school.order', 3],
    ['position', 'rising-means', 'school.dominance.asPrinted', ['2010-2013', 'about 2016-2017']],
    ['position', 'rising-means', 'concepts.scheme.label.en', ['Means', 'Means']],
    ['concept', 'buffer', 'broader.order', 1],
    ['tally', 'views-articles', 'counts.view.group.label.en', ['Support', 'Pressure']],
    ['claim', 'four-visits', 'subjects', ['actor/kim', 'event/visit-2019']],
    ['claim', 'four-visits', 'subjects.date', ['2019-01-07/2019-01-10']],
  ])('follows references: %s/%s %s', (from, id, path, expected) => {
    expect(one(from, id, path)).toEqual(expected);
  });

  test.each([
    ['school', 'geopolitics', 'positions.id', ['geopolitics-means', 'geopolitics-perception']],
    ['school', 'geopolitics', 'positions.concepts', ['support', 'buffer']],
    ['concept', 'asset', 'narrower.id', ['buffer']],
    ['concept', 'buffer', 'positions.school.label.en', ['Geopolitics school', 'Great power school']],
    ['view', 'sanctions', 'counts.corpus.documents', [10, 9]],
    ['event', 'visit-2019', 'claims.id', ['four-visits']],
    [
      'dimension',
      'perception',
      'scheme.concepts.positions.school.id',
      ['great-power', 'geopolitics', 'great-power', 'developing'],
    ],
  ])('goes back by inverse names: %s/%s %s', (from, id, path, expected) => {
    expect(one(from, id, path)).toEqual(expected);
  });

  test('goes back to every collection that shares an inverse name', () => {
    const handbook = { from: 'source', where: { id: 'handbook' } };
    expect(ask({ ...handbook, select: { ids: 'citedBy.id' } }).rows).toEqual([
      { ids: ['pressure', 'support', 'dormant', 'rising', 'visit-2018-03'] },
    ]);
    // Only some of those have a date, and only some an order.
    expect(ask({ ...handbook, select: { dates: 'citedBy.date', orders: 'citedBy.order' } }).rows).toEqual([
      { dates: ['2018-03-25/2018-03-28'], orders: [2, 1, 5, 3] },
    ]);
  });

  test('takes the values of each collection behind a shared inverse name', () => {
    expect(idsOf({ from: 'source', where: { 'citedBy.kind': 'predictive' } })).toEqual(['essay']);
    expect(idsOf({ from: 'source', where: { 'citedBy.kind': 'leader-visit' } })).toEqual([
      'essay',
      'handbook',
    ]);
    expect(refused({ from: 'source', where: { 'citedBy.kind': 'leader-vist' } }).message).toContain(
      'Did you mean leader-visit?',
    );
  });

  test('names a record twice that is reached in two ways', () => {
    expect(
      column(
        { from: 'school', where: { id: 'geopolitics' }, select: { schools: 'positions.school.id' } },
        'schools',
      ),
    ).toEqual([['geopolitics', 'geopolitics']]);
  });

  test('has a whole record at its end where it ends at a way back', () => {
    const [row] = ask({ from: 'dimension', where: { id: 'means' }, select: { positions: 'positions' } }).rows;
    expect(row?.['positions']).toEqual([
      anyDataset.records['position']?.['geopolitics-means'],
      anyDataset.records['position']?.['rising-means'],
    ]);
  });
});

describe('a misspelt path', () => {
  test.each([
    ['school', 'labels.en', 'labels', 'label'],
    ['school', 'label.kr', 'kr', 'ko'],
    ['school', 'position.id', 'position', 'positions'],
    ['school', 'clams.id', 'clams', 'claims'],
    ['position', 'school.dominace.span', 'dominace', 'dominance'],
    ['position', 'school.dominance.spam.start', 'spam', 'span'],
    ['view', 'counts.corpse.documents', 'corpse', 'corpus'],
    ['event', 'initiator.initated.date', 'initated', 'initiated'],
  ])('names the nearest: %s %s', (from, path, wrong, right) => {
    expect(refused({ from, select: [path] })).toMatchObject({
      code: 'field-unknown',
      at: `select.${path}`,
      message: expect.stringMatching(
        new RegExp(`"${wrong}".*\\(in the path ${path}\\).*Did you mean .*${right}.*\\?`),
      ),
    });
  });

  test('says what there is where nothing is near', () => {
    expect(refused({ from: 'school', select: ['dominance.span.xyzzy'] }).message).toBe(
      'There is no field "xyzzy" in dominance.span of school (in the path dominance.span.xyzzy). There are start, end, knownUntil.',
    );
  });

  test.each([
    ['label.en.length', 'label.en is a string, which has no fields'],
    ['order.x', 'order is an integer, which has no fields'],
    ['claims.check.query', 'check is free JSON, which has no fields'],
  ])('says where it has to end: %s', (path, why) => {
    expect(refused({ from: 'school', select: [path] })).toMatchObject({
      code: 'field-unknown',
      message: expect.stringContaining(why),
    });
  });

  test.each([
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    'label.constructor',
    'school.__proto__',
    'positions.valueOf',
    '',
  ])('never reaches into prototypes: %j', (path) => {
    const from = path.startsWith('school') ? 'position' : 'school';
    for (const query of [
      { from, select: { cell: path } },
      { from, where: { [path]: 1 } },
      { from, where: Object.fromEntries([[path, 'x']]) },
      { from, unnest: path },
      { from, group: [path] },
      { from, aggregate: { n: { countDistinct: path } } },
      { from, time: path, asOf: '2011' },
      { from, order: [{ by: path }] },
    ]) {
      // { ['__proto__']: x } is an own key, unlike { __proto__: x }.
      expect(refused(query).code).toBe('field-unknown');
    }
  });

  test.each(['__proto__', 'constructor', 'hasOwnProperty', 'shool'])('no collection is called %s', (from) => {
    expect(refused({ from })).toMatchObject({ code: 'collection-unknown', at: 'from' });
  });

  test('names the nearest collection, or all', () => {
    expect(refused({ from: 'shool' }).message).toBe('There is no collection "shool". Did you mean school?');
    expect(refused({ from: 'xyzzy' }).message).toContain('There are source, source-note, actor,');
  });
});

describe('a path that goes to and fro', () => {
  test('may have sixteen names', () => {
    expect(
      refused({ from: 'school', select: { cell: Array(17).fill('positions').join('.') } }),
    ).toMatchObject({ code: 'query-invalid' });
  });

  test('is refused before it takes hours', () => {
    const path = `${'citedBy.citations.source.'.repeat(5)}id`;
    expect(refused({ from: 'source', select: { cell: path } })).toMatchObject({
      code: 'query-too-large',
      at: path,
    });
  });

  test('is answered where it stays small', () => {
    expect(
      run(anyDataset, { from: 'school', select: { cell: 'positions.school.positions.school.id' } }).rows[2]?.[
        'cell'
      ],
    ).toHaveLength(4);
  });
});
