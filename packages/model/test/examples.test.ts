import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { collections } from '../src/collections/registry.ts';
import { formatIssue } from '../src/dataset/issue.ts';
import { validateDataset } from '../src/dataset/validate.ts';
import { readRecords } from '../src/node/read.ts';

const folder = fileURLToPath(new URL('../examples/', import.meta.url));
const head = { name: 'examples', version: '1.0.0', licence: 'CC0-1.0' };

describe('the example records', () => {
  it('are a valid dataset, without a warning', async () => {
    const raw = await readRecords(folder, head);
    expect(validateDataset(raw).issues.map(formatIssue)).toEqual([]);
  });

  it('have one of each collection at least', async () => {
    const { records } = await readRecords(folder, head);
    const found = new Set(records.map(({ collection }) => collection));
    expect([...found].sort()).toEqual(Object.keys(collections).sort());
  });
});
