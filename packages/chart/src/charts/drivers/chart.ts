import * as z from 'zod/mini';
import { styleOf } from '../../theme/style.ts';
import { frame } from '../../vega/frame.ts';
import { choiceOf } from '../choice.ts';
import { defineChart } from '../define.ts';
import { mapQueries, type MapRow, mapRows } from '../map-rows.ts';
import { type DriversOptions, figuresOf } from './figures.ts';
import { driversHeadline, driversSubtitle, driversSummary } from './sentences.ts';
import { driversContent } from './spec.ts';
import { driversTable } from './table.ts';

/** A signed causal map: which driver moves which, and in which direction. */
export const drivers = /* @__PURE__ */ defineChart<MapRow, DriversOptions>({
  name: 'drivers',
  title: { en: 'Map of drivers', ko: '요인의 인과 지도', 'zh-Hans': '因素因果图' },
  description: {
    en: 'What moves a policy: drivers, and links between them with their signs; feedback loops are thick.',
    ko: '정책을 움직이는 요인과 그 사이의 관계를 부호와 함께 보인다. 되먹임 고리는 굵게 그린다.',
    'zh-Hans': '显示推动政策的因素及其间带正负号的联系，反馈回路以粗线表示。',
  },
  options: z.strictObject({
    around: z
      ._default(z.string(), '')
      .check(z.describe('The driver whose surroundings are shown; all drivers where it is empty')),
    steps: z
      ._default(z.int().check(z.minimum(1), z.maximum(10)), 1)
      .check(z.describe('How many links away from that driver the map reaches')),
  }),
  queries: mapQueries,
  rows: (results) => mapRows('drivers', results),
  remark: choiceOf,
  headline: (rows, options, locale) => driversHeadline(figuresOf(rows, options, locale), locale),
  summary: (rows, options, locale) => driversSummary(figuresOf(rows, options, locale), locale),
  table: (rows, options, locale) => driversTable(figuresOf(rows, options, locale), locale),
  spec(rows, options, context) {
    const style = styleOf(context);
    const figures = figuresOf(rows, options, context.locale);
    const headline = driversHeadline(figures, context.locale);
    return frame(
      {
        headline,
        subtitle: driversSubtitle(figures, context.locale),
        description: `${headline}. ${driversSummary(figures, context.locale)}`,
        caption: context.caption,
        ...driversContent(figures, style),
      },
      style,
    );
  },
});
