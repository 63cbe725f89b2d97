import type { Dataset, Records } from '@yalu/model';
import type { AnyDataset, Catalogue } from '@yalu/model/dataset';
import type { Locale } from '@yalu/model/text';

/** What the page in the browser knows: of the dataset, only what its questions need. */
export interface PageData {
  readonly locale: Locale;
  readonly dataset: AnyDataset;
  readonly marks: Readonly<Record<string, Mark>>;
}

/** How a school is drawn: the same shape and colour as in the charts. */
export interface Mark {
  readonly shape: string;
  /** Its place among the colours of schools, from 1. */
  readonly color: number;
}

/** Of each collection that the page asks, the fields that it shows. */
const NEEDED = {
  school: ['id', 'label', 'order', 'dominance'],
  dimension: ['id', 'label', 'order'],
  position: ['id', 'label', 'school', 'dimension', 'concepts'],
  concept: ['id', 'label'],
} as const satisfies Partial<Record<keyof Records, readonly string[]>>;

/** A dataset of the collections and fields of {@link NEEDED}, which can be asked like the whole. */
export function neededOf(dataset: Dataset<Records>): AnyDataset {
  const whole = anyOf(dataset);
  const collections = Object.entries(NEEDED);
  return {
    name: whole.name,
    version: whole.version,
    licence: whole.licence,
    catalogue: Object.fromEntries(
      collections.map(([name, fields]) => [name, entryOf(whole.catalogue, name, fields)]),
    ),
    records: Object.fromEntries(
      collections.map(([name, fields]) => [
        name,
        Object.fromEntries(
          Object.entries(whole.records[name] ?? {}).map(([id, record]) => [
            id,
            { id, ...only(record, fields) },
          ]),
        ),
      ]),
    ),
    redirects: {},
  };
}

/** The dataset for functions that take any: reading needs no more of the types than the catalogue says. */
export const anyOf = (dataset: Dataset<Records>): AnyDataset => dataset as unknown as AnyDataset;

function entryOf(catalogue: Catalogue, name: string, fields: readonly string[]): Catalogue[string] {
  const entry = catalogue[name];
  if (entry === undefined) throw new Error(`The dataset has no collection ${name}, which the page needs.`);
  return {
    ...entry,
    description: '',
    fields: entry.fields
      .filter(({ path }) => fields.includes(path.split('.')[0] ?? ''))
      .map(({ description: _description, ...field }) => field),
  };
}

function only(record: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(record).filter(([key]) => fields.includes(key)));
}
