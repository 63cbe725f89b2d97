import { type Locale, LOCALES } from '@yalu/model/text';

/** Where the page of each language stands, from the root of the site. */
export const PATHS: Readonly<Record<Locale, string>> = { en: '', ko: 'ko/', 'zh-Hans': 'zh-Hans/' };

/** The way from the page of a language to the root of the site. */
export const rootFrom = (locale: Locale): string => (PATHS[locale] === '' ? './' : '../');

/** The way from the page of one language to that of another. */
export const pathBetween = (from: Locale, to: Locale): string => `${rootFrom(from)}${PATHS[to]}`;

export { LOCALES };
