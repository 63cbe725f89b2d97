import { list } from '../../../locale/chinese.ts';
import type { DistributionWords } from './index.ts';

const METHOD = { wilson: '威尔逊得分', goodman: '古德曼', 'sison-glaz': '西森-格拉兹' };

export const zhHans: DistributionWords = {
  headline: ({ label, count, total, share }, relation) =>
    `${label}：${total}篇中有${count}篇，` +
    {
      below: `占${share}`,
      'just-short': '略低于半数',
      exactly: '正好半数',
      'just-over': '略高于半数',
      above: `超过半数（${share}）`,
    }[relation],
  subtitle: ({ total, level, views, groups, method }) =>
    `占${total}篇文章的比例${views && groups ? '（粗体为观点组）' : groups ? '（按观点组）' : '（按观点）'}。横线：${method === 'wilson' ? '各自单独计算的' : views && groups ? '对所有观点、所有观点组分别同时成立的' : `对所有${groups ? '观点组' : '观点'}同时成立的`}${level}${METHOD[method]}区间。`,
  half: '半数',
  notCounted: '未计数',
  values: '篇数 · 比例',
  noGroup: '未分组',
  largest: ({ label, count, total, share, low, high }, level, method) =>
    `占比最大的是${label}：${total}篇中有${count}篇，占${share}（${level}${METHOD[method]}区间为${low}至${high}）。`,
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
};
