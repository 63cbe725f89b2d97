/** A search for the best segmentation, in steps that can be run one by one. */
export interface Search {
  readonly steps: number;
  /** Runs one step; they must be run in order, each once. */
  readonly step: (index: number) => void;
  /** After all steps: the indices at which new segments begin, in order. */
  readonly breaks: () => number[];
}

/** Runs a search from its first step to its last. */
export function breaksBy(search: Search): number[] {
  for (let index = 0; index < search.steps; index += 1) search.step(index);
  return search.breaks();
}

/** Costs that differ by less than this part of their scale are the same; the first is then kept. */
export const TIE = 1e-12;
