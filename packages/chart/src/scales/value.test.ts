import { expect, test } from 'vitest';
import { valueScale } from './value.ts';

const range = [200, 0] as const;

test('zero is on the scale unless it is said otherwise', () => {
  expect(valueScale({ values: [40, 90], range, locale: 'en' }).domain).toEqual([0, 100]);
  expect(valueScale({ values: [40, 90], range, locale: 'en', zero: false }).domain).toEqual([40, 90]);
});

test('numbers lie where the channel of Vega-Lite puts them', () => {
  const scale = valueScale({ values: [-1, 3], range, locale: 'en', ticks: 4 });
  expect(scale.ticks.map(scale.px)).toEqual([200, 150, 100, 50, 0]);
  expect(scale.channel('n')).toMatchObject({ scale: { domain: [-1, 3], range: [200, 0] } });
});

test('numbers are written to the precision of the steps, in the language', () => {
  const texts = (values: number[], format: 'count' | 'share' | 'decimal') => {
    const scale = valueScale({ values, range, locale: 'ko', format });
    return scale.ticks.map(scale.text);
  };
  expect(texts([0.42], 'share')).toEqual(['0%', '10%', '20%', '30%', '40%', '50%']);
  expect(texts([0.004], 'share')).toEqual(['0.0%', '0.1%', '0.2%', '0.3%', '0.4%']);
  expect(texts([1.8], 'decimal')).toEqual(['0.0', '0.5', '1.0', '1.5', '2.0']);
  expect(texts([-4_500, 3_000], 'count')).toEqual(['−6,000', '−4,000', '−2,000', '0', '2,000', '4,000']);
});

test('nothing to draw has a scale all the same', () => {
  expect(valueScale({ values: [], range, locale: 'en', zero: false }).domain).toEqual([0, 1]);
});
