import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circular, crossings, layered, type Link } from './graph.ts';

const link = (from: string, to: string): Link => ({ from, to });
const node = fc.constantFrom(...'abcdefghij');

test('links run from layer to layer', () => {
  const places = layered(
    ['d', 'c', 'b', 'a'],
    [link('a', 'b'), link('b', 'c'), link('a', 'c'), link('c', 'd')],
  );
  expect([...'abcd'].map((id) => places.get(id)?.layer)).toEqual([0, 1, 2, 3]);
});

test('crossings that need not be are taken away', () => {
  const places = layered(['a', 'b', 'x', 'y'], [link('a', 'y'), link('b', 'x')]);
  expect([...'abyx'].map((id) => places.get(id)?.rank)).toEqual([0, 1, 0, 1]);
  expect(
    crossings(
      [
        ['a', 'b'],
        ['x', 'y'],
      ],
      [link('a', 'y'), link('b', 'x')],
    ),
  ).toBe(1);
});

test('layers that are given are kept', () => {
  const places = layered(
    ['a', 'b'],
    [link('a', 'b')],
    new Map([
      ['a', 1],
      ['b', 0],
    ]),
  );
  expect([...'ab'].map((id) => places.get(id)?.layer)).toEqual([1, 0]);
});

test('whatever the links, circles included, each node has one place of its own, the same each time', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(node, node)), (pairs) => {
      const links = pairs.map(([from, to]) => link(from, to));
      const nodes = [...new Set(pairs.flat())];
      const places = layered(nodes, links);
      expect(places.size).toBe(nodes.length);
      expect(new Set([...places.values()].map(({ layer, rank }) => `${layer} ${rank}`)).size).toBe(
        nodes.length,
      );
      expect([...layered(nodes, links)]).toEqual([...places]);
    }),
  );
});

test('a circle begins at the top and runs clockwise', () => {
  const [top, right] = [...circular(['a', 'b', 'c', 'd']).values()];
  expect(top).toMatchObject({ x: 0, y: -1 });
  expect(right?.x).toBeCloseTo(1);
  expect(right?.y).toBeCloseTo(0);
});
