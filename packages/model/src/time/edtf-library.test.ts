import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../test/arbitraries.ts';
import { iso } from '../../test/iso.ts';
import { hull } from './bounds.ts';
import { readingsOf } from './edtf.ts';

const ofLibrary = (text: string) => {
  const { min, max } = edtf(text);
  return [iso(min), iso(max)];
};
const ours = (text: string) => {
  const { min, max } = hull(readingsOf(text));
  return [iso(min), iso(max)];
};

describe('the edtf library', () => {
  it('reckons the same bounds for plain dates, unspecified digits and intervals', () => {
    const vague = plainDate.map((date) =>
      date.length > 4 ? `${date.slice(0, -2)}XX` : `${date.slice(0, 3)}X`,
    );
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

  // Where it does not, our own are those of docs/time.md. A line that fails here can perhaps go.
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
