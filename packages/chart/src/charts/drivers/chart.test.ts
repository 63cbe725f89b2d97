import { LOCALES } from '@yalu/model/text';
import { describe, expect, test } from 'vitest';
import { causes, fixture } from '../../../test/fixtures/drivers.ts';
import type { MapRow } from '../map-rows.ts';
import { drivers } from './chart.ts';
import { figuresOf } from './figures.ts';
import { placeMap } from './place.ts';
import { rowsOf } from './rows-of.ts';

const { rows } = fixture;
const options = drivers.parseOptions();

describe('the drivers of which the essay speaks', () => {
  test('the headline says what is moved by most, and that the direction is left open', () => {
    expect(LOCALES.map((locale) => drivers.headline(rows, options, locale))).toEqual([
      "China's North Korea policy is moved by four drivers, each in a direction left open",
      '중국의 대북 정책을 움직이는 요인은 4개, 방향은 모두 밝혀지지 않음',
      '中国的对朝政策受4个因素影响，方向均未说明',
    ]);
  });

  test('the summary has the counts by sign and the loop with its sign', () => {
    expect(drivers.summary(rows, options, 'en')).toBe(
      '11 drivers and 13 links: 6 positive, 2 negative and 5 whose direction is left open. ' +
        'Most links lead from US-China strategic competition: three. ' +
        'There is one feedback loop: 1 reinforcing and 0 dampening. ' +
        "North Korea's tests and other provocations → Climate of China-DPRK relations → North Korea's tests and other provocations reinforces a change. " +
        'The links are those that the sources state, which need not be all.',
    );
  });

  test('a loop of one positive and one negative link dampens, and one through an open link is none', () => {
    const signed = (sign: 'positive' | 'mixed') =>
      rows.map((row): MapRow =>
        row.kind === 'link' && row.link === 'thaw-curbs-provocations' ? { ...row, sign } : row,
      );
    expect(figuresOf(signed('positive'), options, 'en').loops).toMatchObject([{ sign: 'negative' }]);
    expect(figuresOf(signed('mixed'), options, 'en').loops).toEqual([]);
    expect(drivers.summary(signed('mixed'), options, 'en')).toContain('There is no feedback loop.');
  });

  test('the surroundings of one driver are what is so many links away', () => {
    const near = (steps: number) =>
      figuresOf(rows, { around: 'thaw', steps }, 'en').drivers.map(({ id }) => id);
    expect(near(1)).toEqual(['dprk-tests', 'dprk-value', 'thaw', 'us-china-competition']);
    expect(near(2)).toEqual([...near(1), 'chinas-power', 'dprk-policy', 'sanctions'].sort());
    expect(drivers.headline(rows, { around: 'thaw', steps: 1 }, 'en')).toBe(
      'Climate of China-DPRK relations: moved by three drivers, moves one',
    );
    expect(() => figuresOf(rows, { around: 'weather', steps: 1 }, 'en')).toThrow(
      'There is nothing to draw: no driver has the id "weather".',
    );
  });

  test('there is a line for each link of the table, told apart by layer, and a tip with what the source says', () => {
    const { datasets } = drivers.spec(rows, options, { locale: 'en', theme: 'light', width: 960 });
    // The layers of links, by the names that marks.ts gives them.
    const drawn = datasets as Record<string, readonly { part: string; tip: string }[]>;
    const parts = ['positive', 'negative', 'mixed'].map((sign) => [
      ...new Set((drawn[`links-${sign}-lines`] ?? []).map(({ part }) => part)),
    ]);
    expect(parts.map((ids) => ids.length)).toEqual([6, 2, 5]);
    expect(drivers.table(rows, options, 'en').rows).toHaveLength(13);
    expect(
      drawn['links-positive-lines']?.find(({ part }) => part === 'identity-favours-sanctions')?.tip,
    ).toBe(
      "Identity favours sanctions\nPerceived national identity → China's support of sanctions: more of one, more of the other\nCondition: Under a conception of China as a great power.\nSource: Kim 2020",
    );
  });
});

describe('rows of the answers', () => {
  const label = { en: 'A' };
  const driver = { label, role: 'factor', states: [], sources: null };

  test('a strength has a range, or is not stated', () => {
    const link = {
      label,
      from: 'a',
      to: 'b',
      sign: 'positive',
      asPrinted: null,
      condition: null,
      sources: null,
    };
    const found = drivers.rows({
      drivers: { rows: [{ ...driver, driver: 'a' }] },
      links: {
        rows: [
          { ...link, link: 'x', value: null, min: null, max: null },
          { ...link, link: 'y', value: 0.7, min: null, max: 0.9 },
          { ...link, link: 'z', value: null, min: 0.2, max: 0.4 },
        ],
      },
    });
    expect(found.map((row) => (row.kind === 'link' ? row.strength : undefined))).toEqual([
      undefined,
      null,
      { value: 0.7, min: 0.7, max: 0.9 },
      { value: expect.closeTo(0.3), min: 0.2, max: 0.4 },
    ]);
  });

  test('a sign that is none is refused', () => {
    const links = { rows: [{ link: 'x', label, from: 'a', to: 'b', sign: 'odd' }] };
    expect(() => drivers.rows({ drivers: { rows: [] }, links })).toThrow(
      expect.objectContaining({ code: 'rows-invalid' }),
    );
  });
});

describe('places', () => {
  const wired = (text: string) =>
    text.split(' ').map((pair) => {
      const [from = '', to = ''] = pair.split('>');
      return { id: pair, from, to };
    });

  test('links lead down, those that close a circle apart, with at most so many to a row', () => {
    const links = wired('a>b b>c c>a d>c e>c f>c');
    const found = rowsOf(['a', 'b', 'c', 'd', 'e', 'f'], links, 2);
    const row = (id: string) => found.get(id) ?? -1;
    for (const { from, to } of links.filter(({ id }) => id !== 'c>a'))
      expect(row(from)).toBeLessThan(row(to));
    const sizes = [...found.values()].map(
      (one) => [...found.values()].filter((other) => other === one).length,
    );
    expect(Math.max(...sizes)).toBe(2);
  });

  test.each([320, 700, 1500])(
    'no box touches another or leaves the width of %i px, and links miss the boxes',
    (width) => {
      const nodes = causes.flatMap((row) =>
        row.kind === 'driver' ? [{ id: row.driver, width: 124, height: 40 }] : [],
      );
      const links = causes.flatMap((row) =>
        row.kind === 'link' ? [{ id: row.link, from: row.from, to: row.to }] : [],
      );
      const { boxes, paths } = placeMap(nodes, links, { width, beside: 14, under: 60 });
      const all = [...boxes];
      for (const [id, box] of all) {
        expect(box.x).toBeGreaterThanOrEqual(-0.1);
        expect(box.x2).toBeLessThanOrEqual(width + 0.1);
        for (const [other, { x, x2, y, y2 }] of all)
          expect(id !== other && box.x < x2 && x < box.x2 && box.y < y2 && y < box.y2, `${id} ${other}`).toBe(
            false,
          );
      }
      const through = links.flatMap(({ id }) =>
        (paths.get(id) ?? []).filter(({ x, y }) =>
          all.some(([, box]) => x > box.x + 1 && x < box.x2 - 1 && y > box.y + 1 && y < box.y2 - 1),
        ),
      );
      expect(through).toEqual([]);
      expect(paths.size).toBe(links.length);
    },
  );
});
