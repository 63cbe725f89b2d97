import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText } from '../../test/arbitraries.ts';
import { parseDate } from './edtf.ts';
import { readDate } from './grammar.ts';
import { type DateSyntax, writeDate } from './syntax.ts';

const mark = fc.constantFrom('', '~', '?', '%');
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789X'), minLength: length, maxLength: length });
const part = (length: number) => fc.tuple(mark, digits(length), mark).map((found) => found.join(''));
const two = fc.integer({ min: 0, max: 31 }).map((value) => String(value).padStart(2, '0'));

/** Texts in the shape of any single date, of which some are none. */
const pointText = fc.oneof(
  fc
    .tuple(fc.constantFrom('', '-'), fc.array(part(2), { maxLength: 2 }), mark, digits(4), mark)
    .map(([sign, rest, before, year, after]) => [`${before}${sign}${year}${after}`, ...rest].join('-')),
  fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }).map((year) => `Y${year}`),
  fc
    .tuple(two, two, two, two, two, fc.constantFrom('', 'Z', '+09:00', '-0330', '+14'))
    .map(
      ([month, day, hours, minutes, seconds, zone]) =>
        `2018-${month}-${day}T${hours}:${minutes}:${seconds}${zone}`,
    ),
);

const anyText = fc.oneof(
  dateText,
  pointText,
  fc.tuple(pointText, pointText).map((found) => found.join('/')),
  fc
    .array(
      fc.oneof(
        pointText,
        fc.tuple(pointText, pointText).map((found) => found.join('..')),
      ),
    )
    .map((members) => `[${members.join(',')}]`),
);

describe('parsing and writing', () => {
  it('are opposites', () => {
    let taken = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        const syntax = readDate(text);
        if (!syntax) return;
        taken += 1;
        expect(writeDate(syntax)).toBe(text);
        expect(readDate(writeDate(syntax))).toEqual(syntax);
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  it('keep what a date means', () => {
    fc.assert(
      fc.property(dateText, (text) => {
        const parsed = parseDate(text);
        if (parsed.ok) expect(parseDate(writeDate(parsed.syntax))).toEqual(parsed);
      }),
      { numRuns: 500 },
    );
  });

  it('leave out the blanks of a set', () => {
    const parsed = parseDate('[1667 , 1668,  1670..1672]');
    expect(parsed.ok && writeDate(parsed.syntax)).toBe('[1667,1668,1670..1672]');
  });
});

describe('parseDate', () => {
  it.each<[string, DateSyntax]>([
    ['2018-03', { type: 'calendar', negative: false, year: { digits: '2018' }, month: { digits: '03' } }],
    [
      '~-0044-?03-15%',
      {
        type: 'calendar',
        negative: true,
        year: { digits: '0044', before: '~' },
        month: { digits: '03', before: '?' },
        day: { digits: '15', after: '%' },
      },
    ],
    ['Y-170000002', { type: 'long-year', year: -170_000_002 }],
    ['2001-24', { type: 'division', year: 2001, division: 24 }],
    [
      '2018-03-25T09:30:00+09:00',
      {
        type: 'date-time',
        year: 2018,
        month: 3,
        day: 25,
        hours: 9,
        minutes: 30,
        seconds: 0,
        zone: '+09:00',
      },
    ],
    ['/Y12000', { type: 'interval', start: 'unknown', end: { type: 'long-year', year: 12_000 } }],
    ['Y12000/..', { type: 'interval', start: { type: 'long-year', year: 12_000 }, end: 'open' }],
    [
      '[..Y12000,Y13000]',
      {
        type: 'one-of',
        members: [
          { type: 'range', to: { type: 'long-year', year: 12_000 } },
          { type: 'long-year', year: 13_000 },
        ],
      },
    ],
  ])('takes %s apart', (text, syntax) => {
    const parsed = parseDate(text);
    expect(parsed.ok && parsed.syntax).toEqual(syntax);
  });
});
