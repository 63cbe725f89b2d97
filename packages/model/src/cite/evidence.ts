import { isObject } from '../dataset/catalogue.ts';
import { type AnyDataset, targetOf } from '../dataset/lookup.ts';
import { own } from '../dataset/own.ts';
import type { RecordAddress } from '../dataset/types.ts';
import type { Cell } from './cell.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The citations that a record, or a value in it, rests on: those nearest to the value, if something around it has its
 * own; else those of the record that support the field, which is all that do not say what they support. Of those that
 * name a row of a table, only the row that the value stands in, where that is known.
 */
export function citationsBehind(
  dataset: AnyDataset,
  { collection, id }: RecordAddress,
  cell?: Cell,
): readonly Fields[] {
  const record: unknown = own(dataset.records[collection], id);
  const whole = citationsIn(record);
  if (!cell) return whole;
  const [, ...inner] = [...cell.within, cell.value];
  const nearest = inner.map(citationsIn).findLast(({ length }) => length > 0);
  if (nearest) return nearest;
  const supporting = whole.filter((citation) => supports(citation, cell.fields.join('.')));
  // A value that follows from others is in no list of fields that are supported.
  return inItsRow(supporting.length > 0 ? supporting : whole, rowsOf(dataset, collection, cell));
}

function citationsIn(value: unknown): Fields[] {
  const citations = isObject(value) ? own(value, 'citations') : undefined;
  return Array.isArray(citations) ? citations.filter(isObject) : [];
}

function supports({ supports: fields }: Fields, field: string): boolean {
  if (!Array.isArray(fields)) return true;
  return fields.some(
    (one) => field === one || field.startsWith(`${one}.`) || String(one).startsWith(`${field}.`),
  );
}

/** A table of a source, and the row of it that a citation names. */
function rowOf({ source, locator }: Fields): { readonly table: string; readonly row: unknown } | undefined {
  if (!isObject(locator) || locator['row'] === undefined) return undefined;
  return { table: JSON.stringify([source, locator['table']]), row: locator['row'] };
}

/**
 * The rows of tables that are about the item of a list which holds the value: those that the record is cited from that
 * the item names. A count of a view stands in the row of the view.
 */
function rowsOf(
  dataset: AnyDataset,
  collection: string,
  { within, value, path }: Cell,
): Map<string, Set<unknown>> {
  const rows = new Map<string, Set<unknown>>();
  const holders = [...within, value];
  const at = holders.findLastIndex((holder, index) => isObject(holder) && Array.isArray(holders[index - 1]));
  const item = holders[at];
  const [list] = path.split('.');
  if (!isObject(item)) return rows;
  for (const { path: field, reference } of dataset.catalogue[collection]?.fields ?? []) {
    const [first, name, ...deeper] = field.split('.');
    if (!reference || first !== list || name === undefined || deeper.length > 0) continue;
    const target = targetOf(reference.collection, own(item, name));
    const named: unknown = target && own(dataset.records[target.collection], target.id);
    for (const citation of citationsIn(named)) {
      const found = rowOf(citation);
      if (found) rows.set(found.table, (rows.get(found.table) ?? new Set()).add(found.row));
    }
  }
  return rows;
}

function inItsRow(
  citations: readonly Fields[],
  rows: ReadonlyMap<string, ReadonlySet<unknown>>,
): readonly Fields[] {
  const kept = citations.filter((citation) => {
    const found = rowOf(citation);
    const known = found && rows.get(found.table);
    return known === undefined || known.has(found?.row);
  });
  return kept.length > 0 ? kept : citations;
}
