import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../test/fixtures/matrix.ts';
import { matrix } from './chart.ts';
import { figuresOf } from './figures.ts';

const { rows } = fixture;
const all = matrix.parseOptions();
const two = matrix.parseOptions({ schools: ['developing-country', 'rising-great-power'] });
const context = { locale: 'en', theme: 'light', width: 960 } as const;

describe('Table 1', () => {
  test('the headline counts the dimensions with something in common', () => {
    expect(LOCALES.map((locale) => matrix.headline(rows, all, locale))).toEqual([
      'Four schools, with common ground on four of eight dimensions',
      '4개 학파, 8개 차원 가운데 4개에서 일부 공통점',
      '4个学派，在8个维度中的4个上有共同点',
    ]);
  });

  test('trouble-maker is shared by three schools', () => {
    const perception = figuresOf(rows, [], 'en').dimensions.find(({ id }) => id === 'dprk-perception');
    expect(perception?.relation).toBe('part');
    expect(perception?.shared.map(({ concept, schools }) => [concept, schools.map(({ id }) => id)])).toEqual([
      ['trouble-maker', ['developing-country', 'rising-great-power', 'great-power']],
    ]);
    expect(perception?.cells.get('great-power')?.sharedWith.map(({ id }) => id)).toEqual([
      'developing-country',
      'rising-great-power',
    ]);
  });

  test('two schools are compared', () => {
    expect(LOCALES.map((locale) => matrix.headline(rows, two, locale))).toEqual([
      'Developing Country School and Rising Great Power School differ on five of eight dimensions and agree in part on three',
      '발전도상국 학파와 신흥 강대국 학파, 8개 차원 가운데 5개는 다르고 3개는 일부 같음',
      '发展中国家学派与新兴大国学派：8个维度中5个不同，3个部分相同',
    ]);
    const { rows: table } = matrix.table(rows, two, 'en');
    expect(table.map(({ relation }) => String(relation).split(':')[0])).toEqual([
      'differ',
      'differ',
      'differ',
      'in part',
      'in part',
      'differ',
      'in part',
      'differ',
    ]);
  });

  test.each(LOCALES)('the picture has all cells of the table (%s)', (locale) => {
    for (const width of [320, 960]) {
      const { datasets } = matrix.spec(rows, all, { ...context, locale, width });
      const { positions } = datasets as { positions: { lines: string[] }[] };
      const drawn = positions.map(({ lines }) => lines.join('').replace(/\s/g, ''));
      const { columns, rows: table } = matrix.table(rows, all, locale);
      const cells = table.flatMap((row) =>
        columns.slice(1, -1).map(({ key }) => String(row[key]).replace(/\s/g, '')),
      );
      expect(drawn.sort()).toEqual(cells.sort());
    }
  });

  test('the summary names the concepts that are shared, by their labels where they come with the rows', () => {
    const named = rows.map((row) => ({
      ...row,
      conceptLabels: row.concepts.map((id) => ({ en: `The ${id}` })),
    }));
    expect(matrix.summary(rows, all, 'en')).toContain(
      'preserve-status-quo (Developing Country School and Rising Great Power School)',
    );
    expect(matrix.summary(named, all, 'en')).toContain(
      'The preserve-status-quo (Developing Country School and Rising Great Power School)',
    );
  });
});

test('schools that hold the same agree', () => {
  const same = rows
    .filter(({ school }) => school === 'great-power')
    .flatMap((row) => [row, { ...row, school: 'copy', schoolOrder: 9 }]);
  expect(matrix.headline(same, all, 'en')).toBe(
    'Great Power School and Great Power School agree on all eight dimensions',
  );
});

test('one school is a list of its positions', () => {
  const one = matrix.parseOptions({ schools: ['great-power'] });
  expect(matrix.headline(rows, one, 'en')).toBe('Great Power School on eight dimensions');
  expect(matrix.table(rows, one, 'en').columns.map(({ key }) => key)).toEqual([
    'dimension',
    'school-great-power',
  ]);
});

test('a position that is not there is said to be missing', () => {
  const partial = rows.filter(
    ({ school, dimension }) => school !== 'great-power' || dimension === 'key-word',
  );
  expect(matrix.table(partial, all, 'en').rows[0]).toMatchObject({ 'school-great-power': 'not stated' });
});

test('no rows, or none of the schools asked for, is an error', () => {
  expect(() => matrix.spec([], all, context)).toThrow(expect.objectContaining({ code: 'rows-empty' }));
  expect(() => matrix.spec(rows, { schools: ['nobody'] }, context)).toThrow('no position of nobody');
});

test('two positions of a school on a dimension are an error', () => {
  expect(() => matrix.headline([...rows, ...rows], all, 'en')).toThrow(
    expect.objectContaining({ code: 'rows-invalid' }),
  );
});

test('labels that do not pair with the concepts are left out', () => {
  const [first] = rows;
  const read = (conceptLabels: unknown) =>
    matrix.rows({ positions: { rows: [{ ...first, conceptLabels }] } })[0];
  expect(read([])).not.toHaveProperty('conceptLabels');
  expect(read(first?.concepts.map(() => ({ en: 'x' })))).toHaveProperty('conceptLabels');
});
