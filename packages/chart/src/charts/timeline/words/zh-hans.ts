import { list, two } from '../../../locale/chinese.ts';
import type { TimelineWords } from './index.ts';

const dominance = (certain: readonly string[], possible: readonly string[]) => {
  const parts = [
    ...(certain.length > 0 ? [`${list(certain)}占主导`] : []),
    ...(possible.length > 0 ? [`${list(possible)}可能占主导`] : []),
  ];
  return parts.length > 0 ? parts.join('，') : '没有学派占主导';
};

export const zhHans: TimelineWords = {
  headline: (schools, since, together) =>
    together === undefined
      ? `${since}以来${two(schools)}个学派先后占主导`
      : `${since}以来${two(schools)}个学派，${together.span}有${two(together.schools)}个同时占主导`,
  headlineOne: (school, span) => `${school}：${span}`,
  headlineEvents: (events, from, to) =>
    from === to ? `${two(events)}个事件，${from}` : `${two(events)}个事件，${from}至${to}`,
  headlineAsOf: (date, certain, possible) => `${date}：${dominance(certain, possible)}`,
  subtitle: ({ schools, events, named, possible, open }) =>
    [
      schools ? (events ? '各学派占主导的时期及重要事件。' : '各学派占主导的时期。') : '按日期排列的事件。',
      ...(events && !named ? ['事件太多，名称见表。'] : []),
      ...(possible ? ['斜线：有可能，来源未作定论。'] : []),
      ...(open ? ['箭头：结束时间未知。'] : []),
    ].join(''),
  asOf: (date) => `时点：${date}`,
  stated: (school, certainty) => `${school}：${certainty}`,
  certainty: { certain: '占主导', possible: '可能占主导', impossible: '不占主导' },
  periods: (periods) =>
    `各学派占主导的时期：${periods.map(({ school, span }) => `${school}，${span}`).join('；')}。`,
  knownUntil: (school, date) => `${school}的结束时间未定，来源所知止于${date}。`,
  uncertainEnds: (schools) => `${list(schools)}的时期不确定。`,
  togetherSentence: (schools, span) => `${span}，${list(schools)}同时占主导。`,
  asOfSentence: (date, certain, possible) => `${date}：${dominance(certain, possible)}。`,
  events: (events, from, to) =>
    from === to
      ? `图中标出${two(events)}个事件：${from}。`
      : `图中标出${two(events)}个事件，从${from}到${to}。`,
  column: {
    what: '学派或事件',
    kind: '类别',
    when: '时间',
    printed: '来源原文',
    certain: '确定',
    possible: '可能',
  },
  kind: { school: '学派', event: '事件' },
  until: (date) => `至${date}`,
  from: (date) => `自${date}`,
};
