import * as z from 'zod/mini';
import { styleOf } from '../../theme/style.ts';
import { frame } from '../../vega/frame.ts';
import { defineChart } from '../define.ts';
import { figuresOf, type LadderOptions } from './figures.ts';
import { type LadderRow, ladderRows } from './rows.ts';
import { ladderHeadline, ladderSubtitle, ladderSummary } from './sentences.ts';
import { ladderContent } from './spec.ts';
import { ladderTable } from './table.ts';

const RANK = { rank: 'id', label: 'label', order: 'order', conferredBy: 'conferredBy.label' };

/** Ranks of partnership from the highest down, and who holds them since when. */
export const ladder = /* @__PURE__ */ defineChart<LadderRow, LadderOptions>({
  name: 'ladder',
  title: { en: 'Ladder of partnerships', ko: '동반자 관계의 사다리', 'zh-Hans': '伙伴关系阶梯' },
  description: {
    en: 'How a state ranks its partnerships, from the highest down, and who holds which rank since when.',
    ko: '한 국가가 동반자 관계에 매기는 등급과, 누가 언제부터 어느 등급에 있는지를 위에서부터 보인다.',
    'zh-Hans': '自上而下显示一国对伙伴关系的分级，以及谁自何时起居于哪一级。',
  },
  options: z.strictObject({
    conferredBy: z
      ._default(z.string().check(z.minLength(1)), 'CHN')
      .check(z.describe('The actor whose vocabulary it is')),
    actor: z._default(z.string(), 'PRK').check(z.describe('The holder that the headline speaks of')),
  }),
  queries: ({ conferredBy }) => ({
    ranks: {
      from: 'rank',
      where: { conferredBy },
      select: { ...RANK, sources: 'citations.source.label' },
    },
    holders: {
      from: 'rank',
      where: { conferredBy },
      unnest: 'holders',
      select: {
        ...RANK,
        actor: 'holders.actor',
        actorLabel: 'holders.actor.label',
        start: 'holders.span.start',
        end: 'holders.span.end',
        knownUntil: 'holders.span.knownUntil',
        asPrinted: 'holders.asPrinted',
        sources: 'holders.citations.source.label',
        rankSources: 'citations.source.label',
      },
    },
  }),
  rows: ladderRows,
  headline: (rows, options, locale) => ladderHeadline(figuresOf(rows, options, locale), locale),
  summary: (rows, options, locale) => ladderSummary(figuresOf(rows, options, locale), locale),
  table: (rows, options, locale) => ladderTable(figuresOf(rows, options, locale), locale),
  spec(rows, options, context) {
    const style = styleOf(context);
    const figures = figuresOf(rows, options, context.locale);
    const headline = ladderHeadline(figures, context.locale);
    return frame(
      {
        headline,
        subtitle: ladderSubtitle(figures, context.locale),
        description: `${headline}. ${ladderSummary(figures, context.locale)}`,
        caption: context.caption,
        ...ladderContent(figures, style),
      },
      style,
    );
  },
});
