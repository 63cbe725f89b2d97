import { list, particle } from '../../../locale/korean.ts';
import type { DistributionWords } from './index.ts';

const METHOD = { wilson: '윌슨 점수', goodman: '굿맨', 'sison-glaz': '시슨-글라즈' };

export const ko: DistributionWords = {
  headline: ({ label, count, total, share }, relation) =>
    `${label}: ${total}편 중 ${count}편, ` +
    {
      below: share,
      'just-short': '절반에 조금 못 미침',
      exactly: '정확히 절반',
      'just-over': '절반을 조금 넘음',
      above: `절반을 넘음(${share})`,
    }[relation],
  subtitle: ({ total, level, views, groups, method }) =>
    `${total}편에서 차지하는 비율${views && groups ? '(굵은 글씨는 견해 묶음)' : groups ? '(견해 묶음별)' : '(견해별)'}. 선은 ${method === 'wilson' ? '각각 따로 구한' : views && groups ? '모든 견해와 모든 묶음에 각각 함께 성립하는' : `모든 ${groups ? '묶음' : '견해'}에 함께 성립하는`} ${level} ${METHOD[method]} 구간.`,
  half: '절반',
  notCounted: '집계 없음',
  values: '편수 · 비율',
  noGroup: '묶음 없음',
  largest: ({ label, count, total, share, low, high }, level, method) =>
    `비율이 가장 큰 것은 ${particle(label, '으로', '로')} ${total}편 중 ${count}편, ${share}이다(${level} ${METHOD[method]} 구간 ${low}~${high}).`,
  next: (shares) =>
    `그다음은 ${shares.map(({ label, count, share }) => `${label} ${count}편(${share})`).join(', ')}이다.`,
  againstHalf: (open, level) =>
    open
      ? `구간이 절반을 포함하므로 ${level} 수준에서 과반 여부를 단정할 수 없다.`
      : '구간은 절반을 포함하지 않는다.',
  missing: (views) => `출처가 언급했으나 집계하지 않은 견해(0이 아님): ${list(views)}.`,
  column: {
    view: '견해',
    group: '묶음',
    count: '편수',
    share: '비율',
    low: '구간 하한',
    high: '구간 상한',
  },
};
