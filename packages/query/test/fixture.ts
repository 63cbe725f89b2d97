import {
  type Dataset,
  formatIssue,
  type NarrowRecords,
  type RawDataset,
  type RawRecord,
  type Records,
  validateDataset,
} from '@yalu/model';
import type { AnyDataset } from '@yalu/model/dataset';
import { records, redirects } from './records.ts';

type Fixture = typeof records;

/** The ids that the fixture holds. */
type FixtureIds = {
  readonly [C in keyof Records]: C extends keyof Fixture ? keyof Fixture[C] & string : never;
};

export type FixtureRecords = NarrowRecords<Records, FixtureIds>;

/** A small dataset of the model, typed as a published one is. */
export const dataset: Dataset<FixtureRecords> = typed(validated({ ...records }, { ...redirects }));

/** The same, for the functions that take any dataset. */
export const anyDataset: AnyDataset = untyped(dataset);

/** Builds a dataset of records by collection and id. @throws Error with the issues of an invalid one */
export function validated(
  byCollection: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  redirected: typeof byCollection = {},
  coverage?: RawDataset['coverage'],
): Dataset {
  const raw = [byCollection, redirected].flatMap((part) =>
    Object.entries(part).flatMap(([collection, byId]) =>
      Object.entries(byId).map(([id, value]): RawRecord => ({ collection, id, value })),
    ),
  );
  const validation = validateDataset({
    name: 'fixture',
    version: '1.0.0',
    licence: 'CC0-1.0',
    records: raw,
    coverage,
  });
  if (!validation.ok) throw new Error(validation.issues.map(formatIssue).join('\n'));
  return validation.dataset;
}

/** Forgets the record types, as the functions that read only what the catalogue says do. */
export function untyped<R extends object>(of: Dataset<R>): AnyDataset {
  return of as unknown as AnyDataset;
}

/** The ids of the fixture are those of its records: the type says what `validated` has just built. */
function typed(of: Dataset): Dataset<FixtureRecords> {
  return of as unknown as Dataset<FixtureRecords>;
}
