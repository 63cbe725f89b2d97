import edtf, { parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../test/arbitraries.ts';
import { iso } from '../../test/iso.ts';
import { hull } from './bounds.ts';
import { isDate, readingsOf } from './edtf.ts';
import { explainInvalidDate } from './explain.ts';

/**
 * The `edtf` library (edtf.js) is another reading of the standard, by other people. Here both are held against each
 * other, and every difference is named.
 */
const takenByLibrary = (text: string): boolean => {
  try {
    return parse(text).type !== undefined;
  } catch {
    // The library throws plain errors for whatever its grammar refuses.
    return false;
  }
};

const ofLibrary = (text: string) => {
  const { min, max } = edtf(text);
  return [iso(min), iso(max)];
};
const ours = (text: string) => {
  const { min, max } = hull(readingsOf(text));
  return [iso(min), iso(max)];
};

const mark = fc.constantFrom('', '', '', '~', '?', '%');
const part = (...digits: readonly string[]) =>
  fc.tuple(mark, fc.constantFrom(...digits), mark).map((found) => found.join(''));
const year = part('2004', '0000', '0079', '-0044', '9999', '200X', '20XX', '2XXX', 'XXXX', '2X04', '-200X');
const month = part('01', '02', '04', '09', '12', '00', '13', '0X', '1X', '2X', 'X1', 'X3', 'XX');
const day = part('01', '28', '29', '30', '31', '00', '32', '0X', '1X', '2X', '3X', 'X1', 'X9', 'XX');

/** Texts in the shape of a date of the calendar, of which most are none. */
const calendarText = fc.oneof(
  year,
  fc.tuple(year, month).map((found) => found.join('-')),
  fc.tuple(year, month, day).map((found) => found.join('-')),
);

const vague = plainDate.map((date) => (date.length > 4 ? `${date.slice(0, -2)}XX` : `${date.slice(0, 3)}X`));

const twoDigits = (most: number) =>
  fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
const zone = fc.oneof(
  fc.constantFrom(
    '',
    'Z',
    'z',
    '+00:00',
    '-00:00',
    '-00',
    '+14:00',
    '+14:01',
    '-12:00',
    '-12:01',
    '+1400',
    '+5',
  ),
  fc
    .tuple(fc.constantFrom('+', '-'), twoDigits(15), fc.constantFrom(':', ''), twoDigits(60))
    .map((found) => found.join('')),
  fc.tuple(fc.constantFrom('+', '-'), twoDigits(15)).map((found) => found.join('')),
);
const timeText = fc
  .tuple(
    fc.constantFrom('2018-03-25', '-0044-03-15', '2018-04-31', '2018-13-01', '2018-03'),
    fc.constantFrom('T', 't', ' '),
    fc.oneof(
      fc.tuple(twoDigits(25), twoDigits(61), twoDigits(61)).map((found) => found.join(':')),
      fc.constantFrom('24:00:00', '24:00:01', '9:30:00'),
    ),
    zone,
  )
  .map((found) => found.join(''));

describe('the edtf library', () => {
  it('takes the same dates of the calendar', () => {
    fc.assert(
      fc.property(calendarText, (text) => {
        if (isDate(text) === takenByLibrary(text)) return;
        const why = isDate(text)
          ? // It takes no mark behind unspecified digits, no thirtieth as 3X, and no third month as X3.
            /X.*[~?%]$|-\d\d-3X$|-X3$/.test(text)
          : // It takes the 29th of February in every year.
            /-[~?%]?02[~?%]?-[~?%]?29[~?%]?$/.test(text);
        expect(why, text).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes the same times of day', () => {
    fc.assert(
      fc.property(timeText, (text) => {
        expect(isDate(text), text).toBe(takenByLibrary(text));
      }),
      { numRuns: 2000 },
    );
  });

  // Not all that ours may hold: no marked year beside an unspecified one, no season, no range of a month and a year.
  it('takes intervals of marked dates, and sets of plain and unspecified ones', () => {
    const marked = fc.tuple(plainDate, mark).map((found) => found.join(''));
    const blank = fc.constantFrom('', '..');
    const either = fc.oneof(fc.tuple(marked, marked), fc.tuple(marked, blank), fc.tuple(blank, marked));
    const range = fc
      .tuple(plainDate, plainDate)
      .map((found) => found.map((date) => date.slice(0, 4)).join('..'));
    const members = fc.array(fc.oneof(plainDate, vague, range), { minLength: 1, maxLength: 4 });
    const texts = fc.oneof(
      either.map((found) => found.join('/')),
      members.map((found) => `[${found.join(',')}]`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        if (isDate(text)) expect(takenByLibrary(text), text).toBe(true);
        // The order of the two ends it does not look at.
        else expect(explainInvalidDate(text)).toContain('ends before it starts');
      }),
      { numRuns: 1000 },
    );
  });

  it('reckons the same bounds for plain dates, unspecified digits and intervals', () => {
    fc.assert(
      fc.property(fc.oneof(plainDate, vague), (text) => {
        expect(ours(text)).toEqual(ofLibrary(text));
      }),
    );
    fc.assert(
      fc.property(plainDate, plainDate, (from, to) => {
        if (edtf(from).max >= edtf(to).min) return;
        expect(ours(`${from}/${to}`)).toEqual(ofLibrary(`${from}/${to}`));
      }),
    );
  });

  // Where it does not, our own are those of docs/time.md.
  it.each([
    ['2001-21', ['2001-03-01', '2001-05-31 end'], 'a season has no months of its own'],
    ['2001-24', ['2001-12-01', '2002-02-28 end'], 'winter ends in the next year'],
    ['2001-38', ['2001-05-01', '2001-08-31 end'], 'quadrimesters'],
    ['1995~', ['1994-01-01', '1996-12-31 end'], 'marks do not widen'],
    ['2001-0X-31', ['2001-01-31', '2001-08-31 end'], 'days run over'],
    ['XXXX-02-29', ['0000-02-29', '9996-02-29 end'], 'days run over'],
    ['1985/', ['1985-01-01', 'Infinity'], 'an unknown end is no end'],
    ['Y170000002', ['5364619735939200000 ms', '5364619767475200000 ms'], 'years out of the reach of Date'],
  ])('differs on %s', (text, expected) => {
    expect(ours(text)).toEqual(expected);
    expect(ofLibrary(text)).not.toEqual(expected);
  });
});
