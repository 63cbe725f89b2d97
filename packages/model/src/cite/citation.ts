import type { AnyDataset } from '../dataset/lookup.ts';
import { isObject } from '../dataset/catalogue.ts';
import { own } from '../dataset/own.ts';
import type { RecordAddress } from '../dataset/types.ts';
import { inLocale, type Locale, type LocaleString } from '../text/locale.ts';
import { type Locator, locatorInWords } from '../text/locator.ts';
import type { Records } from '../collections/registry.ts';
import { cellOf } from './cell.ts';
import type { CslItem, CslName } from './csl.ts';
import { cslDate } from './csl-date.ts';
import { citationsBehind } from './evidence.ts';
import { compact, cslOfSource } from './work.ts';

/** What a bibliography has to know of a dataset besides what the dataset says itself. */
export interface DatasetWork {
  readonly title: string;
  readonly authors: readonly CslName[];
  readonly url?: string;
  /** When this version was published, as EDTF. */
  readonly issued?: string;
}

/** How to cite. */
export interface CiteOptions {
  /** By default the dataset goes by its name, and has no authors. */
  readonly work?: DatasetWork;
  /** The language of labels and of dates in words; `en` by default. */
  readonly locale?: Locale;
  /** When the dataset was looked at, as EDTF. */
  readonly accessed?: string;
}

/** A work that is cited, and where in it. */
export interface CitedWork {
  readonly item: CslItem;
  readonly locators: readonly Locator[];
}

/** A citation of a dataset, of a record, of a value in one, or of a work that a dataset knows. */
export interface Citation {
  readonly item: CslItem;
  /** The dataset that it is of, as a work of its own. */
  readonly dataset: CslItem;
  /** The place in the dataset, `tally/views-under-xi#counts.view=abandon.count`; none for the dataset and for a work. */
  readonly place?: string;
  /** The value at the place, where the place is one in a record. */
  readonly value?: unknown;
  /** The works that the record, or the value, rests on, each once. */
  readonly works: readonly CitedWork[];
  /** Our own reason, where the record is a judgement of the dataset's coders. */
  readonly judgement?: string;
  readonly licence: string;
}

/** A citation of a version of a dataset. */
export function citeDataset(dataset: AnyDataset, options: CiteOptions = {}): Citation {
  const item = itemOfDataset(dataset, options);
  return { item, dataset: item, works: [], licence: dataset.licence };
}

/**
 * A citation of a record, with the version of the dataset, the place in it, and the works that the record rests on. A
 * source is cited as the work that it is.
 *
 * @param path the value that is meant, where it is not all of the record: see `parseCellPath`
 * @throws ModelError `value-unknown` where the record has no such value
 */
export function citeRecord(
  dataset: AnyDataset,
  { collection, id }: RecordAddress,
  options: CiteOptions & { readonly path?: string } = {},
): Citation {
  const { path, locale = 'en' } = options;
  const record: unknown = own(dataset.records[collection], id);
  if (!isObject(record)) throw new TypeError(`There is no record ${collection}/${id}.`);
  const whole = itemOfDataset(dataset, options);
  const common = { dataset: whole, licence: dataset.licence };
  if (collection === 'source' && path === undefined)
    return { item: cslOfSource(asSource(record), locale), works: [], ...common };
  const address = `${collection}/${id}`;
  const cell = path === undefined ? undefined : cellOf(record, path, address);
  const place = cell ? `${address}#${cell.path}` : address;
  const works = worksBehind(dataset, citationsBehind(dataset, { collection, id }, cell), locale);
  const judgement = record['assertedBy'] === 'coder' ? record['reason'] : undefined;
  return {
    ...common,
    item: compact({
      ...whole,
      id: `${whole.id}-${collection}-${id}`,
      title: labelOf(record, id, locale),
      'container-title': whole.title,
      number: place,
      custom: compact({ place, dataset: dataset.name, value: cell?.value, restsOn: works.map(describeWork) }),
    }),
    place,
    ...(cell ? { value: cell.value } : {}),
    works,
    ...(typeof judgement === 'string' ? { judgement } : {}),
  };
}

/** Where in works that are cited, in words: `“Conclusion”, paragraph 2; note 4`. Empty where nothing is said of it. */
export function placesInWords({ locators }: CitedWork, locale: Locale): string {
  const places = locators.map((locator) => locatorInWords(locator, locale));
  return [...new Set(places)].filter((place) => place !== '').join('; ');
}

function itemOfDataset({ name, version }: AnyDataset, options: CiteOptions): CslItem {
  const { work, accessed, locale = 'en' } = options;
  return compact({
    id: `${name.replace(/\W+/g, '-').replace(/^-|-$/g, '')}-${version}`,
    type: 'dataset',
    title: work?.title ?? name,
    author: work?.authors,
    version,
    issued: work?.issued === undefined ? undefined : cslDate(work.issued, locale),
    accessed: accessed === undefined ? undefined : cslDate(accessed, locale),
    URL: work?.url,
  });
}

function worksBehind(
  dataset: AnyDataset,
  citations: readonly Readonly<Record<string, unknown>>[],
  locale: Locale,
): CitedWork[] {
  const works = new Map<string, Locator[]>();
  for (const { source, locator } of citations) {
    const locators = works.get(String(source)) ?? [];
    // A locator of a valid record has the fields of one.
    if (isObject(locator)) locators.push(locator as Locator);
    works.set(String(source), locators);
  }
  return [...works].flatMap(([id, locators]) => {
    const source: unknown = own(dataset.records['source'], id);
    return isObject(source)
      ? [{ item: cslOfSource(asSource(source), locale), locators: distinct(locators) }]
      : [];
  });
}

const distinct = (locators: readonly Locator[]): Locator[] => [
  ...new Map(locators.map((locator) => [JSON.stringify(locator), locator])).values(),
];

const describeWork = ({ item, locators }: CitedWork): object => ({
  id: item.id,
  ...(locators.length > 0 ? { locators } : {}),
});

// The collection `source` of a dataset of the model holds sources.
const asSource = (record: object): Records['source'] => record as Records['source'];

function labelOf(record: Readonly<Record<string, unknown>>, id: string, locale: Locale): string {
  const { label } = record;
  // Every record has a label in English; only one that was made up by hand may not.
  return isObject(label) && typeof label['en'] === 'string'
    ? inLocale(label as unknown as LocaleString, locale)
    : id;
}
