import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { temperature } from './temperature.ts';
import type { TemperatureEvent, TemperatureOptions } from './types.ts';

const event = (
  id: string,
  date: string,
  value: number | null,
  rest: Partial<TemperatureEvent> = {},
): TemperatureEvent => ({
  id,
  date,
  value,
  from: ['CHN'],
  to: ['PRK'],
  ...rest,
});

const indices = (events: readonly TemperatureEvent[], options: TemperatureOptions): string[] =>
  temperature(events, options).periods.map(({ period, index }) => `${period} ${index.toFixed(4)}`);

describe('the index', () => {
  test('counts an event in full on its day, and half after each half-life', () => {
    const once = [event('visit', '2001-01-31', 8)];
    expect(indices(once, { from: '2001-01', to: '2001-03', halfLife: 28 })).toEqual([
      '2001-01 8.0000',
      '2001-02 4.0000',
      `2001-03 ${(8 * 2 ** (-59 / 28)).toFixed(4)}`,
    ]);
  });

  test('adds what is left of all events so far, times their weights', () => {
    const events = [event('aid', '2001-12-31', 4), event('test', '2003-12-31', -10, { weight: 0.5 })];
    const found = temperature(events, { by: 'year', halfLife: 365 });
    expect(
      found.periods.map(({ period, index, mean, bearing, events: number, quiet }) => ({
        period,
        index,
        mean,
        bearing,
        number,
        quiet,
      })),
    ).toEqual([
      { period: '2001', index: 4, mean: 4, bearing: 1, number: 1, quiet: 0 },
      { period: '2002', index: 2, mean: 4, bearing: 0.5, number: 0, quiet: 365 },
      {
        period: '2003',
        index: -4,
        mean: expect.closeTo((1 - 5) / (0.25 + 0.5), 12),
        bearing: 1.25,
        number: 1,
        quiet: 0,
      },
    ]);
  });

  test('by quarter, and by year over a range of its own', () => {
    const events = [event('aid', '2001-05-01', 4)];
    const quarters = temperature(events, { by: 'quarter', from: '2001', to: '2001' });
    expect(quarters.periods.map(({ period, end, events: number }) => [period, end, number])).toEqual([
      ['2001-33', '2001-03-31', 0],
      ['2001-34', '2001-06-30', 1],
      ['2001-35', '2001-09-30', 0],
      ['2001-36', '2001-12-31', 0],
    ]);
    expect(quarters.periods[0]).toMatchObject({ index: 0, mean: null, bearing: 0, quiet: null });
    const later = temperature(events, { by: 'year', from: '2002', to: '2003', halfLife: 609 });
    expect(later.periods.map(({ index }) => index)).toEqual([2, expect.closeTo(4 * 2 ** (-974 / 609), 12)]);
  });

  test('an event that lasts counts from its first day', () => {
    expect(indices([event('visit', '2018-03-31/2018-05-02', 2)], { to: '2018-03' })).toEqual([
      '2018-03 2.0000',
    ]);
  });
});

describe('a dyad', () => {
  const events = [
    event('there', '2001-12-31', 4),
    event('back', '2001-12-31', -1, { from: ['PRK'], to: ['CHN', 'KOR'] }),
    event('together', '2001-12-31', 2, { from: ['CHN', 'PRK'], to: [] }),
    event('both-to-a-third', '2001-12-31', 9, { from: ['CHN', 'PRK'], to: ['USA'] }),
    event('other', '2001-12-31', 7, { to: ['KOR'] }),
    event('nobody', '2001-12-31', 7, { to: [] }),
  ];

  test('takes what one did to the other, jointly and each way', () => {
    const found = temperature(events, { by: 'year', dyad: ['CHN', 'PRK'] });
    expect(found.periods).toMatchObject([
      {
        index: 5,
        directed: [
          { from: 'CHN', to: 'PRK', index: 6 },
          { from: 'PRK', to: 'CHN', index: 1 },
        ],
      },
    ]);
    expect(found.coverage.events).toBe(3);
    expect(temperature(events, { by: 'year' })).toMatchObject({
      coverage: { events: 6 },
      periods: [{ directed: null }],
    });
  });

  test('the order of its names turns the directions around and nothing else', () => {
    const turned = temperature(events, { by: 'year', dyad: ['PRK', 'CHN'] });
    expect(turned.periods[0]?.index).toBe(5);
    expect(turned.periods[0]?.directed?.map(({ index }) => index)).toEqual([1, 6]);
  });
});

