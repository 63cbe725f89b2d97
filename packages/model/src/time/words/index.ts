import type { Locale } from '../../text/locale.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { DateWords } from './words.ts';
import { zhHans } from './zh-hans.ts';

export const dateWords: Readonly<Record<Locale, DateWords>> = { en, ko, 'zh-Hans': zhHans };
