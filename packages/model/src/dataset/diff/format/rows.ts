import type { Redirect } from '../../types.ts';
import type {
  AnyRecord,
  CatalogueChange,
  Change,
  RecordChange,
  RedirectChange,
  ValueChange,
  ValueMoved,
} from '../types.ts';
import { catalogueRow } from './catalogue-rows.ts';
import { clipEnd } from './escape.ts';
import { type Row, type Side, sides } from './row.ts';

/** How much of the name of a list's item is shown. */
const LONGEST_NAME = 40;
/** How many items that stand elsewhere are named. */
const MOST_NAMES = 6;

/** The row of a change. */
export function rowOf(change: Change): Row {
  switch (change.type) {
    case 'name-changed':
      return { sign: '~', field: 'name', ...sides(change.old, change.new) };
    case 'licence-changed':
      return { sign: '~', field: 'licence', ...sides(change.old, change.new) };
    case 'redirect-added':
    case 'redirect-removed':
    case 'redirect-changed':
      return { record: change.id, field: 'redirect', ...redirectRow(change) };
    case 'record-added':
    case 'record-removed':
    case 'record-moved':
    case 'record-restored':
      return recordRow(change);
    case 'value-added':
    case 'value-removed':
    case 'value-changed':
    case 'value-moved':
      return { record: change.id, field: wayOf(change), ...valueRow(change) };
    default:
      return catalogueRow(change satisfies CatalogueChange);
  }
}

function valueRow(change: ValueChange): Omit<Row, 'record' | 'field'> {
  switch (change.type) {
    case 'value-added':
      return { sign: '+', new: { value: change.new } };
    case 'value-removed':
      return { sign: '-', old: { value: change.old } };
    case 'value-changed':
      return { sign: '~', ...sides(change.old, change.new) };
    case 'value-moved':
      return { sign: '>', note: placesNote(change) };
  }
}

/** `counts[minimalist].count`, or with places where the items of a list have no names. */
function wayOf({ type, path, item }: ValueChange): string {
  const inner = type === 'value-moved' ? path : path.slice(0, -1);
  const named = inner.findLastIndex((step) => typeof step === 'number');
  return path
    .map((step, index) => {
      if (typeof step === 'string') return index === 0 ? step : `.${step}`;
      return `[${index === named && item !== undefined ? clipEnd(item, LONGEST_NAME) : step}]`;
    })
    .join('');
}

const placesNote = ({ from, path }: ValueMoved): string => {
  const to = Number(path.at(-1));
  return from === to ? 'moved among the others' : `from place ${from + 1} to ${to + 1}`;
};

/** The row of several items of one list that stand elsewhere. */
export function movedRow(moves: readonly ValueMoved[]): Row | undefined {
  const [first] = moves;
  if (!first) return undefined;
  const { id: record, path, collection, type } = first;
  if (moves.length === 1) return rowOf(first);
  const names = moves
    .slice(0, MOST_NAMES)
    .map(({ item, from }) => clipEnd(item ?? `the one from place ${from + 1}`, LONGEST_NAME));
  const more = moves.length > MOST_NAMES ? ` and ${moves.length - MOST_NAMES} more` : '';
  const field = wayOf({ type, collection, id: record, path: path.slice(0, -1), from: 0 });
  return {
    sign: '>',
    record,
    field,
    note: `${moves.length} items in another order: ${names.join(', ')}${more}`,
  };
}

const because = ({ reason }: Redirect): string => (reason === undefined ? '' : ` (${reason})`);
const leads = (redirect: Redirect): string => `to ${redirect.to.join(', ')}${because(redirect)}`;

function redirectRow(change: RedirectChange): Omit<Row, 'record' | 'field'> {
  switch (change.type) {
    case 'redirect-added':
      return { sign: '+', new: { words: leads(change.redirect) } };
    case 'redirect-removed':
      return { sign: '-', old: { words: leads(change.redirect) } };
    case 'redirect-changed':
      return { sign: '~', old: { words: leads(change.old) }, new: { words: leads(change.new) } };
  }
}

function recordRow(change: RecordChange): Row {
  const { id } = change;
  switch (change.type) {
    case 'record-added':
      return { sign: '+', record: id, new: title(change.record) };
    case 'record-removed':
      return {
        sign: '-',
        record: id,
        old: title(change.record),
        ...(change.similarTo === undefined
          ? {}
          : { note: `looks as if renamed to ${change.similarTo}: add a redirect` }),
      };
    case 'record-moved': {
      const { redirect, record } = change;
      const [to = ''] = redirect.to;
      if (!record) return { sign: '>', record: to, note: `moved from ${id}${because(redirect)}` };
      const verb = redirect.kind === 'split' ? 'split into' : 'moved into';
      return { sign: '>', record: id, note: `${verb} ${redirect.to.join(', ')}${because(redirect)}` };
    }
    case 'record-restored': {
      const targets = change.redirect.to.join(', ');
      if (!change.record) return { sign: '>', record: id, note: `moved back from ${targets}` };
      return { sign: '+', record: id, new: title(change.record), note: `led to ${targets} before` };
    }
  }
}

/** What a record is called in English, or else all that it holds. */
function title({ id: _id, ...fields }: AnyRecord): Side {
  const { label } = fields;
  if (typeof label === 'string') return { value: label };
  const hasEnglish = typeof label === 'object' && label !== null && 'en' in label;
  return { value: hasEnglish && typeof label.en === 'string' ? { en: label.en } : fields };
}
