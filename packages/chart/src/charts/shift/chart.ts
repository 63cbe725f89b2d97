import type { Query } from '@yalu/query';
import * as z from 'zod/mini';
import { styleOf } from '../../theme/style.ts';
import { frame } from '../../vega/frame.ts';
import { defineChart } from '../define.ts';
import { figuresOf, type ShiftOptions } from './figures.ts';
import { type ShiftRow, shiftRows } from './rows.ts';
import { shiftHeadline, shiftSubtitle, shiftSummary } from './sentences.ts';
import { shiftContent } from './spec.ts';
import { shiftTable } from './table.ts';

/** Two counts of the same views, before and after: which shares shifted by more than noise. */
export const shift = /* @__PURE__ */ defineChart<ShiftRow, ShiftOptions>({
  name: 'shift',
  title: { en: 'Shift of views', ko: '견해의 변화', 'zh-Hans': '观点变化' },
  description: {
    en: 'Two counts of the same views, before and after, with intervals, and which shifts exceed noise.',
    ko: '같은 견해를 센 이전과 이후의 두 집계를 구간과 함께 견주고, 어떤 변화가 잡음을 넘는지 보인다.',
    'zh-Hans': '同一组观点前后两次计数及其区间，并显示哪些变化超出噪声。',
  },
  options: z
    .strictObject({
      before: z
        ._default(z.string().check(z.minLength(1)), 'views-under-xi')
        .check(z.describe('The tally that is the first count')),
      after: z
        ._default(z.string(), '')
        .check(
          z.describe(
            'The tally that is the second count; where it is empty, what a second would have to show',
          ),
        ),
      by: z
        ._default(z.enum(['view', 'group']), 'view')
        .check(z.describe('A line for each view, or for each group of views')),
      level: z
        ._default(z.number().check(z.minimum(0.5), z.maximum(0.999)), 0.95)
        .check(z.describe('Confidence level: of each share, and of all differences at once')),
    })
    .check(z.refine(({ before, after }) => before !== after, 'before and after must be two tallies')),
  queries: ({ before, after }) => ({
    before: countsOf(before, 'counts'),
    beforeMissing: countsOf(before, 'missing'),
    ...(after === '' ? {} : { after: countsOf(after, 'counts'), afterMissing: countsOf(after, 'missing') }),
  }),
  rows: shiftRows,
  headline: (rows, options, locale) => shiftHeadline(figuresOf(rows, options, locale), locale),
  summary: (rows, options, locale) => shiftSummary(figuresOf(rows, options, locale), locale),
  table: (rows, options, locale) => shiftTable(figuresOf(rows, options, locale), locale),
  spec(rows, options, context) {
    const style = styleOf(context);
    const figures = figuresOf(rows, options, context.locale);
    const headline = shiftHeadline(figures, context.locale);
    return frame(
      {
        headline,
        subtitle: shiftSubtitle(figures, context.locale),
        description: `${headline}. ${shiftSummary(figures, context.locale)}`,
        caption: context.caption,
        ...shiftContent(figures, style),
      },
      style,
    );
  },
});

/** The views that a tally counts, or names and does not count. */
function countsOf(tally: string, list: 'counts' | 'missing'): Query {
  return {
    from: 'tally',
    where: { id: tally },
    unnest: list,
    select: {
      view: `${list}.view`,
      label: `${list}.view.label`,
      order: `${list}.view.order`,
      group: `${list}.view.group`,
      groupLabel: `${list}.view.group.label`,
      ...(list === 'counts' ? { count: 'counts.count' } : {}),
      window: 'corpus.window',
      sources: 'citations.source.label',
    },
  };
}
