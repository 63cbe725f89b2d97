import type { Locale } from '@yalu/model/text';

const en = {
  enough: (called: string, impact: string) =>
    `The changesets say ${called}, and the difference calls for ${impact}.`,
  invalid: (errors: number) =>
    `The records are not valid (${errors} ${errors === 1 ? 'error' : 'errors'}), so no changeset is written. See yalu data validate.`,
  missing: (impact: string, base: string) =>
    `The data differ from ${base}, which calls for ${impact}, and no changeset says so. Run: yalu data changeset`,
  nothing: (base: string) => `Nothing differs from ${base}, so there is nothing to write.`,
  nothingToCheck: (base: string) => `The data do not differ from ${base}.`,
  raised: (version: string) => `The version has been raised to ${version}, which is high enough.`,
  tooLow: (called: string, impact: string, why: string) =>
    `The changesets say ${called}, and the difference calls for ${impact}: ${why} Run: yalu data changeset`,
  unchanged: (file: string) => `${file} says all of it already.`,
  written: (file: string, bump: string) => `Wrote ${file}: ${bump}.`,
};

export type ChangesetWords = typeof en;

const ko: ChangesetWords = {
  enough: (called, impact) => `변경 기록은 ${called}, 차이가 요구하는 것은 ${impact}.`,
  invalid: (errors) =>
    `기록이 유효하지 않아(오류 ${errors}건) 변경 기록을 쓰지 않는다. yalu data validate 참조.`,
  missing: (impact, base) =>
    `자료가 ${base}와 달라 ${impact} 버전이 필요하나 변경 기록이 없다. 실행: yalu data changeset`,
  nothing: (base) => `${base}와 다른 것이 없으므로 쓸 것이 없다.`,
  nothingToCheck: (base) => `자료는 ${base}와 같다.`,
  raised: (version) => `버전이 ${version}(으)로 올랐고 충분히 높다.`,
  tooLow: (called, impact, why) =>
    `변경 기록은 ${called}, 차이가 요구하는 것은 ${impact}: ${why} 실행: yalu data changeset`,
  unchanged: (file) => `${file}에 이미 모두 적혀 있다.`,
  written: (file, bump) => `${file} 작성: ${bump}.`,
};

const zhHans: ChangesetWords = {
  enough: (called, impact) => `变更记录为${called}，差异要求${impact}。`,
  invalid: (errors) => `记录无效（${errors}处错误），不写变更记录。见yalu data validate。`,
  missing: (impact, base) => `数据与${base}不同，要求${impact}，却没有变更记录。请运行：yalu data changeset`,
  nothing: (base) => `与${base}没有差异，无可写入。`,
  nothingToCheck: (base) => `数据与${base}相同。`,
  raised: (version) => `版本已升至${version}，足够高。`,
  tooLow: (called, impact, why) =>
    `变更记录为${called}，差异要求${impact}：${why} 请运行：yalu data changeset`,
  unchanged: (file) => `${file}已全部写明。`,
  written: (file, bump) => `已写入${file}：${bump}。`,
};

const words: Readonly<Record<Locale, ChangesetWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of `data changeset` in a language. */
export const changesetWordsIn = (locale: Locale): ChangesetWords => words[locale];
