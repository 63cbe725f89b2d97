import type { AnyDataset } from '../dataset/lookup.ts';
import { readCsv } from './csv/read.ts';
import type { ExportedFile } from './file.ts';
import { datasetFromJson } from './json.ts';
import { unreadable } from './tables/cells.ts';
import { datasetFromTables } from './tables/read.ts';
import type { ReadTable } from './tables/table.ts';

/** The text formats that can be read back: they leave nothing out. */
export const READABLE_FORMATS = ['csv', 'json', 'datapackage'] as const;
export type ReadableFormat = (typeof READABLE_FORMATS)[number];

/**
 * The dataset in exported files: the way back from `exportDataset`. Files that are not needed are passed over, such as
 * the descriptors. Whether the dataset is valid is for `validateDataset` to say.
 *
 * @throws ModelError `tables-unreadable` with the file, the line and what to do
 */
export function importDataset(files: readonly ExportedFile[], format: ReadableFormat): AnyDataset {
  if (format === 'json') {
    const file = files.find(({ path }) => path === 'dataset.json');
    if (!file) throw unreadable('dataset.json', 'is not among the files.');
    return datasetFromJson(file.bytes);
  }
  return datasetFromTables(tablesIn(files, format));
}

/** The tables in exported files, each row with its line. @throws ModelError `tables-unreadable` for what is no CSV */
export function tablesIn(
  files: readonly ExportedFile[],
  format: 'csv' | 'datapackage',
): readonly ReadTable[] {
  const folder = format === 'datapackage' ? 'data/' : '';
  return files.flatMap(({ path, bytes }) => {
    const [, name] = /^([^/]+)\.csv$/.exec(path.startsWith(folder) ? path.slice(folder.length) : '') ?? [];
    return name === undefined ? [] : [readCsv(name, bytes, path)];
  });
}
