import { describe, expect, it } from 'vitest';
import { minimal, rawDataset } from '../../test/dataset.ts';
import { coverageStatementOf, type CoverageStatement } from './coverage.ts';
import { formatIssue } from './issue.ts';
import { validateDataset } from './validate.ts';

const rule = { en: 'What we had at hand' };
const withCoverage = (coverage: unknown) => validateDataset({ ...rawDataset(minimal), coverage });
const faultsOf = (coverage: unknown): string[] => withCoverage(coverage).issues.map(formatIssue);

describe('the coverage of a dataset', () => {
  it('stands in the catalogue, with the collection that it is about', () => {
    const coverage = [{ kind: 'selected', rule }];
    const validation = withCoverage({ actor: coverage });
    expect(validation.issues).toEqual([]);
    expect(validation.ok && validation.dataset.catalogue['actor']?.coverage).toEqual(coverage);
    expect(validation.ok && validation.dataset.catalogue['school']).not.toHaveProperty('coverage');
  });

  it('leaves the catalogue of the next dataset alone', () => {
    withCoverage({ actor: [{ kind: 'selected', rule }] });
    const validation = validateDataset(rawDataset(minimal));
    expect(validation.ok && validation.dataset.catalogue['actor']).not.toHaveProperty('coverage');
  });

  it.each<[string, unknown, string]>([
    [
      'an unknown collection',
      { actr: [] },
      'actr/ coverage There is no collection "actr". Did you mean actor?',
    ],
    [
      'an unknown field',
      { actor: [{ where: { tipe: ['state'] }, kind: 'selected', rule }] },
      'actor/ coverage[0].where.tipe There is no field "tipe". Did you mean type?',
    ],
    [
      'an unknown value',
      { actor: [{ where: { type: ['stat'] }, kind: 'selected', rule }] },
      'actor/ coverage[0].where.type "stat" is no value of type. Did you mean state?',
    ],
    [
      'a statement that a later one repeals',
      {
        actor: [
          { where: { type: ['state'] }, kind: 'selected', rule },
          { kind: 'complete', rule },
        ],
      },
      'actor/ coverage[0] It is about no record, or a later one is. Correct it, or take it out.',
    ],
    [
      'a rule without English',
      { actor: [{ kind: 'selected', rule: { ko: '선별' } }] },
      'actor/ coverage[0].rule.en Invalid input: expected string, received undefined.',
    ],
    [
      'a kind that there is not',
      { actor: [{ kind: 'some', rule }] },
      'actor/ coverage[0].kind Invalid option: expected one of "complete"|"selected".',
    ],
  ])('refuses %s', (_what, coverage, expected) => {
    expect(faultsOf(coverage)).toEqual([expected]);
  });
});

describe('coverageStatementOf', () => {
  const all: CoverageStatement = { kind: 'selected', rule };
  const tests: CoverageStatement = {
    where: { kind: ['test', 'launch'], 'by.whom': ['PRK'] },
    kind: 'complete',
    rule,
  };
  const entry = { name: 'event', title: '', description: '', fields: [], coverage: [all, tests] };

  it('takes the last statement that is about the record', () => {
    expect(coverageStatementOf(entry, { kind: 'launch', by: [{ whom: 'CHN' }, { whom: 'PRK' }] })).toBe(
      tests,
    );
    expect(coverageStatementOf(entry, { kind: 'launch', by: [{ whom: 'CHN' }] })).toBe(all);
    expect(coverageStatementOf(entry, { kind: 'visit', by: [{ whom: 'PRK' }] })).toBe(all);
  });

  it('says nothing where nothing is said', () => {
    expect(coverageStatementOf({ ...entry, coverage: [tests] }, { kind: 'visit' })).toBeUndefined();
    expect(
      coverageStatementOf({ name: 'event', title: '', description: '', fields: [] }, {}),
    ).toBeUndefined();
  });
});
