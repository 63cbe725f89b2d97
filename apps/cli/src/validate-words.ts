import type { Locale } from '@yalu/model/text';

const en = {
  again: (fixable: number) =>
    fixable === 1
      ? 'One of them can be mended: yalu data validate --fix'
      : `${fixable} of them can be mended: yalu data validate --fix`,
  ended: 'No longer watching.',
  error: 'error',
  faults: (errors: number, warnings: number, records: string) =>
    `${errors} error${errors === 1 ? '' : 's'} and ${warnings} warning${warnings === 1 ? '' : 's'} in ${records} records.`,
  mended: (file: string) => `Mended ${file}`,
  nothing: 'Nothing that can be mended.',
  rule: 'Rule',
  sound: (records: string, collections: number, warnings: number) =>
    `${records} records in ${collections} collections are valid${warnings === 0 ? '' : `, with ${warnings} warning${warnings === 1 ? '' : 's'}`}.`,
  warning: 'warning',
  watching: (directory: string) => `Watching ${directory}. Ctrl-C ends it.`,
  wayOut: 'Way out',
};

export type ValidateWords = typeof en;

const ko: ValidateWords = {
  again: (fixable) => `그중 ${fixable}건은 자동으로 고칠 수 있다: yalu data validate --fix`,
  ended: '감시를 마쳤다.',
  error: '오류',
  faults: (errors, warnings, records) => `기록 ${records}건에서 오류 ${errors}건, 경고 ${warnings}건.`,
  mended: (file) => `고침: ${file}`,
  nothing: '자동으로 고칠 것이 없다.',
  rule: '규칙',
  sound: (records, collections, warnings) =>
    `컬렉션 ${collections}개의 기록 ${records}건이 모두 유효하다${warnings === 0 ? '' : `(경고 ${warnings}건)`}.`,
  warning: '경고',
  watching: (directory) => `${directory} 감시 중. Ctrl-C로 끝낸다.`,
  wayOut: '해결',
};

const zhHans: ValidateWords = {
  again: (fixable) => `其中${fixable}处可以自动修正：yalu data validate --fix`,
  ended: '已停止监视。',
  error: '错误',
  faults: (errors, warnings, records) => `${records}条记录中有${errors}处错误、${warnings}处警告。`,
  mended: (file) => `已修正 ${file}`,
  nothing: '没有可以自动修正之处。',
  rule: '规则',
  sound: (records, collections, warnings) =>
    `${collections}个集合的${records}条记录均有效${warnings === 0 ? '' : `（${warnings}处警告）`}。`,
  warning: '警告',
  watching: (directory) => `正在监视${directory}。按Ctrl-C结束。`,
  wayOut: '办法',
};

const words: Readonly<Record<Locale, ValidateWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of `data validate` in a language. */
export const validateWordsIn = (locale: Locale): ValidateWords => words[locale];
