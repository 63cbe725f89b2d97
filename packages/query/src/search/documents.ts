import { type AnyDataset, isObject } from '@yalu/model/dataset';
import type { LocaleString } from '@yalu/model/text';
import { recordsOf } from '../memory/catalogue.ts';
import { type SearchText, textReader } from './texts.ts';

/** A record as it is searched. */
export interface SearchDocument {
  readonly collection: string;
  readonly id: string;
  readonly label: LocaleString;
  readonly texts: readonly SearchText[];
}

/** The records of all collections with their texts. */
export function documentsOf(dataset: AnyDataset): SearchDocument[] {
  return Object.keys(dataset.catalogue).flatMap((collection) => {
    const textsOf = textReader(dataset, collection);
    return Object.values(recordsOf(dataset, collection)).map((record) => ({
      collection,
      id: record.id,
      label: labelOf(record),
      texts: textsOf(record),
    }));
  });
}

/** The label that every record of the model has; the id in a dataset whose records have none. */
function labelOf(record: { readonly id: string; readonly label?: unknown }): LocaleString {
  const { label } = record;
  return isLocaleString(label) ? label : { en: record.id };
}

const isLocaleString = (value: unknown): value is LocaleString =>
  isObject(value) && typeof value['en'] === 'string';
