import { formatDiff } from '@yalu/model/dataset';
import type { Locale } from '@yalu/model/text';
import { describeIssues } from '../issue-report.ts';
import type { Style } from '../output/style.ts';
import { validateWordsIn } from '../validate-words.ts';
import type { Comparison } from './compare.ts';
import { countOf } from './json.ts';
import { type Row, sectionsOf } from './sections.ts';
import { differenceWordsIn } from './words.ts';

/** So many lines of a section are shown to people. */
const MOST_ROWS = 40;
const MOST_REASONS = 10;
/** From this many characters on both sides of a line stand on lines of their own. */
const WIDEST = 120;

/** A comparison for people at a terminal. */
export async function textOf(comparison: Comparison, locale: Locale, style: Style): Promise<string> {
  const words = differenceWordsIn(locale);
  const sections = sectionsOf(comparison, locale).map(({ title, rows }) => {
    const more = rows.length - MOST_ROWS;
    return [
      style.bold(title),
      ...rows.slice(0, MOST_ROWS).flatMap((row) => linesOf(row)),
      ...(more > 0 ? [`  ${words.more(more)}`] : []),
    ].join('\n');
  });
  const blocks = [
    formatDiff(comparison.diff),
    ...uncompared(comparison, locale),
    ...(await validity(comparison, locale, style)),
    ...sections,
    version(comparison, locale, style),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** `~ claim/views-add-up: holds → fails`; two long sides stand on lines of their own. */
function linesOf({ sign, subject, aspect, before, after, note, hint }: Row): string[] {
  const head = `  ${sign} ${subject}${aspect === undefined ? '' : `, ${aspect}`}`;
  const sides = [before, after].filter((side) => side !== undefined);
  const [first] = sides;
  const noted = [note, hint].map((text) => (text === undefined ? '' : ` (${text})`)).join('');
  if (first === undefined) return [`${head}${noted}`];
  const inline = `${head}: ${sides.join(' → ')}`;
  if (inline.length <= WIDEST) return [`${inline}${noted}`];
  return [`${head}${noted}`, `      ${first}`, ...sides.slice(1).map((side) => `    → ${side}`)];
}

function uncompared({ old, new: fresh }: Comparison, locale: Locale): string[] {
  const all = [...old.unread, ...fresh.unread];
  if (all.length === 0) return [];
  const named = all.slice(0, MOST_ROWS).map(({ collection, id }) => `  ${collection}/${id}`);
  return [[`${differenceWordsIn(locale).notKept} (${all.length})`, ...named].join('\n')];
}

async function validity(
  { old, new: fresh, issues }: Comparison,
  locale: Locale,
  style: Style,
): Promise<string[]> {
  const words = differenceWordsIn(locale);
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity, isNew }) => severity === 'warning' && isNew);
  const shown = [...errors, ...warnings].slice(0, MOST_ROWS);
  const told = await describeIssues(shown, { texts: fresh.texts, words: validateWordsIn(locale), style });
  const before = countOf(old.issues, 'error');
  const problems = [...old.figures.problems, ...fresh.figures.problems].map(({ message }) =>
    words.problem(message),
  );
  return [
    ...(before > 0 ? [words.oldInvalid(old.name, before)] : []),
    ...(shown.length > 0
      ? [
          [
            errors.length > 0
              ? style.bad(words.invalid(errors.length, warnings.length))
              : style.open(words.warnings(warnings.length)),
            told.trimEnd(),
          ].join('\n'),
        ]
      : []),
    ...(fresh.unfit.length > 0 ? [words.unfit(fresh.unfit.length)] : []),
    ...(problems.length > 0 ? [[...new Set(problems)].join('\n')] : []),
  ];
}

function version(comparison: Comparison, locale: Locale, style: Style): string {
  const { old, new: fresh, impact, next, reasons, isEnough } = comparison;
  const words = differenceWordsIn(locale);
  if (impact === 'none') return words.noVersion;
  const more = reasons.length - MOST_REASONS;
  const to = fresh.dataset.version;
  return [
    style.bold(words.next(impact, old.dataset.version, next)),
    ...reasons.slice(0, MOST_REASONS).map((reason) => `  ${reason.impact}: ${reason.message}`),
    ...(more > 0 ? [`  ${words.more(more)}`] : []),
    ...(isEnough === undefined ? [] : [isEnough ? words.enough(to) : style.bad(words.notEnough(to, next))]),
  ].join('\n');
}
