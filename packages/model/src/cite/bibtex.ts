import type { Locale } from '../text/locale.ts';
import { type Citation, placesInWords } from './citation.ts';
import type { CslDate, CslItem, CslName } from './csl.ts';

/** The types of entries; what has none of its own is `misc`. */
const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'entry-encyclopedia': 'incollection',
  report: 'techreport',
  thesis: 'phdthesis',
};
/** What the fields are called that say where a work appeared. */
const CONTAINERS: Readonly<Record<string, string>> = {
  article: 'journal',
  misc: 'howpublished',
  techreport: 'series',
  phdthesis: 'series',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * What is cited and the works that it rests on, as BibTeX in UTF-8 (so for BibLaTeX, or BibTeX with inputenc). Where in a
 * work is in its `note`.
 */
export function toBibtex({ item, place, works }: Citation, locale: Locale = 'en'): string {
  // Few styles print a version or the number of what is in no series, and all print notes.
  const own = [item.version && `version ${item.version}`, place].filter((text) => text !== undefined);
  const notes = works.map((work) => [work.item, placesInWords(work, locale)] as const);
  return [[item, own.join(', ')] as const, ...notes].map(([one, note]) => entryOf(one, note)).join('\n');
}

function entryOf(item: CslItem, note: string): string {
  const type = TYPES[item.type] ?? 'misc';
  const container = CONTAINERS[type] ?? 'booktitle';
  const publisher = type === 'techreport' ? 'institution' : type === 'phdthesis' ? 'school' : 'publisher';
  // One field after another, in the order in which they come out.
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', namesOf(item.author)],
    ['editor', namesOf(item.editor)],
    ['translator', namesOf(item.translator)],
    // Twice in braces: styles then leave the capitals as they are.
    ['title', `{${escape(item.title)}}`],
    ['titleaddon', plain(item['original-title'])],
    [container, plain(item['container-title'])],
    ['series', plain(item['collection-title'])],
    ['volume', plain(item.volume)],
    ['number', plain(item.issue ?? (item.version === undefined ? item.number : undefined))],
    ['pages', plain(item.page)?.replace(/(\d)[-–](\d)/g, '$1--$2')],
    ['edition', plain(item.edition)],
    ['version', plain(item.version)],
    [publisher, item.publisher && partOfName(item.publisher)],
    ['address', item['publisher-place'] && partOfName(item['publisher-place'])],
    ...dateFields(item.issued),
    ['doi', item.DOI],
    ['isbn', item.ISBN],
    ['url', item.URL === undefined ? undefined : verbatim(item.URL)],
    ['urldate', item.accessed && isoOf(item.accessed)],
    ['language', item.language],
    ['note', note === '' ? undefined : escape(note)],
  ];
  const lines = fields.flatMap(([name, value]) => {
    if (value === undefined || value === '') return [];
    // The name of a month is a macro and stands without braces.
    return [`  ${name} = ${name === 'month' ? value : `{${value}}`},`];
  });
  return [`@${type}{${item.id},`, ...lines, '}', ''].join('\n');
}

function namesOf(names: readonly CslName[] | undefined): string | undefined {
  return names
    ?.map((name) => {
      if ('literal' in name) return `{${escape(name.literal)}}`;
      return [name.family, name.given]
        .flatMap((part) => part ?? [])
        .map(partOfName)
        .join(', ');
    })
    .join(' and ');
}

/** Braces keep together what has a comma or the word "and" in it, which part names. */
const partOfName = (part: string): string => (/,|\band\b/.test(part) ? `{${escape(part)}}` : escape(part));

function dateFields(date: CslDate | undefined): [string, string | undefined][] {
  if (!date) return [];
  const [first] = date['date-parts'] ?? [];
  const [year, month] = first ?? [];
  return [
    ['date', isoOf(date)],
    ['year', year === undefined ? date.literal && escape(date.literal) : String(year)],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
  ];
}

/** The date in ISO 8601, an interval with a slash, `~` for an approximate one, as BibLaTeX reads it. */
function isoOf({ 'date-parts': parts, circa }: CslDate): string | undefined {
  return parts
    ?.map((part) => part.map((number, at) => String(number).padStart(at === 0 ? 4 : 2, '0')).join('-'))
    .map((text) => (circa ? `${text}~` : text))
    .join('/');
}

const plain = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : escape(text);

/** In the order of the characters: a backslash that is put before another is none to escape. */
const escape = (text: string): string =>
  text.replace(/[\\{}&%$#_~^]/g, (character) => ESCAPES[character] ?? `\\${character}`).replace(/\s+/g, ' ');

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** An address goes as it is, but for what would end the field. */
const verbatim = (url: string): string =>
  url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
