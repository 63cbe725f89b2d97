import { expect, test } from 'vitest';
import { fade } from './fade.ts';

test('slices join, cover the box and grow fainter towards the unknown end', () => {
  const box = { x: 10.5, x2: 83.25, y: 0, y2: 14 };
  const right = fade(box, 'right');
  expect(right[0]?.x).toBe(10.5);
  expect(right.at(-1)?.x2).toBe(83.25);
  for (const [index, slice] of right.slice(1).entries()) {
    expect(slice.x).toBe(right[index]?.x2);
    expect(slice.opacity).toBeLessThan(right[index]?.opacity ?? 0);
  }
  expect(fade(box, 'left').map(({ opacity }) => opacity)).toEqual(
    right.map(({ opacity }) => opacity).reverse(),
  );
});
