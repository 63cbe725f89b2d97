import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedRanges, snippetOf } from './snippet.ts';

const long = `${'one two three four five '.repeat(10)}here ${'six seven eight nine ten '.repeat(10)}`.trim();

describe('a snippet', () => {
  it('is the whole of a short text', () => {
    expect(snippetOf('a short\ntext', [[2, 7]])).toEqual({ snippet: 'a short text', ranges: [[2, 7]] });
  });

  it('is cut between words around the first range, and says so', () => {
    const at = long.indexOf('here');
    const { snippet, ranges } = snippetOf(long, [[at, at + 4]]);
    expect(snippet).toMatch(/^…(?:one|two|three|four|five) .* here .* (?:six|seven|eight|nine|ten)…$/);
    expect(ranges.map(([start, end]) => snippet.slice(start, end))).toEqual(['here']);
    expect(snippet.length).toBeLessThanOrEqual(142);
  });

  it('is full at the end of a text, too', () => {
    const { snippet } = snippetOf(long, [[long.length - 3, long.length]]);
    expect(snippet).toMatch(/^….*ten$/);
    expect(snippet.length).toBeGreaterThan(110);
  });

  it('never cuts a character', () => {
    const text = '\u{20000}'.repeat(300);
    for (const at of [100, 101, 299, 300]) {
      const { snippet } = snippetOf(text, [[at - (at % 2), at - (at % 2) + 2]]);
      expect(snippet).not.toMatch(/\p{Cs}/u);
    }
  });

  it('shows what the ranges are of', () => {
    const ranged = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }).chain((text) =>
      fc.tuple(
        fc.constant(text),
        fc.array(
          fc
            .tuple(fc.nat({ max: text.length - 1 }), fc.integer({ min: 1, max: 12 }))
            .map(([start, length]) => [start, Math.min(text.length, start + length)] as const),
          { minLength: 1, maxLength: 5 },
        ),
      ),
    );
    fc.assert(
      fc.property(ranged, ([text, given]) => {
        const merged = mergedRanges(given);
        const { snippet, ranges } = snippetOf(text, merged);
        expect(ranges.length).toBeGreaterThan(0);
        ranges.forEach(([start, end], index) => {
          const [from, to] = merged[index] ?? [0, 0];
          const whole = text.slice(from, to).replace(/\s/g, ' ');
          expect(whole.startsWith(snippet.slice(start, end))).toBe(true);
          expect(end).toBeGreaterThan(start);
        });
      }),
    );
  });
});

it('makes one range of those that touch', () => {
  expect(
    mergedRanges([
      [4, 6],
      [0, 2],
      [1, 3],
      [3, 4],
      [8, 9],
    ]),
  ).toEqual([
    [0, 6],
    [8, 9],
  ]);
});
