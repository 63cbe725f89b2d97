import { describe, expect, it } from 'vitest';
import { and, CERTAINTIES, not, or, whicheverHolds } from './certainty.ts';

const pairs = CERTAINTIES.flatMap((a) => CERTAINTIES.map((b) => [a, b] as const));
const triples = pairs.flatMap(([a, b]) => CERTAINTIES.map((c) => [a, b, c] as const));

describe("Kleene's strong logic", () => {
  it('is the tables that Kleene gives (Introduction to Metamathematics, 1952, §64)', () => {
    expect(and('certain', 'possible')).toBe('possible');
    expect(and('impossible', 'possible')).toBe('impossible');
    expect(or('certain', 'possible')).toBe('certain');
    expect(or('impossible', 'possible')).toBe('possible');
    expect(not('possible')).toBe('possible');
    expect([not('certain'), not('impossible')]).toEqual(['impossible', 'certain']);
  });

  it('agrees with two-valued logic where nothing is open', () => {
    const truth = { certain: true, impossible: false };
    for (const a of ['certain', 'impossible'] as const) {
      for (const b of ['certain', 'impossible'] as const) {
        expect(and(a, b) === 'certain').toBe(truth[a] && truth[b]);
        expect(or(a, b) === 'certain').toBe(truth[a] || truth[b]);
      }
    }
  });

  it.each(pairs)('is commutative, and De Morgan holds: %s, %s', (a, b) => {
    expect(and(a, b)).toBe(and(b, a));
    expect(or(a, b)).toBe(or(b, a));
    expect(not(and(a, b))).toBe(or(not(a), not(b)));
    expect(not(or(a, b))).toBe(and(not(a), not(b)));
    expect(and(a, or(a, b))).toBe(a);
    expect(or(a, and(a, b))).toBe(a);
  });

  it('is associative, distributive, and takes any number of values', () => {
    for (const [a, b, c] of triples) {
      expect(and(a, and(b, c))).toBe(and(and(a, b), c));
      expect(and(a, b, c)).toBe(and(and(a, b), c));
      expect(or(a, b, c)).toBe(or(or(a, b), c));
      expect(and(a, or(b, c))).toBe(or(and(a, b), and(a, c)));
      expect(or(a, and(b, c))).toBe(and(or(a, b), or(a, c)));
    }
    expect([and(), or()]).toEqual(['certain', 'impossible']);
  });

  it('undoes itself', () => {
    for (const a of CERTAINTIES) expect(not(not(a))).toBe(a);
  });
});

describe('whicheverHolds', () => {
  it('is settled only where every reading says the same', () => {
    expect(whicheverHolds(['certain', 'certain'])).toBe('certain');
    expect(whicheverHolds(['impossible', 'impossible'])).toBe('impossible');
    expect(whicheverHolds(['certain', 'impossible'])).toBe('possible');
    expect(whicheverHolds(['certain', 'possible'])).toBe('possible');
    expect(whicheverHolds([])).toBe('impossible');
  });
});
