import { conjunction } from './format.ts';

/** The final ㄹ, after which 로 stands as after a vowel. */
const RIEUL = 8;

/**
 * A Korean word with the form of a particle that fits its last sound: `particle('학파', '과', '와')` is "학파와". After
 * digits and Latin letters the form without a final consonant stands.
 */
export function particle(word: string, afterConsonant: string, afterVowel: string): string {
  const last = (/([\u{AC00}-\u{D7A3}])[^\u{AC00}-\u{D7A3}]*$/u.exec(word)?.[1] ?? '').codePointAt(0);
  const final = last === undefined ? 0 : (last - 0xac00) % 28;
  const vowelLike = final === 0 || (final === RIEUL && afterConsonant === '으로');
  return word + (vowelLike ? afterVowel : afterConsonant);
}

/** "가, 나 및 다". */
export const list = (parts: readonly string[]): string => conjunction(parts, 'ko');

/** A list with the particle of the topic: "가 및 나는". */
export const topic = (parts: readonly string[]): string => particle(list(parts), '은', '는');
