import { list } from '../../../locale/chinese.ts';
import type { ClaimsWords } from './index.ts';

export const zhHans: ClaimsWords = {
  headline: ({ checkable, holds, fails, all }) =>
    all
      ? `可用数据判定的${checkable}条论断全部成立`
      : `可用数据判定的${checkable}条论断中，${holds}条成立，${fails}条不成立`,
  noneCheckable: (total) => `${total}条论断均无法用数据判定`,
  allUnchecked: (checkable, total) => `${total}条论断中有${checkable}条可用数据判定`,
  subtitle: (total, source) =>
    `${source === undefined ? '' : `${source}的`}${total}条论断，按章节排列。每个符号代表一条论断。`,
  whole: ({ checked, total, checkable, holds, fails, undecided, source }) =>
    `${source === undefined ? '' : `${source}的`}${total}条论断中，${checkable}条可用数据判定${checked ? `：${holds}条成立，${fails}条不成立，${undecided}条未定` : ''}。`,
  failing: (named, more) => `不成立的论断：${named.join('；')}${more > 0 ? `，另有${more}条` : ''}。`,
  undecided: (reasons) => `未定：${list(reasons.map(({ reason, count }) => `${count}条（${reason}）`))}。`,
  unchecked: (count) => `${count}条论断的判定结果未提供。`,
  undecidable: (count) => `${count}条论断无法用任何数据判定，这并不表示其对错。`,
  selected: (count) => `${count}条判定所依据的记录是选取的，并非全部。`,
  standing: {
    holds: '成立',
    fails: '不成立',
    undecided: '未定',
    unchecked: '可判定',
    undecidable: '无法用数据判定',
  },
  reason: {
    'no-data': '无可比数据',
    'uncertain-time': '日期不确定',
    interval: '与预期值过于接近',
    'missing-source': '记录无来源',
    coverage: '记录可能有缺漏',
  },
  table: (number) => `表${number}`,
  noSection: '未标章节',
  numbers: ([holds = '', checkable = '', all = '']) => `${holds} · ${checkable} · ${all}`,
  numbersHead: '成立 · 可判定 · 全部',
  column: { section: '章节', claim: '论断', verdict: '判定' },
};
