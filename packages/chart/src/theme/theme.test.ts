import { describe, expect, test } from 'vitest';
import { contrast, linear, luminance, type Triple } from '../../test/color.ts';
import { schoolMark } from './school.ts';
import { type Theme, themes } from './theme.ts';

function lab([r, g, b]: Triple): Triple {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(luminance([r, g, b]));
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Machado, Oliveira and Fernandes (2009), severity 1. */
const SIGHT: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const seen = (hex: string, rows: readonly [Triple, Triple, Triple]): Triple => {
  const colour = linear(hex);
  const row = (weights: Triple) =>
    Math.min(1, Math.max(0, weights[0] * colour[0] + weights[1] * colour[1] + weights[2] * colour[2]));
  return lab([row(rows[0]), row(rows[1]), row(rows[2])]);
};

const pairs = <T>(items: readonly T[]) =>
  items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));

describe.each(Object.values(themes))('$name', (theme: Theme) => {
  test.each(['ink', 'quiet'] as const)('%s text has a contrast of 4.5', (name) => {
    expect(contrast(theme[name], theme.background)).toBeGreaterThanOrEqual(4.5);
  });

  test('marks have a contrast of 3 against the background', () => {
    for (const colour of [theme.line, ...theme.schools])
      expect(contrast(colour, theme.background), colour).toBeGreaterThanOrEqual(3);
    // In print, bars have an outline instead.
    if (theme.name !== 'print') {
      for (const colour of [theme.accent, theme.neutral])
        expect(contrast(colour, theme.background), colour).toBeGreaterThanOrEqual(3);
    }
  });

  test('intervals are seen on the bars', () => {
    for (const bar of [theme.accent, theme.accentPart, theme.neutral, theme.neutralPart]) {
      expect(contrast(theme.ink, bar), bar).toBeGreaterThanOrEqual(3);
    }
  });

  test('schools differ by shape', () => {
    const marks = [1, 2, 3, 4, 5, 6, 7].map((order) => schoolMark(order, theme).shape);
    expect(new Set(marks).size).toBe(7);
  });
});

describe.each([themes.light, themes.dark])('school hues of $name', (theme) => {
  test.each(Object.entries(SIGHT))('are told apart with %s sight', (_name, rows) => {
    for (const [a, b] of pairs(theme.schools)) {
      const [one, other] = [seen(a, rows), seen(b, rows)];
      expect(
        Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]),
        `${a} ${b}`,
      ).toBeGreaterThan(23);
    }
  });

  test('are told apart in grey', () => {
    const lightness = theme.schools.map((hex) => lab(linear(hex))[0]).sort((a, b) => a - b);
    for (const [index, value] of lightness.slice(1).entries())
      expect(value - (lightness[index] ?? 0)).toBeGreaterThan(8);
  });
});

test('more schools than hues still differ', () => {
  const marks = Array.from({ length: 28 }, (_, index) => JSON.stringify(schoolMark(index + 1, themes.light)));
  expect(new Set(marks).size).toBe(28);
});

test('print has no colour', () => {
  const { name: _, schools, ...colours } = themes.print;
  for (const hex of [...schools, ...Object.values(colours)]) {
    expect(hex.slice(1, 3)).toBe(hex.slice(3, 5));
    expect(hex.slice(3, 5)).toBe(hex.slice(5, 7));
  }
});
