import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('figures are computed once for the same rows, options and language', () => {
  let times = 0;
  const figuresOf = remembered((rows: readonly object[], options: { readonly a: number }, locale) => {
    times += 1;
    if (rows.length === 0) throw new Error('no rows');
    return { rows: rows.length, a: options.a, locale };
  });
  const rows = [{}];
  const first = figuresOf(rows, { a: 1 }, 'en');
  expect(figuresOf(rows, { a: 1 }, 'en')).toBe(first);
  expect(times).toBe(1);
  expect(figuresOf(rows, { a: 2 }, 'en').a).toBe(2);
  expect(figuresOf(rows, { a: 1 }, 'ko').locale).toBe('ko');
  expect(figuresOf([{}, {}], { a: 1 }, 'en').rows).toBe(2);
  expect(times).toBe(4);
  for (const _ of [1, 2]) expect(() => figuresOf([], { a: 1 }, 'en')).toThrow('no rows');
});
