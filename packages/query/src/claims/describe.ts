import type { Locale } from '@yalu/model/text';
import { formatDate } from '@yalu/model/time';
import type { Column } from '../memory/result.ts';
import type { Verdict } from './types.ts';

interface Words {
  readonly found: (column: string, found: string) => string;
  readonly records: (number: string) => string;
  readonly equals: (value: string) => string;
  readonly atLeast: (value: string) => string;
  readonly atMost: (value: string) => string;
  readonly moreThan: (value: string) => string;
  readonly lessThan: (value: string) => string;
  readonly between: (value: string) => string;
  readonly rows: (value: string) => string;
  readonly noData: string;
  readonly uncertainTime: string;
  readonly none: string;
}

const words: Record<Locale, Words> = {
  en: {
    found: (column, found) => `${column} is ${found}`,
    records: (number) => (number === '1' ? '1 record' : `${number} records`),
    equals: (value) => `expected ${value}`,
    atLeast: (value) => `expected at least ${value}`,
    atMost: (value) => `expected at most ${value}`,
    moreThan: (value) => `expected more than ${value}`,
    lessThan: (value) => `expected less than ${value}`,
    between: (value) => `expected ${value}`,
    rows: (value) => (value === 'none' ? 'expected no record' : 'expected some record'),
    noData: 'the data do not say',
    uncertainTime: 'and open dates could change that',
    none: 'unknown',
  },
  ko: {
    found: (column, found) => `${column}: ${found}`,
    records: (number) => `기록 ${number}건`,
    equals: (value) => `기대값 ${value}`,
    atLeast: (value) => `기대값 ${value} 이상`,
    atMost: (value) => `기대값 ${value} 이하`,
    moreThan: (value) => `기대값 ${value} 초과`,
    lessThan: (value) => `기대값 ${value} 미만`,
    between: (value) => `기대값 ${value}`,
    rows: (value) => (value === 'none' ? '해당 기록이 없어야 함' : '해당 기록이 있어야 함'),
    noData: '자료로 판정할 수 없음',
    uncertainTime: '확정되지 않은 시점에 따라 달라질 수 있음',
    none: '알 수 없음',
  },
  'zh-Hans': {
    found: (column, found) => `${column}：${found}`,
    records: (number) => `${number}条记录`,
    equals: (value) => `预期 ${value}`,
    atLeast: (value) => `预期至少 ${value}`,
    atMost: (value) => `预期至多 ${value}`,
    moreThan: (value) => `预期超过 ${value}`,
    lessThan: (value) => `预期低于 ${value}`,
    between: (value) => `预期 ${value}`,
    rows: (value) => (value === 'none' ? '预期没有记录' : '预期有记录'),
    noData: '资料无法判定',
    uncertainTime: '未确定的日期可能改变结果',
    none: '未知',
  },
};

/**
 * A verdict's numbers in a clause: "share is 49.5%, expected more than 50%". Shares are given as percentages, dates in
 * words, numbers in the manner of the language.
 */
export function describeVerdict({ expected, found, reason, columns }: Verdict, locale: Locale): string {
  const say = words[locale];
  if (reason === 'no-data') return say.noData;
  const type = columns.find(({ name }) => name === expected.column)?.type;
  const format = (value: unknown): string => formatValue(value, type, locale, say.none);
  const wanted: readonly unknown[] = Array.isArray(expected.value) ? expected.value : [expected.value];
  const parts = [
    expected.column === undefined ? say.records(format(found)) : say.found(expected.column, format(found)),
    say[expected.relation](wanted.map(format).join('–')),
  ];
  if (reason === 'uncertain-time') parts.push(say.uncertainTime);
  return parts.join(locale === 'zh-Hans' ? '，' : ', ');
}

function formatValue(value: unknown, type: Column['type'] | undefined, locale: Locale, none: string): string {
  if (value === null || value === undefined) return none;
  if (typeof value !== 'number') return type === 'date' ? formatDate(String(value), locale) : String(value);
  return type === 'share'
    ? new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value)
    : new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
}
