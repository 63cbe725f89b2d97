import type { CatalogueEntry } from '../catalogue.ts';
import type { AnyDataset } from '../lookup.ts';
import { own } from '../own.ts';
import type { Redirect } from '../types.ts';
import type { AnyRecord } from './types.ts';

/** What a dataset holds of one collection. */
export interface Holding {
  readonly entry: CatalogueEntry | undefined;
  readonly records: Readonly<Record<string, AnyRecord>>;
  readonly redirects: Readonly<Record<string, Redirect>>;
}

/** What a dataset holds of a collection; nothing where it has none of that name. */
export function holdingOf(dataset: AnyDataset, collection: string): Holding {
  return {
    entry: own(dataset.catalogue, collection),
    // A record is an object of JSON, and so has fields that can be read by name.
    records: (own(dataset.records, collection) ?? {}) as Holding['records'],
    redirects: own(dataset.redirects, collection) ?? {},
  };
}

/** The names of all collections that datasets know of or hold something of. */
export function collectionsOf(...datasets: readonly AnyDataset[]): string[] {
  const names = datasets.flatMap(({ catalogue, records, redirects }) =>
    [catalogue, records, redirects].flatMap((part) => Object.keys(part)),
  );
  return [...new Set(names)];
}
