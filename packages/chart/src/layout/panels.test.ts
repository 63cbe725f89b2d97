import { expect, test } from 'vitest';
import { panelsOf } from './panels.ts';

const setting = { width: 900, least: 160, gap: 20 };

test('rows are filled evenly', () => {
  const panels = panelsOf(6, setting);
  expect(panels.map(({ row, column }) => [row, column])).toEqual([
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 1],
    [1, 2],
  ]);
  expect(panels[1]).toMatchObject({ x: (900 - 40) / 3 + 20, width: (900 - 40) / 3 });
});

test('one column where there is room for no more, and none of none', () => {
  expect(panelsOf(2, { ...setting, width: 120 }).map(({ column, width }) => [column, width])).toEqual([
    [0, 120],
    [0, 120],
  ]);
  expect(panelsOf(0, setting)).toEqual([]);
});
