/** BCP 47 tags of the languages that labels are written in. */
export const LOCALES = ['en', 'ko', 'zh-Hans'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text in one or more languages. English is always there; the others where somebody has written them. */
export interface LocaleString {
  en: string;
  ko?: string;
  'zh-Hans'?: string;
}

/** The text in the language asked for, else in English. */
export function inLocale(text: Readonly<LocaleString>, locale: Locale): string {
  return text[locale] ?? text.en;
}

/** The language that {@link inLocale} answers in: the one asked for, or `en` where that is missing. For `lang` attributes. */
export function localeOf(text: Readonly<LocaleString>, locale: Locale): Locale {
  return text[locale] === undefined ? 'en' : locale;
}

/** Whether a string is one of {@link LOCALES}. */
export function isLocale(value: string): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
