import type { CollectionDefinition } from '../../collections/define.ts';
import { collections } from '../../collections/registry.ts';
import { didYouMean } from '../../text/nearest.ts';
import { isObject, valuesAt } from '../catalogue.ts';
import { own } from '../own.ts';
import { anA, show } from '../wording.ts';
import { defineRule } from './define.ts';

export const alternativesDiffer = defineRule({
  name: 'alternative',
  description:
    "An alternative is for a field of the record, fits it, differs from the record's own value, and names sources that no other alternative of the field names.",
  severity: 'error',
  *check({ records, fields }) {
    const definitions: Readonly<Record<string, CollectionDefinition>> = collections;
    for (const { collection, id, value } of records) {
      const alternatives = value['alternatives'];
      if (!Array.isArray(alternatives)) continue;
      const { alternatives: _, ...rest } = value;
      const names = new Set(fields(collection).map(({ path }) => path));
      const sources = new Map<string, number>();
      for (const [index, raw] of (alternatives as readonly unknown[]).entries()) {
        if (!isObject(raw)) continue;
        const at = { collection, id, path: ['alternatives', index] };
        const field = String(raw['field']);
        const ownValue = valueAt(value, field);
        if (!names.has(field) || ownValue === undefined) {
          yield {
            ...at,
            path: [...at.path, 'field'],
            found: field,
            message: whyNot(field, names, value, collection),
          };
          continue;
        }
        const schema = own(definitions, collection)?.schema;
        const other = raw['value'];
        if (same(ownValue, other)) {
          yield {
            ...at,
            path: [...at.path, 'value'],
            found: other,
            message: `is the value that the record has for ${field}. Move its sources to the record's citations.`,
          };
        } else if (schema && !schema.safeParse(withValue(rest, field.split('.'), other)).success) {
          yield {
            ...at,
            path: [...at.path, 'value'],
            found: other,
            message: `${show(other)} does not fit ${field}, which has ${show(ownValue)} in this record. Give a value of the same kind.`,
          };
        }
        for (const { path, value: source } of valuesAt(raw, 'citations.source')) {
          const key = `${field} ${String(source)}`;
          const earlier = sources.get(key);
          if (earlier !== undefined && earlier !== index) {
            yield {
              ...at,
              path: [...at.path, ...path],
              found: source,
              message: `"${String(source)}" is already named for another value of ${field}. Alternatives name different sources.`,
            };
          }
          sources.set(key, index);
        }
      }
    }
  },
});

function whyNot(field: string, names: ReadonlySet<string>, record: unknown, collection: string): string {
  if (!names.has(field))
    return `"${field}" is no field of ${anA(collection)}. ${didYouMean(field, names)}`.trim();
  const [inList] = valuesAt(record, field);
  const list = inList?.path.slice(
    0,
    inList.path.findIndex((step) => typeof step === 'number'),
  );
  return list === undefined
    ? `"${field}" has no value in this record, to which another could be the alternative. Give it the preferred value.`
    : `"${field}" stands in a list, and an alternative is for a whole field. Name ${list.join('.')}, and give the whole list as the other sources have it.`;
}

function valueAt(record: unknown, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>((value, key) => (isObject(value) ? own(value, key) : undefined), record);
}

function withValue(record: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  return isObject(record) ? { ...record, [key]: withValue(own(record, key), rest, value) } : record;
}

/** Whether two values are equal, whatever the order of their fields. */
function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    const others: readonly unknown[] = b;
    return a.length === b.length && a.every((item, index) => same(item, others[index]));
  }
  if (!isObject(a) || !isObject(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && same(a[name], b[name]))
  );
}
