/** A text reduced to what a passage is recognised by, each character with the place that it comes from. */
export interface NormalisedText {
  /** Code points of the letters, marks and digits, folded. */
  readonly points: Uint32Array;
  /** Offset in the text (UTF-16, as in `slice`) at which the character of each code point begins. */
  readonly starts: Uint32Array;
  /** Offset at which it ends. */
  readonly ends: Uint32Array;
}

/**
 * A character with all that may combine with it: marks, vowels and final consonants of Hangul, half-width sound
 * marks, and what is ignored in between. NFKC of a text is that of such pieces, one after the other.
 */
const PIECE =
  /[^][\p{M}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\u3131-\u318e\uff9e-\uffdc\u{16d63}-\u{16d6a}]*/uy;
const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;

/**
 * Normalises a text for fingerprints (scheme `nfkc1`): NFKC, case folded, letters and digits only. Folding is lower,
 * upper and again lower case, which is Unicode's full case folding but for a few letters (Turkish dotless i becomes i,
 * Cherokee its small letters). A mark stays where it belongs to a letter, since in many scripts it is the vowel.
 * Line breaks, hyphens, punctuation, spaces and characters without a width are gone.
 *
 * Takes time in proportion to the text.
 */
export function normaliseText(text: string): NormalisedText {
  let points = new Uint32Array(text.length + 16);
  let starts = new Uint32Array(text.length + 16);
  let ends = new Uint32Array(text.length + 16);
  const known = new Map<string, readonly number[]>();
  let length = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const isAlone = code < 128 && !(text.charCodeAt(at + 1) >= 128);
    if (isAlone) {
      const point = foldedAscii(code);
      if (point > 0) {
        points[length] = point;
        starts[length] = at;
        ends[length] = at + 1;
        length += 1;
      }
      at += 1;
      continue;
    }
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text)?.[0] ?? text.charAt(at);
    const end = at + piece.length;
    let folded = known.get(piece);
    if (!folded) {
      folded = foldedPiece(piece);
      known.set(piece, folded);
    }
    // One character may fold to several: what comes after needs at most one place each besides.
    const needed = length + folded.length + text.length - end + 1;
    if (needed > points.length) {
      points = grown(points, needed);
      starts = grown(starts, needed);
      ends = grown(ends, needed);
    }
    for (const point of folded) {
      points[length] = point;
      starts[length] = at;
      ends[length] = end;
      length += 1;
    }
    at = end;
  }
  return {
    points: points.slice(0, length),
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
  };
}

/** The normalised text as a string: what is hashed. */
export function normalise(text: string): string {
  return stringOf(normaliseText(text).points);
}

/** Code points as a string. */
export function stringOf(points: Uint32Array): string {
  const parts: string[] = [];
  for (let at = 0; at < points.length; at += 4096)
    parts.push(String.fromCodePoint(...points.subarray(at, at + 4096)));
  return parts.join('');
}

/** The code point of an ASCII letter in lower case or of a digit; 0 for the others. */
function foldedAscii(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return code;
  return code >= 65 && code <= 90 ? code + 32 : 0;
}

function foldedPiece(piece: string): readonly number[] {
  const composed = piece.replace(IGNORED, '').normalize('NFKC');
  const folded = composed.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
  const points: number[] = [];
  let hasBase = false;
  for (const character of folded) {
    if (LETTER_OR_DIGIT.test(character)) hasBase = true;
    else if (!hasBase || !MARK.test(character)) {
      hasBase = false;
      continue;
    }
    points.push(character.codePointAt(0) ?? 0);
  }
  return points;
}

function grown(old: Uint32Array<ArrayBuffer>, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(needed + (needed >> 2));
  larger.set(old);
  return larger;
}
