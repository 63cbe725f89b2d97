import { isDate } from '@yalu/model/time';
import * as z from 'zod/mini';
import { styleOf } from '../../theme/style.ts';
import { frame } from '../../vega/frame.ts';
import { defineChart } from '../define.ts';
import { figuresOf } from './figures.ts';
import { type TimelineRow, timelineRows } from './rows.ts';
import { timelineContent } from './spec.ts';
import { timelineHeadline, timelineSubtitle, timelineSummary, timelineTable } from './sentences.ts';

export interface TimelineOptions {
  readonly events: readonly string[];
  readonly asOf: string;
}

const EVENTS = [
  'cho-myong-rok-beijing-2003',
  'nuclear-test-1-2006',
  'nuclear-test-3-2013',
  'nuclear-test-4-2016-jan',
  'thaad-decision-2016',
  'kim-jong-un-beijing-2018-03',
  'xi-jinping-pyongyang-2019',
];

/** When each school was dominant, for certain and possibly, with events. */
export const timeline = /* @__PURE__ */ defineChart<TimelineRow, TimelineOptions>({
  name: 'timeline',
  title: { en: 'Timeline of schools and events', ko: '학파와 사건의 연표', 'zh-Hans': '学派与事件年表' },
  description: {
    en: 'When each school of thought was dominant, what of that is certain, and events beside it.',
    ko: '각 학파가 언제 우세했고 그 가운데 무엇이 확실한지를 사건과 함께 보인다.',
    'zh-Hans': '各学派何时占主导，其中哪些是确定的，并附相关事件。',
  },
  options: z.strictObject({
    events: z._default(z.array(z.string()), EVENTS).check(z.describe('Ids of the events that are marked')),
    asOf: z
      ._default(
        z.string().check(z.refine((text) => text === '' || isDate(text), 'not a date of the EDTF profile')),
        '',
      )
      .check(z.describe('A date (EDTF) to look at: says which schools were dominant then; empty for none')),
  }),
  queries: ({ events }) => ({
    schools: {
      from: 'school',
      select: {
        id: 'id',
        label: 'label',
        order: 'order',
        span: 'dominance.span',
        asPrinted: 'dominance.asPrinted',
        sources: 'citations.source.label',
      },
      unnest: 'dominance',
      order: [{ by: 'order' }],
    },
    events: {
      from: 'event',
      where: { id: { in: events } },
      select: { id: 'id', label: 'label', date: 'date', kind: 'kind', sources: 'citations.source.label' },
      order: [{ by: 'date' }],
    },
  }),
  rows: timelineRows,
  headline: (rows, { asOf }, locale) => timelineHeadline(figuresOf(rows, asOf, locale), locale),
  summary: (rows, { asOf }, locale) => timelineSummary(figuresOf(rows, asOf, locale), locale),
  table: (rows, { asOf }, locale) => timelineTable(figuresOf(rows, asOf, locale), locale),
  spec(rows, { asOf }, context) {
    const style = styleOf(context);
    const figures = figuresOf(rows, asOf, context.locale);
    const headline = timelineHeadline(figures, context.locale);
    return frame(
      {
        headline,
        subtitle: timelineSubtitle(figures, context.locale),
        description: `${headline}. ${timelineSummary(figures, context.locale)}`,
        caption: context.caption,
        ...timelineContent(figures, style),
      },
      style,
    );
  },
});
