import { conjunction } from './format.ts';

/** "甲、乙和丙". */
export const list = (parts: readonly string[]): string => conjunction(parts, 'zh-Hans');

/** "甲、乙、丙". */
export const pause = (parts: readonly string[]): string => parts.join('、');

/** A number before a measure word: two is 两. */
export const two = (number: number): string => (number === 2 ? '两' : String(number));
