import { after, before, covers, overlaps, type Readings, some, spanReadings, within } from '@yalu/model/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dates, spans } from '../../../test/moments.ts';
import { TIME_RELATIONS } from '../../ast/types.ts';
import { type AskedTime, readingsOfValue } from '../time.ts';
import { buildIntervals } from './intervals.ts';

const relations = { asOf: overlaps, overlaps, during: within, throughout: covers, before, after } as const;
const ranks = { impossible: 0, possible: 1, certain: 2 } as const;

const readings: fc.Arbitrary<Readings> = fc.oneof(
  dates.map(({ value }) => readingsOfValue(value)),
  spans.map(({ value }) => spanReadings(value)),
);
const rows = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: readings.map((one) => [one]) },
    { weight: 1, arbitrary: fc.array(readings, { maxLength: 3 }) },
  ),
  { maxLength: 60 },
);
const asked: fc.Arbitrary<AskedTime> = fc
  .tuple(
    fc.constantFrom(...TIME_RELATIONS),
    fc.date({ min: new Date('1999-01-01'), max: new Date('2014-01-01'), noInvalidDate: true }),
    fc.oneof(fc.nat(1e9), fc.nat(2e11), fc.constant(Infinity)),
  )
  .map(([relation, date, length]) => ({ relation, from: date.getTime(), to: date.getTime() + length }));

const rankByModel = (stretches: readonly Readings[], all: readonly AskedTime[]): number =>
  stretches.length === 0
    ? -1
    : Math.min(
        ...all.map(({ relation, from, to }) => {
          const window: Readings = [{ start: { min: from, max: from }, end: { min: to, max: to } }];
          return ranks[some(stretches, relations[relation], window)];
        }),
      );

describe('an index of intervals', () => {
  test('ranks every row as the model does, and leaves out no row that may hold', () => {
    fc.assert(
      fc.property(rows, fc.array(asked, { minLength: 1, maxLength: 3 }), (of, all) => {
        const index = buildIntervals(of.length, (row) => of[row] ?? []);
        const expected = of.map((stretches) => rankByModel(stretches, all));
        expect(of.map((_stretches, row) => index.rankOf(row, all))).toEqual(expected);
        const found = [...index.candidates(all)];
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        expect(found).toEqual(
          expect.arrayContaining(expected.flatMap((rank, row) => (rank > 0 ? [row] : []))),
        );
        expect([...index.undated]).toEqual(expected.flatMap((rank, row) => (rank === -1 ? [row] : [])));
      }),
      { numRuns: 1_000 },
    );
  });

  test('reads off only the rows that may share an instant', () => {
    const year = (of: number) => readingsOfValue(String(of));
    const index = buildIntervals(1_000, (row) => [year(1000 + row)]);
    const in1500 = { from: Date.UTC(1500, 5, 1), to: Date.UTC(1501, 5, 1) };
    expect([...index.candidates([{ relation: 'asOf', ...in1500 }])]).toEqual([500, 501]);
    expect([...index.candidates([{ relation: 'throughout', ...in1500 }])]).toEqual([500]);
    expect(index.candidates([{ relation: 'before', ...in1500 }])).toHaveLength(501);
    expect(index.candidates([{ relation: 'after', ...in1500 }])).toHaveLength(499);
    expect(
      index.candidates([
        { relation: 'after', ...in1500 },
        { relation: 'before', from: Date.UTC(1503, 0, 1), to: Date.UTC(1503, 0, 2) },
      ]),
    ).toHaveLength(499);
  });

  test('has nothing of no rows', () => {
    const index = buildIntervals(0, () => []);
    expect([...index.candidates([{ relation: 'asOf', from: 0, to: 1 }])]).toEqual([]);
    expect([...index.undated]).toEqual([]);
  });
});
