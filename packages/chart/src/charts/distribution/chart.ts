import * as z from 'zod/mini';
import { styleOf } from '../../theme/style.ts';
import { frame } from '../../vega/frame.ts';
import { defineChart } from '../define.ts';
import { type DistributionOptions, type DistributionRow, figuresOf, INTERVAL_METHODS } from './figures.ts';
import { distributionContent } from './spec.ts';
import { distributionTable } from './table.ts';
import { distributionHeadline, distributionSubtitle, distributionSummary } from './sentences.ts';
import { labelSchema, parseRows, sourcesSchema } from '../rows.ts';

const countRow = z.object({
  view: z.string(),
  label: labelSchema,
  order: z.number(),
  group: z.nullish(z.string()),
  groupLabel: z.nullish(labelSchema),
  count: z.int().check(z.nonnegative()),
  sources: sourcesSchema,
});
const missingRow = z.object({
  view: z.string(),
  label: labelSchema,
  order: z.number(),
  missing: z.string(),
  sources: sourcesSchema,
});

/** Counts by view with their shares and intervals; grouped, with the line at one half. */
export const distribution = /* @__PURE__ */ defineChart<DistributionRow, DistributionOptions>({
  name: 'distribution',
  title: { en: 'Distribution of views', ko: '견해의 분포', 'zh-Hans': '观点分布' },
  description: {
    en: 'How many texts hold which view, with an interval for each share and the line at one half.',
    ko: '어떤 견해를 담은 글이 몇 편인지, 비율의 구간과 절반 선을 함께 보인다.',
    'zh-Hans': '各观点的文章篇数，附比例区间和半数线。',
  },
  options: z.strictObject({
    tally: z
      ._default(z.string().check(z.minLength(1)), 'views-under-xi')
      .check(z.describe('The tally whose counts are shown')),
    by: z
      ._default(z.enum(['view', 'group']), 'view')
      .check(z.describe('A bar for each view under its group, or for each group alone')),
    level: z
      ._default(z.number().check(z.minimum(0.5), z.maximum(0.999)), 0.95)
      .check(z.describe('Confidence level of the intervals')),
    method: z
      ._default(z.enum(INTERVAL_METHODS), 'sison-glaz')
      .check(
        z.describe('Method of the intervals: for all shares at once, or (wilson) for one share at a time'),
      ),
  }),
  queries: ({ tally }) => ({
    counts: {
      from: 'tally',
      where: { id: tally },
      unnest: 'counts',
      select: {
        view: 'counts.view',
        label: 'counts.view.label',
        order: 'counts.view.order',
        group: 'counts.view.group',
        groupLabel: 'counts.view.group.label',
        count: 'counts.count',
        sources: 'citations.source.label',
      },
    },
    missing: {
      from: 'tally',
      where: { id: tally },
      unnest: 'missing',
      select: {
        view: 'missing.view',
        label: 'missing.view.label',
        order: 'missing.view.order',
        missing: 'missing.missing',
        sources: 'citations.source.label',
      },
    },
  }),
  rows: (results) => [
    ...parseRows('distribution', 'counts', results, countRow).map((row) => ({
      ...row,
      group: row.group ?? null,
      groupLabel: row.groupLabel ?? null,
    })),
    ...parseRows('distribution', 'missing', results, missingRow).map((row) => ({
      ...row,
      group: null,
      groupLabel: null,
      count: null,
    })),
  ],
  headline: (rows, options, locale) => distributionHeadline(figuresOf(rows, options, locale), locale),
  summary: (rows, options, locale) => distributionSummary(figuresOf(rows, options, locale), options, locale),
  table: (rows, options, locale) => distributionTable(figuresOf(rows, options, locale), options.by, locale),
  spec(rows, options, context) {
    const style = styleOf(context);
    const figures = figuresOf(rows, options, context.locale);
    const headline = distributionHeadline(figures, context.locale);
    return frame(
      {
        headline,
        subtitle: distributionSubtitle(figures, options, context.locale),
        description: `${headline}. ${distributionSummary(figures, options, context.locale)}`,
        caption: context.caption,
        ...distributionContent(figures, options, style),
      },
      style,
    );
  },
});
