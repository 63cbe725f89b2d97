import type { Locale } from './locale.ts';

/** Where in a source a passage stands. */
export interface Locator {
  readonly section?: string;
  readonly paragraph?: number;
  readonly page?: number;
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  readonly note?: string;
}

type Words = { readonly [K in keyof Locator]-?: (value: string) => string };

const en: Words = {
  section: (title) => `“${title}”`,
  paragraph: (number) => `paragraph ${number}`,
  page: (number) => `page ${number}`,
  table: (number) => `table ${number}`,
  row: (title) => `row “${title}”`,
  column: (title) => `column “${title}”`,
  note: (number) => `note ${number}`,
};

const ko: Words = {
  section: (title) => `“${title}”`,
  paragraph: (number) => `${number}번째 문단`,
  page: (number) => `${number}쪽`,
  table: (number) => `표 ${number}`,
  row: (title) => `“${title}” 행`,
  column: (title) => `“${title}” 열`,
  note: (number) => `주 ${number}`,
};

const zhHans: Words = {
  section: (title) => `“${title}”`,
  paragraph: (number) => `第${number}段`,
  page: (number) => `第${number}页`,
  table: (number) => `表${number}`,
  row: (title) => `“${title}”行`,
  column: (title) => `“${title}”列`,
  note: (number) => `注${number}`,
};

const words: Record<Locale, Words> = { en, ko, 'zh-Hans': zhHans };
const ORDER = ['section', 'page', 'paragraph', 'table', 'row', 'column', 'note'] as const;

/** A locator in words, from the wider to the narrower: `“Conclusion”, paragraph 2`; empty for one that says nothing. */
export function locatorInWords(locator: Locator, locale: Locale): string {
  return ORDER.flatMap((key) => {
    const value = locator[key];
    return value === undefined ? [] : [words[locale][key](String(value))];
  }).join(locale === 'zh-Hans' ? '，' : ', ');
}
