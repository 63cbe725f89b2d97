import { inLocale, type Locale, type LocaleString } from '@yalu/model/text';
import { dictionary } from '../locale/index.ts';
import type { ChartResult } from './define.ts';

const COUNTED: Readonly<Record<Locale, string>> = {
  en: 'A choice of records is counted, so that this is no total.',
  ko: '선별된 기록을 센 것이므로 합계가 아니다.',
  'zh-Hans': '所计为选取的记录，并非总数。',
};

/**
 * That the records counted are a choice and by which rules they were chosen, each once; empty where the answers name no
 * choice. What a chart that counts records has as its `remark`.
 */
export function choiceOf(results: Readonly<Record<string, ChartResult>>, locale: Locale): string {
  const rules = Object.values(results).flatMap(({ coverage }) =>
    (coverage?.selected ?? []).map(({ rule }): [string, LocaleString] => [rule.en, rule]),
  );
  const each = [...new Map(rules).values()].map((rule) => inLocale(rule, locale));
  return each.length === 0 ? '' : dictionary(locale).sentences([COUNTED[locale], ...each]);
}
