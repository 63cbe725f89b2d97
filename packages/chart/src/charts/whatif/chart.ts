import { INFERENCE_RULES, TRANSFERS } from '@yalu/query/stats';
import * as z from 'zod/mini';
import { styleOf } from '../../theme/style.ts';
import { frame } from '../../vega/frame.ts';
import { defineChart } from '../define.ts';
import { mapQueries, type MapRow, mapRows } from '../map-rows.ts';
import { figuresOf, type WhatifOptions } from './figures.ts';
import { whatifHeadline, whatifSubtitle, whatifSummary } from './sentences.ts';
import { whatifContent } from './spec.ts';
import { whatifTable } from './table.ts';

/** What a cognitive map of drivers makes of a change, with ranges: a model, not a prediction. */
export const whatif = /* @__PURE__ */ defineChart<MapRow, WhatifOptions>({
  name: 'whatif',
  title: { en: 'What if', ko: '만약에', 'zh-Hans': '假如' },
  description: {
    en: 'What the map of drivers makes of a change: each driver at rest and in the scenario, with ranges. A model, not a prediction.',
    ko: '요인 지도에서 한 변화가 낳는 결과: 각 요인의 기준 상태와 시나리오 상태를 범위와 함께 보인다. 모형이며 예측이 아니다.',
    'zh-Hans': '因素图对某一变化的推演：各因素的基准与情景状态及其范围。模型，而非预测。',
  },
  options: z.strictObject({
    set: z
      ._default(z.array(z.string().check(z.regex(/^[^=]+=.+$/, 'not of the form driver=level'))), [
        'us-china-competition=1',
      ])
      .check(
        z.minLength(1),
        z.describe('What is held: driver=level, from -1 to 1, or driver=state; one or several'),
      ),
    rule: z
      ._default(z.enum(INFERENCE_RULES), 'kosko')
      .check(z.describe('How states follow from one another')),
    transfer: z
      ._default(z.enum(TRANSFERS), 'tanh')
      .check(z.describe('How sums are brought into the range of states')),
    lambda: z
      ._default(z.number().check(z.gt(0), z.maximum(100)), 1)
      .check(z.describe('Steepness of the transfer function')),
    samples: z
      ._default(z.int().check(z.minimum(100), z.maximum(10_000)), 1000)
      .check(z.describe('How many sets of weights are drawn for the ranges')),
    seed: z._default(z.int(), 1).check(z.describe('Seed of the samples')),
  }),
  queries: mapQueries,
  rows: (results) => mapRows('whatif', results),
  headline: (rows, options, locale) => whatifHeadline(figuresOf(rows, options, locale), locale),
  summary: (rows, options, locale) => whatifSummary(figuresOf(rows, options, locale), locale),
  table: (rows, options, locale) => whatifTable(figuresOf(rows, options, locale), locale),
  spec(rows, options, context) {
    const style = styleOf(context);
    const figures = figuresOf(rows, options, context.locale);
    const headline = whatifHeadline(figures, context.locale);
    return frame(
      {
        headline,
        subtitle: whatifSubtitle(figures, context.locale),
        description: `${headline}. ${whatifSummary(figures, context.locale)}`,
        caption: context.caption,
        ...whatifContent(figures, style),
      },
      style,
    );
  },
});
