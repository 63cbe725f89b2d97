import type { Locale } from '@yalu/model/text';
import type { Verdict } from './types.ts';

interface Words {
  readonly found: (column: string, found: string) => string;
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
    equals: (value) => `expected ${value}`,
    atLeast: (value) => `expected at least ${value}`,
    atMost: (value) => `expected at most ${value}`,
    moreThan: (value) => `expected more than ${value}`,
    lessThan: (value) => `expected less than ${value}`,
    between: (value) => `expected ${value}`,
    rows: (value) => (value === 'none' ? 'expected no record' : 'expected some record'),
    noData: 'the data do not say',
    uncertainTime: 'the certain dates say one thing and the possible ones another',
    none: 'unknown',
  },
  ko: {
    found: (column, found) => `${column}: ${found}`,
    equals: (value) => `기대값 ${value}`,
    atLeast: (value) => `기대값 ${value} 이상`,
    atMost: (value) => `기대값 ${value} 이하`,
    moreThan: (value) => `기대값 ${value} 초과`,
    lessThan: (value) => `기대값 ${value} 미만`,
    between: (value) => `기대값 ${value}`,
    rows: (value) => (value === 'none' ? '해당 기록이 없어야 함' : '해당 기록이 있어야 함'),
    noData: '자료로 판정할 수 없음',
    uncertainTime: '확실한 시점과 가능한 시점의 답이 다름',
    none: '알 수 없음',
  },
  'zh-Hans': {
    found: (column, found) => `${column}：${found}`,
    equals: (value) => `预期 ${value}`,
    atLeast: (value) => `预期至少 ${value}`,
    atMost: (value) => `预期至多 ${value}`,
    moreThan: (value) => `预期超过 ${value}`,
    lessThan: (value) => `预期低于 ${value}`,
    between: (value) => `预期 ${value}`,
    rows: (value) => (value === 'none' ? '预期没有记录' : '预期有记录'),
    noData: '资料无法判定',
    uncertainTime: '确定的日期与可能的日期给出不同答案',
    none: '未知',
  },
};

/** A verdict's numbers in a sentence: "share is 49.5% (45 of 91), expected more than 50%". */
export function describeVerdict(verdict: Verdict, locale: Locale): string {
  const say = words[locale];
  const { expected, found, reason, columns } = verdict;
  if (reason === 'no-data') return say.noData;
  const isShare = columns.some(({ name, type }) => name === expected.column && type === 'share');
  const format = (value: unknown): string => formatValue(value, isShare, locale, say.none);
  const value = Array.isArray(expected.value) ? (expected.value as readonly unknown[]).map(format).join('–') : format(expected.value);
  const parts = [say.found(expected.column ?? 'rows', format(found)), say[expected.relation](value)];
  if (reason === 'uncertain-time') parts.push(say.uncertainTime);
  return parts.join(locale === 'zh-Hans' ? '，' : ', ');
}

function formatValue(value: unknown, isShare: boolean, locale: Locale, none: string): string {
  if (value === null || value === undefined) return none;
  if (typeof value !== 'number') return String(value);
  return isShare
    ? new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value)
    : new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
}
