import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fixture, minimal, rawDataset } from '../../../test/dataset.ts';
import { all } from '../../../test/faults/define.ts';
import { ruleFaults } from '../../../test/faults/index.ts';
import { operationsOf } from '../fix.ts';
import { compareIssues, formatPath, type Issue } from '../issue.ts';
import { validateDataset } from '../validate.ts';
import { rules } from './registry.ts';

const issuesOf = (fixture: Fixture): readonly Issue[] => validateDataset(rawDataset(fixture)).issues;
const shown = (issues: readonly Issue[]): string[] =>
  issues.map(
    ({ severity, code, collection, id, path, message }) =>
      `${severity} ${code} ${collection}/${id} ${formatPath(path)}: ${message}`,
  );

describe.each(ruleFaults)('the rule $rule', ({ rule, faults, fine }) => {
  it.each(faults)('reports $what', ({ change, issues, fix }) => {
    const found = issuesOf(change(minimal));
    expect(shown(found)).toEqual(issues);
    expect(found.map(({ code }) => code)).toContain(rule);
    const records = new Set(found.map(({ collection, id }) => `${collection}/${id}`));
    expect(
      [...records].flatMap((address) =>
        operationsOf(found.filter(({ collection, id }) => `${collection}/${id}` === address)),
      ),
    ).toEqual(fix ?? []);
  });

  it.each(fine)('takes $what', ({ change }) => {
    expect(shown(issuesOf(change(minimal)))).toEqual([]);
  });
});

describe('the rules', () => {
  it('have each a fault and something near to it that is none', () => {
    expect(ruleFaults.map(({ rule }) => rule).sort()).toEqual(rules.map(({ name }) => name).sort());
    for (const { rule, fine } of ruleFaults) expect(fine.length, rule).toBeGreaterThan(0);
  });

  it('have names of their own, which no issue of a schema has, and say in a sentence what they demand', () => {
    const names = rules.map(({ name }) => name);
    const taken = [
      'collection',
      'id',
      'duplicate-id',
      'unknown-field',
      'missing-field',
      'date',
      'value',
      'yaml',
    ];
    expect(new Set([...names, ...taken]).size).toBe(names.length + taken.length);
    for (const { name, description } of rules) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(description).toMatch(/^[A-Z].*\.$/);
    }
  });

  const broken = all(...ruleFaults.map(({ faults: [first] }) => first.change))(minimal);

  it('report all faults of a dataset that breaks every one of them, and nothing else', () => {
    const expected = ruleFaults.flatMap(({ faults: [first] }) => issuesOf(first.change(minimal)));
    expect(shown(issuesOf(broken))).toEqual(shown([...expected].sort(compareIssues)));
    expect(new Set(issuesOf(broken).map(({ code }) => code)).size).toBe(rules.length);
  });

  it('report the same in the same order whatever the order of the records', () => {
    const raw = rawDataset(broken);
    const issues = JSON.stringify(validateDataset(raw).issues);
    fc.assert(
      fc.property(fc.shuffledSubarray([...raw.records], { minLength: raw.records.length }), (records) => {
        expect(JSON.stringify(validateDataset({ ...raw, records }).issues)).toBe(issues);
      }),
      { numRuns: 25 },
    );
  });

  it.each(ruleFaults.flatMap(({ faults }) => faults))(
    'report $what the same when the records come backwards',
    ({ change }) => {
      const raw = rawDataset(change(minimal));
      const backwards = { ...raw, records: raw.records.toReversed() };
      expect(validateDataset(backwards).issues).toEqual(validateDataset(raw).issues);
    },
  );
});
