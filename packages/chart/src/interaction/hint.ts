import type { Locale } from '@yalu/model/text';

const hints: Readonly<Record<Locale, string>> = {
  en: 'Chart. The arrow keys go from mark to mark.',
  ko: '차트. 화살표 키로 표시 사이를 옮겨 다닌다.',
  'zh-Hans': '图表。用方向键在标记之间移动。',
};

/** What the keys do, as the name of the element that takes them. */
export function walkHint(locale: Locale): string {
  return hints[locale];
}
