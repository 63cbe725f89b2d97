import { stringify } from 'yaml';
import type { Locale } from '../text/locale.ts';
import { type Citation, type CitedWork, placesInWords } from './citation.ts';
import type { CslDate, CslItem, CslName } from './csl.ts';
import { compact } from './work.ts';

/** The types of works; what has none of its own is `generic`. */
const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'magazine-article',
  'article-newspaper': 'newspaper-article',
  book: 'book',
  chapter: 'book',
  dataset: 'data',
  'entry-encyclopedia': 'encyclopedia',
  legislation: 'statute',
  report: 'report',
  thesis: 'thesis',
  webpage: 'website',
};

/**
 * A citation in the Citation File Format 1.2.0 (https://doi.org/10.5281/zenodo.5171937), which GitHub and Zenodo read. A
 * file of it describes a dataset: the one cited, or the record that is cited as a part of it. The works that it rests on
 * are its references, and so is a work that is cited alone.
 */
export function toCff(citation: Citation, locale: Locale = 'en'): string {
  const { item, dataset, place, works, licence } = citation;
  const isWork = item !== dataset && place === undefined;
  const subject = isWork ? dataset : item;
  const references: CitedWork[] = [
    ...(place === undefined ? [] : [{ item: dataset, locators: [] }]),
    ...(isWork ? [{ item, locators: [] }] : []),
    ...works,
  ];
  return stringify(
    compact({
      'cff-version': '1.2.0',
      message:
        place === undefined
          ? 'If you use the dataset, please cite it with its version, and the sources of the records that you use.'
          : 'If you use the record, please cite it with the version of the dataset, and the sources that it rests on.',
      type: 'dataset',
      title: subject.title,
      version: subject.version,
      authors: authorsOf(subject),
      license: /^[A-Za-z0-9.+-]+$/.test(licence) && licence !== 'unknown' ? licence : undefined,
      url: subject.URL,
      'date-released': dayOf(subject.issued),
      identifiers:
        place === undefined
          ? undefined
          : [{ type: 'other', value: place, description: `The record in ${dataset.id}` }],
      references: references.length === 0 ? undefined : references.map((work) => referenceOf(work, locale)),
    }),
    { lineWidth: 0 },
  );
}

function referenceOf(work: CitedWork, locale: Locale): object {
  const { item } = work;
  const [[year, month] = []] = item.issued?.['date-parts'] ?? [];
  const [start, end] = (item.page ?? '').split(/[-–]/).filter((text) => text !== '');
  const places = placesInWords(work, locale);
  return compact({
    type: TYPES[item.type] ?? 'generic',
    title: item.title,
    authors: authorsOf(item),
    editors: namesOf(item.editor),
    translators: namesOf(item.translator),
    version: item.version,
    journal: item.type.startsWith('article-') ? item['container-title'] : undefined,
    'collection-title': item.type.startsWith('article-')
      ? item['collection-title']
      : (item['container-title'] ?? item['collection-title']),
    volume: item.volume,
    issue: item.issue,
    number: item.number,
    start,
    end,
    pages: item['number-of-pages'],
    edition: item.edition,
    publisher:
      item.publisher === undefined
        ? undefined
        : compact({ name: item.publisher, location: item['publisher-place'] }),
    year,
    month,
    'date-published': dayOf(item.issued),
    'date-accessed': dayOf(item.accessed),
    doi: item.DOI,
    isbn: item.ISBN,
    url: item.URL,
    languages: item.language === undefined ? undefined : [item.language.split('-')[0]],
    notes: places === '' ? undefined : places,
  });
}

/** Authors are required: who published it answers for a work that names none. */
function authorsOf(item: CslItem): object[] {
  const named = namesOf(item.author ?? item.editor);
  if (named) return named;
  return [{ name: item.publisher ?? item['container-title'] ?? item.title }];
}

function namesOf(names: readonly CslName[] | undefined): object[] | undefined {
  if (names === undefined || names.length === 0) return undefined;
  return names.map((name) =>
    'literal' in name
      ? { name: name.literal }
      : compact({ 'family-names': name.family, 'given-names': name.given }),
  );
}

/** A date that is a day, which is all that the format takes as a date. */
function dayOf(date: CslDate | undefined): string | undefined {
  const parts = date?.['date-parts'] ?? [];
  const [first] = parts;
  if (parts.length !== 1 || first?.length !== 3) return undefined;
  return first.map((number, at) => String(number).padStart(at === 0 ? 4 : 2, '0')).join('-');
}
