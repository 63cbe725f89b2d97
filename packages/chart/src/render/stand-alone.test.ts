import { expect, test } from 'vitest';
import { standAlone } from './stand-alone.ts';

const drawn = (lines: readonly string[]) =>
  standAlone(
    `<svg width="9" height="9"><text>${lines.map((line) => `<tspan x="0">${line}</tspan>`).join('')}</text></svg>`,
    { name: 'a', title: 'b', description: 'c', locale: 'en', idPrefix: 'd' },
  );

test('a line with letters written from right to left keeps to itself', () => {
  const mark = '\u{200E}';
  expect(drawn(['one מדינה', 'נורמלית two', 'دولة', 'three'])).toContain(
    `<tspan x="0">${mark}one מדינה${mark}</tspan>` +
      `<tspan x="0">${mark}נורמלית two${mark}</tspan>` +
      `<tspan x="0">${mark}دولة${mark}</tspan>` +
      `<tspan x="0">three</tspan>`,
  );
});

test('other lines stay as they are', () => {
  expect(drawn(['Great power', '강대국', '大国 🇨🇳'])).not.toContain('\u{200E}');
});
