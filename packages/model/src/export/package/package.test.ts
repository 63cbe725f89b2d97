import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Package } from 'datapackage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFilesAtomic } from '../../node/write-files.ts';
import { minimalDataset } from '../fixture.ts';
import { exportDataset } from '../formats.ts';

const files = exportDataset(minimalDataset(), 'datapackage', {
  homepage: 'https://example.org/',
  contributors: [{ name: 'A. Kim', url: 'https://example.org/kim' }, { name: 'An institute' }],
});
const bytesOf = (path: string): string => files.find((file) => file.path === path)?.bytes ?? '';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-package-'));
  await writeFilesAtomic(folder, files);
});
afterAll(() => rm(folder, { recursive: true }));

describe('a data package of version 1', () => {
  it('is valid to a program that is not ours, which reads each table, its types and its keys', async () => {
    const loaded = await Package.load(JSON.parse(bytesOf('datapackage-v1.json')), { basePath: folder });
    expect(loaded.errors.map(({ message }) => message)).toEqual([]);
    expect(loaded.valid).toBe(true);
    const rows = new Map<string, Readonly<Record<string, unknown>>[]>();
    for (const resource of loaded.resources)
      rows.set(resource.name, await resource.read({ keyed: true, relations: true }));
    // A key that is followed is the row that it leads to.
    expect(rows.get('tally_counts')).toMatchObject([
      { record_id: { id: 'views-2016' }, item: 1, view: { id: 'abandon' }, count: 3 },
      { item: 2, view: { id: 'support' }, count: 7 },
    ]);
    expect(rows.get('series_observations')).toMatchObject([
      { at: '2013', value: 1.5, missing: null },
      { at: '2014', value: 2, missing: null },
      { at: '2015', value: null, missing: 'not-sourced' },
    ]);
    expect(rows.get('event')).toMatchObject([
      { date_earliest: new Date(2018, 2, 25), date_latest: new Date(2018, 2, 28) },
    ]);
  }, 60_000);
});

describe('a data package of version 2', () => {
  /** What the standard asks for (datapackage.org, 2.0), as far as it concerns what we write. */
  const name = { type: 'string', pattern: '^[a-z0-9._-]+$' };
  const key = { type: 'array', minItems: 1, items: { type: 'string' } };
  const schemaOf = (profile: string) => ({ const: `https://datapackage.org/profiles/2.0/${profile}.json` });
  const fieldTypes = ['string', 'integer', 'number', 'boolean', 'date'];
  const standard = {
    type: 'object',
    required: ['$schema', 'resources'],
    // `profile` was what is now `$schema`.
    not: { required: ['profile'] },
    properties: {
      $schema: schemaOf('datapackage'),
      name,
      homepage: { type: 'string', format: 'uri' },
      licenses: {
        type: 'array',
        minItems: 1,
        items: { required: ['name'], properties: { name: { pattern: '^[-a-zA-Z0-9._]+$' } } },
      },
      contributors: {
        type: 'array',
        items: {
          required: ['title'],
          properties: { roles: { type: 'array', minItems: 1, items: { type: 'string' } } },
          not: { required: ['role'] },
        },
      },
      sources: { type: 'array', items: { required: ['title'] } },
      resources: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['name', 'path', '$schema', 'type', 'schema'],
          not: { required: ['profile'] },
          properties: {
            $schema: schemaOf('dataresource'),
            type: { const: 'table' },
            name,
            path: { type: 'string', pattern: '^data/[A-Za-z0-9_]+\\.csv$' },
            bytes: { type: 'integer' },
            hash: { type: 'string', pattern: '^sha256:[a-f0-9]{64}$' },
            schema: {
              type: 'object',
              required: ['$schema', 'fields', 'primaryKey'],
              properties: {
                $schema: schemaOf('tableschema'),
                fields: {
                  type: 'array',
                  minItems: 1,
                  items: { required: ['name', 'type'], properties: { type: { enum: fieldTypes } } },
                },
                missingValues: { const: [''] },
                primaryKey: key,
                foreignKeys: {
                  type: 'array',
                  minItems: 1,
                  items: {
                    required: ['fields', 'reference'],
                    properties: {
                      fields: key,
                      reference: {
                        required: ['fields'],
                        properties: { resource: { type: 'string', minLength: 1 }, fields: key },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  };

  it('is as the standard asks', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, formats: { uri: true } });
    const validate = ajv.compile(standard);
    validate(JSON.parse(bytesOf('datapackage.json')));
    expect(validate.errors ?? []).toEqual([]);
    validate(JSON.parse(bytesOf('datapackage-v1.json')));
    expect(validate.errors).not.toBeNull();
  });

  it('names each file with its size and hash, and its terms, sources and contributors', () => {
    const descriptor: {
      resources: readonly { path: string; bytes: number; hash: string }[];
    } = JSON.parse(bytesOf('datapackage.json'));
    expect(descriptor.resources.map(({ path }) => path).sort()).toEqual(
      files
        .map(({ path }) => path)
        .filter((path) => path.endsWith('.csv'))
        .sort(),
    );
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = Buffer.from(bytesOf(path));
      expect([bytes, hash]).toEqual([
        content.length,
        `sha256:${createHash('sha256').update(content).digest('hex')}`,
      ]);
    }
    expect(descriptor).toMatchObject({
      name: 'fixture',
      version: '1.0.0',
      licenses: [{ name: 'CC0-1.0', path: 'https://spdx.org/licenses/CC0-1.0' }],
      sources: [{ title: 'An essay' }],
      contributors: [
        { title: 'A. Kim', path: 'https://example.org/kim', roles: ['author'] },
        { title: 'An institute', roles: ['author'] },
      ],
    });
  });
});
