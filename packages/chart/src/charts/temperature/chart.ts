import { isDate } from '@yalu/model/time';
import * as z from 'zod/mini';
import { styleOf } from '../../theme/style.ts';
import { frame } from '../../vega/frame.ts';
import { choiceOf } from '../choice.ts';
import { defineChart } from '../define.ts';
import { figuresOf, type TemperatureOptions } from './figures.ts';
import { type TemperatureRow, temperatureRows } from './rows.ts';
import { temperatureHeadline, temperatureSubtitle, temperatureSummary } from './sentences.ts';
import { temperatureContent } from './spec.ts';
import { temperatureTable } from './table.ts';

const period = (fallback: string, meaning: string) =>
  z
    ._default(
      z.string().check(z.refine((text) => text === '' || isDate(text), 'not a date of the EDTF profile')),
      fallback,
    )
    .check(z.describe(meaning));

/** The index of a relationship from events that fade, with its tides, ebbs and change points. */
export const temperature = /* @__PURE__ */ defineChart<TemperatureRow, TemperatureOptions>({
  name: 'temperature',
  title: { en: 'Temperature of a relationship', ko: '관계의 온도', 'zh-Hans': '关系温度' },
  description: {
    en: 'How events warmed and cooled a relationship: the index with its band, high tides, low ebbs and change points.',
    ko: '사건이 관계를 얼마나 데우고 식혔는지 지수와 그 범위, 고조와 저조, 변화점으로 보인다.',
    'zh-Hans': '事件使关系升温或降温的程度：指数及其范围、高潮与低谷、变点。',
  },
  options: z
    .strictObject({
      dyad: z
        ._default(z.array(z.string().check(z.minLength(1))).check(z.length(2)), ['CHN', 'PRK'])
        .check(z.describe('Ids of the two actors whose relationship it is')),
      from: period(
        '2000',
        'The first period, as a date that lies in it; that of the first event where empty',
      ),
      to: period('', 'The last period, as a date that lies in it; that of the latest event where empty'),
      by: z
        ._default(z.enum(['month', 'quarter', 'year']), 'month')
        .check(z.describe('The length of a period')),
      halfLife: z
        ._default(z.number().check(z.minimum(1), z.maximum(100_000)), 365)
        .check(z.describe('After how many days an event counts half; the band shows half and twice as many')),
      prominence: z
        ._default(z.number().check(z.minimum(0)), 10)
        .check(z.describe('By how many points of the index a tide or ebb stands out')),
      penalty: z
        ._default(z.enum(['bic', 'mbic', 'aic']), 'bic')
        .check(z.describe('What a change of the mean value of events must save to be a change point')),
    })
    .check(
      z.refine(({ dyad: [one, other] }) => one !== other, 'a relationship is between two different actors'),
    ),
  queries: ({ dyad }) => {
    const [one = '', other = ''] = dyad;
    return {
      events: {
        from: 'event',
        where: {
          any: [
            { initiator: one, target: other },
            { initiator: other, target: one },
            { initiator: { contains: [one, other] } },
          ],
        },
        select: {
          id: 'id',
          label: 'label',
          date: 'date',
          value: 'goldstein',
          from: 'initiator',
          fromLabels: 'initiator.label',
          to: 'target',
          toLabels: 'target.label',
          sources: 'citations.source.label',
        },
      },
    };
  },
  rows: temperatureRows,
  remark: choiceOf,
  within: ({ from, to }) => ({ from, to }),
  headline: (rows, options, locale) => temperatureHeadline(figuresOf(rows, options, locale), locale),
  summary: (rows, options, locale) => temperatureSummary(figuresOf(rows, options, locale), locale),
  table: (rows, options, locale) => temperatureTable(figuresOf(rows, options, locale), locale),
  spec(rows, options, context) {
    const style = styleOf(context);
    const figures = figuresOf(rows, options, context.locale);
    const headline = temperatureHeadline(figures, context.locale);
    return frame(
      {
        headline,
        subtitle: temperatureSubtitle(figures, context.locale),
        description: `${headline}. ${temperatureSummary(figures, context.locale)}`,
        caption: context.caption,
        ...temperatureContent(figures, style),
      },
      style,
    );
  },
});
