import { breakingNotes, formatDiff } from '@yalu/model/dataset';
import type { Comparison } from '../difference/compare.ts';
import { code, plain } from '../difference/markdown.ts';
import { type Row, sectionsOf } from '../difference/sections.ts';

/** How much of a large difference the notes tell; the rest is in the data. */
const MOST_LINES = 200;
const MOST_ROWS = 20;

/**
 * The release notes of a difference, computed, in Markdown: what may break programs, every value that differs, and the
 * claims, statistics and charts that this changes.
 */
export function notesOf(comparison: Comparison): string {
  const [first = '', ...lines] = formatDiff(comparison.diff).split('\n');
  const said = first.slice(first.indexOf(': ') + 2);
  const body = lines.join('\n').trim().split('\n');
  const more = body.length - MOST_LINES;
  return [
    `${said.charAt(0).toUpperCase()}${said.slice(1)}`,
    ...breakingNotes(comparison.reasons).map(
      ({ subject, previously, now, impact }) =>
        `**Breaking: ${code(subject)}**\n\n- **Previously:** ${plain(previously)}\n- **Now:** ${plain(now)}\n- **Impact:** ${plain(impact)}`,
    ),
    // A fence longer than any in the values cannot be ended by them.
    fenced([...body.slice(0, MOST_LINES), ...(more > 0 ? [`… and ${more} more lines`] : [])].join('\n')),
    ...sectionsOf(comparison, 'en').map(
      ({ title, rows }) =>
        `**${plain(title)}**\n\n${[
          ...rows.slice(0, MOST_ROWS).map(item),
          ...(rows.length > MOST_ROWS ? [`- … and ${rows.length - MOST_ROWS} more`] : []),
        ].join('\n')}`,
    ),
  ].join('\n\n');
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

const ADDED: Readonly<Record<Row['sign'], string>> = { '+': 'new: ', '-': 'gone: ', '~': '' };

function item({ sign, subject, aspect, before, after, note }: Row): string {
  const sides = [before, after].filter((side) => side !== undefined);
  const what = `${code(subject)}${aspect === undefined ? '' : `, ${plain(aspect)}`}`;
  const said = sides.length === 0 ? '' : `: ${ADDED[sign]}${sides.map(plain).join(' → ')}`;
  return `- ${what}${said}${note === undefined ? '' : ` (${plain(note)})`}`;
}

/** A file of changesets: the bump of a package, and its notes. */
export const changesetOf = (packageName: string, { bump }: Pick<Comparison, 'bump'>, notes: string): string =>
  `---\n'${packageName}': ${bump}\n---\n\n${notes}\n`;

const VERBS: Readonly<Record<string, string>> = {
  'record-added': 'add',
  'record-removed': 'remove',
  'record-moved': 'move',
  'value-added': 'extend',
  'value-changed': 'correct',
  'value-removed': 'correct',
};

/** A name for the file that says what it is about: what weighs most, such as `correct-tally-views-under-xi`. */
export function nameOf({ reasons }: Pick<Comparison, 'reasons'>): string {
  const change = reasons[0]?.change;
  if (!change) return 'data';
  const subject =
    'id' in change
      ? `${change.collection}-${change.id}`
      : 'collection' in change
        ? change.collection
        : 'dataset';
  return `${VERBS[change.type] ?? 'change'}-${subject}`.slice(0, 60).replace(/-$/, '').toLowerCase();
}
