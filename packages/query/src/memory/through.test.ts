import { describe, expect, test } from 'vitest';
import { refusal } from '../../test/ask.ts';
import { anyDataset } from '../../test/fixture.ts';
import { withRival } from '../../test/rival.ts';
import type { Query } from '../ast/types.ts';
import { run } from './run.ts';

const counted: Query = {
  from: 'tally',
  where: { id: 'views-articles' },
  unnest: 'counts',
  through: { path: 'counts.view', to: 'typology/rival' },
};

describe('a crosswalk', () => {
  test('gives a row for each mapping, with its relation and confidence, read from the row', () => {
    const { rows, columns, coverage } = run(withRival, {
      ...counted,
      select: {
        view: 'counts.view',
        count: 'counts.count',
        category: 'through.category',
        name: 'through.category.label.en',
        relation: 'through.relation',
        confidence: 'through.confidence',
        mapping: 'through.mapping',
      },
    });
    expect(rows).toEqual([
      row('stability', 4, 'view/doves', 'Doves', 'exactMatch', 'medium', 'c-stability-doves'),
      row('stability', 4, 'view/hawks', 'Hawks', 'relatedMatch', null, 'd-stability-hawks'),
      row('sanctions', 5, 'view/hawks', 'Hawks', 'broadMatch', 'high', 'a-sanctions-hawks'),
      // The mapping leads the other way: hawks are broader than it, so it is narrower than they are.
      row('abandon', 1, 'view/hawks', 'Hawks', 'broadMatch', 'low', 'b-hawks-abandon'),
    ]);
    expect(columns.map(({ type }) => type)).toEqual([
      'reference',
      'integer',
      'reference',
      'string',
      'string',
      'string',
      'reference',
    ]);
    expect(coverage).toMatchObject({ scanned: 5, certain: 4, unmapped: 0 });
  });

  test('keeps a row that nothing leads from, and counts it', () => {
    const answer = run(withRival, {
      from: 'view',
      through: { path: 'id', to: 'typology/rival' },
      select: ['id', 'through.category'],
    });
    expect(answer.rows.filter((found) => found['through.category'] === null).map(({ id }) => id)).toEqual([
      'doves',
      'hawks',
      'minimal',
    ]);
    expect(answer.coverage.unmapped).toBe(3);
    expect(run(withRival, { ...counted, where: { 'through.relation': 'exactMatch' } }).rows).toHaveLength(2);
  });

  test('reads from either end', () => {
    const { rows } = run(withRival, {
      from: 'view',
      where: { typology: 'rival', 'through.category': 'view/sanctions' },
      through: { path: 'id', to: 'typology/views' },
      select: ['id', 'through.relation'],
    });
    expect(rows).toEqual([{ id: 'hawks', 'through.relation': 'narrowMatch' }]);
  });

  test('groups and adds up in the terms of the other', () => {
    const { rows } = run(withRival, {
      ...counted,
      group: { category: 'through.category' },
      aggregate: { texts: { sum: 'counts.count' }, relations: { list: 'through.relation' } },
    });
    expect(rows).toEqual([
      { category: 'view/doves', texts: 4, relations: ['exactMatch'] },
      { category: 'view/hawks', texts: 10, relations: ['relatedMatch', 'broadMatch'] },
    ]);
  });

  test('rests on the mapping and the category', () => {
    const { evidence } = run(withRival, { ...counted, select: ['counts.count'], limit: 1 });
    expect(evidence[0]).toEqual([
      { collection: 'tally', id: 'views-articles' },
      { collection: 'view', id: 'stability' },
      { collection: 'mapping', id: 'c-stability-doves' },
      { collection: 'view', id: 'doves' },
    ]);
  });

  test.each<[string, Query, string]>([
    [
      'a target that there is not',
      { ...counted, through: { path: 'counts.view', to: 'typology/rivals' } },
      'typology/rival',
    ],
    [
      'a path to no record',
      { ...counted, through: { path: 'counts.count', to: 'typology/rival' } },
      'only records are mapped',
    ],
    [
      'a misspelt path',
      { ...counted, through: { path: 'counts.veiw', to: 'typology/rival' } },
      'Did you mean view?',
    ],
    ['a field behind it that there is not', { ...counted, select: ['through.relations'] }, 'relation'],
    ['a relation that there is not', { ...counted, where: { 'through.relation': 'exact' } }, 'exactMatch'],
  ])('refuses %s', (_what, query, hint) => {
    expect(refusal(() => run(withRival, query)).message).toContain(hint);
  });

  test('is nothing to a query without one', () => {
    expect(refusal(() => run(withRival, { from: 'view', select: ['through.relation'] })).code).toBe(
      'field-unknown',
    );
    expect(run(anyDataset, { from: 'view' }).coverage.unmapped).toBeUndefined();
  });
});

const row = (
  view: string,
  count: number,
  category: string,
  name: string,
  relation: string,
  confidence: string | null,
  mapping: string,
) => ({ view, count, category, name, relation, confidence, mapping });
