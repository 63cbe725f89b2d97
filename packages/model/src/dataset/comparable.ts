import type { Dataset } from './types.ts';
import type { Examination } from './validate.ts';

/**
 * A dataset with the records that fit no schema as well, as they are written: to see what differs, and for nothing else,
 * as its types do not hold of them.
 */
export function comparableDataset({ dataset, unfit }: Pick<Examination, 'dataset' | 'unfit'>): Dataset {
  if (unfit.length === 0) return dataset;
  const records: Record<string, Record<string, unknown>> = { ...dataset.records };
  for (const collection of new Set(unfit.map((draft) => draft.collection))) {
    const drafts = unfit.filter((draft) => draft.collection === collection);
    records[collection] = {
      ...records[collection],
      ...Object.fromEntries(drafts.map(({ id, value }) => [id, value])),
    };
  }
  // Whoever compares records reads what they hold, and not what their types say.
  return { ...dataset, records: records as unknown as Dataset['records'] };
}
