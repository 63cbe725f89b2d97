import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyDataset } from '@yalu/model/dataset';
import {
  datasetFromJson,
  datasetFromTables,
  type ExportedFile,
  type PlaceInTables,
  placesIn,
  tablesIn,
} from '@yalu/model/export';
import { CliError } from '../errors.ts';
import { SQLITE_FILE } from './sqlite.ts';

/** What an export can be read back from: the formats that leave nothing out. */
export const IMPORT_FORMATS = ['csv', 'json', 'datapackage', 'parquet', 'sqlite'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** The file by which an export in a directory is known. */
const landmarks: Readonly<Record<ImportFormat, string>> = {
  csv: 'meta_dataset.csv',
  json: 'dataset.json',
  datapackage: 'datapackage.json',
  parquet: 'meta_dataset.parquet',
  sqlite: SQLITE_FILE,
};

/** All files together have at most so many bytes: a hundred times what the dataset has now. */
const LARGEST = 512_000_000;

/** A dataset that was read, and where its values stand, if that can be said. */
export interface ReadDataset {
  readonly dataset: AnyDataset;
  readonly placeOf?: PlaceInTables;
}

/** The dataset in an export: a directory, or the one file that it is. @throws CliError, ModelError */
export async function readExport(path: string, wanted: ImportFormat | undefined): Promise<ReadDataset> {
  const { format, directory, file } = await placeOf(path, wanted);
  switch (format) {
    case 'json':
      return { dataset: datasetFromJson((await textsOf([file]))[0] ?? '', file) };
    case 'sqlite': {
      await refuseLarge([file]);
      return { dataset: datasetFromTables(await (await import('./sqlite.ts')).tablesFromSqlite(file)) };
    }
    case 'parquet': {
      await refuseLarge((await readdir(directory)).map((name) => join(directory, name)));
      return {
        dataset: datasetFromTables(await (await import('./parquet.ts')).tablesFromParquet(directory)),
      };
    }
    default: {
      const tables = tablesIn(await csvFiles(directory, format), format);
      const dataset = datasetFromTables(tables);
      return { dataset, placeOf: placesIn(tables, dataset.catalogue) };
    }
  }
}

interface Place {
  readonly format: ImportFormat;
  readonly directory: string;
  readonly file: string;
}

async function placeOf(path: string, wanted: ImportFormat | undefined): Promise<Place> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new CliError(`There is nothing at ${path}. Name the directory of an export.`, { cause });
  });
  if (!found.isDirectory()) {
    const format = /\.json$/.test(path)
      ? 'json'
      : /\.(?:sqlite|sqlite3|db)$/.test(path)
        ? 'sqlite'
        : undefined;
    if (format === undefined || (wanted !== undefined && wanted !== format))
      throw new CliError(`${path} is a file. Name the directory of an export, a dataset.json or a .sqlite.`);
    return { format, directory: path, file: path };
  }
  const names = await readdir(path);
  const formats = IMPORT_FORMATS.filter((format) => names.includes(landmarks[format]));
  const [format, ...others] = wanted === undefined ? formats : formats.filter((one) => one === wanted);
  if (format === undefined) {
    const sought = wanted === undefined ? Object.values(landmarks) : [landmarks[wanted]];
    throw new CliError(`${path} holds no export: it has no ${sought.join(', ')}.`);
  }
  if (others.length > 0)
    throw new CliError(
      `${path} holds exports as ${formats.join(' and ')}. Say which one is meant: --from ${format}`,
    );
  return { format, directory: path, file: join(path, landmarks[format]) };
}

async function csvFiles(directory: string, format: 'csv' | 'datapackage'): Promise<readonly ExportedFile[]> {
  const folder = format === 'datapackage' ? 'data' : '';
  const names = (await readdir(join(directory, folder))).filter((name) => name.endsWith('.csv')).sort();
  const texts = await textsOf(names.map((name) => join(directory, folder, name)));
  return names.map((name, index) => ({
    path: folder === '' ? name : `${folder}/${name}`,
    bytes: texts[index] ?? '',
  }));
}

async function textsOf(files: readonly string[]): Promise<readonly string[]> {
  await refuseLarge(files);
  const texts: string[] = [];
  for (const file of files) {
    const bytes = await readFile(file);
    try {
      texts.push(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch (cause) {
      throw new CliError(`${file} is not UTF-8. Save it so: spreadsheets call it "CSV UTF-8".`, { cause });
    }
  }
  return texts;
}

async function refuseLarge(files: readonly string[]): Promise<void> {
  let size = 0;
  for (const file of files) {
    size += (await stat(file)).size;
    if (size > LARGEST)
      throw new CliError(`${file} and those before it have more than ${LARGEST} bytes in all.`);
  }
}
