import type { Locale } from '@yalu/model/text';

const en = {
  judgement: (reason: string) => `A judgement of the dataset's coders: ${reason}`,
  noWorks: 'It names no source.',
  restsOn: 'Rests on:',
  value: (value: string) => `Value: ${value}`,
};

type Words = typeof en;

const ko: Words = {
  judgement: (reason) => `데이터셋 코더의 판단: ${reason}`,
  noWorks: '출처가 없다.',
  restsOn: '근거 문헌:',
  value: (value) => `값: ${value}`,
};

const zhHans: Words = {
  judgement: (reason) => `数据集编码员的判断：${reason}`,
  noWorks: '未列来源。',
  restsOn: '依据文献：',
  value: (value) => `值：${value}`,
};

const words: Readonly<Record<Locale, Words>> = { en, ko, 'zh-Hans': zhHans };

/** The words of `cite` in a language. */
export const citeWordsIn = (locale: Locale): Words => words[locale];
