import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { overlaps, textBoxes } from '../../../test/boxes.ts';
import { context } from '../../../test/cases.ts';
import { fixture } from '../../../test/fixtures/evolution.ts';
import { parseXml } from '../../../test/xml.ts';
import { renderSvg } from '../../render/svg.ts';
import { evolution } from './chart.ts';
import { figuresOf } from './figures.ts';
import { lanesOf } from './lanes.ts';
import type { EvolutionRow } from './rows.ts';

const { rows } = fixture;
const options = evolution.parseOptions();
const school = (id: string, order: number, more: Partial<EvolutionRow> = {}): EvolutionRow => ({
  id,
  label: { en: id },
  order,
  periods: [{ start: '2001', end: '2005' }],
  grewOutOf: [],
  overtook: [],
  ...more,
});
type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
/** The layers of the picture by name: each row has been written by this chart. */
const layersOf = (given: readonly EvolutionRow[], width: number) =>
  evolution.spec(given, options, context(width))['datasets'] as Rows;

describe('the schools of the essay', () => {
  test('the headline is the school with most origins', () => {
    expect(LOCALES.map((locale) => evolution.headline(rows, options, locale))).toEqual([
      'The Great Power School grew out of the Traditional Geopolitics School and the Rising Great Power School',
      '강대국 학파는 전통적 지정학파 및 신흥 강대국 학파에서 나옴',
      '大国学派源自传统地缘政治学派和新兴大国学派',
    ]);
  });

  test('the summary says origins, what was overtaken, of whom no origin is named, and when', () => {
    expect(evolution.summary(rows, options, 'en')).toBe(
      'The Great Power School grew out of the Traditional Geopolitics School and the Rising Great Power School. ' +
        'The Rising Great Power School overtook the Developing Country School. ' +
        'For the Traditional Geopolitics School, the Developing Country School and the Rising Great Power School the source names no school of origin, which does not say that there was none. ' +
        'Dominant: Traditional Geopolitics School 1993 to 2002 or 2007; Developing Country School 2003–2012; Rising Great Power School 2010–2017; Great Power School since 2018.',
    );
  });

  test('links differ by their line, and the uncertain end is hatched', () => {
    const drawn = layersOf(rows, 960);
    const pairs = (layer: string) => [
      ...new Set(drawn[layer]?.map(({ from, to }) => `${String(from)} → ${String(to)}`)),
    ];
    expect(pairs('grew-lines')).toEqual([
      'traditional-geopolitics → great-power',
      'rising-great-power → great-power',
    ]);
    expect(pairs('overtook-lines')).toEqual(['developing-country → rising-great-power']);
    expect(drawn['possible']?.map(({ school: id }) => id)).toEqual(['traditional-geopolitics']);
    expect(drawn['open-ends']?.length).toBe(1);
  });

  test('names stand beside the bars; where there is no room, numbers and a key', () => {
    expect(layersOf(rows, 960)).toHaveProperty('names');
    const narrow = layersOf(rows, 320);
    expect(narrow['numbers']?.map(({ lines }) => lines)).toEqual([['1'], ['2'], ['3'], ['4']]);
    expect(narrow).toHaveProperty('names-numbers');
  });

  test('linked schools stand side by side', () => {
    const { dated, links } = figuresOf(rows, options, 'en');
    expect(lanesOf(dated, links).map(({ id }) => id)).toEqual([
      'traditional-geopolitics',
      'great-power',
      'rising-great-power',
      'developing-country',
    ]);
  });
});

test('a school without a period is named under the picture and in the table', () => {
  const given = [school('a', 1), school('b', 2, { periods: [], grewOutOf: ['a'] })];
  const drawn = layersOf(given, 640);
  expect(drawn['undated']?.[0]?.['lines']).toEqual(['Without a period, and so without a place in time: b.']);
  expect(drawn).not.toHaveProperty('grew-lines');
  expect(evolution.headline(given, options, 'en')).toBe('b grew out of a');
  expect(evolution.table(given, options, 'en').rows[1]).toEqual({
    school: 'b',
    dominant: null,
    grewOutOf: 'a',
    overtook: null,
  });
});

test.each([
  [[school('a', 1)], 'One school, of no named origin'],
  [[school('a', 1), school('b', 2)], 'Two schools, none of a named origin'],
  [[school('a', 1), school('b', 2, { overtook: ['a'] })], 'b overtook a'],
  [[school('a', 1, { grewOutOf: ['elsewhere'] })], 'a grew out of elsewhere'],
])('the headline of %#', (given, headline) => {
  expect(evolution.headline(given, options, 'en')).toBe(headline);
});

test('schools that begin at once, circles and origins of themselves are drawn all the same', async () => {
  const given = [
    school('a', 1, { grewOutOf: ['b', 'a'] }),
    school('b', 2, { grewOutOf: ['a'], overtook: ['c'] }),
    school('c', 3, {
      periods: [
        { start: '1999~', end: '[2001,2003]' },
        { start: '2010', end: '..' },
      ],
    }),
  ];
  for (const width of [320, 960]) {
    const boxes = textBoxes(parseXml(await renderSvg(evolution.drawRows(given), context(width))));
    expect(overlaps(boxes)).toEqual([]);
  }
  expect(layersOf(given, 960)['grew-lines']?.every(({ from, to }) => from !== to)).toBe(true);
});

test('many schools have numbers', async () => {
  const given = Array.from({ length: 40 }, (_, index) =>
    school(`school-${index}`, index, {
      label: { en: `A school of thought with the number ${index}` },
      periods: [{ start: String(1950 + index), end: String(1960 + index) }],
      grewOutOf: index > 0 ? [`school-${(index * 7) % index}`] : [],
    }),
  );
  const svg = parseXml(await renderSvg(evolution.drawRows(given), context(640)));
  expect(overlaps(textBoxes(svg))).toEqual([]);
});

test('what has no dates at all is an error that says what to do', () => {
  expect(() => evolution.drawRows([school('a', 1, { periods: [] })]).headline('en')).toThrow(
    'There is nothing to draw: no school of kim-schools has a period. Choose a typology whose source dates its schools.',
  );
});

test('rows come from the answer to the query', () => {
  const answer = { id: 'a', label: { en: 'A' }, order: 1 };
  expect(
    evolution.rows({
      schools: {
        rows: [
          { ...answer, periods: [{ start: '2018', end: '..', knownUntil: null }, null], grewOutOf: ['b'] },
          { ...answer, periods: null, overtook: null },
        ],
      },
    }),
  ).toEqual([
    { ...answer, periods: [{ start: '2018', end: '..' }], grewOutOf: ['b'], overtook: [], sources: [] },
    { ...answer, periods: [], grewOutOf: [], overtook: [], sources: [] },
  ]);
  expect(() =>
    evolution.rows({ schools: { rows: [{ ...answer, periods: [{ start: 'then', end: '..' }] }] } }),
  ).toThrow('not a span of the EDTF profile');
});
