import { normalise } from '@yalu/model/text';

/** What a character is to a search: part of a word, written without spaces between words, or neither. */
export type CharacterKind = 'word' | 'gram' | 'none';

export interface FoldedPiece {
  readonly text: string;
  readonly kind: CharacterKind;
}

/** A character with the marks, vowels and finals that combine with it. */
const PIECE = /[^][\p{M}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\u3131-\u318e\uff9e-\uffdc]*/uy;
const WITHOUT_SPACES = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u;
const LATIN_MARKS = /(\p{Script=Latin})\p{M}+/gu;

/** Latin letters that are one letter with a sign, and do not come apart by Unicode's rules. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  þ: 'th',
};

const NONE: FoldedPiece = { text: '', kind: 'none' };

/** The character at an offset with what combines with it. */
export function pieceAt(text: string, at: number): string {
  PIECE.lastIndex = at;
  return PIECE.exec(text)?.[0] ?? text.charAt(at);
}

/** A piece as it is compared: compatibility forms undone, case folded, Latin letters without their marks. */
export function foldPiece(piece: string): FoldedPiece {
  const normal = normalise(piece);
  if (normal === '') return NONE;
  if (WITHOUT_SPACES.test(normal)) return { text: normal, kind: 'gram' };
  const bare = normal.normalize('NFD').replace(LATIN_MARKS, '$1').normalize('NFC');
  return { text: bare.replace(/[æđðħłøœþ]/g, (letter) => LETTERS[letter] ?? letter), kind: 'word' };
}
