import type { AnyDataset } from '../dataset/lookup.ts';
import type { RawDataset, RawRecord } from '../dataset/raw.ts';
import type { PlaceInTables } from './tables/places.ts';

/**
 * A dataset as if it had just been read, for `validateDataset`.
 *
 * @param placeOf where its values stand in tables, so that issues say so
 */
export function rawDatasetOf(
  { name, version, licence, catalogue, records, redirects }: AnyDataset,
  placeOf?: PlaceInTables,
): RawDataset {
  const listed = (parts: Readonly<Record<string, Readonly<Record<string, unknown>>>>): RawRecord[] =>
    Object.entries(parts).flatMap(([collection, byId]) =>
      Object.entries(byId).map(([id, value]) => ({
        collection,
        id,
        value,
        ...(placeOf ? { locate: (path) => placeOf(collection, id, path) } : {}),
      })),
    );
  return {
    name,
    version,
    licence,
    records: [...listed(records), ...listed(redirects)],
    coverage: Object.fromEntries(
      Object.entries(catalogue).flatMap(([collection, { coverage }]) =>
        coverage === undefined ? [] : [[collection, coverage]],
      ),
    ),
  };
}
