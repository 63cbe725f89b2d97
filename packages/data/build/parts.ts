/**
 * The entries of the package and the collections that each holds. The main one is what fits a page: the two tables of
 * the essay with their vocabulary. Each holds what the one before it does.
 */
const core = [
  'concept-scheme',
  'concept',
  'school',
  'dimension',
  'position',
  'view',
  'corpus',
  'tally',
] as const;

const events = [...core, 'source', 'actor', 'era', 'event', 'measure', 'series'] as const;

/** The parts of the dataset; `full` is all of it. */
export const PARTS = { core, events } as const satisfies Record<string, readonly string[]>;
