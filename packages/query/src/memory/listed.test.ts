import { describe, expect, test } from 'vitest';
import type { Query } from '../ast/types.ts';
import { ask, refused } from '../../test/ask.ts';

describe('select', () => {
  test('names columns by names or by paths', () => {
    const query = { from: 'position', where: { id: 'rising-means' } } as const;
    expect(ask({ ...query, select: { school: 'school.label.en', concepts: 'concepts' } }).rows).toEqual([
      { school: 'Rising power school', concepts: ['pressure', 'support'] },
    ]);
    expect(ask({ ...query, select: ['id', 'school.order'] }).rows).toEqual([
      { id: 'rising-means', 'school.order': 3 },
    ]);
  });

  test('gives null for what is absent, and an empty list for what is several times absent', () => {
    expect(
      ask({
        from: 'school',
        where: { id: 'dormant' },
        select: { definition: 'definition', spans: 'dominance.span', positions: 'positions.id' },
      }).rows,
    ).toEqual([{ definition: null, spans: [], positions: [] }]);
  });

  test('keeps a value that is zero or false', () => {
    expect(
      ask({
        from: 'event',
        where: { id: 'vote-2006' },
        select: { against: 'facts.votesAgainst', abstained: 'facts.votesAbstain' },
      }).rows,
    ).toEqual([{ against: 0, abstained: null }]);
    expect(ask({ from: 'concept-scheme', select: ['ordered'] }).rows).toEqual([
      { ordered: true },
      { ordered: false },
    ]);
  });

  test('describes its columns', () => {
    expect(
      ask({
        from: 'event',
        select: {
          id: 'id',
          label: 'label',
          date: 'date',
          kind: 'kind',
          initiator: 'initiator',
          facts: 'facts',
          test: 'facts.testNumber',
          magnitude: 'facts.magnitude',
          citations: 'citations',
          sources: 'citations.source',
        },
        asOf: '2017',
      }).columns,
    ).toEqual([
      { name: 'id', type: 'string' },
      { name: 'label', type: 'locale-string' },
      { name: 'date', type: 'date' },
      { name: 'kind', type: 'string' },
      { name: 'initiator', type: 'list' },
      { name: 'facts', type: 'object' },
      { name: 'test', type: 'integer' },
      { name: 'magnitude', type: 'number' },
      { name: 'citations', type: 'list' },
      { name: 'sources', type: 'list' },
      { name: 'certainty', type: 'certainty' },
    ]);
    expect(
      ask({ from: 'position', select: { school: 'school', positions: 'school.positions' } }).columns,
    ).toEqual([
      { name: 'school', type: 'reference' },
      { name: 'positions', type: 'list' },
    ]);
    expect(
      ask({
        from: 'school',
        unnest: 'dominance',
        select: { span: 'dominance.span', end: 'dominance.span.end' },
      }).columns,
    ).toEqual([
      { name: 'span', type: 'span' },
      { name: 'end', type: 'date' },
    ]);
  });

  test('without it, the columns are the fields of the record', () => {
    const { columns, rows } = ask({ from: 'dimension', where: { id: 'means' } });
    expect(columns.slice(0, 5)).toEqual([
      { name: 'id', type: 'string' },
      { name: 'label', type: 'locale-string' },
      { name: 'question', type: 'locale-string' },
      { name: 'scheme', type: 'reference' },
      { name: 'scale', type: 'string' },
    ]);
    const names = columns.map(({ name }) => name);
    for (const key of Object.keys(rows[0] ?? {})) expect(names).toContain(key);
  });

  test('says how certain each row is, where time was asked', () => {
    expect(ask({ from: 'school', asOf: '2005', select: ['id'] }).rows).toEqual([
      { id: 'developing', certainty: 'certain' },
      { id: 'geopolitics', certainty: 'possible' },
    ]);
  });

  test('rests on the record and on those that its paths go through', () => {
    expect(
      ask({
        from: 'position',
        where: { id: 'rising-means' },
        select: { school: 'school.label', scheme: 'concepts.scheme.label', again: 'school.order' },
      }).evidence,
    ).toEqual([
      [
        { collection: 'position', id: 'rising-means' },
        { collection: 'school', id: 'rising' },
        { collection: 'concept', id: 'pressure' },
        { collection: 'concept-scheme', id: 'means' },
        { collection: 'concept', id: 'support' },
      ],
    ]);
    expect(ask({ from: 'position', where: { id: 'rising-means' } }).evidence).toEqual([
      [{ collection: 'position', id: 'rising-means' }],
    ]);
  });

  test.each<[Omit<Query, 'from'>, string]>([
    [{ select: [] }, 'select names no column. Name one, or leave select out.'],
    [{ select: {} }, 'select names no column. Name one, or leave select out.'],
    [{ select: ['id', 'order', 'id'] }, 'There are two columns "id". Give it another name.'],
    [
      { select: { certainty: 'order' }, asOf: '2011' },
      'There are two columns "certainty". Give it another name.',
    ],
    [
      { select: Object.fromEntries([['__proto__', 'id']]) },
      'There can be no column "__proto__". Give it another name.',
    ],
    [{ select: ['id'], group: ['order'] }, 'select is for rows, and this query groups or aggregates them'],
    [
      { select: ['id'], aggregate: { n: { count: true } } },
      'select is for rows, and this query groups or aggregates them',
    ],
  ])('refuses %j', (part, message) => {
    expect(refused({ from: 'school', ...part })).toMatchObject({
      code: 'query-invalid',
      message: expect.stringContaining(message),
    });
  });

  test('takes any other name', () => {
    const names = ['constructor', 'hasOwnProperty', 'toString', '1', 'a b', '이름'];
    const { rows, columns } = ask({
      from: 'dimension',
      where: { id: 'means' },
      select: Object.fromEntries(names.map((name) => [name, 'order'])),
    });
    expect(columns.map(({ name }) => name).sort()).toEqual([...names].sort());
    expect(rows).toEqual([Object.fromEntries(names.map((name) => [name, 2]))]);
  });
});
