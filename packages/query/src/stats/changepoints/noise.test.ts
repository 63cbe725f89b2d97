import { expect, test } from 'vitest';
import { rRandom } from '../../../test/r-random.ts';
import { noiseVariance } from './noise.ts';

test('of normal noise it is near the variance, and a change of level hardly moves it', () => {
  const noise = rRandom(4).normals(4000, 0, 3);
  expect(noiseVariance(noise)).toBeGreaterThan(8);
  expect(noiseVariance(noise)).toBeLessThan(10);
  const shifted = noise.map((value, index) => value + (index < 2000 ? 0 : 1000));
  expect(noiseVariance(shifted) / noiseVariance(noise)).toBeCloseTo(1, 2);
});

test.each([
  [[1, 2, 4], (1.5 / 0.6744897501960817) ** 2 / 2],
  [[0, 0, 0, 3, 3, 3], 9 / 10],
  // Rounding is no noise.
  [[0.3, 0.1 + 0.2, 0.3, 0.1 + 0.2, 0.3, 2.3], 4 / 10],
  [[5, 5, 5], 0],
  [[5], 0],
  [[], 0],
])('of %j it is %d', (values, variance) => {
  expect(noiseVariance(values)).toBeCloseTo(variance, 10);
});
