import type { Locale } from '@yalu/model/text';
import { formatDate } from '@yalu/model/time';
import type { Column } from '../memory/result.ts';
import { expectedOf } from './expectation.ts';
import type { Say } from './expectations/define.ts';
import type { Decided, UndecidedReason } from './types.ts';

interface Words {
  readonly found: (column: string, found: string) => string;
  readonly changed: (column: string, before: string, after: string) => string;
  readonly records: (number: string) => string;
  readonly listed: (column: string, values: string) => string;
  readonly interval: (low: string, high: string) => string;
  readonly reasons: Readonly<Record<UndecidedReason, string>>;
  readonly none: string;
}

const words: Record<Locale, Words> = {
  en: {
    found: (column, found) => `${column} is ${found}`,
    changed: (column, before, after) => `${column} is ${before} before and ${after} after`,
    records: (number) => (number === '1' ? '1 record' : `${number} records`),
    listed: (column, values) => `${column}: ${values}`,
    interval: (low, high) => `(${low}–${high})`,
    reasons: {
      'no-data': 'the data do not say',
      'uncertain-time': 'and open dates could change that',
      interval: 'which lies inside the interval',
      'missing-source': 'and that rests on records without a source',
      coverage: 'but the records are a choice, and others could change that',
    },
    none: 'unknown',
  },
  ko: {
    found: (column, found) => `${column}: ${found}`,
    changed: (column, before, after) => `${column}: 이전 ${before}, 이후 ${after}`,
    records: (number) => `기록 ${number}건`,
    listed: (column, values) => `${column}: ${values}`,
    interval: (low, high) => `(${low}–${high})`,
    reasons: {
      'no-data': '자료로 판정할 수 없음',
      'uncertain-time': '확정되지 않은 시점에 따라 달라질 수 있음',
      interval: '구간 안에 있어 판정할 수 없음',
      'missing-source': '출처 없는 기록에 의존함',
      coverage: '선별된 자료이므로 다른 기록에 따라 달라질 수 있음',
    },
    none: '알 수 없음',
  },
  'zh-Hans': {
    found: (column, found) => `${column}：${found}`,
    changed: (column, before, after) => `${column}：此前${before}，此后${after}`,
    records: (number) => `${number}条记录`,
    listed: (column, values) => `${column}：${values}`,
    interval: (low, high) => `（${low}–${high}）`,
    reasons: {
      'no-data': '资料无法判定',
      'uncertain-time': '未确定的日期可能改变结果',
      interval: '落在区间之内，无法判定',
      'missing-source': '所依据的记录没有来源',
      coverage: '资料系经选取，其他记录可能改变结果',
    },
    none: '未知',
  },
};

/** How many values of a column are shown. */
const MOST_SHOWN = 8;

/**
 * A verdict's numbers in a clause: "share is 49.5%, expected more than 50%". Shares are given as percentages, dates in
 * words, numbers in the manner of the language.
 */
export function describeVerdict(
  {
    expected: { column, relation, value },
    found,
    interval,
    reason,
    columns,
    numbers,
  }: Pick<Decided, 'expected' | 'found' | 'interval' | 'reason' | 'columns' | 'numbers'>,
  locale: Locale,
): string {
  const say = words[locale];
  if (reason === 'no-data') return say.reasons[reason];
  const typeOf = (of: string | undefined) => columns.find(({ name }) => name === of)?.type;
  const type = typeOf(column);
  const show: Say = {
    value: (one) => formatValue(one, type, locale, say.none),
    share: (one) => percent(one, locale),
    column: (name) => `${name} (${formatValue(numbers[name], typeOf(name), locale, say.none)})`,
    date: (one) => formatDate(one, locale),
  };
  const { words: wordsOf } = expectedOf({ ...(column === undefined ? {} : { column }), [relation]: value });
  const parts = [
    column === undefined ? say.records(show.value(found)) : foundIn(column, found, say, show),
    wordsOf(locale, show),
  ];
  if (interval && parts[0] !== undefined) {
    const bounds = say.interval(show.share(interval.low), show.share(interval.high));
    parts[0] = say.found(
      column ?? '',
      `${show.share(Number(found))}${locale === 'zh-Hans' ? '' : ' '}${bounds}`,
    );
  }
  if (reason !== undefined) parts.push(say.reasons[reason]);
  return parts.join(locale === 'zh-Hans' ? '，' : ', ');
}

function foundIn(column: string, found: unknown, say: Words, show: Say): string {
  if (Array.isArray(found)) {
    const values = found.slice(0, MOST_SHOWN).map((one: unknown) => show.value(one));
    return say.listed(column, [...values, ...(found.length > MOST_SHOWN ? ['…'] : [])].join(', '));
  }
  if (isChange(found)) return say.changed(column, show.value(found.before), show.value(found.after));
  return say.found(column, show.value(found));
}

const isChange = (found: unknown): found is { readonly before: unknown; readonly after: unknown } =>
  typeof found === 'object' && found !== null && 'before' in found && 'after' in found;

const percent = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);

function formatValue(value: unknown, type: Column['type'] | undefined, locale: Locale, none: string): string {
  if (value === null || value === undefined) return none;
  if (typeof value !== 'number') return type === 'date' ? formatDate(String(value), locale) : String(value);
  return type === 'share'
    ? percent(value, locale)
    : new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
}
