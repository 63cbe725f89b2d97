import * as z from 'zod/mini';
import { styleOf } from '../../theme/style.ts';
import { frame } from '../../vega/frame.ts';
import { defineChart } from '../define.ts';
import { type ClaimsOptions, figuresOf } from './figures.ts';
import { type ClaimsRow, claimsRows } from './rows.ts';
import { claimsHeadline, claimsSubtitle, claimsSummary } from './sentences.ts';
import { claimsContent } from './spec.ts';
import { claimsTable } from './table.ts';

/**
 * What became of the claims of a source, section by section. Verdicts are computed and not queried: hand them in with the
 * answers as `verdicts`. Without them the chart says which claims have a check, and that it is not drawn what came of it.
 *
 * @example claims.draw({ claims: run(dataset, claims.queriesFor().claims), verdicts: { rows: checkAll(dataset) } })
 */
export const claims = /* @__PURE__ */ defineChart<ClaimsRow, ClaimsOptions>({
  name: 'claims',
  title: { en: 'Verdicts of claims', ko: '주장의 판정', 'zh-Hans': '论断的判定' },
  description: {
    en: 'Which claims of a source hold, fail or stay open, by its sections, and which no data could decide.',
    ko: '출처의 주장 가운데 어느 것이 맞고 틀리며 미정인지, 데이터로 판정할 수 없는 것은 무엇인지 절별로 보인다.',
    'zh-Hans': '按章节显示一份来源的论断哪些成立、不成立或未定，哪些无法用数据判定。',
  },
  options: z.strictObject({
    source: z
      ._default(z.string().check(z.minLength(1)), 'kim-2020')
      .check(z.describe('The source whose claims are shown')),
    show: z
      ._default(z.enum(['all', 'checkable']), 'all')
      .check(z.describe('All claims, or those alone that data can decide')),
  }),
  queries: ({ source }) => ({
    claims: {
      from: 'claim',
      where: { 'citations.source': source },
      unnest: 'citations',
      select: {
        claim: 'id',
        label: 'label',
        section: 'citations.locator.section',
        table: 'citations.locator.table',
        sections: 'citations.source.sections',
        check: 'check',
        source: 'citations.source.label',
      },
    },
  }),
  rows: claimsRows,
  headline: (rows, options, locale) => claimsHeadline(figuresOf(rows, options, locale), locale),
  summary: (rows, options, locale) => claimsSummary(figuresOf(rows, options, locale), locale),
  table: (rows, options, locale) => claimsTable(figuresOf(rows, options, locale), locale),
  spec(rows, options, context) {
    const style = styleOf(context);
    const figures = figuresOf(rows, options, context.locale);
    const headline = claimsHeadline(figures, context.locale);
    return frame(
      {
        headline,
        subtitle: claimsSubtitle(figures, context.locale),
        description: `${headline}. ${claimsSummary(figures, context.locale)}`,
        caption: context.caption,
        ...claimsContent(figures, style),
      },
      style,
    );
  },
});
