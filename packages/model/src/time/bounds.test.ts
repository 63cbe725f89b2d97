import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds, everyBounds, readings, resolutions, type Stretch } from '../../test/arbitraries.ts';
import {
  after,
  before,
  type Bounds,
  boundsOf,
  covers,
  every,
  hull,
  overlaps,
  type Readings,
  some,
  wholeOf,
  within,
} from './bounds.ts';
import type { Certainty } from './certainty.ts';

/** Each relation, and what it means of two stretches that are fully known. */
const relations: readonly {
  readonly name: string;
  readonly relation: (a: Readings, b: Readings) => Certainty;
  readonly holds: (a: Stretch, b: Stretch) => boolean;
}[] = [
  { name: 'overlaps', relation: overlaps, holds: (a, b) => a.start <= b.end && b.start <= a.end },
  { name: 'within', relation: within, holds: (a, b) => b.start <= a.start && a.end <= b.end },
  { name: 'covers', relation: covers, holds: (a, b) => a.start <= b.start && b.end <= a.end },
  { name: 'before', relation: before, holds: (a, b) => a.end < b.start },
  { name: 'after', relation: after, holds: (a, b) => a.start > b.end },
];

/** The answer that looking at every case gives. */
function byEveryCase(a: Readings, b: Readings, holds: (a: Stretch, b: Stretch) => boolean): Certainty {
  const answers = new Set(resolutions(a).flatMap((one) => resolutions(b).map((other) => holds(one, other))));
  return answers.size === 2 ? 'possible' : answers.has(true) ? 'certain' : 'impossible';
}

describe.each(relations)('$name', ({ relation, holds }) => {
  it('is what every case says, for all bounds over 0 to 3', () => {
    const all = everyBounds(3);
    for (const a of all) {
      for (const b of all) {
        const [found, expected] = [relation([a], [b]), byEveryCase([a], [b], holds)];
        if (found !== expected)
          expect.fail(`${JSON.stringify({ a, b })}: ${found}, and every case says ${expected}`);
      }
    }
  });

  it('is what every case says, for several readings', () => {
    fc.assert(
      fc.property(readings(5), readings(5), (a, b) => {
        expect(relation(a, b)).toBe(byEveryCase(a, b, holds));
      }),
    );
  });

  it('only ever becomes less settled as bounds are widened or readings added', () => {
    const widths = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2));
    fc.assert(
      fc.property(bounds(6), readings(6), widths, readings(6), (a, b, [one, two, three, four], more) => {
        const wider = boundsOf(
          { min: a.start.min - one, max: a.start.max + two },
          { min: a.end.min - three, max: a.end.max + four },
        );
        const [narrow, wide] = [relation([a], b), relation([...(wider ? [wider] : []), ...more], b)];
        if (narrow === 'possible') expect(wide).toBe('possible');
        if (narrow === 'certain') expect(wide).not.toBe('impossible');
        if (wide === 'certain') expect(narrow).toBe('certain');
        if (wide === 'impossible') expect(narrow).toBe('impossible');
      }),
    );
  });
});

describe('relations', () => {
  it('mirror each other', () => {
    fc.assert(
      fc.property(readings(6), readings(6), (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(before(a, b)).toBe(after(b, a));
        expect(within(a, b)).toBe(covers(b, a));
      }),
    );
  });

  it('follow from each other', () => {
    fc.assert(
      fc.property(readings(6), readings(6), (a, b) => {
        if (within(a, b) === 'certain') expect(overlaps(a, b)).toBe('certain');
        if (before(a, b) === 'certain') expect(overlaps(a, b)).toBe('impossible');
        if (overlaps(a, b) === 'impossible') expect(within(a, b)).toBe('impossible');
        if (overlaps(a, b) === 'certain')
          expect([before(a, b), after(a, b)]).toEqual(['impossible', 'impossible']);
      }),
    );
  });

  it('hold of what is open at an end', () => {
    const since = [{ start: { min: 5, max: 5 }, end: { min: Infinity, max: Infinity } }];
    const until = [{ start: { min: -Infinity, max: -Infinity }, end: { min: 5, max: 5 } }];
    expect(overlaps(since, until)).toBe('certain');
    expect(within(since, wholeOf(since))).toBe('certain');
    expect([before(until, since), before(since, until), after(since, until)]).toEqual([
      'impossible',
      'impossible',
      'impossible',
    ]);
    expect(overlaps(since, [{ start: { min: 1, max: 1 }, end: { min: 4, max: 4 } }])).toBe('impossible');
  });
});

describe('boundsOf', () => {
  it('keeps the ends in order and loses no case', () => {
    for (const one of everyBounds(4)) {
      expect(one.start.min).toBeLessThanOrEqual(one.start.max);
      expect(one.end.min).toBeLessThanOrEqual(one.end.max);
      expect(one.start.min).toBeLessThanOrEqual(one.end.min);
      expect(one.start.max).toBeLessThanOrEqual(one.end.max);
    }
    const cut = boundsOf({ min: 0, max: 9 }, { min: 2, max: 4 });
    expect(cut).toEqual({ start: { min: 0, max: 4 }, end: { min: 2, max: 4 } });
    expect(boundsOf({ min: 5, max: 9 }, { min: 0, max: 7 })).toEqual({
      start: { min: 5, max: 7 },
      end: { min: 5, max: 7 },
    });
    expect(boundsOf({ min: 5, max: 9 }, { min: 0, max: 4 })).toBeUndefined();
  });
});

describe('some and every', () => {
  const stretch = (start: number, end: number): Bounds => ({
    start: { min: start, max: start },
    end: { min: end, max: end },
  });
  it('take all stretches to be real', () => {
    const [early, late, asked] = [[stretch(0, 2)], [stretch(6, 8)], [stretch(1, 1)]];
    expect(some([early, late], overlaps, asked)).toBe('certain');
    expect(every([early, late], overlaps, asked)).toBe('impossible');
    expect(some([], overlaps, asked)).toBe('impossible');
    expect(every([], overlaps, asked)).toBe('certain');
  });
});

describe('hull and wholeOf', () => {
  it('span all that any reading allows, and every reading lies within', () => {
    fc.assert(
      fc.property(readings(6), (found) => {
        const cases = resolutions(found);
        expect(hull(found)).toEqual({
          min: Math.min(...cases.map(({ start }) => start)),
          max: Math.max(...cases.map(({ end }) => end)),
        });
        expect(within(found, wholeOf(found))).toBe('certain');
        expect(wholeOf(wholeOf(found))).toEqual(wholeOf(found));
      }),
    );
  });
});
