import type { Catalogue, CatalogueField } from '../../dataset/catalogue.ts';

/** Lists that any record and any value in it may have. They stand in one table for all. */
export const SHARED_LISTS: readonly string[] = ['citations', 'alternatives', 'ownTranslation', 'supports'];

/** Which lists stand in a table for all. */
export interface SharedLists {
  /** The name of the shared table of a list; undefined where it has one of its own. */
  readonly nameOf: (field: CatalogueField, fields: readonly CatalogueField[]) => string | undefined;
}

/** Finds the lists of a catalogue that go by one of those names and hold the same. */
export function sharedListsOf(catalogue: Catalogue): SharedLists {
  const signatures = new Map<string, string>();
  for (const { fields } of Object.values(catalogue)) {
    for (const field of fields) {
      const name = sharedName(field);
      if (name !== undefined && !signatures.has(name)) signatures.set(name, signatureOf(field, fields));
    }
  }
  const nameOf: SharedLists['nameOf'] = (field, fields) => {
    const name = sharedName(field);
    if (name === undefined || signatures.get(name) !== signatureOf(field, fields)) return undefined;
    const inside = fields.filter(({ path, list }) => list && path.startsWith(`${field.path}.`));
    return inside.every((list) => nameOf(list, fields) !== undefined) ? name : undefined;
  };
  return { nameOf };
}

function sharedName({ path, list }: CatalogueField): string | undefined {
  const key = path.slice(path.lastIndexOf('.') + 1);
  return list && SHARED_LISTS.includes(key) ? key : undefined;
}

/** What the items of a list are, apart from what is said of them. */
const signatureOf = (field: CatalogueField, fields: readonly CatalogueField[]): string =>
  JSON.stringify([
    field.type,
    field.reference?.collection,
    ...fields
      .filter(({ path }) => path.startsWith(`${field.path}.`))
      .map(({ path, type, list, reference }) => [
        path.slice(field.path.length),
        type,
        list,
        reference?.collection,
      ]),
  ]);
