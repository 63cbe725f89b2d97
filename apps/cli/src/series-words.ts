import type { Locale } from '@yalu/model/text';

const en = {
  after: 'after',
  alsoPossible: '?',
  answer: {
    changes: (number: number, points: number) =>
      `${number === 1 ? 'One change' : `${number} changes`} in ${points} values.`,
    'no-change': (_number: number, points: number) => `No change in ${points} values.`,
    'too-few-points': (_number: number, points: number, fewest: number) =>
      `Too few points: ${points} ${points === 1 ? 'value' : 'values'}, and the question needs at least ${fewest}.`,
  },
  before: 'before',
  bearing: 'rests on',
  days: (days: number) =>
    days === 0
      ? 'within it'
      : `${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'} ${days < 0 ? 'before' : 'after'}`,
  ebbs: 'Low ebbs',
  events: 'events',
  faded: (days: number) => `faded, ${days} day${days === 1 ? '' : 's'} after the last event`,
  index: 'index',
  mean: 'mean',
  near: 'events near it',
  noEvents: 'No event bears on it.',
  numbers: (same: string) => `${same} of the drawn series have as many breaks.`,
  period: 'period',
  penalty: (name: string, each: string) => `Penalty ${name}: ${each} for each break.`,
  place: 'begins at',
  range: 'band',
  reach: (level: string) => `${level} interval`,
  saved: 'saved',
  seeCause: 'That an event is near a break does not make it the cause.',
  support: 'found again',
  tides: 'High tides',
  towards: (from: string, to: string) => `${from} to ${to}`,
};

type SeriesWords = typeof en;

const ko: SeriesWords = {
  after: '이후',
  alsoPossible: '?',
  answer: {
    changes: (number, points) => `값 ${points}개 중 변화 ${number}회.`,
    'no-change': (_number, points) => `값 ${points}개에 변화 없음.`,
    'too-few-points': (_number, points, fewest) =>
      `값이 너무 적음: ${points}개이며 적어도 ${fewest}개가 필요하다.`,
  },
  before: '이전',
  bearing: '반영 사건',
  days: (days) => (days === 0 ? '같은 기간' : `${Math.abs(days)}일 ${days < 0 ? '전' : '후'}`),
  ebbs: '저점',
  events: '사건',
  faded: (days) => `마지막 사건 이후 ${days}일간 약해짐`,
  index: '지수',
  mean: '평균',
  near: '가까운 사건',
  noEvents: '해당하는 사건이 없다.',
  numbers: (same) => `생성한 시계열의 ${same}에서 변화점 수가 같다.`,
  period: '시기',
  penalty: (name, each) => `벌점 ${name}: 변화점 하나에 ${each}.`,
  place: '시작',
  range: '범위',
  reach: (level) => `${level} 구간`,
  saved: '비용 절감',
  seeCause: '사건이 변화점에 가깝다고 해서 그 원인인 것은 아니다.',
  support: '재발견 비율',
  tides: '고점',
  towards: (from, to) => `${from} → ${to}`,
};

const zhHans: SeriesWords = {
  after: '之后',
  alsoPossible: '？',
  answer: {
    changes: (number, points) => `${points}个数值中有${number}处变化。`,
    'no-change': (_number, points) => `${points}个数值中没有变化。`,
    'too-few-points': (_number, points, fewest) => `数值太少：只有${points}个，至少需要${fewest}个。`,
  },
  before: '之前',
  bearing: '所据事件',
  days: (days) => (days === 0 ? '同一时期' : `${Math.abs(days)}天${days < 0 ? '前' : '后'}`),
  ebbs: '低潮',
  events: '事件',
  faded: (days) => `最后一个事件之后${days}天逐渐消退`,
  index: '指数',
  mean: '均值',
  near: '邻近事件',
  noEvents: '没有相关事件。',
  numbers: (same) => `生成的序列中有${same}的变点数目相同。`,
  period: '时期',
  penalty: (name, each) => `惩罚${name}：每个变点${each}。`,
  place: '起点',
  range: '范围',
  reach: (level) => `${level}区间`,
  saved: '节省',
  seeCause: '事件与变点邻近并不说明它就是原因。',
  support: '再现比例',
  tides: '高潮',
  towards: (from, to) => `${from}→${to}`,
};

const words: Record<Locale, SeriesWords> = { en, ko, 'zh-Hans': zhHans };

/** The words for series over time in a language. */
export const seriesWordsIn = (locale: Locale): SeriesWords => words[locale];
