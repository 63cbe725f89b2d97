import type { AnyDataset } from '@yalu/model/dataset';
import { exportDataset, type ExportOptions, TEXT_FORMATS, tablesFrom } from '@yalu/model/export';
import type { FileContent } from '@yalu/model/node';

/** What a dataset can be exported to. */
export const EXPORT_FORMATS = [...TEXT_FORMATS, 'parquet', 'sqlite'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The files of an export. */
export async function exportedFiles(
  dataset: AnyDataset,
  format: ExportFormat,
  options: ExportOptions,
): Promise<readonly FileContent[]> {
  switch (format) {
    case 'parquet':
      return (await import('./parquet.ts')).parquetFiles(tablesFrom(dataset));
    case 'sqlite':
      return (await import('./sqlite.ts')).sqliteFiles(tablesFrom(dataset));
    default:
      return exportDataset(dataset, format, options);
  }
}
