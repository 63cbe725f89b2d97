import { describe, expect, test } from 'vitest';
import { defineChart, frame, layers, layout, marks, scales, styleOf, THEMES, themes } from '../src/index.ts';
import { renderSvg } from '../src/render/svg.ts';
import * as z from 'zod/mini';
import { overlaps, textBoxes } from './boxes.ts';
import { context } from './cases.ts';
import { specErrors } from './schemas.ts';
import { elements, parseXml, textOf } from './xml.ts';

/** A picture of everything that charts are made of, one below the other. */
const specimen = defineChart<object, object>({
  name: 'specimen',
  title: { en: 'Specimen' },
  description: { en: 'Every piece once.' },
  options: z.strictObject({}),
  queries: () => ({}),
  rows: () => [{}],
  headline: () => 'Every piece of a chart, once',
  summary: () => 'Every piece of a chart, once.',
  table: () => ({ columns: [], rows: [] }),
  spec(_rows, _options, given) {
    const style = styleOf(given);
    const { theme, inner } = style;
    const value = scales.valueScale({ values: [-4, 9], range: [160, 10], locale: given.locale });
    const share = scales.valueScale({
      values: [0.63],
      range: [0, inner],
      locale: given.locale,
      format: 'share',
      ticks: 10,
    });
    const room = layers.verticalAxisRoom(value, style);
    const band = scales.bandScale(8, [room, inner - 110], 4);
    const points = [1, 4, null, 7, null, 3, 6, 5].map((n, index) => ({
      x: band.middle(index),
      y: n === null ? null : value.px(n),
      low: n === null ? null : value.px(n - 1),
      high: n === null ? null : value.px(n + 2),
      datum: { n, tip: `observation ${index + 1}\n${String(n)}` },
    }));
    const ends = layers.endLabelMarks(
      [
        { label: 'A series', y: value.px(5) },
        { label: 'Another one', y: value.px(4.8) },
      ],
      { name: 'ends', x: inner - 105, width: 105, from: 0, to: 170 },
      style,
    );
    const nodes = layout.layered(
      ['a', 'b', 'c', 'd'],
      [
        { from: 'a', to: 'd' },
        { from: 'b', to: 'c' },
        { from: 'a', to: 'c' },
      ],
    );
    const at = (id: string) => {
      const place = nodes.get(id) ?? { layer: 0, rank: 0, of: 1 };
      return { x: 20 + place.layer * (inner - 40), y: 240 + place.rank * 50 };
    };
    const edge = (from: string, to: string) => ({
      id: `${from}-${to}`,
      points: layout.trimmed(layout.sCurve(at(from), at(to)), 8, 12),
      color: theme.ink,
      width: 1.5,
      datum: { tip: `${from} drives ${to}` },
    });
    const flags = layers.flagMarks(
      [40, 60, 90].map((x, index) => ({ x, label: `Event number ${index + 1}`, note: `May 200${index}` })),
      { name: 'event', line: 330, top: 340 },
      style,
    );
    return frame(
      {
        headline: 'Every piece of a chart, once',
        subtitle: 'In px.',
        description: 'Every piece of a chart, once.',
        caption: given.caption,
        above: 0,
        height: 340 + flags.height,
        below: layers.horizontalAxisRoom(style),
        marks: [
          ...layers.verticalAxisMarks(value, { from: room, to: inner - 110 }, style),
          ...layers.horizontalAxisMarks(
            share,
            { name: 'shares', from: 335 + flags.height, to: 340 + flags.height },
            style,
          ),
          ...layers.seriesMarks(points, { name: 'series', color: theme.accent }, style),
          ...layers.seriesMarks(
            points.map((point) => ({ ...point, low: null, high: null })),
            { name: 'steps', color: theme.ink, step: true, dash: [4, 2] },
            style,
          ),
          ...(ends ?? []),
          layers.hatchMarks('hatched', [{ x: 0, x2: 60, y: 180, y2: 194, color: theme.ink }]),
          layers.fadeMarks('faded', [{ x: 70, x2: 130, y: 180, y2: 194, color: theme.ink }], 'right'),
          layers.intervalMarks(
            [{ low: 150, high: 220, at: 187, datum: { low: 0.1, high: 0.3 } }],
            { name: 'interval', along: 'x' },
            style,
          ),
          ...layers.edgeMarks([edge('a', 'd'), edge('b', 'c')], { name: 'for', arrows: true }),
          ...layers.edgeMarks([edge('a', 'c')], { name: 'against', arrows: true, dash: [4, 3] }),
          layers.ribbonMarks('flows', [
            {
              id: 'flow',
              points: layout.sCurve({ x: 0, y: 205 }, { x: inner, y: 215 }),
              from: 8,
              to: 14,
              color: theme.accent,
              datum: { tip: 'a flow' },
            },
          ]),
          ...flags.marks,
          marks.symbolMarks(
            'nodes',
            [...'abcd'].map((id) => ({ ...at(id), shape: 'circle', color: theme.ink })),
            60,
          ),
        ],
      },
      style,
    );
  },
});

const drawn = specimen.drawRows([{}]);

describe('the pieces of charts', () => {
  test.each(THEMES)('make a valid specification, without a warning (%s)', async (theme) => {
    expect(specErrors(drawn.spec(context(960, 'en', theme)))).toEqual([]);
    await expect(renderSvg(drawn, context(960, 'en', theme))).resolves.toContain('</svg>');
  });

  test.each([320, 640, 960, 1600])('have texts that keep apart (%d px)', async (width) => {
    const boxes = textBoxes(parseXml(await renderSvg(drawn, context(width))));
    expect(overlaps(boxes)).toEqual([]);
    expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
  });

  test('gaps are gaps: the line has three stretches, and the lonely observation a point', async () => {
    const svg = parseXml(await renderSvg(drawn, context(960)));
    const lines = elements(svg, 'path').filter(
      ({ attributes }) => attributes['stroke'] === themes.light.accent,
    );
    const moves = lines.map(({ attributes }) => attributes['d'] ?? '');
    expect(moves.filter((d) => /^M[^M]*$/.test(d)).length).toBe(3);
    expect(elements(svg, 'title').map(textOf)).toContain('observation 4\n7');
  });
});

describe('bars with names and numbers', () => {
  const named = defineChart<layers.Bar, object>({
    ...specimen,
    name: 'bars',
    rows: () => [],
    spec: (rows, _options, given) => {
      const style = styleOf(given);
      const words = { headline: 'Bars', subtitle: 'Numbers.', description: 'Bars.' };
      return frame({ ...words, ...layers.barContent(rows, 'count', style) }, style);
    },
  }).drawRows([
    {
      label: 'A name that is long enough to be wrapped where there is little room for it',
      value: 1_200,
      accent: true,
    },
    { label: '짧은 이름', value: 30 },
    { label: '零', value: 0, tip: 'none at all' },
  ]);

  test.each([320, 640, 960, 1600])('keep their texts apart (%d px)', async (width) => {
    const svg = await renderSvg(named, context(width));
    const boxes = textBoxes(parseXml(svg));
    expect(overlaps(boxes)).toEqual([]);
    expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
    expect(svg).toContain('<title>none at all</title>');
  });
});
