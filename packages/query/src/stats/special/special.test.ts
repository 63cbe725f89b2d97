import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaQuantile, betaTails, studentQuantile, studentTwoSided } from './beta.ts';
import { chiSquareQuantile, chiSquareTails, gammaTails, normalTails, poissonAtMost } from './gamma.ts';
import { logGamma } from './log-gamma.ts';

/** Within a part of 1e-10 of what it should be. */
function near(found: number, wanted: number): void {
  expect(Math.abs(found - wanted) / Math.abs(wanted)).toBeLessThan(1e-10);
}

// To 17 digits by the arbitrary precision of Python's mpmath.
test.each([
  [0.5, 34.5, 0.01, 0.5933149096932518, 0.4066850903067481],
  [35, 57.5, 0.3, 0.05613750290237332, 0.9438624970976267],
  [2, 3, 0.4, 0.5248, 0.4752],
  [1.5, 90, 0.2, 0.9999999906837017, 9.316298272544474e-9],
  [500, 700, 0.45, 0.9900947775215684, 0.009905222478431624],
  [0.5, 0.5, 0.9, 0.7951672353008665, 0.20483276469913342],
])('the incomplete beta function of %d and %d at %d', (a, b, x, lower, upper) => {
  const tails = betaTails(a, b, x);
  near(tails.lower, lower);
  near(tails.upper, upper);
});

test.each([
  [0.5, 0.1, 0.345279153981423, 0.654720846018577],
  [3, 8, 0.986246032255997, 0.013753967744002985],
  [10, 2, 0.000046498075017263805, 0.9999535019249828],
  [34.5, 60, 0.9998604225530575, 0.00013957744694252273],
  [1000, 950, 0.05505468623073803, 0.9449453137692619],
  [0.01, 1e-5, 0.8963367982671973, 0.1036632017328028],
  [0.5, 50, 1.0, 1.523970604832105e-23],
])('the incomplete gamma function of %d at %d', (a, x, lower, upper) => {
  const tails = gammaTails(a, x);
  near(tails.lower, lower);
  near(tails.upper, upper);
});

// NIST/SEMATECH e-Handbook of Statistical Methods, sections 1.3.6.7.2 and 1.3.6.7.4, which print three decimals.
test.each([
  [0.95, 1, 3.841],
  [0.95, 10, 18.307],
  [0.99, 6, 16.812],
  [0.9, 100, 118.498],
])('%d of chi-square with %d degrees of freedom lies below %d', (p, df, value) => {
  expect(chiSquareQuantile(p, df)).toBeCloseTo(value, 3);
});
test.each([
  [0.975, 1, 12.706],
  [0.975, 10, 2.228],
  [0.995, 30, 2.75],
  [0.95, 99, 1.66],
])("%d of Student's t with %d degrees of freedom lies below %d", (p, df, value) => {
  expect(studentQuantile(p, df)).toBeCloseTo(value, 3);
  expect(studentQuantile(1 - p, df)).toBeCloseTo(-value, 3);
});

test('half of a symmetric distribution lies below its middle', () => {
  expect(studentQuantile(0.5, 3)).toBe(0);
  expect(normalTails(0)).toEqual({ lower: 0.5, upper: 0.5 });
  near(normalTails(-1.959963984540054).lower, 0.025);
  near(studentTwoSided(2.2281388519649385, 10), 0.05);
});

describe('laws', () => {
  const parameter = fc.double({ min: 0.05, max: 5_000, noNaN: true });
  const part = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

  test('a quantile is where its part is cut off', () => {
    fc.assert(
      fc.property(parameter, parameter, part, (a, b, p) => {
        const x = betaQuantile(p, a, b);
        // Near 1 the point itself has too few digits to say how little lies above it.
        if (x > 1e-290 && x < 0.999) near(betaTails(a, b, x).lower, p);
        near(chiSquareTails(a, chiSquareQuantile(p, a)).lower, p);
      }),
    );
  });

  test('the parts add up, and rise with the point', () => {
    fc.assert(
      fc.property(parameter, parameter, part, part, (a, b, x, y) => {
        const [one, two] = [betaTails(a, b, Math.min(x, y)), betaTails(a, b, Math.max(x, y))];
        expect(one.lower + one.upper).toBeCloseTo(1, 12);
        expect(one.lower).toBeLessThanOrEqual(two.lower + 1e-14);
        expect(betaTails(b, a, 1 - x).upper).toBeCloseTo(betaTails(a, b, x).lower, 9);
      }),
    );
  });

  test('Poisson probabilities add up to those of their definition', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.double({ min: 0.01, max: 60, noNaN: true }),
        (most, mean) => {
          let term = Math.exp(-mean);
          let sum = term;
          for (let k = 1; k <= most; k += 1) sum += term *= mean / k;
          expect(poissonAtMost(most, mean)).toBeCloseTo(sum, 11);
        },
      ),
    );
    expect([poissonAtMost(-1, 2), poissonAtMost(0, 0)]).toEqual([0, 1]);
  });

  test('the gamma function of a number is that of the number before times that number', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1_000, noNaN: true }), (x) => {
        expect(logGamma(x + 1)).toBeCloseTo(logGamma(x) + Math.log(x), 9);
      }),
    );
    near(logGamma(6), Math.log(120));
    near(logGamma(0.5), Math.log(Math.PI) / 2);
  });
});
