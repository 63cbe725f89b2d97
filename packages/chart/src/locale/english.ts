import { conjunction, integer } from './format.ts';

const SPELT = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Numbers up to ten in letters. */
export const spelt = (number: number): string => SPELT[number] ?? integer(number, 'en');

/** With a capital first letter, as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "three schools", "one school". */
export const number = (count: number, one: string, several = `${one}s`): string =>
  `${spelt(count)} ${count === 1 ? one : several}`;

/** "a, b and c". */
export const list = (parts: readonly string[]): string => conjunction(parts, 'en');
