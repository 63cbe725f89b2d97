export { inLocale, isLocale, LOCALES, localeOf } from './locale.ts';
export type { Locale, LocaleString } from './locale.ts';
export { didYouMean, nearest } from './nearest.ts';
