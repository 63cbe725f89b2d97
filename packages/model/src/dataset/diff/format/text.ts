import type { DatasetDiff } from '../types.ts';
import { clipSegments, type Segment } from './changed-words.ts';
import { countChanges } from './counts.ts';
import { describeValue } from './describe-value.ts';
import { clipEnd, printable } from './escape.ts';
import { foldFields } from './fold-fields.ts';
import { groupRows, headingOf } from './groups.ts';
import type { Row, Side } from './row.ts';

/** How much of a text is shown around its changed words. */
const AROUND = 30;

/** A diff as plain text: a line a value, indented under its record and its collection. */
export function formatText(diff: DatasetDiff, width: number): string {
  const { from, to } = diff;
  const changes = foldFields(diff.changes);
  const blocks = groupRows(changes).map((group) => [
    ...(group.collections.length === 0 ? [] : [printable(headingOf(group))]),
    ...group.catalogue.map((row) => `  ${line(row, width)}`),
    ...group.records.flatMap(({ id, heads, values }) => [
      ...(heads.length === 0
        ? [`  ~ ${printable(id)}`]
        : heads.map((row) => `  ${headLine(row, id, width)}`)),
      ...values.map((row) => `      ${line(row, width)}`),
    ]),
  ]);
  const names = from.name === to.name ? [from.name, ''] : [from.name, `${to.name} `];
  const head = printable(`${names[0]} ${from.version} → ${names[1]}${to.version}: ${countChanges(changes)}`);
  return [head, ...blocks.map((lines) => lines.join('\n'))].join('\n\n');
}

function headLine(row: Row, id: string, width: number): string {
  const field = row.field === undefined ? '' : ` ${row.field}`;
  return `${row.sign} ${printable(id)}${field}${detail(row, width)}`;
}

const line = (row: Row, width: number): string =>
  `${row.sign} ${printable(row.field ?? '')}${detail(row, width)}`;

function detail(row: Row, width: number): string {
  const note = row.note === undefined ? '' : printable(row.note);
  const said = row.words ? inlineWords(row.words, width) : bothSides(row, width);
  if (said === '') return note === '' ? '' : `: ${note}`;
  return `: ${said}${note === '' ? '' : ` (${note})`}`;
}

const bothSides = ({ old, new: fresh }: Row, width: number): string =>
  [old, fresh]
    .filter((side) => side !== undefined)
    .map((side) => describeSide(side, width))
    .join(' → ');

const describeSide = (side: Side, width: number): string =>
  'words' in side ? clipEnd(printable(side.words), width) : describeValue(side.value, width);

const MARKS = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

const inlineWords = (segments: readonly Segment[], width: number): string =>
  clipSegments(segments, AROUND, width)
    .map(({ kind, text }) => `${MARKS[kind][0]}${text}${MARKS[kind][1]}`)
    .join('');
