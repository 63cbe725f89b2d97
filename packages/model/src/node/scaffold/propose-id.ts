import { ID_PATTERN } from '../../collections/define.ts';
import { isObject } from '../../dataset/catalogue.ts';

type Draft = Readonly<Record<string, unknown>>;

/**
 * An id for a record, by the habits of its collection: a state has its code, a source its author or publisher and the
 * year, an event the words of its label and the year, a position its school and dimension, a mapping its two ends; all
 * others the words of their label.
 *
 * @param taken the ids that there are
 * @returns undefined where the record has nothing to make one of, such as a label in English
 */
export function proposeId(collection: string, record: Draft, taken: ReadonlySet<string>): string | undefined {
  const habit = Object.hasOwn(habits, collection) ? habits[collection] : undefined;
  const wanted = habit?.(record) ?? slugOf(labelOf(record));
  if (!ID_PATTERN.test(wanted)) return undefined;
  if (!taken.has(wanted)) return wanted;
  const day = /^\d{4}-\d\d(?:-\d\d)?/.exec(text(record['date']))?.[0];
  const dated = day === undefined ? wanted : `${wanted.replace(/-\d{4}$/, '')}-${day}`;
  if (!taken.has(dated)) return dated;
  for (let number = 2; ; number += 1) if (!taken.has(`${dated}-${number}`)) return `${dated}-${number}`;
}

const habits: Readonly<Record<string, (record: Draft) => string | undefined>> = {
  actor: ({ type, iso3 }) => (type === 'state' && typeof iso3 === 'string' ? iso3 : undefined),
  source: (record) => {
    const [author] = Array.isArray(record['author']) ? record['author'] : [];
    const name = isObject(author) ? (author['family'] ?? author['literal']) : record['containerTitle'];
    return typeof name === 'string' ? withYear(slugOf(name), record['issued']) : undefined;
  },
  event: (record) => withYear(slugOf(labelOf(record)), record['date']),
  position: ({ school, dimension }) => joined(school, dimension),
  mapping: ({ from, to }) => joined(withoutCollection(from), withoutCollection(to)),
  coding: ({ document, coder }) => joined(document, coder),
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const labelOf = ({ label }: Draft): string => (isObject(label) ? text(label['en']) : '');
const withoutCollection = (value: unknown): string => text(value).split('/').at(-1) ?? '';

const joined = (one: unknown, other: unknown): string | undefined =>
  text(one) !== '' && text(other) !== '' ? `${text(one)}-${text(other)}` : undefined;

/** A slug with the year of a date at its end, once. */
function withYear(slug: string, date: unknown): string {
  const year = /\d{4}/.exec(text(date))?.[0];
  return year === undefined || slug.endsWith(year) ? slug : slug === '' ? year : `${slug}-${year}`;
}

/** Words that say nothing of which record it is. */
const EMPTY = new Set([
  'a',
  'an',
  'the',
  'of',
  'to',
  'in',
  'on',
  'at',
  'and',
  'by',
  'for',
  'with',
  'from',
  's',
]);
/** An id of more words nobody types. */
const MOST = 6;

/** A text as words in lower case, joined by hyphens: accents off, small words left out. */
function slugOf(label: string): string {
  const words = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !EMPTY.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST).join('-');
}
