import type { Locale } from '@yalu/model/text';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Words } from './words.ts';
import { zhHans } from './zh-hans.ts';

const dictionaries: Readonly<Record<Locale, Words>> = { en, ko, 'zh-Hans': zhHans };

/** The words of a language. */
export function dictionary(locale: Locale): Words {
  return dictionaries[locale];
}
