export type { Contributor, ExportOptions } from './about.ts';
export { readCsv } from './csv/read.ts';
export { csvOf } from './csv/write.ts';
export type { ExportedFile } from './file.ts';
export { exportDataset, TEXT_FORMATS } from './formats.ts';
export type { TextFormat } from './formats.ts';
export { importDataset, READABLE_FORMATS, tablesIn } from './import.ts';
export type { ReadableFormat } from './import.ts';
export { datasetFromJson } from './json.ts';
export { rawDatasetOf } from './raw.ts';
export { tablesFrom } from './tables/fill.ts';
export { placesIn } from './tables/places.ts';
export type { PlaceInTables } from './tables/places.ts';
export { datasetFromTables } from './tables/read.ts';
export type {
  Cell,
  Column,
  ColumnType,
  ForeignKey,
  ReadTable,
  Table,
  TableDefinition,
} from './tables/table.ts';
