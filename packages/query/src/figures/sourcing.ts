import { type AnyDataset, isObject, valuesAt } from '@yalu/model/dataset';
import type { FigureSource } from './define.ts';

/** How well a dataset rests on sources, in numbers. */
export interface Sourcing {
  readonly records: number;
  /** The collections that hold a record. */
  readonly collections: number;
  /** How many claims there are, and how many of them cite a source. */
  readonly claims: { readonly all: number; readonly sourced: number };
  /** Of the records that need a source: how many there are, and how many cite two or more. */
  readonly attested: { readonly all: number; readonly twice: number };
  /** All citations of records and values, and those with a fingerprint, by which the passage can be verified. */
  readonly citations: { readonly all: number; readonly verified: number };
}

/** Counts what rests on how many sources. A source that is cited twice counts once. */
export function sourcingOf({ catalogue, records }: AnyDataset): Sourcing {
  const all = Object.entries(records).flatMap(([collection, byId]) =>
    Object.values(byId).map((record) => ({ collection, sources: sourcesOf(record), record })),
  );
  const citing = all.filter(({ collection }) => catalogue[collection]?.uncited !== true);
  const claims = all.filter(({ collection }) => collection === 'claim');
  const citations = citing.flatMap(({ collection, record }) =>
    (catalogue[collection]?.fields ?? [])
      .filter(({ path, list, type }) => list && type === 'object' && /(?:^|\.)citations$/.test(path))
      .flatMap(({ path }) => valuesAt(record, path)),
  );
  return {
    records: all.length,
    collections: new Set(all.map(({ collection }) => collection)).size,
    claims: { all: claims.length, sourced: claims.filter(({ sources }) => sources.size > 0).length },
    attested: { all: citing.length, twice: citing.filter(({ sources }) => sources.size > 1).length },
    citations: {
      all: citations.length,
      verified: citations.filter(({ value }) => isObject(value) && value['fingerprint'] !== undefined).length,
    },
  };
}

const sourcesOf = (record: object): ReadonlySet<unknown> =>
  new Set(valuesAt(record, 'citations.source').map(({ value }) => value));

export const sourcingFigures: FigureSource = {
  name: 'sourcing',
  description:
    'how many claims cite a source, and what shares of records and citations are attested and verified',
  *figures({ dataset }) {
    const { claims, attested, citations } = sourcingOf(dataset);
    yield { of: 'claim', measure: 'sourced', unit: 'count', value: claims.sourced };
    yield {
      of: 'dataset',
      measure: 'two-sources',
      unit: 'share',
      value: shareOf(attested.twice, attested.all),
    };
    yield {
      of: 'dataset',
      measure: 'verified',
      unit: 'share',
      value: shareOf(citations.verified, citations.all),
    };
  },
};

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
