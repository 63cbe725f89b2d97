import * as z from 'zod/mini';
import { styleOf } from '../../theme/style.ts';
import { frame } from '../../vega/frame.ts';
import { choiceOf } from '../choice.ts';
import { defineChart } from '../define.ts';
import { type CrosswalkOptions, figuresOf } from './figures.ts';
import { crosswalkQueries, type CrosswalkRow, crosswalkRows } from './rows.ts';
import { crosswalkHeadline, crosswalkSubtitle, crosswalkSummary } from './sentences.ts';
import { crosswalkContent } from './spec.ts';
import { crosswalkTable } from './table.ts';

/** How the categories of one typology answer to those of another, how surely, and which have no counterpart. */
export const crosswalk = /* @__PURE__ */ defineChart<CrosswalkRow, CrosswalkOptions>({
  name: 'crosswalk',
  title: { en: 'Crosswalk of typologies', ko: '유형론의 대조', 'zh-Hans': '分类对照' },
  description: {
    en: 'How the categories of one typology answer to those of another, how surely, and which have no counterpart.',
    ko: '한 유형론의 범주가 다른 유형론의 범주에 어떻게, 얼마나 확실히 대응하며 무엇이 대응하지 않는지를 보인다.',
    'zh-Hans': '一种分类的类别与另一种分类的类别如何对应、把握多大，以及哪些没有对应。',
  },
  options: z.strictObject({
    from: z
      ._default(z.string(), 'goldstein-2017')
      .check(z.describe('The typology or concept scheme on the left; all that are mapped where it is empty')),
    to: z
      ._default(z.string().check(z.minLength(1)), 'kim-views')
      .check(z.describe('The typology or concept scheme on the right')),
  }),
  queries: crosswalkQueries,
  rows: crosswalkRows,
  remark: choiceOf,
  headline: (rows, options, locale) => crosswalkHeadline(figuresOf(rows, options, locale), locale),
  summary: (rows, options, locale) => crosswalkSummary(figuresOf(rows, options, locale), locale),
  table: (rows, options, locale) => crosswalkTable(figuresOf(rows, options, locale), locale),
  spec(rows, options, context) {
    const style = styleOf(context);
    const figures = figuresOf(rows, options, context.locale);
    const headline = crosswalkHeadline(figures, context.locale);
    return frame(
      {
        headline,
        subtitle: crosswalkSubtitle(context.locale),
        description: `${headline}. ${crosswalkSummary(figures, context.locale)}`,
        caption: context.caption,
        ...crosswalkContent(figures, style),
      },
      style,
    );
  },
});
