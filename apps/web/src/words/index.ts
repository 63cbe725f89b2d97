import type { Locale } from '@yalu/model/text';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Dictionaries, Words } from './words.ts';
import { zhHans } from './zh-hans.ts';

export type { Words } from './words.ts';

export const dictionaries: Dictionaries = { en, ko, 'zh-Hans': zhHans };

/** The page's words in a language. */
export const wordsIn = (locale: Locale): Words => dictionaries[locale];
