import { describe, expect, test } from 'vitest';
import type { Statement } from './statement.ts';
import { networkWindows } from './windows.ts';

const said = (actor: string, time: string): Statement => ({ actor, concept: 'x', agree: true, time });

describe('a window that moves', () => {
  const statements = [said('c', '2018-05-02'), said('a', '2018-01-31'), said('b', '2018-02-15')];

  test('starts with the first statement and ends with the first window that reaches the last', () => {
    const windows = networkWindows(statements, { unit: 'months', size: 2 });
    expect(windows.map(({ from, to, network }) => [from, to, network.statements])).toEqual([
      ['2018-01-31', '2018-03-30', 2],
      ['2018-02-28', '2018-04-29', 0],
      ['2018-03-31', '2018-05-30', 1],
    ]);
    expect(windows[0]?.network.matrix).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 0],
    ]);
    expect(windows[1]?.network.nodes).toEqual(['a', 'b', 'c']);
  });

  test('has only the nodes of its time where that is asked for', () => {
    const [first] = networkWindows(statements, { unit: 'years', size: 1, allNodes: false });
    expect(first?.network.nodes).toEqual(['a', 'b', 'c']);
    const short = networkWindows(statements, { unit: 'weeks', size: 1, step: 13, allNodes: false });
    expect(short.map(({ network }) => network.nodes)).toEqual([['a'], ['c']]);
  });

  test('with windows as long as their step every statement is in one', () => {
    const windows = networkWindows(statements, { unit: 'days', size: 7, step: 7 });
    expect(windows.reduce((sum, { network }) => sum + network.statements, 0)).toBe(3);
  });

  test('leaves out over the whole time what was said before', () => {
    const again = [said('a', '2018-01-01'), said('a', '2018-03-01'), said('b', '2018-03-02')];
    const windows = networkWindows(again, { unit: 'months', size: 1, duplicates: 'acrossrange' });
    expect(windows.map(({ network }) => network.statements)).toEqual([1, 0, 1]);
  });

  test('keeps the scale of the whole', () => {
    const graded = [
      { ...said('a', '2018-01-01'), agree: 1 },
      { ...said('b', '2018-01-01'), agree: 2 },
      { ...said('b', '2019-01-01'), agree: 5 },
    ];
    const [first] = networkWindows(graded, { unit: 'months', size: 1 });
    expect(first?.network.matrix[0]?.[1]).toBe(0.75);
  });
});

test('nothing has no window; what has no day is refused', () => {
  expect(networkWindows([], { unit: 'days', size: 1 })).toEqual([]);
  expect(() => networkWindows([said('a', '2018-01')], { unit: 'days', size: 1 })).toThrow(/has no day/);
  expect(() => networkWindows([], { unit: 'days', size: 0 })).toThrow(/0 is no whole number of days/);
  expect(() => networkWindows([], { unit: 'days', size: 1, step: 0.5 })).toThrow(/0.5/);
});
