import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collections } from '../../collections/registry.ts';
import { describeCollections } from '../describe.ts';
import type { Finding, ParsedRecord, RuleContext } from './define.ts';
import { noCycles } from './no-cycles.ts';

/** For each record, named by its place in the list, those that it grew out of. */
type Graph = readonly (readonly number[])[];

const name = (index: number): string => `n${String(index).padStart(5, '0')}`;

function findingsIn(graph: Graph): Finding[] {
  const records = graph.map((to, index): ParsedRecord => ({
    collection: 'school',
    id: name(index),
    value: { lineage: to.map(name) },
  }));
  const catalogue = describeCollections(collections);
  const context: RuleContext = {
    catalogue,
    records,
    drafts: [],
    ids: new Map(),
    redirects: {},
    of: (collection) => (collection === 'school' ? records : []),
    fields: (collection) => catalogue[collection]?.fields ?? [],
  };
  return [...noCycles.check(context)];
}

/** The records of each cycle found, in the order of its steps. */
const cyclesIn = (graph: Graph): number[][] =>
  findingsIn(graph).map(({ message }) => {
    const steps = /^leads back to itself: (.*)\. Take/.exec(message)?.[1]?.split(' > ') ?? [];
    return steps.slice(0, -1).map((step) => Number(step.slice(1)));
  });

/** From each record all those that some way leads to. */
function reachable(graph: Graph): boolean[][] {
  const reach = graph.map((to) => graph.map((_, index) => to.includes(index)));
  for (const [via] of graph.entries())
    for (const row of reach)
      if (row[via]) for (const [at, leads] of (reach[via] ?? []).entries()) row[at] ||= leads;
  return reach;
}

/** Every cycle that passes no record twice, each from its first record on. */
function everyCycle(graph: Graph): string[] {
  const found: string[] = [];
  const walk = (way: readonly number[]): void => {
    const [first = 0] = way;
    for (const next of new Set(graph[way.at(-1) ?? 0])) {
      if (next === first) found.push(way.join(' '));
      else if (next > first && !way.includes(next)) walk([...way, next]);
    }
  };
  for (const [index] of graph.entries()) walk([index]);
  return found.sort();
}

const graphs = (most: number, steps: number): fc.Arbitrary<Graph> =>
  fc.integer({ min: 1, max: most }).chain((size) =>
    fc.array(fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: steps }), {
      minLength: size,
      maxLength: size,
    }),
  );

describe('cycles', () => {
  it('are found each once where every record leads to one other', () => {
    fc.assert(
      fc.property(graphs(12, 1), (graph) => {
        expect(
          cyclesIn(graph)
            .map((cycle) => cycle.join(' '))
            .sort(),
        ).toEqual(everyCycle(graph));
      }),
      { numRuns: 500 },
    );
  });

  it('are real, different, and leave no record out that stands in one', () => {
    fc.assert(
      fc.property(graphs(7, 3), (graph) => {
        const cycles = cyclesIn(graph);
        const every = everyCycle(graph);
        for (const cycle of cycles) expect(every).toContain(cycle.join(' '));
        expect(new Set(cycles.map(String)).size).toBe(cycles.length);
        const reach = reachable(graph);
        expect([...new Set(cycles.flat())].sort((a, b) => a - b)).toEqual(
          [...graph.keys()].filter((index) => reach[index]?.[index]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are found at their first record, at the step that they take from it', () => {
    fc.assert(
      fc.property(graphs(7, 3), (graph) => {
        const findings = findingsIn(graph);
        for (const [index, cycle] of cyclesIn(graph).entries()) {
          const [first = 0, second = first] = cycle;
          expect(first).toBe(Math.min(...cycle));
          expect(findings[index]).toMatchObject({
            id: name(first),
            path: ['lineage', graph[first]?.indexOf(second)],
            found: name(second),
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are few in a graph that has more of them than can be counted', () => {
    const everyone = Array.from({ length: 200 }, (_, index) => index);
    expect(cyclesIn(everyone.map(() => everyone))).toHaveLength(20);
  });

  it('of thousands of records are found, and shown in part', () => {
    const ring = Array.from({ length: 20_000 }, (_, index) => [(index + 1) % 20_000]);
    expect(findingsIn(ring)).toMatchObject([
      { id: name(0), message: expect.stringContaining(' > 19990 more > ') },
    ]);
    expect(findingsIn(ring.slice(0, -1))).toEqual([]);
  });
});
