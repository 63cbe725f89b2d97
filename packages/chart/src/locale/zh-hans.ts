import { conjunction } from './format.ts';
import type { Words } from './words.ts';

const list = (parts: readonly string[]) => conjunction(parts, 'zh-Hans');
const pause = (parts: readonly string[]) => parts.join('、');
const two = (number: number) => (number === 2 ? '两' : String(number));

const dominance = (certain: readonly string[], possible: readonly string[]) => {
  const parts = [
    ...(certain.length > 0 ? [`${list(certain)}占主导`] : []),
    ...(possible.length > 0 ? [`${list(possible)}可能占主导`] : []),
  ];
  return parts.length > 0 ? parts.join('，') : '没有学派占主导';
};

export const zhHans: Words = {
  caption: ({ source, dataset, version, licence }) =>
    `来源：${source}。数据：${dataset} ${version}，${licence}。`,
  sentences: (parts) => parts.join(''),

  timeline: {
    headline: (schools, since, together) =>
      together === undefined
        ? `${since}以来${two(schools)}个学派先后占主导`
        : `${since}以来${two(schools)}个学派，${together.span}有${two(together.schools)}个同时占主导`,
    headlineOne: (school, span) => `${school}：${span}`,
    headlineEvents: (events, from, to) =>
      from === to ? `${two(events)}个事件，${from}` : `${two(events)}个事件，${from}至${to}`,
    headlineAsOf: (date, certain, possible) => `${date}：${dominance(certain, possible)}`,
    subtitle: ({ schools, events, possible, open }) =>
      [
        schools ? (events ? '各学派占主导的时期及重要事件。' : '各学派占主导的时期。') : '按日期排列的事件。',
        ...(possible ? ['斜线：有可能，来源未作定论。'] : []),
        ...(open ? ['箭头：结束时间未知。'] : []),
      ].join(''),
    asOf: (date) => `时点：${date}`,
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
  },

  matrix: {
    headline: (schools, dimensions, shared, same) =>
      same === dimensions
        ? `${two(schools)}个学派在${two(dimensions)}个维度上立场相同`
        : shared === 0
          ? `${two(schools)}个学派在${two(dimensions)}个维度上没有共同点`
          : `${two(schools)}个学派，在${two(dimensions)}个维度中的${two(shared)}个上有共同点`,
    headlineTwo: (first, second, { dimensions, differ, part, same }) => {
      const both = `${first}与${second}`;
      if (differ === dimensions) return `${both}：${two(dimensions)}个维度全部不同`;
      if (same === dimensions) return `${both}：${two(dimensions)}个维度全部相同`;
      const rest = [
        ...(part > 0 ? [`${two(part)}个部分相同`] : []),
        ...(same > 0 ? [`${two(same)}个相同`] : []),
      ];
      return `${both}：${two(dimensions)}个维度中${two(differ)}个不同，${rest.join('，')}`;
    },
    headlineOne: (school, dimensions) => `${school}在${two(dimensions)}个维度上的立场`,
    subtitle: (schools) =>
      schools > 2
        ? '各学派在各维度上的立场。“共有”后的符号表示在该维度上与其共有概念的其他学派。'
        : schools === 2
          ? '立场对照：≠ 没有共同概念，≈ 部分共同，= 相同。'
          : '各维度上的立场。',
    also: '共有',
    relation: { same: '相同', part: '部分相同', differ: '不同' },
    relationsSentence: (relation, dimensions) =>
      `${{ same: '相同', part: '部分相同', differ: '不同' }[relation]}：${pause(dimensions)}。`,
    sharedSentence: (shared) =>
      `共有概念：${shared.map(({ concept, schools }) => `${concept}（${pause(schools)}）`).join('；')}。`,
    contents: (schools, dimensions) => `${list(schools)}在${two(dimensions)}个维度上的立场。`,
    missing: '未提及',
    column: { dimension: '维度', relation: '比较' },
  },

  distribution: {
    headline: ({ label, count, total, share }, relation) =>
      `${label}：${total}篇中有${count}篇，` +
      {
        below: `占${share}`,
        'just-short': '略低于半数',
        exactly: '正好半数',
        'just-over': '略高于半数',
        above: `超过半数（${share}）`,
      }[relation],
    subtitle: ({ total, level, views, groups }) =>
      `占${total}篇文章的比例${views && groups ? '（粗体为观点组）' : groups ? '（按观点组）' : '（按观点）'}。横线：各自单独计算的${level}威尔逊得分区间。`,
    half: '半数',
    notCounted: '未计数',
    values: '篇数 · 比例',
    noGroup: '未分组',
    largest: ({ label, count, total, share, low, high }, level) =>
      `占比最大的是${label}：${total}篇中有${count}篇，占${share}（${level}威尔逊得分区间为${low}至${high}）。`,
    next: (shares) =>
      `其次：${shares.map(({ label, count, share }) => `${label}${count}篇（${share}）`).join('；')}。`,
    againstHalf: (open, level) =>
      open ? `该区间包含半数，因此在${level}水平上既不能证实也不能排除过半。` : '该区间不包含半数。',
    missing: (views) => `来源提及但未计数（并非零）：${list(views)}。`,
    column: {
      view: '观点',
      group: '观点组',
      count: '篇数',
      share: '比例',
      low: '区间下限',
      high: '区间上限',
    },
  },
};
