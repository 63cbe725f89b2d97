import * as z from 'zod/mini';
import { styleOf } from '../../theme/style.ts';
import { frame } from '../../vega/frame.ts';
import { defineChart } from '../define.ts';
import { type EvolutionOptions, figuresOf } from './figures.ts';
import { type EvolutionRow, evolutionRows } from './rows.ts';
import { evolutionHeadline, evolutionSubtitle, evolutionSummary } from './sentences.ts';
import { evolutionContent } from './spec.ts';
import { evolutionTable } from './table.ts';

/** Schools along time, and which grew out of which or overtook it. */
export const evolution = /* @__PURE__ */ defineChart<EvolutionRow, EvolutionOptions>({
  name: 'evolution',
  title: { en: 'Evolution of schools', ko: '학파의 계보', 'zh-Hans': '学派的演变' },
  description: {
    en: 'Which school grew out of which, which overtook another, and when each was dominant.',
    ko: '어느 학파가 어디에서 나왔고 무엇을 앞질렀으며 언제 우세했는지를 보인다.',
    'zh-Hans': '各学派源自哪些学派、取代了谁，以及何时占主导。',
  },
  options: z.strictObject({
    typology: z
      ._default(z.string().check(z.minLength(1)), 'kim-schools')
      .check(z.describe('The typology whose schools are shown')),
  }),
  queries: ({ typology }) => ({
    schools: {
      from: 'school',
      where: { typology },
      select: {
        id: 'id',
        label: 'label',
        order: 'order',
        periods: 'dominance.span',
        grewOutOf: 'lineage',
        overtook: 'displaced',
        sources: 'citations.source.label',
      },
      order: [{ by: 'order' }],
    },
  }),
  rows: evolutionRows,
  headline: (rows, options, locale) => evolutionHeadline(figuresOf(rows, options, locale), locale),
  summary: (rows, options, locale) => evolutionSummary(figuresOf(rows, options, locale), locale),
  table: (rows, options, locale) => evolutionTable(figuresOf(rows, options, locale), locale),
  spec(rows, options, context) {
    const style = styleOf(context);
    const figures = figuresOf(rows, options, context.locale);
    const headline = evolutionHeadline(figures, context.locale);
    return frame(
      {
        headline,
        subtitle: evolutionSubtitle(figures, context.locale),
        description: `${headline}. ${evolutionSummary(figures, context.locale)}`,
        caption: context.caption,
        ...evolutionContent(figures, style),
      },
      style,
    );
  },
});
