import type { CollectionDefinition } from '../collections/define.ts';
import { collections } from '../collections/registry.ts';
import { isObject } from '../dataset/catalogue.ts';
import { compareTexts, isSame } from '../dataset/diff/equal.ts';
import type { AnyDataset } from '../dataset/lookup.ts';
import { recordFile } from './scaffold/record-file.ts';
import type { FileContent } from './write-files.ts';
import { blockYaml } from './yaml-write.ts';

/**
 * The files of the records of a dataset of the model, as contributors edit them. What a schema fills in by itself is left
 * out. Name, version, licence and coverage of the dataset are in no record.
 */
export function recordFilesOf({ records, redirects }: AnyDataset): readonly FileContent[] {
  const definitions: Readonly<Record<string, CollectionDefinition>> = collections;
  return Object.entries(definitions).flatMap(([collection, definition]) => {
    const file = (id: string, bytes: string): FileContent => ({ path: `${collection}/${id}.yaml`, bytes });
    return [
      ...Object.entries(records[collection] ?? {}).map(([id, record]) =>
        file(id, recordFile(definition, authored(definition, record))),
      ),
      ...Object.entries(redirects[collection] ?? {}).map(([id, { kind, to, reason }]) =>
        file(id, blockYaml({ kind, to, reason })),
      ),
    ].sort((a, b) => compareTexts(a.path, b.path));
  });
}

/** A record without the fields that its schema would fill in the same. */
function authored(
  { schema, derive }: CollectionDefinition,
  record: object,
): Readonly<Record<string, unknown>> {
  const fields: Readonly<Record<string, unknown>> = isObject(record) ? record : {};
  return Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => {
      const { [key]: _, ...others } = fields;
      const derived = derive?.(others)[key];
      if (derived !== undefined && isSame(derived, value)) return false;
      const field = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
      const filled = field?.safeParse(undefined);
      return !(filled?.success && filled.data !== undefined && isSame(filled.data, value));
    }),
  );
}
