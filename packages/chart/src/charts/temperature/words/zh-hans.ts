import { list } from '../../../locale/chinese.ts';
import type { ReadingWords, TemperatureWords } from './index.ts';

const UNIT = { month: '月', quarter: '季度', year: '年' };
const COUNTED = { month: '个月', quarter: '个季度', year: '年' };
const reading = ({ index, low, high, after }: ReadingWords) =>
  `${index}（${low}至${high}${after.length === 0 ? '' : `；主要事件：${after.join('，')}`}）`;

export const zhHans: TemperatureWords = {
  headline: ([one, other], warmest, coldest) =>
    `从有记录的事件看，${one}与${other}的关系在${warmest}最暖，在${coldest}最冷`,
  headlineOne: ([one, other], { period, index }) =>
    `从有记录的事件看，${one}与${other}的关系指数在${period}为${index}`,
  subtitle: ({ by, halfLife, shortest, longest, silence }) =>
    `事件的戈德斯坦值每过${halfLife}天减半，在每${UNIT[by]}末相加。色带：半衰期${shortest}至${longest}天，以及不确定日期所容许的每一天。虚线：平均值的变点。${silence === undefined ? '' : `斜线：超过${silence}天没有事件记录，并非零。`}`,
  range: (warmest, coldest) =>
    `指数在${warmest.period}最高，为${reading(warmest)}；在${coldest.period}最低，为${reading(coldest)}。`,
  only: (one) => `指数在${one.period}为${reading(one)}。`,
  changes: (changes) =>
    changes.length === 0
      ? '事件的平均值没有变点。'
      : `事件的平均值${changes.map(({ label, before, after }) => `在${label}由${before}变为${after}`).join('，')}。`,
  tooFew: '事件太少，无法判断变点。',
  silent: (by, periods, of, days) =>
    `${of}${COUNTED[by]}中有${periods}${COUNTED[by]}，其末尾已超过${days}天没有事件记录，故留空。`,
  coverage: ({ events, uncertain, left }) =>
    `指数基于数据集所收的${events}个事件${uncertain === 0 ? '' : `，其中${uncertain}个日期不确切`}${left === 0 ? '' : `；另有${left}个没有数值或日期，未计入`}；没有记录并不表示平静。`,
  indexHead: (by) => `每${UNIT[by]}末的指数`,
  eventsHead: '各事件的值',
  silence: '没有事件记录',
  mean: (value) => `平均${value}`,
  index: ({ index, low, high }) => `指数${index}（${low}至${high}）`,
  value: (value) => `值${value}`,
  together: (events, mean) => `${events}个事件，平均值${mean}`,
  extreme: (kind, events) => `${kind === 'tide' ? '高潮' : '低谷'}：${list(events)}`,
  extremeNote: (period, index) => `${period}：${index}`,
  change: (before, after) => `变点：平均值由${before}变为${after}`,
  column: {
    period: '时期',
    index: '指数',
    low: '色带下限',
    high: '色带上限',
    events: '开始的事件',
    note: '高潮、低谷或变点',
  },
};
