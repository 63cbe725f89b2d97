import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { everyBounds, resolutions, type Stretch } from '../../test/arbitraries.ts';
import { iso } from '../../test/iso.ts';
import { LOCALES } from '../text/locale.ts';
import { ALLEN_RELATIONS, inverseOf, possibleAllenRelations } from './allen.ts';
import {
  after,
  before,
  type Bounds,
  covers,
  type Extent,
  overlaps,
  type Readings,
  wholeOf,
  within,
} from './bounds.ts';
import type { Certainty } from './certainty.ts';
import { parseDate, readingsOf } from './edtf.ts';
import { formatDate } from './format.ts';
import { divisionOfYear } from './season.ts';
import { spanReadings } from './span.ts';

const page = readFileSync(new URL('../../../../docs/time.md', import.meta.url), 'utf8');

/** The rows of the first table under a heading, without its head; code without its marks. */
function tableUnder(heading: string): string[][] {
  const section = page.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`));
  const rows = section?.match(/^\|.*\|$/gm)?.slice(2) ?? [];
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\|)\|(?!\|)/)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

const ofDay = (instant: number): string =>
  iso(instant).replace(' end', '').replace('-Infinity', '−∞').replace('Infinity', '∞');
const ofExtent = ({ min, max }: Extent): string => `${ofDay(min)} to ${ofDay(max)}`;

describe('docs/time.md', () => {
  it.each(tableUnder('Single dates'))('%s (level %s) lies within %s', (written, _level, meaning = '') => {
    const parsed = parseDate(written ?? '');
    expect(parsed.ok && parsed.type).not.toBe('interval');
    expect(
      readingsOf(written ?? '')
        .map(({ start }) => ofExtent(start))
        .join(', or '),
    ).toBe(meaning);
  });

  it.each(tableUnder('Divisions of a year'))(
    'the divisions %s are the months %s',
    (codes = '', months = '') => {
      const [, from, to] = /^(\d\d) to (\d\d)/.exec(months) ?? [];
      for (const code of codes.split(' ')) {
        const extent = divisionOfYear(2001, Number(code));
        expect(extent && [ofDay(extent.min).slice(5, 7), ofDay(extent.max).slice(5, 7)], code).toEqual([
          from,
          to,
        ]);
      }
    },
  );

  it('names every division that there is', () => {
    const named = tableUnder('Divisions of a year')
      .flatMap(([codes = '']) => codes.split(' '))
      .map(Number);
    expect(named.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 21 }, (_, index) => 21 + index));
  });

  it.each(tableUnder('Intervals'))('%s starts within %s and ends within %s', (written = '', start, end) => {
    expect(readingsOf(written).map((one) => [ofExtent(one.start), ofExtent(one.end)])).toEqual([
      [start, end],
    ]);
  });

  it.each(tableUnder('What is refused'))('%s is refused: %s', (written = '', message) => {
    const parsed = parseDate(written);
    expect(!parsed.ok && parsed.reason.replace(/^".*" is not a date in our EDTF profile[.:]? /, '')).toBe(
      message,
    );
  });

  const relations: Readonly<Record<string, (a: Readings, b: Readings) => Certainty>> = {
    overlaps,
    within,
    covers,
    before,
    after,
  };

  it.each(tableUnder('Comparing'))(
    '%s is what its formulas say',
    (name = '', _meaning, certain = '', possible = '') => {
      // The formulas of the page are JavaScript over a and b, so that they can be tried.
      const [isCertain, isPossible] = [certain, possible].map(
        (formula) => new Function('a', 'b', `return ${formula}`) as (a: Bounds, b: Bounds) => boolean,
      );
      const all = everyBounds(3);
      for (const a of all) {
        for (const b of all) {
          const expected = isCertain?.(a, b) ? 'certain' : isPossible?.(a, b) ? 'possible' : 'impossible';
          if (relations[name]?.([a], [b]) !== expected)
            expect.fail(`${name} ${JSON.stringify({ a, b })}: the page says ${expected}`);
        }
      }
    },
  );

  it.each(tableUnder("Allen's relations"))(
    '%s, inverse %s, is what its formulas say',
    (name = '', inverse = '', holds = '', possible = '') => {
      const relation = ALLEN_RELATIONS.find((one) => one === name);
      if (relation === undefined) expect.fail(`no relation is called ${name}`);
      expect(inverseOf(relation)).toBe(inverse);
      // As above: the formulas of the page, of known stretches and of bounds.
      const isSo = new Function('a', 'b', `return ${holds}`) as (a: Stretch, b: Stretch) => boolean;
      const isPossible = new Function('a', 'b', `return ${possible}`) as (a: Bounds, b: Bounds) => boolean;
      const all = everyBounds(3).map((one) => ({ one, cases: resolutions([one]) }));
      for (const a of all) {
        for (const b of all) {
          const found = possibleAllenRelations([a.one], [b.one]).includes(relation);
          const inCases = a.cases.some((one) => b.cases.some((other) => isSo(one, other)));
          if (found !== isPossible(a.one, b.one) || found !== inCases)
            expect.fail(`${name} ${JSON.stringify({ a: a.one, b: b.one })}: the page says otherwise`);
        }
      }
    },
  );

  it.each(tableUnder('In words'))('%s is %s, %s, %s', (written = '', ...words) => {
    expect(LOCALES.map((locale) => formatDate(written, locale))).toEqual(words);
  });

  it.each(tableUnder('As of'))(
    'from %s to %s (known until "%s"), as of %s: %s',
    (start = '', end = '', knownUntil = '', asked = '', answer) => {
      const span = { start, end, ...(knownUntil === '' ? {} : { knownUntil }) };
      expect(overlaps(spanReadings(span), wholeOf(readingsOf(asked)))).toBe(answer);
    },
  );

  it('has the rows that these tests are made of', () => {
    const lengths = [
      'Single dates',
      'Divisions of a year',
      'Intervals',
      'What is refused',
      'Comparing',
      "Allen's relations",
      'As of',
      'In words',
    ].map((heading) => tableUnder(heading).length);
    expect(lengths).toEqual([26, 13, 9, 26, 5, 7, 16, 13]);
  });
});
