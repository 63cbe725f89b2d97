import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isObject } from '../../dataset/catalogue.ts';
import { compareTexts } from '../../dataset/diff/equal.ts';
import type { AnyDataset } from '../../dataset/lookup.ts';
import { type About, isSpdx, licenceUrl } from '../about.ts';
import type { Table } from '../tables/table.ts';
import { fieldOf } from './fields.ts';

/** A table with the file that it is in. */
export interface Resource {
  readonly table: Table;
  readonly path: string;
  readonly text: string;
}

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** A Data Package descriptor of version 2 (datapackage.org, June 2024). */
export function dataPackageOf(dataset: AnyDataset, resources: readonly Resource[], about: About): object {
  return {
    $schema: `${PROFILES}/datapackage.json`,
    ...headOf(dataset, about),
    contributors: contributorsOf(about).map((one) => ({ ...one, roles: ['author'] })),
    resources: resources.map((resource) => ({
      $schema: `${PROFILES}/dataresource.json`,
      type: 'table',
      ...resourceOf(resource),
      schema: { $schema: `${PROFILES}/tableschema.json`, ...schemaOf(resource, {}) },
    })),
  };
}

/** The same for programs that know version 1 alone (specs.frictionlessdata.io). */
export function dataPackageV1Of(dataset: AnyDataset, resources: readonly Resource[], about: About): object {
  return {
    profile: 'tabular-data-package',
    ...headOf(dataset, about),
    contributors: contributorsOf(about).map((one) => ({ ...one, role: 'author' })),
    resources: resources.map((resource) => ({
      profile: 'tabular-data-resource',
      ...resourceOf(resource),
      // An empty name is the table itself.
      schema: schemaOf(resource, { resource: '' }),
    })),
  };
}

function headOf({ name, version, licence, records }: AnyDataset, about: About): object {
  const sources = sourcesOf(records);
  return {
    name: nameOf(name),
    title: about.title,
    description: about.description,
    version,
    ...(about.homepage === undefined ? {} : { homepage: about.homepage }),
    ...(isSpdx(licence) ? { licenses: [{ name: licence, path: licenceUrl(licence) }] } : {}),
    ...(sources.length === 0 ? {} : { sources }),
  };
}

/** Names of packages and resources are of small letters, digits, hyphens, dots and underscores. */
const nameOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9._-]/g, '-');

const contributorsOf = ({ contributors, title }: About): readonly { title: string; path?: string }[] =>
  contributors.length === 0
    ? [{ title: `The contributors to ${title}` }]
    : contributors.map(({ name, url }) => ({ title: name, ...(url === undefined ? {} : { path: url }) }));

/** The works that the dataset rests on, where it has a collection of them. */
function sourcesOf(records: AnyDataset['records']): readonly object[] {
  const sources: Readonly<Record<string, unknown>> = Object.hasOwn(records, 'source')
    ? (records['source'] ?? {})
    : {};
  return Object.entries(sources)
    .sort(([a], [b]) => compareTexts(a, b))
    .flatMap(([, source]) => {
      if (!isObject(source) || typeof source['title'] !== 'string') return [];
      const { title, url, doi } = source;
      const path =
        typeof url === 'string' ? url : typeof doi === 'string' ? `https://doi.org/${doi}` : undefined;
      return [{ title, ...(path === undefined ? {} : { path }) }];
    });
}

function resourceOf({ table: { definition }, path, text }: Resource): object {
  const bytes = new TextEncoder().encode(text);
  return {
    name: nameOf(definition.name),
    title: definition.title,
    description: definition.description,
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${bytesToHex(sha256(bytes))}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  };
}

/** What the fields and keys are. @param itself how a key that leads to its own table says so */
function schemaOf({ table: { definition } }: Resource, itself: object): object {
  const { columns, primaryKey, foreignKeys } = definition;
  return {
    fields: columns.map(fieldOf),
    missingValues: [''],
    primaryKey,
    ...(foreignKeys.length === 0
      ? {}
      : {
          foreignKeys: foreignKeys.map((key) => ({
            fields: key.columns,
            reference: {
              ...(key.table === definition.name ? itself : { resource: nameOf(key.table) }),
              fields: key.references,
            },
          })),
        }),
  };
}
