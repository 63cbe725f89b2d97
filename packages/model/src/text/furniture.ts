import { endsSentence, indexAt } from './block.ts';
import type { Line } from './lines.ts';
import { normalise, type NormalisedText, stringOf } from './normalise.ts';

/** A line with what it says. */
export interface WrittenLine {
  readonly line: Line;
  readonly words: string;
  /** Its words, normalised. */
  readonly letters: string;
}

/** What lines say. */
export const written = (text: string, normal: NormalisedText, lines: readonly Line[]): WrittenLine[] =>
  lines.map((line) => ({
    line,
    words: text.slice(line.start, line.end),
    letters: stringOf(normal.points.subarray(indexAt(normal, line.start), indexAt(normal, line.end))),
  }));

/** Page and number, where the line says that it is a page: "Page 3 of 8", "p. 3", "3쪽", "第3页". */
const PAGE =
  /^\W*(?:(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*쪽|第\s*\d{1,4}\s*[页頁])\W*$/iu;
/** A number that stands alone and may be that of a page. */
const NUMBER = /^[^\p{L}\p{N}]*(?:\d{1,4}|[ivxl]{1,7})[^\p{L}\p{N}]*$/iu;

/** Whether a text is a number and no more. */
export const isLoneNumber = (text: string): boolean => NUMBER.test(text);

/**
 * The lines that are page furniture by their wording alone:
 *
 * - those that hold nothing but `known` texts (the title of the work, that of the journal, its date) and page numbers;
 *   a text may be broken over up to four lines;
 * - those that say that they number a page;
 * - those that stand in the text at least three times, page numbers aside, and are no end of a sentence.
 */
export function furnitureIn(lines: readonly WrittenLine[], known: readonly string[]): ReadonlySet<Line> {
  const found = repeated(lines, 3);
  const heads = headsOf(known);
  const longest = Math.max(0, ...heads.map(({ length }) => length)) * 2 + 16;
  lines.forEach(({ line, words }, index) => {
    if (PAGE.test(words)) found.add(line);
    if (heads.length === 0) return;
    let joined = '';
    for (const [count, { letters, words: last }] of lines.slice(index, index + 4).entries()) {
      joined += letters;
      if (joined.length > longest || !heads.some((head) => overlaps(head, joined))) break;
      if (consistsOf(joined, heads) && !endsSentence(last))
        for (const part of lines.slice(index, index + count + 1)) found.add(part.line);
    }
  });
  return found;
}

/** How readily a line is taken for furniture: only if it has a number or is printed twice, or in more cases. */
export type Suspicion = 'numbered' | 'capitalised';

/**
 * Lines that may be furniture though nothing proves it: numbers alone, lines that are printed twice, and those in the
 * middle of a sentence that are short or capitalised and have a number at either end; with `capitalised` also those
 * without a number. Only for trying how the text reads without them.
 */
export function suspectsIn(lines: readonly WrittenLine[], suspicion: Suspicion): ReadonlySet<Line> {
  const found = repeated(lines, 2);
  for (const { line, words } of lines) if (isLoneNumber(words)) found.add(line);
  // Heads are often several lines; what they interrupt is seen once their neighbours are known.
  for (let round = 0; round < 2; round += 1) {
    const rest = lines.filter(({ line }) => !found.has(line));
    rest.forEach(({ line, words }, index) => {
      if (isOdd(words, rest[index - 1]?.words, rest[index + 1]?.words, suspicion)) found.add(line);
    });
  }
  return found;
}

/** Whether a line between two others looks as if it did not belong there. */
function isOdd(
  words: string,
  before: string | undefined,
  after: string | undefined,
  suspicion: Suspicion,
): boolean {
  if (before === undefined || endsSentence(before) || endsSentence(words)) return false;
  const hasNumber = /^\d{1,4}\b|\b\d{1,4}$/.test(words);
  if (isCapitalised(words)) return hasNumber || suspicion === 'capitalised';
  return hasNumber && words.length < 0.7 * Math.max(before.length, after?.length ?? 0);
}

/** Texts to look for, the longest first: each text, and each of its longer parts, since heads are often cut. */
function headsOf(known: readonly string[]): string[] {
  const wholes = known.map(normalise).filter(({ length }) => length >= 4);
  const parts = known
    .flatMap((text) => text.split(/[:;|–—/(),.]+/u))
    .map(normalise)
    .filter(({ length }) => length >= 8);
  return [...new Set([...wholes, ...parts])].sort((a, b) => b.length - a.length);
}

/** Whether one of two texts may go on to be the other, page numbers aside. */
function overlaps(head: string, joined: string): boolean {
  const rest = joined.replace(/^\d{1,4}/, '');
  return joined === '' || head.startsWith(rest) || rest.startsWith(head) || joined.startsWith(head);
}

/** Whether a normalised line holds nothing but heads, at least one, and numbers of up to four digits. */
function consistsOf(line: string, heads: readonly string[]): boolean {
  let rest = line.replace(/^\d{1,4}(?=\D)/, '');
  let count = 0;
  while (rest !== '') {
    const head = heads.find((one) => rest.startsWith(one));
    if (head === undefined) break;
    rest = rest.slice(head.length);
    count += 1;
  }
  return count > 0 && /^\d{0,4}$/.test(rest);
}

/** Lines that occur at least so many times, numbers aside, and do not end a sentence. */
function repeated(lines: readonly WrittenLine[], times: number): Set<Line> {
  const groups = new Map<string, Line[]>();
  for (const { line, words, letters } of lines) {
    const key = letters.replace(/\d+/g, '#');
    if (key.replace(/#/g, '').length < 8 || endsSentence(words)) continue;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return new Set([...groups.values()].filter(({ length }) => length >= times).flat());
}

/** Whether no word of four letters or more begins small, and at least one begins with a capital. */
export function isCapitalised(line: string): boolean {
  const words = line.match(/\p{L}+/gu) ?? [];
  return (
    words.some((word) => /^\p{Lu}/u.test(word)) &&
    words.every((word) => word.length < 4 || /^\p{Lu}/u.test(word))
  );
}