describe('what is not certain', () => {
  test('a date within a month: the middle, and the band over all of its days', () => {
    const [april] = temperature([event('ban', '2018-04', -8)], { halfLife: 10 }).periods;
    expect(april).toMatchObject({
      index: expect.closeTo(-8 * 2 ** (-15 / 10), 12),
      dates: { low: -8, high: expect.closeTo(-8 * 2 ** (-29 / 10), 12) },
    });
    expect(temperature([event('ban', '2018-04', -8)]).coverage).toEqual({
      events: 1,
      uncertain: 1,
      unvalued: 0,
      undated: 0,
    });
  });

  test('one of two years: the mean of both, and none at all before the later', () => {
    const found = temperature([event('aid', '[2001-12-31,2003-12-31]', 4)], { by: 'year', halfLife: 365 });
    expect(found.periods.map(({ index, dates }) => [index, dates.low, dates.high])).toEqual([
      [2, 0, 4],
      [1, 0, 2],
      [expect.closeTo(2.5, 12), 1, 4],
    ]);
  });

  test('the band over half-lives', () => {
    const [period] = temperature([event('aid', '2001-01-01', 8)], {
      by: 'year',
      halfLife: 364,
      halfLives: [182, 91],
    }).periods;
    expect(period).toMatchObject({
      index: 4,
      halfLives: { low: 0.5, high: 4 },
      band: { low: 0.5, high: 4 },
      dates: { low: 4, high: 4 },
    });
  });

  test('what has no value, or no limit in time, is left out and counted', () => {
    const events = [
      event('a', '2001', 1),
      event('b', '2001', null),
      event('c', '[..1992]', 3),
      event('d', '2001-01-01/..', 3),
    ];
    expect(temperature(events, { by: 'year' }).coverage).toEqual({
      events: 2,
      uncertain: 1,
      unvalued: 1,
      undated: 1,
    });
  });
});

describe('high tides and low ebbs', () => {
  const events = [
    event('treaty', '2001-06-01', 8, { label: { en: 'Treaty' } }),
    event('visit', '2001-06-20', 2),
    event('fire', '2003-03-02', -10),
    event('aid', '2005-09-09', 7),
  ];

  test('come with the events that made them, the strongest first', () => {
    const { tides, ebbs } = temperature(events, { halfLife: 100, to: '2006-06' });
    expect(tides.map(({ period, events: made }) => [period, made.map(({ id }) => id)])).toEqual([
      ['2001-06', ['treaty', 'visit']],
      ['2005-09', ['aid']],
    ]);
    expect(tides[0]?.events[0]).toEqual({
      id: 'treaty',
      label: { en: 'Treaty' },
      date: '2001-06-01',
      value: 8,
      contribution: expect.closeTo(8 * 2 ** (-29 / 100), 12),
    });
    expect(ebbs.map(({ period, events: made }) => [period, made.map(({ id }) => id)])).toEqual([
      ['2003-03', ['fire']],
    ]);
  });

  test('an ebb of silence names no event, and says how long it was', () => {
    const { ebbs } = temperature([event('a', '2001-01-01', 5), event('b', '2009-01-01', 5)], {
      by: 'year',
      halfLife: 200,
      to: '2010',
    });
    expect(ebbs).toMatchObject([{ period: '2008', events: [], quiet: 2921 }]);
  });

  test('as many events as are asked for, and tides as high as are asked for', () => {
    expect(temperature(events, { most: 1 }).tides[0]?.events).toHaveLength(1);
    expect(temperature(events, { prominence: 50 }).tides).toEqual([]);
  });
});

test('without events there are periods of 0, or none', () => {
  expect(temperature([])).toMatchObject({ periods: [], tides: [], ebbs: [], coverage: { events: 0 } });
  expect(indices([], { from: '2001', to: '2001', by: 'year' })).toEqual(['2001 0.0000']);
});

describe('refuses', () => {
  test.each<[TemperatureOptions, readonly TemperatureEvent[], string, string]>([
    [{ halfLife: 0 }, [], 'number-invalid', 'halfLife'],
    [{ halfLives: [-1] }, [], 'number-invalid', 'halfLife'],
    [{ prominence: Number.NaN }, [], 'number-invalid', 'prominence'],
    [{ most: 1.5 }, [], 'number-invalid', 'most'],
    [{ dyad: ['CHN', 'CHN'] }, [], 'number-invalid', 'dyad'],
    [{ from: '2003', to: '2001' }, [], 'number-invalid', 'to'],
    [{ from: '0001', to: '9999' }, [], 'number-invalid', 'from'],
    [{ from: '2003-13' }, [event('a', '2001', 1)], 'date-invalid', 'from'],
    [{ to: '2003/..' }, [event('a', '2001', 1)], 'number-invalid', 'to'],
    [{}, [event('a', 'soon', 1)], 'date-invalid', 'a'],
    [{}, [event('a', '2001', Number.NaN)], 'number-invalid', 'a'],
    [{}, [event('a', '2001', 1, { weight: -1 })], 'number-invalid', 'a'],
  ])('%j', (options, events, code, at) => {
    expect(() => temperature(events, options)).toThrow(expect.objectContaining({ code, at }));
  });
});

