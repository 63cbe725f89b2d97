import type { Issue } from '../../dataset/issue.ts';
import { formatPath } from '../../dataset/issue.ts';

/** A part of a line, columns from 1; `end` is the column behind it. */
export interface Stretch {
  readonly line: number;
  readonly column: number;
  readonly end: number;
}

/** The part of a line that an issue is about: from its place on, what looks like one name, value or list. */
export function stretchOf({ position }: Issue, text: string | undefined): Stretch | undefined {
  if (!position) return undefined;
  const { line, column } = position;
  const rest = lineOf(text ?? '', line).slice(column - 1);
  const token = TOKEN.exec(rest)?.[0].trimEnd() ?? '';
  return { line, column, end: column + Math.max(1, token.length) };
}

const TOKEN = /^(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*'|(?:[^,[\]{}#:]|:(?=\S)|(?<=\S)#)+|[[{][^[\]{}]*[\]}])/;

/** A line of a text by its number, without its end. */
export function lineOf(text: string, line: number): string {
  return (linesOf(text)[line - 1] ?? '').replace(/\r$/, '');
}

let last: { readonly text: string; readonly lines: readonly string[] } | undefined;

/** The lines of a text; several issues of one file follow each other, so the last one is kept. */
function linesOf(text: string): readonly string[] {
  if (last?.text !== text) last = { text, lines: text.split('\n') };
  return last.lines;
}

/** What an issue says, with the field that it is about. */
export function sentenceOf({ path, message }: Issue): string {
  const at = formatPath(path);
  return at === '' ? message : `${at} ${message}`;
}
