import { describe, expect, test } from 'vitest';
import { ask, column, refused } from '../../test/ask.ts';
import { untyped, validated } from '../../test/fixture.ts';
import { records } from '../../test/records.ts';
import type { Query, Value } from '../ast/types.ts';
import { run } from './run.ts';

const citations = [{ source: 'essay' }];
const resolution = (date: string, answers: readonly string[]) => ({
  label: { en: `Resolution of ${date}` },
  date,
  kind: 'unsc-resolution',
  citations,
  facts: { type: 'security-council', answers },
});
const answered = untyped(
  validated({
    ...records,
    event: {
      ...records.event,
      'vote-2016': resolution('2016-11-30', ['test-2016', 'aid-1995']),
      'vote-2017': resolution('2017-09-11', ['test-2016', 'test-2017']),
    },
  }),
);
const between: Value = { daysBetween: ['facts.answers.date', 'date'] };

describe('a calculation', () => {
  test('is a column of its own type and unit', () => {
    const { rows, columns, coverage } = ask({
      from: 'event',
      where: { kind: 'leader-visit' },
      select: { id: 'id', year: { year: 'date' }, days: { days: 'date' } },
    });
    expect(columns).toEqual([
      { name: 'id', type: 'string' },
      { name: 'year', type: 'integer', unit: 'year' },
      { name: 'days', type: 'integer', unit: 'day' },
    ]);
    expect(rows).toEqual([
      { id: 'visit-2018-03', year: 2018, days: 4 },
      { id: 'visit-2018-05', year: 2018, days: null },
      { id: 'visit-2018-or-2019', year: null, days: null },
      { id: 'visit-2019', year: 2019, days: 4 },
    ]);
    expect(coverage).toMatchObject({ missing: {}, undetermined: { year: 1, days: 2 } });
  });

  test('names itself in a list, and orders by its name', () => {
    const { rows } = ask({
      from: 'event',
      where: { kind: 'leader-visit' },
      select: ['id', { days: 'date' }],
      order: [
        { by: 'days', direction: 'descending' },
        { by: 'id', direction: 'descending' },
      ],
    });
    expect(rows[0]).toEqual({ id: 'visit-2019', days: 4 });
    expect(rows.map((row) => row['days'])).toEqual([4, 4, null, null]);
  });

  test('groups: what is undetermined is in the group null, and counted', () => {
    const { rows, columns, coverage } = ask({
      from: 'event',
      group: [{ decade: 'date' }],
      aggregate: { events: { count: true } },
    });
    expect(columns[0]).toEqual({ name: 'decade', type: 'integer', unit: 'decade' });
    expect(rows).toEqual([
      { decade: 1960, events: 1 },
      { decade: 1990, events: 1 },
      { decade: 2000, events: 2 },
      { decade: 2010, events: 8 },
    ]);
    expect(coverage.undetermined).toEqual({ decade: 0 });
    const years = ask({ from: 'event', group: { began: { year: 'date' } } });
    expect(years.rows.at(-1)).toEqual({ began: null, count: 3 });
    expect(years.coverage.undetermined).toEqual({ began: 3 });
  });

  test('is computed with, in its unit', () => {
    const { rows, columns, coverage } = ask({
      from: 'event',
      where: { kind: { in: ['leader-visit', 'nuclear-test'] } },
      aggregate: {
        mean: { mean: { days: 'date' } },
        longest: { max: { days: 'date' }, where: { kind: 'leader-visit' } },
        years: { countDistinct: { year: 'date' } },
        all: { list: { year: 'date' } },
      },
    });
    expect(rows).toEqual([{ mean: 2.5, longest: 4, years: 4, all: [2016, 2017, 2018, 2019] }]);
    expect(columns).toEqual([
      { name: 'mean', type: 'number', unit: 'day' },
      { name: 'longest', type: 'integer', unit: 'day' },
      { name: 'years', type: 'integer' },
      { name: 'all', type: 'list', unit: 'year' },
    ]);
    expect(coverage).toMatchObject({
      missing: { mean: 0, longest: 0, years: 0, all: 0 },
      undetermined: { mean: 2, longest: 2, years: 1, all: 1 },
    });
  });

  test('tells what is missing from what is undetermined', () => {
    const { rows, coverage } = ask({
      from: 'school',
      aggregate: {
        years: { sum: { years: 'dominance.span' } },
        shortest: { min: { years: 'dominance.span' } },
      },
    });
    // Of five schools one has no span, one ends in one of two years, one goes on, one has a second span from about 2016.
    expect(rows).toEqual([{ years: 14, shortest: 4 }]);
    expect(coverage.missing).toEqual({ years: 1, shortest: 1 });
    expect(coverage.undetermined).toEqual({ years: 3, shortest: 3 });
  });

  test('is made of the end of a span as well', () => {
    expect(column({ from: 'school', select: { x: { year: 'dominance.span.start' } } }, 'x')).toEqual([
      [2003],
      [],
      [1993],
      [2018],
      [2010],
    ]);
  });

  test('is absent from coverage where there is none', () => {
    expect(ask({ from: 'school' }).coverage).not.toHaveProperty('undetermined');
  });
});