const day = (of: number): string => new Date(of * 86_400_000).toISOString().slice(0, 10);
const dates = fc.oneof(
  fc.integer({ min: 11_000, max: 12_500 }).map(day),
  fc
    .tuple(fc.integer({ min: 2000, max: 2004 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  fc
    .tuple(fc.integer({ min: 2000, max: 2001 }), fc.integer({ min: 2002, max: 2004 }))
    .map(([a, b]) => `[${a},${b}]`),
);
const someEvents = fc
  .array(
    fc.tuple(
      dates,
      fc.double({ min: -10, max: 10, noNaN: true }),
      // Hundredths: a product with a number that is hardly one at all is rounded beyond recognition.
      fc.integer({ min: 0, max: 300 }).map((hundredths) => hundredths / 100),
    ),
    { maxLength: 12 },
  )
  .map((rows) => rows.map(([date, value, weight], index) => event(`e${index}`, date, value, { weight })));
const range = { from: '2000', to: '2005', by: 'quarter' } as const;

describe('laws', () => {
  test('the index lies in its bands, and the mean between the values', () => {
    fc.assert(
      fc.property(someEvents, fc.double({ min: 5, max: 2000, noNaN: true }), (events, halfLife) => {
        for (const { index, dates: over, halfLives, band, mean } of temperature(events, {
          ...range,
          halfLife,
        }).periods) {
          for (const { low, high } of [over, halfLives, band]) {
            expect(low).toBeLessThanOrEqual(index);
            expect(index).toBeLessThanOrEqual(high);
          }
          expect(band.low).toBeLessThanOrEqual(Math.min(over.low, halfLives.low));
          expect(band.high).toBeGreaterThanOrEqual(Math.max(over.high, halfLives.high));
          if (mean !== null) expect(Math.abs(mean)).toBeLessThanOrEqual(10 + 1e-9);
        }
      }),
    );
  });

  test('wherever in its dates each event began, the index is in the band', () => {
    const within = fc.tuple(
      fc.integer({ min: 2000, max: 2004 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.double({ min: -10, max: 10, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(within, { maxLength: 8 }), (rows) => {
        const two = (number: number) => String(number).padStart(2, '0');
        const known = rows.map(([y, m, d, value], index) =>
          event(`e${index}`, `${y}-${two(m)}-${two(d)}`, value),
        );
        const vague = rows.map(([y, m, , value], index) =>
          event(`e${index}`, index % 2 === 0 ? `${y}-${two(m)}` : `${y}`, value),
        );
        const bands = temperature(vague, range).periods;
        temperature(known, range).periods.forEach(({ index }, place) => {
          expect(index).toBeGreaterThanOrEqual((bands[place]?.dates.low ?? 0) - 1e-9);
          expect(index).toBeLessThanOrEqual((bands[place]?.dates.high ?? 0) + 1e-9);
        });
      }),
    );
  });

  test('the index is the sum of those of the events one by one, in any order', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const whole = temperature([...events].reverse(), range).periods;
        const single = events.map((one) => temperature([one], range).periods);
        whole.forEach(({ index }, place) => {
          expect(index).toBeCloseTo(
            single.reduce((sum, rows) => sum + (rows[place]?.index ?? 0), 0),
            9,
          );
        });
      }),
    );
  });

  test('values of the other sign turn it around, tides into ebbs', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const one = temperature(events, range);
        const other = temperature(
          events.map((each) => ({ ...each, value: -(each.value ?? 0) })),
          range,
        );
        expect(other.ebbs.map(({ period }) => period)).toEqual(one.tides.map(({ period }) => period));
        one.periods.forEach(({ index, band }, place) => {
          expect(other.periods[place]?.index).toBeCloseTo(-index, 9);
          expect(other.periods[place]?.band.high).toBeCloseTo(-band.low, 9);
        });
      }),
    );
  });
});
