import { type AnyDataset, targetOf, valuesAt } from '@yalu/model/dataset';
import { recordsOf } from '../../memory/catalogue.ts';
import { crossingsOf } from '../../memory/through.ts';
import { AT, MAPPING_PLACE, OWN, PLACE, ROW, type SqlTable, TO } from '../tables.ts';
import type { Cell, LoadedColumn, LoadedTable } from './columns.ts';
import { idsInOrder } from './containers.ts';
import { foldedText } from './fold.ts';

/** The rows of records by id. */
export type RowsOf = (collection: string) => ReadonlyMap<string, number>;

/** Finds the rows of records: of each collection once. */
export function rowsRemembered(dataset: AnyDataset): RowsOf {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (collection) => {
    const before = known.get(collection);
    if (before) return before;
    const rows = new Map(idsInOrder(recordsOf(dataset, collection)).map((id, row) => [id, row]));
    known.set(collection, rows);
    return rows;
  };
}

/** The links of a way back, in the order in which the model has them: each once, however often a record repeats it. */
export function linksOf(dataset: AnyDataset, table: SqlTable, rowsOf: RowsOf): LoadedTable {
  const { collection, target = '', inverse } = table;
  const references = (dataset.catalogue[collection]?.fields ?? []).filter(
    ({ reference }) => reference?.inverse === inverse,
  );
  const [sources, targets] = [rowsOf(collection), rowsOf(target)];
  const [at, to]: [number[], number[]] = [[], []];
  for (const record of Object.values(recordsOf(dataset, collection))) {
    const seen = new Set<number>();
    for (const { path, reference } of references) {
      for (const { value } of valuesAt(record, path)) {
        const address = targetOf(reference?.collection ?? '', value);
        const row = address?.collection === target ? targets.get(address.id) : undefined;
        if (row === undefined || seen.has(row)) continue;
        seen.add(row);
        at.push(row);
        to.push(sources.get(record.id) ?? -1);
      }
    }
  }
  const rows = at.length;
  return tableOf(rows, [
    { name: AT, type: 'row', values: at },
    { name: TO, type: 'row', values: to },
    { name: PLACE, type: 'row', values: Array.from({ length: rows }, (_none, place) => place) },
  ]);
}

/** What mappings say, each from both of its ends; in the order of mappings. */
export function crossingsIn(dataset: AnyDataset, table: SqlTable): LoadedTable {
  const all = crossingsOf(dataset);
  const places = new Map<string, number>();
  for (const { crossing } of all)
    if (!places.has(crossing.mapping)) places.set(crossing.mapping, places.size);
  const rows = all.map(({ own, crossing }, row): Readonly<Record<string, Cell | undefined>> => ({
    [ROW]: row,
    [OWN]: own,
    [MAPPING_PLACE]: places.get(crossing.mapping),
    _value: JSON.stringify(crossing),
    ...Object.fromEntries(
      (['category', 'relation', 'confidence', 'mapping'] as const).flatMap((key) => {
        const text = crossing[key];
        return text === undefined
          ? []
          : [
              [key, text],
              [`${key}_folded`, foldedText(text)],
            ];
      }),
    ),
  }));
  return tableOf(
    rows.length,
    table.columns.map(({ name, type }): LoadedColumn => ({
      name,
      type,
      values: rows.map((row) => row[name] ?? null),
    })),
  );
}

/** Leaves out the columns in which nothing stands. */
const tableOf = (rows: number, columns: readonly LoadedColumn[]): LoadedTable => ({
  rows,
  columns: columns.filter(({ values }) => values.some((value) => value !== null)),
});
