import { inLocale, type Locale } from '@yalu/model/text';
import type { Coverage } from './result.ts';

interface Words {
  readonly undated: (number: number) => string;
  readonly unmapped: (number: number) => string;
  readonly missing: (column: string, number: number) => string;
  readonly undetermined: (column: string, number: number) => string;
  readonly selected: (collection: string, among: string, columns: string, rule: string) => string;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const words: Readonly<Record<Locale, Words>> = {
  en: {
    undated: (number) =>
      `${count(number, 'record has', 'records have')} no date and cannot be placed in time.`,
    unmapped: (number) =>
      `${count(number, 'row answers', 'rows answer')} to no category of the other typology, as far as the mappings say.`,
    missing: (column, number) =>
      `${column}: ${count(number, 'row has', 'rows have')} no value, and no part in it.`,
    undetermined: (column, number) =>
      `${column}: the dates of ${count(number, 'row', 'rows')} are not known well enough to say.`,
    selected: (collection, among, columns, rule) =>
      `${columns === '' ? '' : `${columns}: `}${collection}${among} is a choice, and a count of it no total. ${rule}`,
  },
  ko: {
    undated: (number) => `날짜가 없어 시점을 정할 수 없는 기록 ${number}건.`,
    unmapped: (number) => `다른 유형론의 범주와 대응 관계가 없는 행 ${number}개.`,
    missing: (column, number) => `${column}: 값이 없어 계산에서 제외된 행 ${number}개.`,
    undetermined: (column, number) => `${column}: 날짜가 충분히 알려지지 않아 판단할 수 없는 행 ${number}개.`,
    selected: (collection, among, columns, rule) =>
      `${columns === '' ? '' : `${columns}: `}${collection}${among}: 선별된 자료이므로 건수는 전체가 아님. ${rule}`,
  },
  'zh-Hans': {
    undated: (number) => `${number}条记录没有日期，无法定位时间。`,
    unmapped: (number) => `${number}行在另一分类法中没有对应类别。`,
    missing: (column, number) => `${column}：${number}行没有数值，未计入。`,
    undetermined: (column, number) => `${column}：${number}行的日期不够明确，无法判断。`,
    selected: (collection, among, columns, rule) =>
      `${columns === '' ? '' : `${columns}：`}${collection}${among}是选取的资料，其数量并非总数。${rule}`,
  },
};

/**
 * What a reader of an answer must know of its coverage, one sentence or two each: what is missing or cannot be told, and
 * which records are a choice. Nothing where there is nothing to be said.
 */
export function describeCoverage(
  { undated = 0, unmapped = 0, missing, undetermined = {}, selected }: Coverage,
  locale: Locale,
): string[] {
  const say = words[locale];
  return [
    ...(undated > 0 ? [say.undated(undated)] : []),
    ...(unmapped > 0 ? [say.unmapped(unmapped)] : []),
    ...counted(missing, say.missing),
    ...counted(undetermined, say.undetermined),
    ...selected.map(({ collection, where = {}, columns, rule }) => {
      const among = Object.entries(where).map(([path, values]) => `${path}=${values.join('|')}`);
      const shown = among.length === 0 ? '' : ` (${among.join(', ')})`;
      return say.selected(collection, shown, columns.join(', '), inLocale(rule, locale));
    }),
  ];
}

const counted = (
  rows: Readonly<Record<string, number>>,
  say: (column: string, number: number) => string,
): string[] => Object.entries(rows).flatMap(([column, number]) => (number > 0 ? [say(column, number)] : []));
