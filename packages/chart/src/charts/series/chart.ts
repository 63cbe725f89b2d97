import * as z from 'zod/mini';
import { styleOf } from '../../theme/style.ts';
import { frame } from '../../vega/frame.ts';
import { defineChart } from '../define.ts';
import { figuresOf, type SeriesOptions } from './figures.ts';
import { type SeriesRow, seriesRows } from './rows.ts';
import { seriesHeadline, seriesSubtitle, seriesSummary } from './sentences.ts';
import { seriesContent } from './spec.ts';
import { seriesTable } from './table.ts';

/** Any annual series, with what it covers and where it has no value. */
export const series = /* @__PURE__ */ defineChart<SeriesRow, SeriesOptions>({
  name: 'series',
  title: { en: 'Annual series', ko: '연간 시계열', 'zh-Hans': '年度序列' },
  description: {
    en: 'A quantity by year with its unit, what it covers, and the years for which there is no value.',
    ko: '한 양의 연도별 값을 단위, 포괄 범위, 값이 없는 해와 함께 보인다.',
    'zh-Hans': '某一数量的逐年数值，附单位、覆盖范围及没有数值的年份。',
  },
  options: z.strictObject({
    series: z
      ._default(z.string().check(z.minLength(1)), 'cow-china-dprk-trade')
      .check(z.describe('The series that is shown; its frequency is the year')),
  }),
  queries: ({ series: id }) => ({
    observations: {
      from: 'series',
      where: { id, frequency: 'year' },
      unnest: 'observations',
      select: {
        year: { year: 'observations.at' },
        value: 'observations.value',
        missing: 'observations.missing',
        label: 'label',
        definition: 'definition',
        unit: 'unit',
        coverage: 'coverage.kind',
        rule: 'coverage.rule',
        sources: 'citations.source.label',
      },
      order: [{ by: 'observations.at' }],
    },
  }),
  rows: seriesRows,
  headline: (rows, options, locale) => seriesHeadline(figuresOf(rows, options, locale), locale),
  summary: (rows, options, locale) => seriesSummary(figuresOf(rows, options, locale), locale),
  table: (rows, options, locale) => seriesTable(figuresOf(rows, options, locale), locale),
  spec(rows, options, context) {
    const style = styleOf(context);
    const figures = figuresOf(rows, options, context.locale);
    const headline = seriesHeadline(figures, context.locale);
    return frame(
      {
        headline,
        subtitle: seriesSubtitle(figures, context.locale),
        description: `${headline}. ${seriesSummary(figures, context.locale)}`,
        caption: context.caption,
        ...seriesContent(figures, style),
      },
      style,
    );
  },
});
