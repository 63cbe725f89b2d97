import type { AnyDataset } from '../lookup.ts';
import type { Dataset } from '../types.ts';
import { diffCatalogues } from './diff-catalogue.ts';
import { diffRecords } from './diff-records.ts';
import { collectionsOf, holdingOf } from './holding.ts';
import { compareChanges } from './order.ts';
import type { Change, DatasetDiff } from './types.ts';

/**
 * What differs between two datasets of the model, value by value inside records: what is added, removed, changed and
 * moved, in records, redirects, the catalogue, the name and the licence.
 *
 * Items of lists are recognised, wherever they stand: by equality first, then by the references and dates that the
 * catalogue says they have, then by likeness. The order of keys in objects does not matter. A version alone is no
 * change.
 *
 * Linear in the size of the datasets; in lists that differ, n log n where their items are distinct or have a key.
 *
 * @param old the dataset before, such as the one published last
 * @param fresh the dataset after
 */
export function diffDatasets<A extends object, B extends object>(
  old: Dataset<A>,
  fresh: Dataset<B>,
): DatasetDiff {
  // The catalogues say what there is to know of the record types.
  const [a, b] = [old as unknown as AnyDataset, fresh as unknown as AnyDataset];
  const whole: Change[] = [];
  if (a.name !== b.name) whole.push({ type: 'name-changed', old: a.name, new: b.name });
  if (a.licence !== b.licence) whole.push({ type: 'licence-changed', old: a.licence, new: b.licence });
  const changes = [
    ...whole,
    ...diffCatalogues(a.catalogue, b.catalogue),
    ...collectionsOf(a, b).flatMap((collection) =>
      diffRecords(collection, holdingOf(a, collection), holdingOf(b, collection)),
    ),
  ];
  return {
    from: { name: a.name, version: a.version },
    to: { name: b.name, version: b.version },
    changes: changes.sort(compareChanges),
  };
}
