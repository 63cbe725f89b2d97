import type { DatasetDiff } from '../types.ts';
import { clipSegments, type Segment } from './changed-words.ts';
import { countChanges } from './counts.ts';
import { describeValue } from './describe-value.ts';
import { clipEnd, markdownCode, markdownText } from './escape.ts';
import { foldFields } from './fold-fields.ts';
import { groupRows, headingOf } from './groups.ts';
import type { Row, Side } from './row.ts';

/** How much of a text is shown around its changed words. */
const AROUND = 30;

/** A diff as GitHub's Markdown: a heading and a table a collection, a row a value. */
export function formatMarkdown(diff: DatasetDiff, width: number): string {
  const { from, to } = diff;
  const changes = foldFields(diff.changes);
  const blocks = groupRows(changes).map((group) => {
    const rows = [
      ...group.catalogue.map((row) => tableRow(row, '', width)),
      ...group.records.flatMap(({ id, heads, values }) =>
        [...heads, ...values].map((row, index) => tableRow(row, index === 0 ? markdownCode(id) : '', width)),
      ),
    ];
    const title = group.collections.length === 0 ? '' : `### ${markdownText(headingOf(group))}\n\n`;
    return `${title}|   | Record | What | Before | After |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`;
  });
  const names = from.name === to.name ? [from.name, ''] : [from.name, `${to.name} `];
  const head = `**${markdownText(`${names[0]} ${from.version} → ${names[1]}${to.version}`)}**: ${countChanges(changes)}`;
  return [head, ...blocks].join('\n\n');
}

const SIGNS = { '+': 'added', '-': 'removed', '~': 'changed', '>': 'moved' } as const;

function tableRow(row: Row, record: string, width: number): string {
  const note = row.note === undefined ? '' : markdownText(row.note);
  const [before, after] = row.words
    ? [wordsOfSide(row.words, 'removed', width), wordsOfSide(row.words, 'added', width)]
    : [cell(row.old, width), cell(row.new, width)];
  const cells = [
    SIGNS[row.sign],
    record,
    row.field === undefined ? '' : markdownCode(row.field),
    before,
    [after, note].filter((text) => text !== '').join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

function cell(side: Side | undefined, width: number): string {
  if (!side) return '';
  return 'words' in side
    ? markdownText(clipEnd(side.words, width))
    : markdownCode(describeValue(side.value, width));
}

/** One side of two texts, its own words marked. */
const wordsOfSide = (segments: readonly Segment[], kind: 'removed' | 'added', width: number): string =>
  clipSegments(segments, AROUND, width)
    .filter((segment) => segment.kind === 'same' || segment.kind === kind)
    .map((segment) => (segment.kind === 'same' ? markdownText(segment.text) : marked(segment.text, kind)))
    .join('');

/** HTML, as asterisks and tildes mark nothing where a word begins or ends with a space. */
const marked = (text: string, kind: 'removed' | 'added'): string =>
  kind === 'removed' ? `<del>${markdownText(text)}</del>` : `<ins>${markdownText(text)}</ins>`;
