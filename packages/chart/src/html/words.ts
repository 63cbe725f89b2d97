import type { Locale } from '@yalu/model/text';

const headings: Readonly<Record<Locale, string>> = {
  en: 'The same numbers as a table',
  ko: '같은 수치를 표로 보기',
  'zh-Hans': '以表格显示相同数据',
};

/** The heading of the table under a chart. */
export function tableHeading(locale: Locale): string {
  return headings[locale];
}
