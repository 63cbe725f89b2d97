import { formatIssue } from '@yalu/model';
import { formatDiff } from '@yalu/model/dataset';
import type { Locale } from '@yalu/model/text';
import type { Comparison } from './compare.ts';
import { type Row, sectionsOf } from './sections.ts';
import { differenceWordsIn } from './words.ts';

/** A comment on a pull request holds at most 65,536 characters. */
const MOST_CHARACTERS = 60_000;
const MOST_ROWS = 50;
/** So much of a cell is shown, so that three sections and the issues fit. */
const MOST_IN_CELL = 300;
const MOST_ISSUES = 50;

/** A comparison as GitHub's Markdown, for a pull request. */
export function markdownOf(comparison: Comparison, locale: Locale): string {
  const words = differenceWordsIn(locale);
  const sections = sectionsOf(comparison, locale).map(({ title, rows }) => {
    const more = rows.length - MOST_ROWS;
    return [
      `### ${plain(title)}`,
      '',
      `|   | ${words.where} | ${words.what} | ${words.before} | ${words.after} |`,
      '| --- | --- | --- | --- | --- |',
      ...rows.slice(0, MOST_ROWS).map(tableRow),
      ...(more > 0 ? ['', plain(words.more(more))] : []),
    ].join('\n');
  });
  const blocks = [
    version(comparison, locale),
    ...validity(comparison, locale),
    ...sections,
    `## ${words.records}`,
  ];
  const above = blocks.join('\n\n');
  const values = formatDiff(comparison.diff, { format: 'markdown' });
  // Where they are too many, how many differ is what fits.
  const shown = above.length + values.length > MOST_CHARACTERS ? (values.split('\n')[0] ?? '') : values;
  return `${above}\n\n${shown}\n`;
}

function tableRow({ sign, subject, aspect, before, after, note, hint }: Row): string {
  const said = [after ?? '', note ?? '', hint ?? ''].filter((text) => text !== '');
  const cells = [sign, code(subject), plain(aspect ?? ''), cell(before ?? ''), cell(said.join('; '))];
  return `| ${cells.join(' | ')} |`;
}

const cell = (text: string): string =>
  plain(text.length > MOST_IN_CELL ? `${text.slice(0, MOST_IN_CELL).replace(/\p{Cs}$/u, '')}…` : text);

function version({ old, new: fresh, impact, next, reasons, isEnough }: Comparison, locale: Locale): string {
  const words = differenceWordsIn(locale);
  if (impact === 'none') return `**${plain(words.noVersion)}**`;
  const to = fresh.dataset.version;
  const greatest = reasons.filter((reason) => reason.impact === impact).slice(0, 5);
  return [
    `**${plain(words.next(impact, old.dataset.version, next))}**`,
    '',
    ...greatest.map((reason) => `- ${plain(reason.message)}`),
    ...(isEnough === undefined ? [] : ['', plain(isEnough ? words.enough(to) : words.notEnough(to, next))]),
  ].join('\n');
}

function validity({ issues }: Comparison, locale: Locale): string[] {
  const words = differenceWordsIn(locale);
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity, isNew }) => severity === 'warning' && isNew);
  const shown = [...errors, ...warnings].slice(0, MOST_ISSUES);
  if (shown.length === 0) return [];
  const title =
    errors.length > 0 ? words.invalid(errors.length, warnings.length) : words.warnings(warnings.length);
  return [[`### ${plain(title)}`, '', ...shown.map((issue) => `- ${cell(formatIssue(issue))}`)].join('\n')];
}

/** What Markdown, or GitHub in it, would read as more than itself. */
const MEANINGFUL = /[&<>|`\\*_~[\]$]|[@#:](?=\w)/g;

/** A text that shows as it is, on one line. */
export const plain = (text: string): string =>
  text.replace(/\p{Cc}+/gu, ' ').replace(MEANINGFUL, (character) =>
    // A comment that does not show keeps names and numbers from becoming mentions and references.
    /[@#:]/.test(character) ? `${character}<!-- -->` : `&#${String(character.charCodeAt(0))};`,
  );

/** An address or a name as code. What cannot stand in code is text. */
export const code = (text: string): string => (/^[\w/.-]+$/.test(text) ? `\`${text}\`` : plain(text));
