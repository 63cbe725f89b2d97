import type { Locale } from '@yalu/model/text';

const en = {
  actor: 'actor',
  assumed: (links: number, all: number, value: string, min: string, max: string) =>
    `No source states the strength of ${links} of ${all} links: ${value}, from ${min} to ${max}, is our assumption.`,
  baseline: 'baseline',
  camps: 'Two camps',
  change: 'change',
  concept: 'concept',
  driver: 'driver',
  falls: 'falls',
  links: 'links',
  noTies: 'No two are tied.',
  range: (level: string) => `${level} of samples`,
  rises: 'rises',
  scenario: 'scenario',
  statements: (counted: number, duplicates: number) =>
    `${counted} statements${duplicates > 0 ? `, and ${duplicates} left out as said before` : ''}.`,
  undivided: 'No division in two is better than none.',
  unsettled: (which: string) => `The map finds no rest in the ${which}.`,
  unsettledSamples: (samples: number) => `${samples} samples find no rest and are left out.`,
  weight: 'weight',
};

type ModelWords = typeof en;

const ko: ModelWords = {
  actor: '행위자',
  assumed: (links, all, value, min, max) =>
    `연결 ${all}개 중 ${links}개는 출처가 강도를 밝히지 않아 ${value}(${min}~${max})로 가정했다.`,
  baseline: '기준',
  camps: '두 진영',
  change: '변화',
  concept: '개념',
  driver: '요인',
  falls: '하락',
  links: '연결',
  noTies: '서로 연결된 것이 없다.',
  range: (level) => `표본의 ${level}`,
  rises: '상승',
  scenario: '시나리오',
  statements: (counted, duplicates) =>
    `진술 ${counted}건${duplicates > 0 ? `, 되풀이된 ${duplicates}건 제외` : ''}.`,
  undivided: '둘로 나누는 것이 나누지 않는 것보다 낫지 않다.',
  unsettled: (which) => `${which}에서 지도가 안정되지 않는다.`,
  unsettledSamples: (samples) => `표본 ${samples}개는 안정되지 않아 제외했다.`,
  weight: '가중치',
};

const zhHans: ModelWords = {
  actor: '行为者',
  assumed: (links, all, value, min, max) =>
    `${all}条联系中有${links}条来源未说明强度，假定为${value}（${min}至${max}）。`,
  baseline: '基准',
  camps: '两个阵营',
  change: '变化',
  concept: '概念',
  driver: '因素',
  falls: '下降',
  links: '联系',
  noTies: '彼此均无联系。',
  range: (level) => `${level}的样本`,
  rises: '上升',
  scenario: '情景',
  statements: (counted, duplicates) =>
    `陈述${counted}条${duplicates > 0 ? `，另有${duplicates}条因重复而略去` : ''}。`,
  undivided: '一分为二并不优于不分。',
  unsettled: (which) => `认知图在${which}中不趋于稳定。`,
  unsettledSamples: (samples) => `有${samples}个样本不趋于稳定，已略去。`,
  weight: '权重',
};

const words: Record<Locale, ModelWords> = { en, ko, 'zh-Hans': zhHans };

/** The words of networks and cognitive maps in a language. */
export const modelWordsIn = (locale: Locale): ModelWords => words[locale];
