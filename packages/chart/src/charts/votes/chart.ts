import * as z from 'zod/mini';
import { styleOf } from '../../theme/style.ts';
import { frame } from '../../vega/frame.ts';
import { choiceOf } from '../choice.ts';
import { defineChart } from '../define.ts';
import { figuresOf, type VotesOptions } from './figures.ts';
import { type VotesRow, votesRows } from './rows.ts';
import { votesHeadline, votesSummary } from './sentences.ts';
import { votesContent } from './spec.ts';
import { votesTable } from './table.ts';
import { votesWords } from './words/index.ts';

/** Votes of the Security Council, a square for each member, and how one of them voted. */
export const votes = /* @__PURE__ */ defineChart<VotesRow, VotesOptions>({
  name: 'votes',
  title: { en: 'Votes in the Security Council', ko: '안보리 표결', 'zh-Hans': '安理会表决' },
  description: {
    en: 'How the Security Council voted on North Korea, and how China did.',
    ko: '북한 관련 안보리 표결과 중국의 표를 보인다.',
    'zh-Hans': '安理会涉朝表决情况及中国的投票。',
  },
  options: z.strictObject({
    voter: z
      ._default(z.string().check(z.minLength(1)), 'CHN')
      .check(z.describe('The member of the Council whose votes are marked')),
    about: z
      ._default(z.string().check(z.minLength(1)), 'PRK')
      .check(z.describe('The actor whom the drafts are about')),
  }),
  queries: ({ voter, about }) => ({
    votes: {
      from: 'event',
      unnest: 'facts.ballots',
      where: { kind: 'unsc-resolution', actors: about, 'facts.ballots.actor': voter },
      select: {
        id: 'id',
        label: 'label',
        date: 'date',
        resolution: 'facts.resolution',
        adopted: 'facts.adopted',
        voterLabel: 'facts.ballots.actor.label',
        vote: 'facts.ballots.vote',
        votesFor: 'facts.votesFor',
        votesAgainst: 'facts.votesAgainst',
        abstentions: 'facts.votesAbstain',
        sources: 'citations.source.label',
      },
      order: [{ by: 'date' }],
    },
    about: { from: 'actor', where: { id: about }, select: { label: 'label' } },
  }),
  rows: votesRows,
  remark: choiceOf,
  headline: (rows, options, locale) => votesHeadline(figuresOf(rows, options, locale), locale),
  summary: (rows, options, locale) => votesSummary(figuresOf(rows, options, locale), locale),
  table: (rows, options, locale) => votesTable(figuresOf(rows, options, locale), locale),
  spec(rows, options, context) {
    const style = styleOf(context);
    const figures = figuresOf(rows, options, context.locale);
    const headline = votesHeadline(figures, context.locale);
    return frame(
      {
        headline,
        subtitle: votesWords(context.locale).subtitle(figures.voter),
        description: `${headline}. ${votesSummary(figures, context.locale)}`,
        caption: context.caption,
        ...votesContent(figures, style),
      },
      style,
    );
  },
});
