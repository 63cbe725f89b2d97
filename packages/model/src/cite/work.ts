import type { Records } from '../collections/registry.ts';
import type { Locale } from '../text/locale.ts';
import type { CslItem } from './csl.ts';
import { cslDate } from './csl-date.ts';

/** A source of a dataset, in whichever languages its dates have to be said. */
export function cslOfSource(source: Records['source'], locale: Locale): CslItem {
  return compact({
    id: source.id,
    type: source.type,
    title: source.title,
    'original-title': source.originalTitle,
    author: source.author,
    editor: source.editor,
    translator: source.translator,
    'container-title': source.containerTitle,
    'collection-title': source.collectionTitle,
    publisher: source.publisher,
    'publisher-place': source.publisherPlace,
    issued: source.issued === undefined ? undefined : cslDate(source.issued, locale),
    accessed: source.accessed === undefined ? undefined : cslDate(source.accessed, locale),
    volume: source.volume,
    issue: source.issue,
    number: source.number,
    page: source.page,
    'number-of-pages': source.numberOfPages === undefined ? undefined : String(source.numberOfPages),
    edition: source.edition,
    DOI: source.doi,
    ISBN: source.isbn,
    URL: source.url ?? source.archived,
    language: source.language,
  });
}

/** An object without the fields that it has not. */
export function compact<T extends object>(value: T): T {
  // Leaving out a field that is undefined leaves a value of the same type, as all such fields are optional.
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
