import type { Locale } from '../text/locale.ts';
import { type Citation, placesInWords } from './citation.ts';
import type { CslDate, CslItem } from './csl.ts';
import { nameInOrder } from './names.ts';

/** The types of RIS; what has none of its own is `GEN`. */
const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  'entry-encyclopedia': 'ENCYC',
  legislation: 'STAT',
  report: 'RPRT',
  thesis: 'THES',
  webpage: 'ELEC',
};

/** What is cited and the works that it rests on, as RIS (2011) in UTF-8. Where in a work is in its notes. */
export function toRis({ item, works }: Citation, locale: Locale = 'en'): string {
  const notes = works.map((work) => [work.item, placesInWords(work, locale)] as const);
  return [[item, ''] as const, ...notes].map(([one, note]) => referenceOf(one, note)).join('\r\n');
}

function referenceOf(item: CslItem, note: string): string {
  const [start, end] = (item.page ?? '').split(/[-–]/);
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', TYPES[item.type] ?? 'GEN'],
    ['ID', item.id],
    ...(item.author ?? []).map((name) => ['AU', nameInOrder(name)] as const),
    ...(item.editor ?? []).map((name) => ['ED', nameInOrder(name)] as const),
    ...(item.translator ?? []).map((name) => ['A4', nameInOrder(name)] as const),
    ['TI', item.title],
    ['TT', item['original-title']],
    ['T2', item['container-title']],
    ['T3', item['collection-title']],
    ...dateLines(item.issued),
    ['VL', item.volume],
    ['IS', item.issue],
    ['M1', item.number],
    ['SP', start],
    ['EP', end],
    ['ET', item.version ?? item.edition],
    ['PB', item.publisher],
    ['CY', item['publisher-place']],
    ['SN', item.ISBN],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['Y2', slashed(item.accessed)],
    ['LA', item.language],
    ['N1', note],
    ['ER', ''],
  ];
  return lines
    .filter(([tag, value]) => tag === 'ER' || (value !== undefined && value !== ''))
    .map(([tag, value]) => `${tag}  - ${(value ?? '').replace(/\s+/g, ' ')}\r\n`)
    .join('');
}

function dateLines(date: CslDate | undefined): (readonly [string, string | undefined])[] {
  const [[year] = []] = date?.['date-parts'] ?? [];
  return [
    ['PY', year === undefined ? undefined : String(year).padStart(4, '0')],
    ['DA', date?.literal ?? slashed(date)],
  ];
}

/** `2018/03/25/`: four fields, of which those that are not known are empty. */
function slashed(date: CslDate | undefined): string | undefined {
  const [first] = date?.['date-parts'] ?? [];
  if (!first) return undefined;
  return [0, 1, 2, 3].map((at) => first[at]?.toString().padStart(at === 0 ? 4 : 2, '0') ?? '').join('/');
}
