import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Flag, type FlagPlace, laneCount, placeFlags, POLE_GAP } from './flags.ts';

const WIDTH = 600;
const flags = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: WIDTH }), width: fc.integer({ min: 5, max: 200 }) }), {
    maxLength: 12,
  })
  .map((items) => items.sort((a, b) => a.x - b.x));

const boxOf = ({ x, width }: Flag, { side }: FlagPlace) =>
  side === 'right'
    ? { from: x + POLE_GAP, to: x + POLE_GAP + width }
    : { from: x - POLE_GAP - width, to: x - POLE_GAP };

describe('placeFlags', () => {
  test('keeps flags apart, off the poles of others, and within the picture', () => {
    let placedOnce = false;
    fc.assert(
      fc.property(flags, (items) => {
        const places = placeFlags(items, WIDTH);
        if (!places) return;
        placedOnce ||= items.length > 3;
        const placed = items.flatMap((flag, index) => {
          const place = places[index];
          return place ? [{ x: flag.x, lane: place.lane, box: boxOf(flag, place) }] : [];
        });
        expect(placed.length).toBe(items.length);
        for (const one of placed) {
          expect(one.box.from).toBeGreaterThanOrEqual(0);
          expect(one.box.to).toBeLessThanOrEqual(WIDTH);
          for (const other of placed.filter((each) => each !== one)) {
            const apart = one.box.to <= other.box.from || other.box.to <= one.box.from;
            expect(apart || one.lane !== other.lane).toBe(true);
            // The pole of the other comes down through all lanes above its flag, and along its own.
            const crosses = other.x > one.box.from && other.x < one.box.to;
            expect(crosses && other.lane >= one.lane).toBe(false);
          }
        }
      }),
    );
    expect(placedOnce).toBe(true);
  });

  test('flies narrow flags with room all in one lane, to the right', () => {
    const places = placeFlags(
      [0, 100, 200].map((x) => ({ x, width: 60 })),
      WIDTH,
    );
    expect(places).toEqual([0, 0, 0].map((lane) => ({ lane, side: 'right' })));
  });

  test('turns to the left where the right has no room', () => {
    expect(placeFlags([{ x: 590, width: 80 }], WIDTH)).toEqual([{ lane: 0, side: 'left' }]);
  });

  test('flags at one place fly to both sides', () => {
    const places = placeFlags(
      [50, 50, 50].map((x) => ({ x, width: 40 })),
      WIDTH,
    );
    expect(places && laneCount(places)).toBe(2);
  });

  test('says where there is no placement', () => {
    expect(placeFlags([{ x: 300, width: 400 }], WIDTH)).toBeUndefined();
  });

  test('places nothing in no lane', () => {
    expect(placeFlags([], WIDTH)).toEqual([]);
  });
});
