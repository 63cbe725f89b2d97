import { describe, expect, it } from 'vitest';
import { compareIssues, formatIssue, formatPath, type Issue } from './issue.ts';

const issue = (over: Partial<Issue>): Issue => ({
  code: 'value',
  severity: 'error',
  collection: 'event',
  id: 'a',
  path: [],
  message: 'is wrong.',
  ...over,
});

describe('formatIssue', () => {
  it('is one line: where, what, why', () => {
    expect(
      formatIssue(issue({ path: ['date'], position: { file: 'event/a.yaml', line: 4, column: 9 } })),
    ).toBe('event/a.yaml:4:9 date is wrong.');
    expect(formatIssue(issue({ path: ['counts', 4, 'view'] }))).toBe('event/a counts[4].view is wrong.');
    expect(formatIssue(issue({}))).toBe('event/a is wrong.');
  });

  it('writes paths as one reads them', () => {
    expect(formatPath([])).toBe('');
    expect(formatPath(['a', 0, 1, 'b'])).toBe('a[0][1].b');
  });
});

describe('compareIssues', () => {
  it('orders by record, file, place, path, code and message', () => {
    const at = (file: string, line: number, column: number) => ({ position: { file, line, column } });
    const ordered = [
      issue({ collection: 'actor', ...at('actor/a.yaml', 9, 9) }),
      issue({ ...at('event/a.yaml', 2, 5) }),
      issue({ ...at('event/a.yaml', 10, 1) }),
      issue({ ...at('event/a.yaml', 10, 2), path: ['a'] }),
      issue({ ...at('event/a.yaml', 10, 2), path: ['b'], code: 'date' }),
      issue({ ...at('event/a.yaml', 10, 2), path: ['b'], code: 'value', message: 'a' }),
      issue({ ...at('event/a.yaml', 10, 2), path: ['b'], code: 'value', message: 'b' }),
      issue({ ...at('event/a.yml', 1, 1) }),
      issue({ id: 'b' }),
    ];
    expect([...ordered].reverse().sort(compareIssues)).toEqual(ordered);
  });
});
