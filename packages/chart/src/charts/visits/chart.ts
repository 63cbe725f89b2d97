import * as z from 'zod/mini';
import { styleOf } from '../../theme/style.ts';
import { frame } from '../../vega/frame.ts';
import { choiceOf } from '../choice.ts';
import { defineChart } from '../define.ts';
import { figuresOf, type VisitsOptions } from './figures.ts';
import { type VisitsRow, visitsRows } from './rows.ts';
import { visitsHeadline, visitsSummary } from './sentences.ts';
import { visitsContent } from './spec.ts';
import { visitsTable } from './table.ts';
import { visitsWords } from './words/index.ts';

/** More years than that leave no room for a block. */
const MOST_YEARS = 120;

const year = (fallback: number, meaning: string) =>
  z._default(z.int().check(z.minimum(1), z.maximum(9999)), fallback).check(z.describe(meaning));
const actor = (fallback: string, meaning: string) =>
  z._default(z.string().check(z.minLength(1)), fallback).check(z.describe(meaning));

/** High-level visits per year in both directions, a block each. */
export const visits = /* @__PURE__ */ defineChart<VisitsRow, VisitsOptions>({
  name: 'visits',
  title: { en: 'High-level visits', ko: '고위급 방문', 'zh-Hans': '高层访问' },
  description: {
    en: 'How many visits of leaders and others of high rank are recorded per year, in both directions.',
    ko: '정상급과 그 밖의 고위급 방문이 해마다 몇 번 기록되었는지 방향별로 보인다.',
    'zh-Hans': '每年记录的领导人及其他高层访问次数，按方向。',
  },
  options: z
    .strictObject({
      above: actor('CHN', 'The actor to whom the visits above went'),
      below: actor('PRK', 'The actor to whom the visits below went'),
      first: year(1990, 'The first year'),
      last: year(2025, 'The last year'),
    })
    .check(
      z.refine(({ above, below }) => above !== below, 'above and below must be two actors'),
      z.refine(({ first, last }) => first <= last, 'the first year must not be after the last'),
      z.refine(({ first, last }) => last - first < MOST_YEARS, `at most ${MOST_YEARS} years can be shown`),
    ),
  queries: ({ above, below, first, last }) => ({
    visits: {
      from: 'event',
      where: {
        kind: { in: ['leader-visit', 'high-level-visit'] },
        'facts.from': { in: [above, below] },
        'facts.to': { in: [above, below] },
      },
      during: `${edtfYear(first)}/${edtfYear(last)}`,
      select: {
        id: 'id',
        label: 'label',
        date: 'date',
        year: { year: 'date' },
        kind: 'kind',
        from: 'facts.from',
        fromLabel: 'facts.from.label',
        to: 'facts.to',
        toLabel: 'facts.to.label',
        sources: 'citations.source.label',
      },
      order: [{ by: 'date' }],
    },
  }),
  rows: visitsRows,
  remark: choiceOf,
  within: ({ from, to }) => ({ first: Number(from.slice(0, 4)), last: Number(to.slice(0, 4)) }),
  headline: (rows, options, locale) => visitsHeadline(figuresOf(rows, options, locale), locale),
  summary: (rows, options, locale) => visitsSummary(figuresOf(rows, options, locale), locale),
  table: (rows, options, locale) => visitsTable(figuresOf(rows, options, locale), locale),
  spec(rows, options, context) {
    const style = styleOf(context);
    const figures = figuresOf(rows, options, context.locale);
    const headline = visitsHeadline(figures, context.locale);
    return frame(
      {
        headline,
        subtitle: visitsWords(context.locale).subtitle,
        description: `${headline}. ${visitsSummary(figures, context.locale)}`,
        caption: context.caption,
        ...visitsContent(figures, style),
      },
      style,
    );
  },
});

function edtfYear(of: number): string {
  return String(of).padStart(4, '0');
}
