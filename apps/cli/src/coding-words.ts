import type { Locale } from '@yalu/model/text';
import type { CodingProblem } from '@yalu/query/stats';

const en = {
  above: (views: string, share: string, probability: string, mean: string) =>
    `The probability that ${views} together have more than ${share} is ${probability} (posterior mean ${mean}).`,
  added: 'added',
  alphaWithout: 'alpha without',
  base: 'base',
  bootstrap: (level: string, draws: number, seed: number) =>
    `${level} interval of alpha by resampling units (${draws} draws, seed ${seed})`,
  categories: 'Categories, each against the rest',
  category: 'category',
  coder: 'coder',
  coders: 'Coders',
  codings: 'codings',
  difference: 'new less base',
  disagreements: (units: number, of: number) =>
    `Coders disagree on ${units} of the ${of} units that were coded twice or more`,
  disagreement: 'part of disagreement',
  measure: 'measure',
  merged: 'together',
  noAgreement: 'No document was coded by two coders, so that there is no agreement to measure.',
  noVariation: 'none: no variation',
  notWritten: (file: string) => `${file} was not written, as codings were set aside. Correct them first.`,
  problem: {
    'unknown-view': 'unknown view',
    empty: 'empty cell',
    duplicate: 'twice the same',
    conflict: 'contradiction',
    'already-counted': 'counted already',
  } satisfies Record<CodingProblem['kind'], string>,
  problems: 'What is wrong with codings',
  rejecting: (statements: number) =>
    statements === 1
      ? 'One statement rejects what it speaks of, and is left out.'
      : `${statements} statements reject what they speak of, and are left out.`,
  row: 'line',
  open: (documents: number) =>
    documents === 1
      ? 'One document is left open, as its coders disagree.'
      : `${documents} documents are left open, as their coders disagree.`,
  scope: {
    'one-at-a-time': (level: string, method: string) => `${method}. Each interval has ${level} by itself.`,
    simultaneous: (level: string, method: string) => `${method}. The ${level} are of all intervals at once.`,
  },
  standardError: 'standard error',
  summary: (codings: number, units: number, coders: number) =>
    `${codings} codings of ${units} units by ${coders} coders`,
  uncounted: (documents: number) =>
    documents === 1
      ? 'One new document has a view that the base does not count, and is left out.'
      : `${documents} new documents have views that the base does not count, and are left out.`,
  under: 'Some codes of the project name no view. --under CODE takes only the codes below one.',
  unit: 'unit',
  value: 'value',
};

export type CodingWords = typeof en;

const ko: CodingWords = {
  above: (views, share, probability, mean) =>
    `${views}의 합이 ${share}를 넘을 확률은 ${probability}이다(사후평균 ${mean}).`,
  added: '추가',
  alphaWithout: '제외 시 알파',
  base: '기존',
  bootstrap: (level, draws, seed) => `단위 재표집에 의한 알파의 ${level} 구간(${draws}회, 시드 ${seed})`,
  categories: '범주별(나머지 전체 대비)',
  category: '범주',
  coder: '코더',
  coders: '코더별',
  codings: '코딩',
  difference: '새 문헌 − 기존',
  disagreements: (units, of) => `두 번 이상 코딩된 단위 ${of}개 중 ${units}개에서 코더 간 불일치`,
  disagreement: '불일치 중 비중',
  measure: '지표',
  merged: '합계',
  noAgreement: '두 코더가 함께 코딩한 문헌이 없어 신뢰도를 잴 수 없다.',
  noVariation: '없음: 변이 없음',
  notWritten: (file) => `제외된 코딩이 있어 ${file}을(를) 쓰지 않았다. 먼저 고쳐야 한다.`,
  problem: {
    'unknown-view': '없는 견해',
    empty: '빈 칸',
    duplicate: '중복',
    conflict: '모순',
    'already-counted': '이미 집계됨',
  },
  problems: '코딩의 문제',
  rejecting: (statements) => `개념에 반대하는 진술 ${statements}건은 제외했다.`,
  row: '행',
  open: (documents) => `코더 간 불일치로 문헌 ${documents}건은 미정으로 남는다.`,
  scope: {
    'one-at-a-time': (level, method) => `${method}. ${level}는 각 구간 하나에 대한 것이다.`,
    simultaneous: (level, method) => `${method}. ${level}는 모든 구간에 동시에 해당한다.`,
  },
  standardError: '표준오차',
  summary: (codings, units, coders) => `코더 ${coders}명이 단위 ${units}개에 매긴 코딩 ${codings}개`,
  uncounted: (documents) => `새 문헌 ${documents}건은 기존 집계가 세지 않는 견해여서 제외했다.`,
  under: '견해의 이름이 아닌 코드가 있다. --under CODE는 그 아래의 코드만 읽는다.',
  unit: '단위',
  value: '값',
};

const zhHans: CodingWords = {
  above: (views, share, probability, mean) =>
    `${views}合计超过${share}的概率为${probability}（后验均值${mean}）。`,
  added: '新增',
  alphaWithout: '剔除后的α',
  base: '原有',
  bootstrap: (level, draws, seed) => `按单位重抽样的α的${level}区间（${draws}次，种子${seed}）`,
  categories: '各类别（相对其余全部）',
  category: '类别',
  coder: '编码员',
  coders: '各编码员',
  codings: '编码',
  difference: '新增减原有',
  disagreements: (units, of) => `编码两次及以上的${of}个单位中，有${units}个编码不一致`,
  disagreement: '占不一致的比重',
  measure: '指标',
  merged: '合计',
  noAgreement: '没有两名编码员共同编码的文献，无从衡量一致性。',
  noVariation: '无：没有变异',
  notWritten: (file) => `有编码被搁置，因此未写入${file}。请先更正。`,
  problem: {
    'unknown-view': '未知观点',
    empty: '空单元格',
    duplicate: '重复',
    conflict: '自相矛盾',
    'already-counted': '已计数',
  },
  problems: '编码中的问题',
  rejecting: (statements) => `有${statements}条陈述反对所涉概念，未计入。`,
  row: '行',
  open: (documents) => `有${documents}篇文献因编码员意见不一而未定。`,
  scope: {
    'one-at-a-time': (level, method) => `${method}。${level}是就每个区间单独而言。`,
    simultaneous: (level, method) => `${method}。${level}是就所有区间同时而言。`,
  },
  standardError: '标准误',
  summary: (codings, units, coders) => `${coders}名编码员对${units}个单位的${codings}次编码`,
  uncounted: (documents) => `有${documents}篇新文献的观点不在原有计数之列，未计入。`,
  under: '项目中有些代码不是观点的名称。--under CODE只读取其下的代码。',
  unit: '单位',
  value: '值',
};

const words: Readonly<Record<Locale, CodingWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of the commands about shares and codings in a language. */
export const codingWordsIn = (locale: Locale): CodingWords => words[locale];
