import type { Issue } from '@yalu/model';
import { describeCode, lineOf, sentenceOf, stretchOf } from '@yalu/model/node';
import type { Style } from './output/style.ts';
import { measureFor } from './output/width.ts';
import type { ValidateWords } from './validate-words.ts';

/** How issues are shown to people. */
export interface IssueReport {
  readonly texts: ReadonlyMap<string, string>;
  readonly words: ValidateWords;
  readonly style: Style;
}

/** Issues for people: where, what is wrong and what to do, the line with a caret below it, and the rule behind it. */
export async function describeIssues(
  issues: readonly Issue[],
  { texts, words, style }: IssueReport,
): Promise<string> {
  const widthOf = await measureFor(issues.map((issue) => excerptLine(issue, texts)));
  const explained = new Set<string>();
  return issues
    .map((issue) => {
      const { severity, code, position, collection, id, fix } = issue;
      const where = position ? `${position.file}:${position.line}:${position.column}` : `${collection}/${id}`;
      const kind = severity === 'error' ? style.bad(words.error) : style.open(words.warning);
      const isFirst = !explained.has(code);
      explained.add(code);
      return [
        `${style.bold(where)} ${kind} ${style.dim(code)}`,
        `  ${sentenceOf(issue)}`,
        ...excerpt(issue, texts, style, widthOf),
        ...(fix ? [`  ${words.wayOut}: ${fix.description} (--fix)`] : []),
        // Once is enough for the rule.
        ...(isFirst && describeCode(code) !== code
          ? [style.dim(`  ${words.rule}: ${describeCode(code)}`)]
          : []),
        '',
      ].join('\n');
    })
    .join('\n');
}

const excerptLine = ({ position }: Issue, texts: IssueReport['texts']): string =>
  position ? lineOf(texts.get(position.file) ?? '', position.line) : '';

/** How much of a long line is shown. */
const SHOWN = 100;

function excerpt(
  issue: Issue,
  texts: IssueReport['texts'],
  style: Style,
  widthOf: (text: string) => number,
): string[] {
  const stretch = stretchOf(issue, texts.get(issue.position?.file ?? ''));
  const line = printable(excerptLine(issue, texts));
  if (!stretch || line.trim() === '') return [];
  const start = Math.max(0, Math.min(stretch.column - 1 - SHOWN / 2, line.length - SHOWN));
  const shown = line.slice(start, start + SHOWN);
  const [from, to] = [stretch.column - 1 - start, Math.min(stretch.end - 1 - start, shown.length)];
  const [cutBefore, cutAfter] = [start > 0 ? '…' : '', start + SHOWN < line.length ? '…' : ''];
  const space = ' '.repeat(widthOf(`${cutBefore}${shown.slice(0, from)}`));
  const carets = '^'.repeat(Math.max(1, widthOf(shown.slice(from, to))));
  const number = String(stretch.line);
  return [
    `  ${style.dim(`${number} |`)} ${cutBefore}${shown}${cutAfter}`,
    `  ${style.dim(`${' '.repeat(number.length)} |`)} ${space}${style.bad(carets)}`,
  ];
}

/** A line as a terminal can show it: each tab one blank, so that columns stay, and no other control character. */
const printable = (line: string): string => line.replace(/\p{Cc}/gu, ' ');
