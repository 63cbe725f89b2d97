import { describe, expect, test } from 'vitest';
import { anyDataset, untyped, validated } from '../../../test/fixture.ts';
import { records } from '../../../test/records.ts';
import { type SqlTable, tablesOf } from '../tables.ts';
import type { LoadedTable } from './columns.ts';
import { datesRemembered } from './dates.ts';
import { foldedText, foldedTexts } from './fold.ts';
import { loaderOf } from './load.ts';

const tables = tablesOf(anyDataset.catalogue);

const tableNamed = (name: string): SqlTable => {
  const table = tables.all().find((one) => one.name === name);
  if (!table) throw new RangeError(name);
  return table;
};
const loaded = (name: string, dataset = anyDataset): LoadedTable =>
  loaderOf(dataset, tables)(tableNamed(name));
const column = ({ columns }: LoadedTable, name: string): readonly unknown[] | undefined =>
  columns.find((one) => one.name === name)?.values;

describe('tables of a dataset', () => {
  test('have records in the order of their ids, and only columns in which something stands', () => {
    const schools = loaded('school');
    expect(column(schools, 'id')).toEqual(Object.keys(anyDataset.records['school'] ?? {}).sort());
    expect(column(schools, '_row')).toEqual([0, 1, 2, 3, 4]);
    expect(column(schools, 'definition.en')).toEqual([null, null, null, 'Holds that China leads.', null]);
    expect(column(schools, 'definition.zh-Hans')).toBeUndefined();
  });

  test('say of items in which row their list stands', () => {
    const periods = loaded('school.dominance');
    expect(periods.rows).toBe(5);
    expect(column(periods, '_parent')).toEqual([0, 2, 3, 4, 4]);
    expect(column(periods, 'span_year')).toEqual([2003, 1993, 2018, 2010, null]);
  });

  test('hold no number where the data says why there is none', () => {
    const corpora = loaded('corpus');
    expect(column(corpora, 'coders')).toEqual([2, null]);
    expect(column(corpora, 'coders.missing')).toEqual([null, 'not-stated-by-source']);
  });

  test('know of each item whether it is the first of its value', () => {
    const twice = untyped(
      validated({
        ...records,
        event: {
          ...records.event,
          'aid-2017': { ...records.event['aid-2017'], target: ['PRK', 'KOR', 'PRK'] },
        },
      }),
    );
    const targets = loaded('event.target', twice);
    const parents = column(targets, '_parent') ?? [];
    const row = column(loaded('event', twice), 'id')?.indexOf('aid-2017');
    const own = (column(targets, '_first') ?? []).filter((_first, index) => parents[index] === row);
    expect(own).toEqual([true, true, false]);
  });

  test('hold each link once, in the order of the records that name others', () => {
    const links = loaded('school~positions~position');
    const ids = column(loaded('position'), 'id') ?? [];
    expect((column(links, '_to') ?? []).map((row) => ids[Number(row)])).toEqual(ids);
    expect(new Set((column(links, '_at') ?? []).map(String)).size).toBe(4);
  });
});

describe('dates', () => {
  const cells = datesRemembered();

  test('have the limits of their beginning and end', () => {
    const { limits, readings } = cells('2018');
    const [first, last] = [Date.UTC(2018, 0, 1), Date.UTC(2019, 0, 1) - 1];
    expect(limits).toEqual({ s1: first, s2: last, e1: first, e2: last });
    expect(readings).toBeNull();
  });

  test('keep each reading of several, and give a number only where all agree', () => {
    const { readings, calendar } = cells('[2017-03,2018-03]');
    expect(readings).toHaveLength(2);
    expect(calendar).toMatchObject({ year: undefined, decade: 2010, month: 3, day: undefined });
  });

  test('count days from 1970', () => {
    expect(cells('1970-01-02').calendar.day).toBe(1);
    expect(cells('1969-12-31').calendar.day).toBe(-1);
  });

  test('have no end where a span is open', () => {
    expect(cells({ start: '2018', end: '..' }).limits).toMatchObject({ e1: Infinity, e2: Infinity });
  });
});

describe('folded texts', () => {
  test('are kept where SQL would fold them in another way', () => {
    expect(foldedText('Beijing, CHN')).toBeNull();
    expect(foldedText('İ')).toBe('i̇');
    expect(foldedText('ﬁn')).toBe('fin');
    expect(foldedText('학파')).toBe('학파');
  });

  test('are those of free JSON, however deep', () => {
    expect(foldedTexts({ a: 'One', b: [2, { c: 'TWO' }], d: null })).toEqual(['one', 'two']);
  });
});
