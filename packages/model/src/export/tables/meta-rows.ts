import { compareTexts } from '../../dataset/diff/equal.ts';
import type { AnyDataset } from '../../dataset/lookup.ts';
import { metaTables } from './meta.ts';
import type { Plan, Shape } from './shape.ts';
import type { Cell, Table } from './table.ts';

/** The tables that say what the dataset and its collections are. */
export function metaRows(dataset: AnyDataset, plan: Plan): readonly Table[] {
  const { name, version, licence, catalogue, records, redirects } = dataset;
  const entries = Object.entries(catalogue);
  return [
    { definition: metaTables.dataset, rows: [[name, version, licence]] },
    {
      definition: metaTables.collections,
      rows: entries.map(([collection, entry]): Cell[] => [
        collection,
        plan.records.get(collection)?.definition.name ?? null,
        Object.keys(Object.hasOwn(records, collection) ? (records[collection] ?? {}) : {}).length,
        entry.title,
        entry.description,
        entry.time ?? null,
        entry.uncited ?? null,
        entry.supporting ?? null,
        entry.coverage === undefined ? null : JSON.stringify(entry.coverage),
      ]),
    },
    {
      definition: metaTables.fields,
      rows: entries.flatMap(([collection, { fields }]) => {
        const places = placesOf(plan, collection);
        return fields.map((field, index): Cell[] => [
          collection,
          index + 1,
          field.path,
          places.get(field.path)?.table ?? null,
          places.get(field.path)?.column ?? null,
          field.type,
          field.list,
          field.optional,
          field.reference?.collection ?? null,
          field.reference?.inverse ?? null,
          field.reference?.leadsUp ?? null,
          field.description ?? null,
        ]);
      }),
    },
    {
      definition: metaTables.values,
      rows: entries.flatMap(([collection, { fields }]) =>
        fields.flatMap(({ path, values = [], meanings = {} }) => [
          ...values.map((value, index): Cell[] => [
            collection,
            path,
            index + 1,
            value,
            Object.hasOwn(meanings, value) ? (meanings[value] ?? null) : null,
          ]),
          ...Object.entries(meanings)
            .filter(([value]) => !values.includes(value))
            .map(([value, meaning]): Cell[] => [collection, path, null, value, meaning]),
        ]),
      ),
    },
    {
      definition: metaTables.redirects,
      rows: Object.keys(redirects)
        .sort(compareTexts)
        .flatMap((collection) =>
          Object.entries(redirects[collection] ?? {})
            .sort(([a], [b]) => compareTexts(a, b))
            .flatMap(([former, { kind, to, reason }]) =>
              (to.length === 0 ? [null] : to).map((id, index): Cell[] => [
                collection,
                former,
                kind,
                id === null ? 0 : index + 1,
                id,
                reason ?? null,
              ]),
            ),
        ),
    },
  ];
}

interface FieldPlace {
  readonly table: string;
  readonly column?: string;
}

/** Where each field of a collection is. */
function placesOf(plan: Plan, collection: string): ReadonlyMap<string, FieldPlace> {
  const found = new Map<string, FieldPlace>();
  const collect = ({ slots, lists }: Shape, table: string, path: string): void => {
    const at = (keys: readonly string[]): string => [...(path === '' ? [] : [path]), ...keys].join('.');
    for (const { keys, column } of slots) found.set(at(keys), { table, column });
    for (const { keys, table: inner, items } of lists) {
      found.set(at(keys), { table: inner });
      collect(items, inner, at(keys));
    }
  };
  const records = plan.records.get(collection);
  if (records) {
    found.set('id', { table: records.definition.name, column: 'id' });
    collect(records.shape, records.definition.name, '');
  }
  return found;
}
