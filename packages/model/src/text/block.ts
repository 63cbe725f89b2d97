import type { Line } from './lines.ts';
import type { NormalisedText } from './normalise.ts';

/**
 * What a block of a text is. The body of a work is its prose (`body`), the cells of its tables (`table`) and its notes
 * (`note`); titles and captions (`heading`), running heads and page numbers (`furniture`) and sentences printed a second
 * time (`pull-quote`) are not.
 */
export const BLOCK_KINDS = ['body', 'table', 'note', 'heading', 'furniture', 'pull-quote'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Characters of the normalised text: from this one, before that one. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Lines that belong together, with what can be said of them without knowing what they are. */
export interface Block {
  readonly lines: readonly Line[];
  readonly text: string;
  /** The characters of the normalised text that it holds, in reading order. */
  readonly ranges: readonly Range[];
  /** Its length in normalised characters, of which Han, Kana and Hangul count double. */
  readonly weight: number;
  readonly endsSentence: boolean;
  /** Whether its lines are running heads or page numbers by their wording. */
  readonly isFurniture: boolean;
  readonly isApart: boolean;
}

const SENTENCE_END = /[.!?。！？…．][\p{Pe}\p{Pf}"'’]*\s*[\p{N}*]{0,3}$/u;
const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Whether a text ends as a sentence does, perhaps with the number of a note. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.trimEnd());

/**
 * Groups lines into blocks. A block ends at a blank line, at a page or column, and before an indented line that follows
 * a finished or a short one. Furniture is blocks of its own; a paragraph around a line of it is still one block.
 */
export function blocksOf(
  text: string,
  normal: NormalisedText,
  lines: readonly Line[],
  isFurniture: ReadonlySet<Line>,
): Block[] {
  const typical = typicalLength(lines);
  const order = new Map<Line | undefined, number>(lines.map((line, index) => [line, index]));
  const groups: Line[][] = [];
  const heads: Line[][] = [];
  let last: Line | undefined;
  let [isApart, isHead] = [true, false];
  for (const line of lines) {
    isApart ||= line.isApart;
    if (isFurniture.has(line)) {
      if (line.isApart || !isHead) heads.push([line]);
      else heads.at(-1)?.push(line);
      isHead = true;
      continue;
    }
    const isNew = !last || isApart || (line.indent > last.indent && isFinished(text, last, typical));
    if (isNew) groups.push([line]);
    else groups.at(-1)?.push(line);
    last = line;
    [isApart, isHead] = [false, false];
  }
  return [...groups, ...heads]
    .map((group) => blockOf(text, normal, group, isFurniture))
    .sort((a, b) => (order.get(a.lines[0]) ?? 0) - (order.get(b.lines[0]) ?? 0));
}

function isFinished(text: string, { start, end }: Line, typical: number): boolean {
  return end - start < typical * 0.6 || endsSentence(text.slice(start, end));
}

/** The length that three quarters of the lines do not exceed. */
function typicalLength(lines: readonly Line[]): number {
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.75)] ?? 0;
}

function blockOf(
  text: string,
  normal: NormalisedText,
  lines: readonly Line[],
  furniture: ReadonlySet<Line>,
): Block {
  const printed = lines.map(({ start, end }) => text.slice(start, end)).join('\n');
  const ranges = rangesOf(normal, lines);
  const wide = printed.match(WIDE)?.length ?? 0;
  const [first] = lines;
  return {
    lines,
    text: printed,
    ranges,
    weight: lengthOf(ranges) + wide,
    endsSentence: endsSentence(printed),
    isFurniture: first !== undefined && furniture.has(first),
    isApart: first?.isApart ?? true,
  };
}

/** The normalised characters of lines; what follows directly is one range. */
export function rangesOf(normal: NormalisedText, lines: readonly Line[]): Range[] {
  const ranges: Range[] = [];
  for (const { start, end } of lines) {
    const [from, to] = [indexAt(normal, start), indexAt(normal, end)];
    const last = ranges.at(-1);
    if (last?.to === from) ranges[ranges.length - 1] = { from: last.from, to };
    else if (to > from) ranges.push({ from, to });
  }
  return ranges;
}

/** How many characters ranges hold together. */
export const lengthOf = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, { from, to }) => sum + to - from, 0);

/** The index of the first normalised character at or after an offset of the text. */
export function indexAt({ starts }: NormalisedText, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
