import type { AnyDataset } from '../../dataset/lookup.ts';
import { didYouMean } from '../../text/nearest.ts';
import { type Row, rowsOf, unreadable } from './cells.ts';
import { metaTables } from './meta.ts';
import { planOf } from './plan.ts';
import { catalogueFrom, redirectsFrom } from './read-catalogue.ts';
import { recordsFrom } from './read-records.ts';
import type { PlannedTable } from './shape.ts';
import type { ReadTable, TableDefinition } from './table.ts';

/**
 * The dataset that tables hold: the way back from `tablesFrom`. Columns that follow from others are not read. Whether it
 * is valid is for `validateDataset` to say.
 *
 * @throws ModelError `tables-unreadable` with the table, the row and what to do
 */
export function datasetFromTables(tables: readonly ReadTable[]): AnyDataset {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const read = (definition: TableDefinition): readonly Row[] => {
    const table = byName.get(definition.name);
    if (!table) {
      throw unreadable(
        definition.name,
        `is not there, and an export has it, with no rows if need be. There are ${tables.length} other tables.`,
      );
    }
    return rowsOf(definition, table);
  };
  const head = read(metaTables.dataset);
  const [row] = head;
  if (!row || head.length > 1)
    throw unreadable(metaTables.dataset.name, `has ${head.length} rows. It has one: name, version, licence.`);
  const catalogue = catalogueFrom({
    collections: read(metaTables.collections),
    fields: read(metaTables.fields),
    values: read(metaTables.values),
  });
  const { tables: planned } = planOf(catalogue);
  refuseUnknown(tables, planned);
  return {
    name: row.text('name'),
    version: row.text('version'),
    licence: row.text('licence'),
    catalogue,
    records: recordsFrom(Object.keys(catalogue), planned, read),
    redirects: redirectsFrom(read(metaTables.redirects)),
  };
}

function refuseUnknown(tables: readonly ReadTable[], planned: readonly PlannedTable[]): void {
  const known = [...Object.values(metaTables), ...planned.map(({ definition }) => definition)].map(
    ({ name }) => name,
  );
  const unknown = tables.find(({ name }) => !known.includes(name));
  if (unknown)
    throw unreadable(unknown.file, `is no table of this dataset. ${didYouMean(unknown.name, known)}`.trim());
}
