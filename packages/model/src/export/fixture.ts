import { minimal, rawDataset } from '../../test/dataset.ts';
import type { AnyDataset } from '../dataset/lookup.ts';
import type { Dataset } from '../dataset/types.ts';
import { validateDataset } from '../dataset/validate.ts';

/** A valid dataset of the model, with a record or two in each collection, a former id and what it says of its coverage. */
export function minimalDataset(): AnyDataset {
  const raw = rawDataset(minimal);
  const validation = validateDataset({
    ...raw,
    records: [
      ...raw.records,
      {
        collection: 'event',
        id: 'former',
        value: { kind: 'moved', to: [anEvent()], reason: 'Two names, one "visit".' },
      },
    ],
    coverage: {
      event: [{ kind: 'selected', rule: { en: 'Some, "by choice"' }, where: { kind: ['leader-visit'] } }],
    },
  });
  if (!validation.ok) throw new Error(`The fixture is not valid: ${JSON.stringify(validation.issues[0])}`);
  return asAny(validation.dataset);
}

const anEvent = (): string => Object.keys(minimal.event)[0] ?? '';

/** A dataset whose record types do not matter is one whose types are not looked at. */
const asAny = (dataset: Dataset): AnyDataset => dataset as unknown as AnyDataset;
