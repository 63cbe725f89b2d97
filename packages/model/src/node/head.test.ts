import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { headOf, readHead } from './head.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-head-'));
  await mkdir(join(folder, 'records'));
});
afterAll(() => rm(folder, { recursive: true }));

it('reads what stands beside the records, and leaves out what is not said', async () => {
  expect(await readHead(join(folder, 'records'))).toEqual({});
  await writeFile(join(folder, 'package.json'), '{ "name": "@x/data", "version": "1.2.3" }');
  expect(await readHead(join(folder, 'records'))).toEqual({ version: '1.2.3' });
  const head = { name: 'x', licence: 'CC0-1.0', coverage: { event: [] } };
  await writeFile(join(folder, 'head.json'), JSON.stringify({ ...head, more: 1 }));
  expect(await readHead(join(folder, 'records/'))).toEqual({ ...head, version: '1.2.3' });
});

it('passes over values of another kind, and names the file that is no JSON', () => {
  expect(headOf({ head: '{ "name": 1 }', manifest: '[]' })).toEqual({});
  expect(() => headOf({ head: '{ "name"' })).toThrow(/^head\.json beside the records is not JSON/);
});
