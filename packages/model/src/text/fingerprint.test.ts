import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFingerprint, isFingerprint, parseFingerprint } from './index.ts';

const BARE = 'nfkc1:312:9f3a2c41d05e:4be1d0a2c4e5f607';

describe('a fingerprint', () => {
  it('is read into its parts', () => {
    expect(parseFingerprint(BARE)).toEqual({
      length: 312,
      rolling: '9f3a2c41d05e',
      sha: '4be1d0a2c4e5f607',
    });
    expect(parseFingerprint(`${BARE}:24:01234567:-`)?.context).toEqual({ size: 24, before: '01234567' });
    expect(parseFingerprint(`${BARE}:96:-:89abcdef`)?.context).toEqual({ size: 96, after: '89abcdef' });
  });

  it.each([
    '',
    'nfkc2:312:9f3a2c41d05e:4be1d0a2c4e5f607',
    'nfkc1:0:9f3a2c41d05e:4be1d0a2c4e5f607',
    'nfkc1:012:9f3a2c41d05e:4be1d0a2c4e5f607',
    'nfkc1:312:9F3A2C41D05E:4be1d0a2c4e5f607',
    'nfkc1:312:9f3a2c41d05:4be1d0a2c4e5f607',
    `${BARE}:`,
    `${BARE}:24`,
    `${BARE}:24:-:-`,
    `${BARE}:24:01234567`,
    ` ${BARE}`,
    `${BARE}\n`,
  ])('is not %j', (text) => {
    expect(isFingerprint(text)).toBe(false);
    expect(parseFingerprint(text)).toBeUndefined();
  });

  it('is the same after it was read and written', () => {
    const hex = (digits: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: digits, maxLength: digits });
    const context = fc
      .record({ size: fc.integer({ min: 1, max: 999 }), before: hex(8), after: hex(8) })
      .chain((whole) => fc.constantFrom(whole, { size: whole.size, after: whole.after }));
    const parts = fc.record(
      { length: fc.integer({ min: 1, max: 9_999_999 }), rolling: hex(12), sha: hex(16), context },
      { requiredKeys: ['length', 'rolling', 'sha'] },
    );
    fc.assert(
      fc.property(parts, (fingerprint) => {
        const written = formatFingerprint(fingerprint);
        expect(isFingerprint(written)).toBe(true);
        expect(parseFingerprint(written)).toEqual(fingerprint);
      }),
    );
  });
});
