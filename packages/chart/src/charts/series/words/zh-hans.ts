import { list, pause } from '../../../locale/chinese.ts';
import type { SeriesWords, ValueWords } from './index.ts';

const named = ({ years }: ValueWords) =>
  years.length === 0 ? '多个年份' : list(years.map((year) => `${year}年`));

const SHORT = { selected: '经过选择，并非总数', partial: '不完整' };

export const zhHans: SeriesWords = {
  headline: (label, highest) => `${label}：${named(highest)}最高，为${highest.value}`,
  headlineOne: (label, only) => `${label}：${named(only)}为${only.value}`,
  headlineEven: (label, value) => `${label}：有数值的各年均为${value}`,
  subtitle: ({ definition, unit, coverage, gaps }) => {
    const about = [
      ...(unit === '' ? [] : [`单位：${unit}`]),
      ...(coverage === 'complete' ? [] : [SHORT[coverage]]),
    ].join('；');
    return [
      definition,
      ...(about === '' ? (definition === '' ? ['按年。'] : []) : [`${about}。`]),
      ...(gaps ? ['斜线：没有数值（并非零）。'] : []),
    ].join('');
  },
  units: { '1': '', share: '', 'USD million': '百万美元', '%': '%' },
  axis: (unit) => `单位：${unit}`,
  withUnit: (value, unit) => `${value}${unit}`,
  observed: (years, first, last) =>
    first.year === last.year
      ? `只有${first.year}年有数值：${first.value}。`
      : `有数值的年份共${years}个，${first.year}年为${first.value}，${last.year}年为${last.value}。`,
  range: (highest, lowest) =>
    `最高为${highest.value}（${named(highest)}），最低为${lowest.value}（${named(lowest)}）。`,
  gaps: (years, more) =>
    `没有数值（并非零）：${pause([
      ...years.map(({ from, to }) => (from === to ? `${from}年` : `${from}至${to}年`)),
      ...(more > 0 ? [`另外${more}段`] : []),
    ])}。`,
  missing: {
    'not-published': '未公布',
    'not-sourced': '未找到出处',
    'not-applicable': '不适用',
    withheld: '不公开',
  },
  noValue: '没有数值',
  coverage: {
    complete: '涵盖其定义所指的全部。',
    selected: '经过选择，因此计数不是总数。',
    partial: '未涵盖其定义所指的全部。',
  },
  column: {
    year: '年份',
    value: (unit) => (unit === '' ? '数值' : `数值（${unit}）`),
    missing: '没有数值的原因',
  },
};
