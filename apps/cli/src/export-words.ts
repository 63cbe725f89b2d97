import type { Locale } from '@yalu/model/text';

const en = {
  invalid: (errors: number) =>
    `${errors} error${errors === 1 ? '' : 's'}. Nothing was written; correct the tables and try again.`,
  more: (count: number) => `... and ${count} more`,
  read: (dataset: string, records: string, collections: number) =>
    `${dataset}: ${records} record${records === '1' ? '' : 's'} in ${collections} collection${collections === 1 ? '' : 's'}, valid.`,
  wrote: (files: number, place: string) => `Wrote ${files} file${files === 1 ? '' : 's'} to ${place}`,
};

export type ExportWords = typeof en;

const ko: ExportWords = {
  invalid: (errors) => `오류 ${errors}건. 아무것도 쓰지 않았다. 표를 고치고 다시 하라.`,
  more: (count) => `... 외 ${count}건`,
  read: (dataset, records, collections) => `${dataset}: 컬렉션 ${collections}개의 기록 ${records}건, 유효함.`,
  wrote: (files, place) => `파일 ${files}개를 씀: ${place}`,
};

const zhHans: ExportWords = {
  invalid: (errors) => `${errors}处错误。没有写入任何内容；请修正表格后重试。`,
  more: (count) => `……另有${count}处`,
  read: (dataset, records, collections) => `${dataset}：${collections}个集合的${records}条记录，均有效。`,
  wrote: (files, place) => `已写入${files}个文件：${place}`,
};

const words: Readonly<Record<Locale, ExportWords>> = { en, ko, 'zh-Hans': zhHans };

/** The words of `data export` and `data import` in a language. */
export const exportWordsIn = (locale: Locale): ExportWords => words[locale];
