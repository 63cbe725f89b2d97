import { describe, expect, test } from 'vitest';
import { sample } from '../../../test/stats/dna-sample.ts';
import { affiliationNetwork } from './two-mode.ts';

// The manual of the Discourse Network Analyzer (Leifeld, Gruber and Bossner 2019), section 7.3, prints the matrix of the
// sample with concepts in rows.
const PRINTED = [
  [0, 2, 1, 2, 2, 2, 1],
  [0, 0, 0, 0, 0, 0, 1],
  [1, 0, 0, 0, 0, 1, 1],
  [0, 0, 0, 0, 0, 1, 2],
  [2, 2, 0, 0, 1, 1, 1],
  [1, 0, 10, 2, 2, 1, 0],
];

const row = (network: ReturnType<typeof affiliationNetwork>, actor: string) =>
  network.matrix[network.actors.indexOf(actor)];

describe('the sample of the Discourse Network Analyzer', () => {
  test('as printed, without regard to agreement', () => {
    const { matrix, actors, concepts } = affiliationNetwork(sample, { kind: 'ignore' });
    expect(concepts).toEqual([...concepts].sort());
    expect(actors).toHaveLength(7);
    expect(concepts.map((_concept, j) => matrix.map((ties) => ties[j]))).toEqual(PRINTED);
  });

  test('subtracted, the refiners have -2 on both concepts that they name', () => {
    expect(row(affiliationNetwork(sample), 'National Petrochemical & Refiners Association')).toEqual([
      -2, 0, 0, 0, 0, -2,
    ]);
  });

  test('combined: 1 agreement, 2 disagreement, 3 both', () => {
    const network = affiliationNetwork(sample, { kind: 'combine' });
    expect(row(network, 'Senate')).toEqual([2, 0, 0, 0, 2, 1]);
    expect(row(network, 'Energy and Environmental Analysis, Inc.')).toEqual([2, 0, 0, 0, 3, 0]);
  });
});

describe('normalization', () => {
  // The manual, section 7.6: one of four statements is 0.25; one of eight of a concept is 0.125.
  test('by activity and by prominence', () => {
    const said = [
      ...['b', 'x', 'x', 'y'].map((concept) => ({ actor: 'A', concept, agree: true })),
      ...Array.from({ length: 7 }, () => ({ actor: 'B', concept: 'b', agree: true })),
    ];
    expect(row(affiliationNetwork(said, { normalize: 'activity' }), 'A')?.[0]).toBe(0.25);
    expect(row(affiliationNetwork(said, { normalize: 'prominence' }), 'A')?.[0]).toBe(0.125);
  });

  test('counts every statement though agreement cancels out', () => {
    const said = [true, true, false].map((agree) => ({ actor: 'A', concept: 'b', agree }));
    expect(affiliationNetwork(said, { normalize: 'activity' }).matrix).toEqual([[1 / 3]]);
  });
});

test('agreement in numbers is added up with its sign', () => {
  const said = [1, 1, -2, -2].map((agree) => ({ actor: 'A', concept: 'b', agree }));
  expect(affiliationNetwork(said).matrix).toEqual([[-2]]);
  expect(affiliationNetwork(said, { kind: 'combine' }).matrix).toEqual([[3]]);
});

test('no statements make no network', () => {
  expect(affiliationNetwork([])).toMatchObject({ actors: [], concepts: [], matrix: [] });
});
