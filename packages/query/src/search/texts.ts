import { type AnyDataset, type CatalogueField, isObject, valuesAt } from '@yalu/model/dataset';
import { LOCALES } from '@yalu/model/text';
import { searchRoleOf, type SearchRole } from './roles.ts';

/** A text of a record. */
export interface SearchText {
  /** The field, as the catalogue writes it. */
  readonly path: string;
  /** The value in the record: the same for a text in its several languages. */
  readonly place: string;
  readonly role: SearchRole;
  readonly language: string | null;
  readonly text: string;
  /** For an id that the record no longer has. */
  readonly kind?: 'moved' | 'split';
}

/** What reads the texts of the records of a collection, by what the catalogue says of its fields. */
export function textReader(
  dataset: AnyDataset,
  collection: string,
): (record: { readonly id: string }) => SearchText[] {
  const fields = dataset.catalogue[collection]?.fields ?? [];
  // The catalogue lists the languages of a text as fields of their own, too.
  const inLanguages = new Set(fields.filter(({ type }) => type === 'locale-string').map(({ path }) => path));
  const own = fields.filter(({ path }) => !inLanguages.has(parentOf(path)));
  const readers = own.flatMap((field) => {
    const role = searchRoleOf(field);
    return role ? [{ field: field.path.split('.')[0] ?? '', read: fieldReader(field, role, fields) }] : [];
  });
  const formerIds = formerIdsOf(dataset, collection);
  return (record) => [
    // Most records have few of the fields that they could have.
    ...readers.flatMap(({ field, read }) => (Object.hasOwn(record, field) ? read(record) : [])),
    ...(formerIds.get(record.id) ?? []),
  ];
}

function fieldReader(
  { path, type }: CatalogueField,
  role: SearchRole,
  fields: readonly CatalogueField[],
): (record: object) => SearchText[] {
  if (type === 'locale-string') {
    return (record) =>
      valuesAt(record, path).flatMap(({ path: way, value }) =>
        LOCALES.flatMap((language) => {
          const text = isObject(value) ? value[language] : undefined;
          return typeof text === 'string' ? [{ path, place: way.join('.'), role, language, text }] : [];
        }),
      );
  }
  const parent = parentOf(path);
  const name = path.slice(parent === '' ? 0 : parent.length + 1);
  const saysLanguage = parent !== '' && fields.some((field) => field.path === `${parent}.language`);
  return (record) =>
    (parent === '' ? [{ path: [], value: record as unknown }] : valuesAt(record, parent)).flatMap(
      ({ path: way, value: owner }) => {
        const language = saysLanguage && isObject(owner) ? owner['language'] : undefined;
        return valuesAt(owner, name).flatMap(({ path: rest, value: text }) =>
          typeof text === 'string'
            ? [
                {
                  path,
                  place: [...way, ...rest].join('.'),
                  role,
                  language: typeof language === 'string' ? language : null,
                  text,
                },
              ]
            : [],
        );
      },
    );
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

/** The ids that led to a record before, by its id. */
function formerIdsOf({ redirects }: AnyDataset, collection: string): ReadonlyMap<string, SearchText[]> {
  const former = new Map<string, SearchText[]>();
  const own = Object.hasOwn(redirects, collection) ? redirects[collection] : undefined;
  for (const [id, { kind, to }] of Object.entries(own ?? {})) {
    for (const target of to) {
      const text: SearchText = {
        path: 'id',
        place: `former.${id}`,
        role: 'id',
        language: null,
        text: id,
        kind,
      };
      former.set(target, [...(former.get(target) ?? []), text]);
    }
  }
  return former;
}
