import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../errors.ts';
import { bumpOf, compareVersions, IMPACTS, isVersionEnough, nextVersion } from './index.ts';

const number = fc.bigInt({ min: 0n, max: 3n });
const version = fc
  .tuple(number, number, number, fc.constantFrom('', '', '-beta', '-beta.1', '-0', '-rc.10.x'))
  .map(([major, minor, patch, rest]) => `${major}.${minor}.${patch}${rest}`);

describe('bumpOf', () => {
  it.each([
    ['1.4.2', 'major', 'major'],
    ['1.4.2', 'minor', 'minor'],
    ['1.4.2', 'none', 'none'],
    ['0.4.2', 'major', 'minor'],
    ['0.4.2', 'minor', 'patch'],
    ['0.4.2', 'patch', 'patch'],
    ['0.4.2', 'none', 'none'],
  ] as const)('of %s after a change of impact %s is %s', (old, impact, bump) => {
    expect(bumpOf(old, impact)).toBe(bump);
  });
});

describe('nextVersion', () => {
  it.each([
    ['1.4.2', 'major', '2.0.0'],
    ['1.4.2', 'minor', '1.5.0'],
    ['1.4.2', 'patch', '1.4.3'],
    ['1.4.2', 'none', '1.4.2'],
    // Below 1.0.0 the middle number tells what breaks.
    ['0.4.2', 'major', '0.5.0'],
    ['0.4.2', 'minor', '0.4.3'],
    ['0.4.2', 'patch', '0.4.3'],
    ['0.0.0', 'major', '0.1.0'],
    ['0.0.0', 'minor', '0.0.1'],
    // A pre-release becomes the version that it leads up to, if that is enough.
    ['2.0.0-beta.1', 'major', '2.0.0'],
    ['2.0.0-beta.1', 'minor', '2.0.0'],
    ['2.0.0-beta.1', 'patch', '2.0.0'],
    ['1.3.0-beta.1', 'major', '2.0.0'],
    ['1.3.0-beta.1', 'minor', '1.3.0'],
    ['1.3.1-beta.1', 'minor', '1.4.0'],
    ['1.3.1-beta.1', 'patch', '1.3.1'],
    ['1.0.0-rc.1', 'major', '1.0.0'],
    ['0.3.0-rc.1', 'major', '0.3.0'],
    ['0.3.1-rc.1', 'major', '0.4.0'],
    ['0.3.1-rc.1', 'minor', '0.3.1'],
    ['2.0.0-beta.1', 'none', '2.0.0-beta.1'],
    ['1.0.0+2018.03', 'patch', '1.0.1'],
    ['1.0.0-x+y', 'none', '1.0.0-x+y'],
    ['9007199254740993.0.0', 'major', '9007199254740994.0.0'],
  ] as const)('of %s after a change of impact %s is %s', (old, impact, fresh) => {
    expect(nextVersion(old, impact)).toBe(fresh);
  });

  it.each([
    '',
    '1',
    '1.2',
    'v1.2.3',
    '1.2.3.4',
    '01.2.3',
    '1.02.3',
    '1.2.3-',
    '1.2.3-01',
    '1.2.3-a..b',
    '1.2.3+',
    ' 1.2.3',
    '1.2.3\n',
    '1.2.x',
    '-1.0.0',
    'latest',
  ])('of %j is refused', (text) => {
    for (const impact of IMPACTS) {
      expect(() => nextVersion(text, impact)).toThrow(ModelError);
      expect(() => nextVersion(text, impact)).toThrow(`${JSON.stringify(text)} is not a semantic version.`);
    }
    expect(() => compareVersions('1.0.0', text)).toThrow(ModelError);
  });

  it('comes after the version, and after that of a lesser impact or with it', () => {
    fc.assert(
      fc.property(version, (old) => {
        const [major, minor, patch, none] = IMPACTS.map((impact) => nextVersion(old, impact));
        expect(none).toBe(old);
        expect(compareVersions(patch ?? '', old)).toBeGreaterThan(0);
        expect(compareVersions(minor ?? '', patch ?? '')).toBeGreaterThanOrEqual(0);
        expect(compareVersions(major ?? '', minor ?? '')).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('isVersionEnough', () => {
  it.each([
    ['1.2.3', '1.2.4', 'patch', true],
    ['1.2.3', '1.2.4', 'minor', false],
    ['1.2.3', '1.3.0', 'minor', true],
    ['1.2.3', '2.0.0', 'minor', true],
    ['1.2.3', '1.9.0', 'major', false],
    ['0.2.3', '0.3.0', 'major', true],
    ['0.2.3', '0.2.4', 'major', false],
    ['0.2.3', '0.2.4', 'minor', true],
    ['1.2.3', '1.2.3', 'patch', false],
    ['1.2.3', '1.2.3', 'none', true],
    ['1.2.3', '1.2.2', 'none', false],
    ['1.2.3', '1.3.0-beta.1', 'minor', true],
    ['1.2.3', '1.2.4-beta.1', 'minor', false],
    ['1.2.3', '1.2.3-beta.1', 'patch', false],
    ['1.3.0-beta.1', '1.3.0-beta.2', 'minor', true],
    ['1.3.0-beta.1', '1.3.0-beta.2', 'major', false],
  ] as const)('from %s to %s with impact %s: %s', (old, fresh, impact, enough) => {
    expect(isVersionEnough(old, fresh, impact)).toBe(enough);
  });

  it('holds of the next version, and of every later one', () => {
    fc.assert(
      fc.property(version, version, fc.constantFrom(...IMPACTS), (old, other, impact) => {
        const next = nextVersion(old, impact);
        expect(isVersionEnough(old, next, impact)).toBe(true);
        if (compareVersions(other, next) >= 0) expect(isVersionEnough(old, other, impact)).toBe(true);
      }),
    );
  });
});

describe('compareVersions', () => {
  it('has the order of the examples of Semantic Versioning 2.0.0, section 11', () => {
    const ordered = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '2.0.0',
      '2.1.0',
      '2.1.1',
    ];
    expect(ordered.toReversed().sort(compareVersions)).toEqual(ordered);
    expect(compareVersions('1.0.0+a', '1.0.0+b')).toBe(0);
  });

  it('is an order', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
        expect(compareVersions(a, a)).toBe(0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