describe('a calculation with several dates', () => {
  const asked: Query = {
    from: 'event',
    where: { 'facts.answers': { exists: true } },
    select: { id: 'id', between },
  };

  test('has a number for each pair, and leaves out what is undetermined', () => {
    const { rows, columns, coverage, evidence } = run(answered, asked);
    expect(columns[1]).toEqual({ name: 'between', type: 'list', unit: 'day' });
    expect(rows).toEqual([
      { id: 'vote-2016', between: [82] },
      { id: 'vote-2017', between: [367, 8] },
    ]);
    expect(coverage.undetermined).toEqual({ between: 1 });
    expect(evidence[1]).toEqual(
      ['vote-2017', 'test-2016', 'test-2017'].map((id) => ({ collection: 'event', id })),
    );
  });

  test('has one number where the list is unnested', () => {
    const { rows, columns } = run(answered, {
      from: 'event',
      unnest: 'facts.answers',
      where: { 'facts.answers.kind': 'nuclear-test' },
      select: { test: 'facts.answers', between },
      order: [{ by: 'between' }],
    });
    expect(columns[1]).toEqual({ name: 'between', type: 'integer', unit: 'day' });
    expect(rows).toEqual([
      { test: 'test-2017', between: 8 },
      { test: 'test-2016', between: 82 },
      { test: 'test-2016', between: 367 },
    ]);
  });

  test('goes along a way back as well', () => {
    const { rows } = run(answered, {
      from: 'event',
      where: { kind: 'nuclear-test' },
      aggregate: { first: { min: { daysBetween: ['date', 'answeredBy.date'] } } },
    });
    expect(rows).toEqual([{ first: 8 }]);
  });
});

describe('a calculation is refused', () => {
  const select = (value: unknown): Query =>
    // What comes from outside need not be what the types say.
    ({ from: 'event', select: { x: value } }) as Query;

  test.each<[unknown, string, string]>([
    [
      { yaer: 'date' },
      'query-invalid',
      'select.x must be a path, or exactly one of year, decade, month, days, years, daysBetween with a path. Did you mean year?',
    ],
    [{}, 'query-invalid', 'select.x must be a path, or exactly one of'],
    [{ year: 'date', month: 'date' }, 'query-invalid', 'select.x must be a path, or exactly one of'],
    [7, 'query-invalid', 'select.x must be a path, or exactly one of'],
    [
      { year: ['date', 'date'] },
      'query-invalid',
      'select.x: year takes one path to a date or span, and ["date","date"] is none.',
    ],
    [
      { daysBetween: 'date' },
      'query-invalid',
      'select.x: daysBetween takes a list of two paths to a date or span, and "date" is none.',
    ],
    [{ daysBetween: ['date'] }, 'query-invalid', 'select.x: daysBetween takes a list of two paths'],
    [{ year: 'place' }, 'value-type', 'place is a string, and year is calculated from a date or a span.'],
    [
      { daysBetween: ['date', 'facts'] },
      'value-type',
      'facts is an object, and daysBetween is calculated from',
    ],
    [{ year: 'dat' }, 'field-unknown', 'There is no field "dat" in event. Did you mean date'],
  ])('%j', (value, code, message) => {
    const refusal = refused(select(value));
    expect(refusal).toMatchObject({ code, at: 'select.x' });
    expect(refusal.message).toContain(message);
  });

  test('where two columns would have one name', () => {
    expect(refused({ from: 'event', group: [{ year: 'date' }, { year: 'dates.date' }] })).toMatchObject({
      code: 'query-invalid',
      message: 'There are two columns "year". Give it another name.',
    });
  });

  test('where it is counted', () => {
    // Only JSON from outside can say so.
    const asked = { from: 'event', aggregate: { n: { count: { year: 'date' } } } } as unknown as Query;
    expect(refused(asked)).toMatchObject({ code: 'query-invalid', at: 'aggregate.n' });
  });

  test('where there are too many pairs', () => {
    const far = 'citations.source.citedBy.citations.source.citedBy.date';
    expect(refused(select({ daysBetween: [far, far] }))).toMatchObject({
      code: 'query-too-large',
      at: `daysBetween(${far}, ${far})`,
    });
  });
});
