import { type Font, widthOf } from './measure.ts';
import { plain } from './plain.ts';

/** A piece that is not broken, and whether a space parts it from the piece before. */
interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** What no line may begin with. */
const CLOSING = /^[\p{Pe}\p{Pf}，。、；：！？…—·％%,.;:!?'’”/-]/u;
/** What no line may end with. */
const OPENING = /[\p{Ps}\p{Pi}‘“]$/u;

/**
 * Breaks a text into lines of at most a width in px. Latin and Korean break between words and after hyphens and
 * slashes; Chinese breaks between any two characters, but not before closing or after opening punctuation. A word
 * that is wider than a line is broken where it has to be.
 *
 * @param most at most so many lines; the last then ends with an ellipsis
 */
export function wrap(text: string, width: number, font: Font, most = Infinity): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(plain(text))) {
    const joined = line === '' ? piece.text : `${line}${piece.spaced ? ' ' : ''}${piece.text}`;
    if (widthOf(joined, font) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    if (lines.length > most) break;
    line = piece.text;
    while (widthOf(line, font) > width && [...line].length > 1) {
      const head = headOf(line, width, font);
      lines.push(head);
      line = line.slice(head.length);
      if (lines.length > most) break;
    }
  }
  if (line !== '') lines.push(line);
  return lines.length <= most ? lines : cut(lines, width, font, most);
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    let spaced = true;
    for (const part of partsOf(word)) {
      const before = pieces.at(-1);
      const sticks = before !== undefined && !spaced && (CLOSING.test(part) || OPENING.test(before.text));
      if (sticks) pieces[pieces.length - 1] = { text: before.text + part, spaced: before.spaced };
      else pieces.push({ text: part, spaced });
      spaced = false;
    }
  }
  // A slash between spaces stays with the words before it.
  return pieces.reduce<Piece[]>((merged, piece) => {
    const before = merged.at(-1);
    if (before && piece.spaced && /^[/–—·]$/.test(piece.text)) {
      merged[merged.length - 1] = { text: `${before.text} ${piece.text}`, spaced: before.spaced };
    } else merged.push(piece);
    return merged;
  }, []);
}

/**
 * Han characters one by one, and runs of other characters that end with a hyphen, a slash or the word. Numbers such as
 * "2013-2016" stay whole.
 */
function partsOf(word: string): string[] {
  const parts: string[] = [];
  const characters = [...word];
  let run = '';
  characters.forEach((character, index) => {
    if (HAN_OR_KANA.test(character)) {
      if (run !== '') parts.push(run);
      parts.push(character);
      run = '';
      return;
    }
    run += character;
    const amongDigits = /\d/.test(characters[index - 1] ?? '') && /\d/.test(characters[index + 1] ?? '');
    if (/[-/]/.test(character) && run.length > 1 && !amongDigits) {
      parts.push(run);
      run = '';
    }
  });
  if (run !== '') parts.push(run);
  return parts;
}

/** As many characters of a word as fit, at least one. */
function headOf(word: string, width: number, font: Font): string {
  let head = '';
  for (const character of word) {
    if (head !== '' && widthOf(head + character, font) > width) break;
    head += character;
  }
  return head;
}

function cut(lines: readonly string[], width: number, font: Font, most: number): string[] {
  const kept = lines.slice(0, most);
  let last = kept.at(-1) ?? '';
  while (last !== '' && widthOf(`${last}…`, font) > width) last = [...last].slice(0, -1).join('');
  return [...kept.slice(0, -1), `${last.trimEnd()}…`];
}

/** {@link wrap} with lines of about the same length: as many lines as needed, each as short as that allows. */
export function wrapEvenly(text: string, width: number, font: Font, most = Infinity): string[] {
  const wanted = wrap(text, width, font, most);
  if (wanted.length < 2 || wanted.length >= most) return wanted;
  let tooNarrow = width / wanted.length / 2;
  let enough = width;
  let best = wanted;
  while (enough - tooNarrow > 4) {
    const middle = (tooNarrow + enough) / 2;
    const lines = wrap(text, middle, font, most);
    if (lines.length <= wanted.length) {
      enough = middle;
      best = lines;
    } else tooNarrow = middle;
  }
  return best;
}
