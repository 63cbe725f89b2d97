import { expect, test } from 'vitest';
import { arc, heading, sCurve, trimmed } from './curve.ts';

const [from, to] = [
  { x: 0, y: 0 },
  { x: 100, y: 50 },
];

test('curves begin and end at their points', () => {
  for (const curve of [sCurve(from, to), sCurve(from, to, 'y'), arc(from, to)]) {
    expect(curve[0]).toEqual(from);
    expect(curve.at(-1)?.x).toBeCloseTo(100);
    expect(curve.at(-1)?.y).toBeCloseTo(50);
  }
});

test('there and back lie apart', () => {
  const [there, back] = [arc(from, to)[12], arc(to, from)[12]];
  expect(Math.hypot((there?.x ?? 0) - (back?.x ?? 0), (there?.y ?? 0) - (back?.y ?? 0))).toBeGreaterThan(20);
});

test('trimming leaves room for the nodes', () => {
  const cut = trimmed(sCurve(from, to), 10, 20);
  for (const { x, y } of cut) {
    expect(Math.hypot(x, y)).toBeGreaterThanOrEqual(10);
    expect(Math.hypot(x - 100, y - 50)).toBeGreaterThanOrEqual(20);
  }
});

test('headings are clockwise from the top', () => {
  expect(heading([from, { x: 0, y: -5 }])).toBe(0);
  expect(heading([from, { x: 5, y: 0 }])).toBe(90);
  expect(heading([from, { x: 0, y: 5 }])).toBe(180);
});
