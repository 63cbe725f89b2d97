import type { AnyDataset } from '../dataset/lookup.ts';

/** Somebody who had a part in a dataset. */
export interface Contributor {
  readonly name: string;
  readonly url?: string;
}

/** What is said of a dataset besides its records. */
export interface ExportOptions {
  /** What it is called; by default its name. */
  readonly title?: string;
  /** What it holds, in a sentence or two; by default its counts. */
  readonly description?: string;
  readonly homepage?: string;
  readonly contributors?: readonly Contributor[];
  /** What the addresses of records begin with in JSON-LD, Turtle and CSVW: `urn:yalu:NAME/` by default. */
  readonly base?: string;
}

/** What is said of a dataset, with nothing left out. */
export interface About {
  readonly title: string;
  readonly description: string;
  readonly homepage: string | undefined;
  readonly contributors: readonly Contributor[];
  readonly base: string;
}

export function aboutOf(dataset: AnyDataset, options: ExportOptions): About {
  const { name, version } = dataset;
  return {
    title: options.title ?? name,
    description: options.description ?? countsOf(dataset),
    homepage: options.homepage,
    contributors: options.contributors ?? [],
    base: options.base ?? `urn:yalu:${encodeURIComponent(name)}/`,
  };

  function countsOf({ catalogue, records }: AnyDataset): string {
    const counts = Object.entries(catalogue)
      .map(([collection, { title }]) => ({ title, count: Object.keys(records[collection] ?? {}).length }))
      .filter(({ count }) => count > 0);
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    return `Version ${version} of the dataset ${name}: ${total} records in ${counts.length} collections, each with the sources that it rests on (${counts.map(({ title, count }) => `${title}: ${count}`).join('; ')}).`;
  }
}

/** Where the terms of an SPDX identifier can be read. */
export const licenceUrl = (spdx: string): string => `https://spdx.org/licenses/${encodeURIComponent(spdx)}`;

/** Whether a licence is named by its SPDX identifier, and not as `unknown`. */
export const isSpdx = (licence: string): boolean => /^[A-Za-z0-9.-]+$/.test(licence) && licence !== 'unknown';
