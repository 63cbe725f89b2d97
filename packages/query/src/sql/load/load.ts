import type { AnyDataset } from '@yalu/model/dataset';
import type { SqlTable, SqlTables } from '../tables.ts';
import { columnsOf, type LoadedTable } from './columns.ts';
import { containersOf } from './containers.ts';
import { datesRemembered } from './dates.ts';
import { crossingsIn, linksOf, rowsRemembered } from './links.ts';

/** Makes the tables of a dataset, one at a time. What is used for several is remembered as long as the function is. */
export function loaderOf(dataset: AnyDataset, tables: SqlTables): (table: SqlTable) => LoadedTable {
  const containers = containersOf(dataset, tables);
  const cellsOfDate = datesRemembered();
  const rowsOf = rowsRemembered(dataset);
  return (table) => {
    switch (table.kind) {
      case 'links':
        return linksOf(dataset, table, rowsOf);
      case 'crossings':
        return crossingsIn(dataset, table);
      default:
        return columnsOf(table, containers(table), cellsOfDate);
    }
  };
}
