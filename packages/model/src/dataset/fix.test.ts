import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimal, rawDataset } from '../../test/dataset.ts';
import { ambiguous, mendable } from '../../test/faults/by-schema.ts';
import { all } from '../../test/faults/define.ts';
import { ruleFaults } from '../../test/faults/index.ts';
import { applyFixes, applyOperations, type FixOperation, operationsOf } from './fix.ts';
import { formatPath, type Issue } from './issue.ts';
import type { RawRecord } from './raw.ts';
import { validateDataset } from './validate.ts';

const shown = ({ code, collection, id, path, message }: Issue): string =>
  `${code} ${collection}/${id} ${formatPath(path)}: ${message}`;

const issuesOf = (records: readonly RawRecord[]): readonly Issue[] =>
  validateDataset({ name: 'fixture', version: '1.0.0', licence: 'CC0-1.0', records }).issues;
const withoutFix = (issues: readonly Issue[]): string[] => issues.filter(({ fix }) => !fix).map(shown);

describe('the fixes of issues', () => {
  it.each(mendable)('mend %s', (_, change, fix) => {
    const raw = rawDataset(change(minimal));
    const { issues } = validateDataset(raw);
    expect(operationsOf(issues)).toEqual(fix);
    expect(validateDataset({ ...raw, records: applyFixes(raw.records, issues) }).issues).toEqual([]);
  });

  it.each(ambiguous)('are not there for %s', (_, change) => {
    const { issues } = validateDataset(rawDataset(change(minimal)));
    expect(issues.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    expect(issues.map(({ fix }) => fix).filter((fix) => fix)).toEqual([]);
  });

  const changes = [
    ...mendable.map(([, change]) => change),
    ...ambiguous.map(([, change]) => change),
    ...ruleFaults.flatMap(({ faults }) => faults.map(({ change }) => change)),
  ];

  it('do away with their issues and bring up none that was not there', () => {
    for (const change of changes) {
      const { records } = rawDataset(change(minimal));
      const issues = issuesOf(records);
      const left = issuesOf(applyFixes(records, issues)).map(shown);
      expect(withoutFix(issues)).toEqual(expect.arrayContaining(left));
    }
  });

  // One fault can hide another: the rules look at no record that does not fit its schema.
  it('leave, applied until there are none, what is to be mended by hand', () => {
    const bySchema = fc.constantFrom(...mendable.map(([, change]) => change));
    const byRules = fc.subarray(ruleFaults.map(({ faults: [first] }) => first.change));
    fc.assert(
      fc.property(bySchema, byRules, (one, others) => {
        let { records } = rawDataset(all(one, ...others)(minimal));
        for (let round = 0; round < 3; round += 1) records = applyFixes(records, issuesOf(records));
        const left = issuesOf(records);
        expect(left.filter(({ fix }) => fix)).toEqual([]);
        const byHand = withoutFix(issuesOf(rawDataset(all(...others)(minimal)).records));
        expect(byHand).toEqual(expect.arrayContaining(left.map(shown)));
      }),
      { numRuns: 60 },
    );
  });

  it('say in a sentence what they do, and are plain JSON', () => {
    const issues = changes.flatMap((change) => validateDataset(rawDataset(change(minimal))).issues);
    const fixes = issues.flatMap(({ fix }) => fix ?? []);
    expect(fixes.length).toBeGreaterThan(20);
    for (const fix of fixes) {
      expect(fix.description).toMatch(/^[A-Z].*\.$/);
      expect(JSON.parse(JSON.stringify(fix))).toEqual(fix);
    }
  });
});

const issue = (...operations: FixOperation[]): Issue => ({
  code: 'value',
  severity: 'error',
  collection: 'view',
  id: 'a',
  path: [],
  message: 'is wrong.',
  fix: { description: 'Mend it.', operations },
});

describe('operationsOf', () => {
  it('puts the steps in an order in which each can be taken', () => {
    expect(
      operationsOf([
        issue({ op: 'remove', path: ['list', 2] }),
        issue({ op: 'remove', path: ['list', 10] }),
        issue({ op: 'replace', path: ['a', 'b'], value: 1 }),
        issue({ op: 'remove', path: ['b'] }),
      ]).map(({ path }) => formatPath(path)),
    ).toEqual(['list[10]', 'list[2]', 'b', 'a.b']);
  });

  it('takes the first of two that touch the same place, and one that is asked for twice once', () => {
    const rename: FixOperation = { op: 'rename-key', path: ['x'], key: 'y' };
    for (const other of [['x'], ['x', 'z'], ['y'], ['y', 0], []]) {
      expect(operationsOf([issue(rename), issue({ op: 'remove', path: other })])).toEqual([rename]);
    }
    expect(operationsOf([issue(rename), issue(rename), { fix: undefined }])).toEqual([rename]);
  });

  it('takes a fix whole or not at all', () => {
    const [first, second, third]: FixOperation[] = [
      { op: 'remove', path: ['a'] },
      { op: 'remove', path: ['b'] },
      { op: 'remove', path: ['c'] },
    ];
    if (!first || !second || !third) throw new Error('there are three');
    expect(
      operationsOf([issue(first), issue(second, first), issue({ ...first, path: ['a', 'x'] }, third)]),
    ).toEqual([second, first]);
  });
});

describe('applyOperations', () => {
  const value = { a: 1, list: ['x', 'y', 'z'], deep: [{ b: 2, c: 3 }] };

  it.each<[FixOperation, unknown]>([
    [
      { op: 'replace', path: ['a'], value: null },
      { ...value, a: null },
    ],
    [{ op: 'replace', path: [], value: 5 }, 5],
    [
      { op: 'replace', path: ['list', 1], value: 'Y' },
      { ...value, list: ['x', 'Y', 'z'] },
    ],
    [
      { op: 'remove', path: ['a'] },
      { list: value.list, deep: value.deep },
    ],
    [
      { op: 'remove', path: ['list', 1] },
      { ...value, list: ['x', 'z'] },
    ],
    [
      { op: 'add', path: ['list', 1], value: 'w' },
      { ...value, list: ['x', 'w', 'y', 'z'] },
    ],
    [
      { op: 'add', path: ['list', 3], value: 'w' },
      { ...value, list: ['x', 'y', 'z', 'w'] },
    ],
    [
      { op: 'add', path: ['new'], value: 'w' },
      { ...value, new: 'w' },
    ],
    [
      { op: 'add', path: ['deep', 0, 'd'], value: 4 },
      { ...value, deep: [{ b: 2, c: 3, d: 4 }] },
    ],
    [
      { op: 'add', path: ['a'], value: 2 },
      { ...value, a: 2 },
    ],
    [
      { op: 'rename-key', path: ['deep', 0, 'b'], key: 'z' },
      { ...value, deep: [{ z: 2, c: 3 }] },
    ],
    [{ op: 'remove', path: ['nothing', 'here'] }, value],
    [{ op: 'remove', path: ['list', 9] }, value],
    [{ op: 'replace', path: ['a', 'b'], value: 1 }, value],
    [{ op: 'rename-key', path: ['constructor'], key: 'x' }, value],
  ])('%j', (operation, expected) => {
    const before = structuredClone(value);
    expect(applyOperations(value, [operation])).toEqual(expected);
    expect(value).toEqual(before);
  });

  it('keeps the order of fields', () => {
    const renamed = applyOperations(value, [{ op: 'rename-key', path: ['a'], key: 'first' }]);
    expect(JSON.stringify(renamed)).toBe(JSON.stringify({ first: 1, list: value.list, deep: value.deep }));
  });

  it('makes of several at once what comes of one after the other', () => {
    const list = Array.from({ length: 6 }, (_, index) => index);
    const steps = list.map((index) =>
      fc.constantFrom<FixOperation | undefined>(
        undefined,
        { op: 'remove', path: ['list', index] },
        { op: 'replace', path: ['list', index], value: 'new' },
        { op: 'add', path: ['list', index], value: 'more' },
      ),
    );
    fc.assert(
      fc.property(fc.tuple(...steps), (chosen) => {
        const operations = operationsOf(chosen.flatMap((step) => (step ? [issue(step)] : [])));
        const oneByOne = operations.reduce<unknown>(
          (changed, operation) => applyOperations(changed, [operation]),
          { list },
        );
        expect(applyOperations({ list }, operations)).toEqual(oneByOne);
      }),
    );
  });
});

describe('applyFixes', () => {
  const records: readonly RawRecord[] = [
    { collection: 'view', id: 'a', value: { x: 1 } },
    { collection: 'view', id: 'a', value: { x: 1 } },
    { collection: 'view', id: 'b', value: { x: 1 } },
  ];

  it('changes the first record of an id, and leaves the others as they are', () => {
    const locate = () => ({ file: 'view/a.yaml', line: 1, column: 1 });
    const [first, ...others] = records;
    if (!first) throw new Error('there is one');
    const fixed = applyFixes(
      [{ ...first, locate }, ...others],
      [issue({ op: 'replace', path: ['x'], value: 2 }), issue({ op: 'add', path: ['y'], value: 3 })],
    );
    expect(fixed[0]).toEqual({ ...first, locate, value: { x: 2, y: 3 } });
    expect(fixed[1]).toBe(records[1]);
    expect(fixed[2]).toBe(records[2]);
  });
});
