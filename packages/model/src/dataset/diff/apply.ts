import type { AnyDataset } from '../lookup.ts';
import type { Dataset } from '../types.ts';
import { applyCatalogue } from './apply-catalogue.ts';
import { applyRecords } from './apply-records.ts';
import { groupBy } from './group.ts';
import { collectionsOf, holdingOf } from './holding.ts';
import { expectSame, refuse } from './refuse.ts';
import type { CatalogueChange, Change, DatasetDiff } from './types.ts';

/**
 * The dataset that a diff leads to: `applyDiff(a, diffDatasets(a, b))` equals `b`. What the diff says was there is
 * checked first. Collections in which nothing changes are those of the dataset given, not copies; in the others,
 * records are in the order of their ids.
 *
 * @throws ModelError `diff-mismatch` where the dataset is not the one that the diff starts from, with the place
 */
export function applyDiff<R extends object>(
  dataset: Dataset<R>,
  { from, to, changes }: DatasetDiff,
): AnyDataset {
  // The catalogue says what there is to know of the record types.
  const start = dataset as unknown as AnyDataset;
  if (start.name !== from.name || start.version !== from.version) {
    refuse(
      { of: 'The dataset' },
      `is ${start.name} ${start.version}, and the diff starts from ${from.name} ${from.version}`,
    );
  }
  const licence = changes.find((change) => change.type === 'licence-changed');
  if (licence) expectSame(start.licence, licence.old, { of: 'The licence' });
  const catalogue = applyCatalogue(start.catalogue, changes.filter(isOfCatalogue));

  const byCollection = groupBy(
    changes.filter((change) => 'id' in change),
    ({ collection }) => collection,
  );
  const names = new Set([...collectionsOf(start), ...Object.keys(catalogue), ...byCollection.keys()]);
  const parts = [...names].map((name) => {
    const [old, changed] = [holdingOf(start, name), byCollection.get(name)];
    return { name, ...(changed ? applyRecords(old, changed) : old) };
  });
  const isEmpty = (byId: object): boolean => Object.keys(byId).length === 0;
  return {
    ...start,
    name: to.name,
    version: to.version,
    licence: licence?.new ?? start.licence,
    catalogue,
    records: Object.fromEntries(
      parts
        .filter(({ name, records }) => Object.hasOwn(catalogue, name) || !isEmpty(records))
        .map(({ name, records }) => [name, records]),
    ),
    redirects: Object.fromEntries(
      parts.filter(({ redirects }) => !isEmpty(redirects)).map(({ name, redirects }) => [name, redirects]),
    ),
  };
}

const isOfCatalogue = (change: Change): change is CatalogueChange =>
  change.type.startsWith('collection-') || change.type.startsWith('field-');
