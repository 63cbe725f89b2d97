import fc from 'fast-check';
import leven from 'leven';
import { describe, expect, it } from 'vitest';
import { idSlipFor, isOneSlip, slipFor } from './slip.ts';

const word = fc.string({ unit: fc.constantFrom(...'abC-'), maxLength: 6 });

describe('isOneSlip', () => {
  it.each([
    ['label', 'label', true],
    ['lable', 'label', true],
    ['labl', 'label', true],
    ['labels', 'label', true],
    ['lavel', 'label', true],
    ['Label', 'label', true],
    ['lbael', 'label', true],
    ['alebl', 'label', false],
    ['abc', 'cba', false],
    ['', 'a', true],
    ['', 'ab', false],
  ])('%j and %j: %j', (one, other, expected) => {
    expect(isOneSlip(one, other)).toBe(expected);
    expect(isOneSlip(other, one)).toBe(expected);
  });

  it('is an edit distance of one at most, or two neighbours exchanged', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const [a, b] = [one.toLowerCase(), other.toLowerCase()];
        const areExchanged = [...a].some(
          (_, at) => a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b,
        );
        expect(isOneSlip(one, other)).toBe(leven(a, b) <= 1 || areExchanged);
      }),
    );
  });
});

describe('slipFor', () => {
  it('is the one candidate that may be meant, and none where it may be another', () => {
    expect(slipFor('lable', ['label', 'table', 'note'])).toBeUndefined();
    expect(slipFor('lable', ['label', 'note'])).toBe('label');
    expect(slipFor('lable', ['note'])).toBeUndefined();
    expect(slipFor('lable', [])).toBeUndefined();
  });
});

describe('idSlipFor', () => {
  it('does not take an id for that of something else', () => {
    expect(idSlipFor('great-pwer', ['great-power', 'rising-great-power'])).toBe('great-power');
    expect(idSlipFor('prk', ['PRK', 'CHN'])).toBe('PRK');
    expect(idSlipFor('unsc-res-2371', ['unsc-res-2375'])).toBeUndefined();
    expect(idSlipFor('unsc-res-237', ['unsc-res-2375'])).toBeUndefined();
    expect(idSlipFor('CHE', ['CHN'])).toBeUndefined();
  });
});
