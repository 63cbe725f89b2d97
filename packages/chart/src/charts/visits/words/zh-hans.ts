import { list } from '../../../locale/chinese.ts';
import type { VisitsWords } from './index.ts';

const named = (years: readonly number[]) => list(years.map((year) => `${year}年`));

export const zhHans: VisitsWords = {
  headline: ({ years, most, towards }) => {
    if (years.length > 1) return `有记录的高层访问以${named(years)}最多，各${most}次`;
    if (most === 1) return `有记录的高层访问共1次，在${named(years)}`;
    const where =
      towards === 'equal'
        ? `双向各${most / 2}次`
        : towards.count === most
          ? `均前往${towards.name}`
          : `其中${towards.count}次前往${towards.name}`;
    return `有记录的高层访问以${named(years)}最多，共${most}次，${where}`;
  },
  headlineEven: (most) => `有记录的高层访问没有哪一年超过${most}次`,
  subtitle:
    '数据集所记录的访问，按开始年份。一格为一次访问；没有格子的年份仅表示没有记录，并不表示没有访问。',
  leader: '领导人访问',
  other: '其他高层访问',
  side: (name, visits) => `前往${name}：${visits}次`,
  total: ({ total, first, last, above, toAbove, below, toBelow }) =>
    `数据集记录了${first === last ? `${first}年` : `${first}年至${last}年`}的高层访问${total}次：前往${above}${toAbove}次，前往${below}${toBelow}次。`,
  leaders: (visits) => `其中领导人访问${visits}次。`,
  empty: (years, of, { from, to }) =>
    `${of}年中有${years}年没有记录${from === to ? '' : `，最长一段为${from}年至${to}年`}；记录并非大事记，因此不能说明没有访问。`,
  undated: (visits) => `另有${visits}次年份不确定，未画出。`,
  column: { year: '年份', to: (name) => `前往${name}`, leaders: '领导人访问', visits: '访问' },
};
