import type { Locator } from './locator.ts';

/** A citation of a source: who cites it, where in it, and the fingerprint of the passage. */
export interface Cited {
  /** The record that cites, as `collection/id`. */
  readonly by: string;
  readonly locator?: Locator;
  readonly fingerprint?: string;
}

/** Records by collection and id. */
export type RecordsById = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * The citations of a source in the records of a dataset, in the order of collections and ids: those of the records
 * and those of single values in them.
 */
export function citationsOf(records: RecordsById, source: string): Cited[] {
  return Object.entries(records).flatMap(([collection, byId]) =>
    Object.entries(byId).flatMap(([id, record]) => {
      const by = `${collection}/${id}`;
      return citationsIn(record)
        .filter((citation) => citation['source'] === source)
        .map((citation) => ({ by, ...placeIn(citation) }));
    }),
  );
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The citations of a value, at whatever depth. */
function citationsIn(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn);
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'citations' && Array.isArray(item) ? item.filter(isFields) : citationsIn(item),
  );
}

function placeIn({ locator, fingerprint }: Fields): Omit<Cited, 'by'> {
  return {
    ...(isFields(locator) ? { locator: locatorIn(locator) } : {}),
    ...(typeof fingerprint === 'string' ? { fingerprint } : {}),
  };
}

function locatorIn(value: Fields): Locator {
  const { paragraph, page } = value;
  const text = <K extends string>(key: K): Partial<Record<K, string>> => {
    const found = value[key];
    // The one key that is set is `key`: TypeScript widens a computed key to string.
    return typeof found === 'string' ? ({ [key]: found } as Record<K, string>) : {};
  };
  return {
    ...text('section'),
    ...(typeof paragraph === 'number' ? { paragraph } : {}),
    ...(typeof page === 'number' ? { page } : {}),
    ...text('table'),
    ...text('row'),
    ...text('column'),
    ...text('note'),
  };
}
