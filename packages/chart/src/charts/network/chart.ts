import * as z from 'zod/mini';
import { styleOf } from '../../theme/style.ts';
import { frame } from '../../vega/frame.ts';
import { defineChart } from '../define.ts';
import { figuresOf, type NetworkOptions } from './figures.ts';
import { type NetworkRow, networkRows } from './rows.ts';
import { networkHeadline, networkSubtitle, networkSummary } from './sentences.ts';
import { networkContent } from './spec.ts';
import { networkTable } from './table.ts';

/** Who shares concepts with whom, which concepts go together, or who holds what. */
export const network = /* @__PURE__ */ defineChart<NetworkRow, NetworkOptions>({
  name: 'network',
  title: { en: 'Discourse network', ko: '담론 네트워크', 'zh-Hans': '话语网络' },
  description: {
    en: 'Which schools and actors share concepts or are at odds over them, or which concepts are held together.',
    ko: '어느 학파와 행위자가 개념을 공유하거나 맞서는지, 또는 어느 개념이 함께 쓰이는지 보인다.',
    'zh-Hans': '哪些学派和行为体共有概念或在概念上对立，或哪些概念被一同持有。',
  },
  options: z
    .strictObject({
      over: z
        ._default(z.enum(['actor', 'concept', 'both']), 'actor')
        .check(z.describe('What is tied: schools and actors, concepts, or the ones to the others')),
      kind: z
        ._default(z.enum(['congruence', 'conflict', 'subtract']), 'congruence')
        .check(z.describe('Ties of agreement, of contradiction, or of the one less the other')),
      normalize: z
        ._default(z.enum(['none', 'average', 'jaccard', 'cosine']), 'none')
        .check(z.describe('How ties are freed of how much their ends say; not over both')),
      holders: z
        ._default(z.array(z.string().check(z.minLength(1))), [])
        .check(z.describe('Ids of the schools and actors whose statements count; all where it is empty')),
      least: z._default(z.number().check(z.minimum(0)), 0).check(z.describe('Weaker ties are not shown')),
    })
    .check(
      z.refine(
        ({ over, normalize }) => over !== 'both' || normalize === 'none',
        'ties of holders to concepts are not normalized',
      ),
    ),
  queries: () => ({
    positions: {
      from: 'position',
      unnest: 'concepts',
      select: {
        school: 'school',
        schoolLabel: 'school.label',
        schoolOrder: 'school.order',
        actor: 'actor',
        actorLabel: 'actor.label',
        concept: 'concepts',
        conceptLabel: 'concepts.label',
        sources: 'citations.source.label',
      },
    },
  }),
  rows: networkRows,
  headline: (rows, options, locale) => networkHeadline(figuresOf(rows, options, locale), locale),
  summary: (rows, options, locale) => networkSummary(figuresOf(rows, options, locale), locale),
  table: (rows, options, locale) => networkTable(figuresOf(rows, options, locale), locale),
  spec(rows, options, context) {
    const style = styleOf(context);
    const figures = figuresOf(rows, options, context.locale);
    const headline = networkHeadline(figures, context.locale);
    return frame(
      {
        headline,
        subtitle: networkSubtitle(figures, context.locale),
        description: `${headline}. ${networkSummary(figures, context.locale)}`,
        caption: context.caption,
        ...networkContent(figures, style),
      },
      style,
    );
  },
});
