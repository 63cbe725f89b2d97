/** What a change asks of the version of a dataset. `none` is the impact of no change. */
export type Impact = 'major' | 'minor' | 'patch' | 'none';

/** Impacts, the greatest first. */
export const IMPACTS: readonly Impact[] = ['major', 'minor', 'patch', 'none'];

/** The greatest of some impacts. */
export const greatestImpact = (impacts: Iterable<Impact>): Impact => {
  const found = new Set(impacts);
  return IMPACTS.find((impact) => found.has(impact)) ?? 'none';
};
