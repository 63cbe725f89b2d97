import type { AnyDataset } from '../dataset/lookup.ts';
import { aboutOf, type ExportOptions } from './about.ts';
import { csvwOf } from './csv/csvw.ts';
import { csvOf } from './csv/write.ts';
import { type ExportedFile, jsonText } from './file.ts';
import { canonicalDataset } from './json.ts';
import { dataPackageOf, dataPackageV1Of } from './package/descriptor.ts';
import { graphOf } from './rdf/graph-of.ts';
import { jsonLdOf } from './rdf/json-ld.ts';
import { turtleOf } from './rdf/turtle.ts';
import { tablesFrom } from './tables/fill.ts';

/** The formats that are text, and so need nothing but this package. */
export const TEXT_FORMATS = ['csv', 'json', 'jsonld', 'ttl', 'datapackage'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/**
 * A dataset as files: the same bytes for the same dataset, whatever the order in which its records were read.
 *
 * @throws ModelError `value-unfit` for a value that the catalogue does not know
 */
export function exportDataset(
  given: AnyDataset,
  format: TextFormat,
  options: ExportOptions = {},
): readonly ExportedFile[] {
  const dataset = canonicalDataset(given);
  const about = aboutOf(dataset, options);
  switch (format) {
    case 'csv': {
      const tables = tablesFrom(dataset);
      return [
        ...tables.map((table) => ({ path: `${table.definition.name}.csv`, bytes: csvOf(table) })),
        { path: 'csv-metadata.json', bytes: jsonText(csvwOf(dataset, tables, about)) },
      ];
    }
    case 'datapackage': {
      const resources = tablesFrom(dataset).map((table) => ({
        table,
        path: `data/${table.definition.name}.csv`,
        text: csvOf(table),
      }));
      return [
        { path: 'datapackage.json', bytes: jsonText(dataPackageOf(dataset, resources, about)) },
        { path: 'datapackage-v1.json', bytes: jsonText(dataPackageV1Of(dataset, resources, about)) },
        ...resources.map(({ path, text }) => ({ path, bytes: text })),
      ];
    }
    case 'json':
      return [
        { path: 'dataset.json', bytes: jsonText(dataset) },
        ...Object.entries(dataset.records).map(([collection, records]) => ({
          path: `records/${collection}.json`,
          bytes: jsonText(Object.values(records)),
        })),
      ];
    case 'jsonld':
      return [{ path: 'dataset.jsonld', bytes: jsonText(jsonLdOf(graphOf(dataset, about))) }];
    case 'ttl':
      return [{ path: 'dataset.ttl', bytes: turtleOf(graphOf(dataset, about)) }];
  }
}
