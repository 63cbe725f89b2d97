import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOf, inversePowerOf, powerOf, prefixHashes, rollingOf, shaOf, windowHash } from './hash.ts';
import { normaliseText } from './normalise.ts';

const points = fc.array(fc.integer({ min: 48, max: 0x10ffff }), { maxLength: 60 }).map((list) => {
  const whole = list.filter((point) => point < 0xd800 || point > 0xdfff);
  return Uint32Array.from(whole);
});
const joined = (a: Uint32Array, b: Uint32Array) => Uint32Array.from([...a, ...b]);

describe('the rolling hash', () => {
  it('of a whole follows from those of its parts', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const whole = firstOf(rollingOf(joined(a, b)));
        const parts = Math.imul(firstOf(rollingOf(a)), powerOf(b.length)) + firstOf(rollingOf(b));
        expect(parts | 0).toBe(whole);
        expect(Math.imul(powerOf(b.length), inversePowerOf(b.length)) | 0).toBe(1);
      }),
    );
  });

  it('of a window is that of its characters alone', () => {
    fc.assert(
      fc.property(points, points, points, (before, window, after) => {
        const hashes = prefixHashes(joined(joined(before, window), after));
        const hash = windowHash(hashes, before.length, window.length, powerOf(window.length));
        expect(hash).toBe(firstOf(rollingOf(window)));
      }),
    );
  });

  it('changes with every single character, and with the order', () => {
    fc.assert(
      fc.property(points, fc.nat(), fc.integer({ min: 1, max: 1000 }), (list, where, by) => {
        fc.pre(list.length > 0);
        const other = list.slice();
        const at = where % list.length;
        other[at] = (list[at] ?? 0) + by;
        expect(rollingOf(other)).not.toBe(rollingOf(list));
      }),
    );
    expect(rollingOf(Uint32Array.of(97, 98))).not.toBe(rollingOf(Uint32Array.of(98, 97)));
  });
});

describe('the confirming hash', () => {
  it('begins the SHA-256 of the letters in UTF-8', () => {
    // FIPS 180-4, example "abc".
    expect(shaOf(normaliseText('A, b; C').points)).toBe('ba7816bf8f01cfea');
    fc.assert(
      fc.property(points, (list) => {
        const text = String.fromCodePoint(...list);
        expect(shaOf(list)).toBe(createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16));
      }),
    );
  });
});
