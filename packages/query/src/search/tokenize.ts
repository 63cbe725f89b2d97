import { type FoldedPiece, foldPiece, pieceAt } from './fold.ts';

/** Something that a text can be found by, and where in the text it stands. */
export interface Token {
  readonly term: string;
  /** `word`: a word of a script with spaces. `gram`: two characters of Chinese, Korean or Japanese, or the last one alone. */
  readonly kind: 'word' | 'gram';
  readonly start: number;
  readonly end: number;
  /** Where the first character of a pair ends. */
  readonly firstEnd: number;
  /** Counts the words of the text: pairs of characters between two spaces have the same. */
  readonly word: number;
  /** Whether it only helps to be found: a pair across a space, since Korean compounds are written with and without one,
   * or a last character alone. */
  readonly extra: boolean;
}

const APOSTROPHES = new Set("'’‘ʼʻ´`′");
/** What may stand within a name or compound in Chinese and Korean: 북·중, 北-中. */
const JOINERS = new Set('·・‧ㆍ･•-‐‑');

/**
 * The tokens of a text, in its order. Latin words are folded ({@link foldPiece}), their apostrophes dropped and the
 * English possessive with them; initials lose their points. Chinese, Korean and Japanese come as all pairs of
 * neighbours, so that a part of a word is found.
 *
 * @param known folded pieces by piece, to keep from one text to the next
 */
export function tokenize(text: string, known = new Map<string, FoldedPiece>()): Token[] {
  const tokens: Token[] = [];
  let words = 0;

  let word = '';
  let start = 0;
  let end = 0;
  let apostrophe = -1;
  let initial = 0;

  let last: { readonly text: string; readonly start: number; readonly end: number } | undefined;
  let isPaired = false;
  let gap: 'none' | 'joined' | 'space' = 'none';

  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    const from = at;
    let piece: FoldedPiece;
    if (code < 128 && !(next >= 128)) {
      at = asciiEnd(text, at);
      piece = at > from ? { text: text.slice(from, at).toLowerCase(), kind: 'word' } : SEPARATOR;
      if (at === from) at += 1;
    } else if (isWhole(code) && standsAlone(next)) {
      piece = { text: text.charAt(at), kind: 'gram' };
      at += 1;
    } else {
      const whole = pieceAt(text, at);
      const folded = known.get(whole);
      piece = folded ?? foldPiece(whole);
      if (!folded) known.set(whole, piece);
      at += whole.length;
    }

    if (piece.kind === 'word') {
      endGrams();
      if (word === '') start = from;
      word += piece.text;
      end = at;
    } else if (piece.kind === 'gram') {
      endWord();
      for (const character of piece.text) addGram(character, from, at);
    } else {
      const sign = text.charAt(from);
      if (word !== '') separateWord(sign);
      if (last) separateGrams(sign);
    }
  }
  endWord();
  endGrams();
  return tokens;

  function addGram(character: string, from: number, to: number): void {
    if (last) {
      const across = gap === 'space';
      if (across) endRun();
      tokens.push({
        term: last.text + character,
        kind: 'gram',
        start: last.start,
        end: to,
        firstEnd: last.end,
        word: words,
        extra: across,
      });
      isPaired = !across;
    } else {
      isPaired = false;
    }
    last = { text: character, start: from, end: to };
    gap = 'none';
  }

  /** Counts a word, and adds its last character alone, which begins no pair. */
  function endRun(): void {
    if (last)
      tokens.push({
        term: last.text,
        kind: 'gram',
        start: last.start,
        end: last.end,
        firstEnd: last.end,
        word: words,
        extra: isPaired,
      });
    words += 1;
  }

  function endGrams(): void {
    if (!last) return;
    endRun();
    last = undefined;
    gap = 'none';
  }

  function endWord(): void {
    if (word === '') return;
    const isPossessive = apostrophe > 0 && word.slice(apostrophe) === 's';
    tokens.push({
      term: isPossessive ? word.slice(0, apostrophe) : word,
      kind: 'word',
      start,
      end,
      firstEnd: end,
      word: words,
      extra: false,
    });
    words += 1;
    word = '';
    apostrophe = -1;
    initial = 0;
  }

  function separateWord(sign: string): void {
    if (APOSTROPHES.has(sign)) apostrophe = word.length;
    else if (sign === '.' && word.length - initial === 1 && isInitial(text, at)) initial = word.length;
    else endWord();
  }

  function separateGrams(sign: string): void {
    if (gap === 'none' && JOINERS.has(sign)) gap = 'joined';
    else if (gap === 'none' && (sign === ' ' || sign === '\u3000')) gap = 'space';
    else endGrams();
  }
}

const SEPARATOR: FoldedPiece = { text: '', kind: 'none' };

/** Where the ASCII letters and digits from an offset end; the last of them may belong to what comes after. */
function asciiEnd(text: string, from: number): number {
  let at = from;
  while (isAsciiWord(text.charCodeAt(at)) && !(text.charCodeAt(at + 1) >= 128)) at += 1;
  return at;
}

const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);

/** Whether a character is a Chinese character or a Korean syllable that is its own folded form. */
const isWhole = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);

/** Whether a character surely does not combine with the one before. */
const standsAlone = (code: number): boolean =>
  !(code >= 128) || isWhole(code) || (code >= 0x3001 && code <= 0x3011);

/** Whether a letter stands alone at an offset, as in U.S. */
function isInitial(text: string, at: number): boolean {
  return /^[A-Za-z]$/.test(text.charAt(at)) && !/^[\p{L}\p{N}]$/u.test(text.charAt(at + 1));
}
