import { expect, test } from 'vitest';
import { seriesFrom } from './series-from.ts';

const columns = { value: 'total', time: 'year' };

test('takes values and labels in their order, and leaves out what is missing', () => {
  const rows = [
    { year: '2001', total: 5 },
    { year: '2002', total: null },
    { year: '2003', total: 0 },
  ];
  expect(seriesFrom(rows, columns)).toEqual({ values: [5, 0], labels: ['2001', '2003'], missing: ['2002'] });
  expect(seriesFrom([], columns)).toEqual({ values: [], labels: [], missing: [] });
});

test('refuses a column that is none, and what is no number', () => {
  expect(() => seriesFrom([{ year: '2001', sum: 1 }], columns)).toThrow(
    /no column "total"\. It has year, sum/,
  );
  expect(() => seriesFrom([{ year: '2001', total: '7' }], columns)).toThrow(
    expect.objectContaining({ code: 'value-type', at: 'total' }),
  );
  expect(() => seriesFrom([{ year: 2001, total: 7 }], columns)).toThrow(
    expect.objectContaining({ code: 'value-type', at: 'year' }),
  );
});
