import type { AnyDataset } from '../../dataset/lookup.ts';
import { type About, isSpdx, licenceUrl } from '../about.ts';
import type { Column, ColumnType, Table } from '../tables/table.ts';

/** CSV on the Web: what the tables beside it are (W3C Metadata Vocabulary for Tabular Data, 2015). */
export function csvwOf(dataset: AnyDataset, tables: readonly Table[], about: About): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': about.title,
    'dc:description': about.description,
    'dc:identifier': `${dataset.name} ${dataset.version}`,
    ...(isSpdx(dataset.licence) ? { 'dc:license': { '@id': licenceUrl(dataset.licence) } } : {}),
    ...(about.homepage === undefined ? {} : { 'dc:relation': { '@id': about.homepage } }),
    ...(about.contributors.length === 0 ? {} : { 'dc:creator': about.contributors.map(({ name }) => name) }),
    tables: tables.map(({ definition: { name, title, description, columns, primaryKey, foreignKeys } }) => ({
      url: `${name}.csv`,
      'dc:title': title,
      'dc:description': description,
      tableSchema: {
        columns: columns.map(csvwColumn),
        primaryKey,
        ...(foreignKeys.length === 0
          ? {}
          : {
              foreignKeys: foreignKeys.map((key) => ({
                columnReference: key.columns,
                reference: { resource: `${key.table}.csv`, columnReference: key.references },
              })),
            }),
      },
    })),
  };
}

const csvwColumn = ({ name, type, description, required, language }: Column): object => ({
  name,
  titles: name,
  datatype: datatypes[type],
  ...(description === undefined ? {} : { 'dc:description': description }),
  ...(required ? { required } : {}),
  ...(language === undefined ? {} : { lang: language }),
});

const datatypes: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  date: 'date',
  // No datatype of CSVW is a date that may be uncertain.
  edtf: 'string',
  json: 'json',
};
