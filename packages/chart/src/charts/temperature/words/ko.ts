import { list, particle } from '../../../locale/korean.ts';
import type { ReadingWords, TemperatureWords } from './index.ts';

const END = { month: '매월 말', quarter: '매 분기 말', year: '매년 말' };
const COUNTED = { month: '개월', quarter: '개 분기', year: '개년' };
const reading = ({ index, low, high, after }: ReadingWords) =>
  `${index}(${[`범위 ${low}~${high}`, ...after.map((event) => `‘${event}’`)].join(', ')})`;

export const ko: TemperatureWords = {
  headline: ([one, other], warmest, coldest) =>
    `기록된 사건으로 본 ${particle(one, '과', '와')} ${other}의 관계, ${warmest}에 가장 따뜻하고 ${coldest}에 가장 차가웠음`,
  headlineOne: ([one, other], { period, index }) =>
    `기록된 사건으로 본 ${particle(one, '과', '와')} ${other}의 관계, ${period} 지수 ${index}`,
  subtitle: ({ by, halfLife, shortest, longest, silence }) =>
    `사건의 골드스타인 값을 ${halfLife}일마다 절반으로 줄여 ${END[by]}에 더한 값. 띠: 반감기 ${shortest}~${longest}일, 불확실한 날짜가 뜻할 수 있는 모든 날. 파선: 평균값의 변화점.${silence === undefined ? '' : ` 빗금: ${silence}일 넘게 기록된 사건이 없는 때(0이 아님).`}`,
  range: (warmest, coldest) =>
    `지수의 최고는 ${warmest.period} ${reading(warmest)}, 최저는 ${coldest.period} ${reading(coldest)}이다.`,
  only: (one) => `${one.period}의 지수: ${reading(one)}.`,
  changes: (changes) =>
    changes.length === 0
      ? '사건의 평균값에는 변화점이 없다.'
      : `사건의 평균값이 바뀌는 때: ${changes.map(({ label, before, after }) => `${label}(${before} → ${after})`).join(', ')}.`,
  tooFew: '변화점을 찾기에는 사건이 너무 적다.',
  silent: (by, periods, of, days) =>
    `${of}${COUNTED[by]} 가운데 ${periods}${COUNTED[by]}는 말에 ${days}일 넘게 기록된 사건이 없어 비워 두었다.`,
  coverage: ({ events, uncertain, left }) =>
    `지수는 데이터셋에 담긴 사건 ${events}건을 바탕으로 한다${uncertain === 0 ? '' : `(그중 ${uncertain}건은 날이 확실하지 않음)`}. ${left === 0 ? '' : `값이나 날짜가 없는 ${left}건은 뺐다. `}기록이 없다고 평온했다는 뜻은 아니다.`,
  indexHead: (by) => `${END[by]}의 지수`,
  eventsHead: '사건별 값',
  silence: '기록된 사건 없음',
  mean: (value) => `평균 ${value}`,
  index: ({ index, low, high }) => `지수 ${index}(${low}~${high})`,
  value: (value) => `값 ${value}`,
  together: (events, mean) => `사건 ${events}건, 평균값 ${mean}`,
  extreme: (kind, events) => `${kind === 'tide' ? '고조' : '저조'}: ${list(events)}`,
  extremeNote: (period, index) => `${period}: ${index}`,
  change: (before, after) => `변화점: 평균값 ${before} → ${after}`,
  column: {
    period: '기간',
    index: '지수',
    low: '띠 하한',
    high: '띠 상한',
    events: '시작된 사건',
    note: '고조·저조·변화',
  },
};
