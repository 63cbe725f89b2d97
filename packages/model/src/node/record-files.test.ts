import { describe, expect, it } from 'vitest';
import { diffDatasets } from '../dataset/diff/index.ts';
import { formatIssue } from '../dataset/issue.ts';
import type { RawRecord } from '../dataset/raw.ts';
import { validateDataset } from '../dataset/validate.ts';
import { minimalDataset } from '../export/fixture.ts';
import { rawDatasetOf } from '../export/raw.ts';
import { recordIn } from './read.ts';
import { recordFilesOf } from './record-files.ts';

describe('the records of a dataset', () => {
  it('are written as contributors write them, without what the schema fills in', () => {
    const written = new Map(recordFilesOf(minimalDataset()).map(({ path, bytes }) => [path, bytes]));
    expect(written.get('event/former.yaml')).toBe(
      'kind: moved\nto: [kim-beijing-2018]\nreason: Two names, one "visit".\n',
    );
    const event = written.get('event/kim-beijing-2018.yaml') ?? '';
    expect(event).toContain('cameo: "042"\n');
    expect(event).not.toMatch(/goldstein|assertedBy|^id:/m);
  });

  it('lead back to it', () => {
    const dataset = minimalDataset();
    const read = recordFilesOf(dataset).map(({ path, bytes }) => recordIn(path, String(bytes)));
    const records = read.filter((one): one is RawRecord => !Array.isArray(one));
    expect(records).toHaveLength(read.length);
    const validation = validateDataset({ ...rawDatasetOf(dataset), records });
    if (!validation.ok) throw new Error(validation.issues.map(formatIssue).join('\n'));
    expect(diffDatasets(dataset, validation.dataset).changes).toEqual([]);
  });
});
