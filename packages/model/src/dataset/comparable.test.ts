import { describe, expect, it } from 'vitest';
import { minimal, rawDataset, withFields, withRecord } from '../../test/dataset.ts';
import { comparableDataset } from './comparable.ts';
import { diffDatasets } from './diff/index.ts';
import { examineDataset, validateDataset } from './validate.ts';

const valid = examineDataset(rawDataset(minimal));
const changesOf = (fixture: Parameters<typeof rawDataset>[0]) =>
  diffDatasets(valid.dataset, comparableDataset(examineDataset(rawDataset(fixture)))).changes;

describe('examineDataset', () => {
  it('gives the dataset that validation gives', () => {
    const validation = validateDataset(rawDataset(minimal));
    expect(validation).toEqual({ ok: true, dataset: valid.dataset, issues: [] });
    expect(comparableDataset(valid)).toBe(valid.dataset);
  });

  it('keeps what breaks a rule, and holds back what fits no schema', () => {
    const examined = examineDataset(rawDataset(withFields('school', 'great-power', { order: 'first' })));
    expect(examined.issues.map(({ code, id }) => [code, id])).toEqual([['value', 'great-power']]);
    expect(Object.keys(examined.dataset.records.school)).not.toContain('great-power');
    expect(examined.unfit).toMatchObject([{ collection: 'school', id: 'great-power' }]);
  });
});

describe('comparableDataset', () => {
  it('shows the one value that differs of a record that fits no schema, and not its defaults', () => {
    expect(changesOf(withFields('school', 'great-power', { order: 'first' }))).toMatchObject([
      { type: 'value-changed', id: 'great-power', path: ['order'], new: 'first' },
    ]);
  });

  it('shows a record of which nothing fits', () => {
    expect(changesOf(withRecord('actor', 'nobody', { what: 1 }))).toMatchObject([
      { type: 'record-added', id: 'nobody', record: { what: 1 } },
    ]);
  });
});
