/** One step of how an answer was found. */
export interface ExplainedStep {
  /**
   * `index`: rows read off an index; `scan`: all rows; `filter` and `time`: those that meet the filter, and the temporal
   * ones; `group`, `order` and `page`: what was made of them.
   */
  readonly what: 'index' | 'scan' | 'filter' | 'time' | 'group' | 'order' | 'page';
  /** The path, or the part of the query, that the step is about. */
  readonly on: string;
  /**
   * What it was read from: the ids, the records that name one, the intervals, a column; `none`: from the records
   * themselves, one by one.
   */
  readonly index: 'id' | 'reference' | 'interval' | 'column' | 'none';
  /** How many rows went in, and how many came out. */
  readonly in: number;
  readonly out: number;
}

/** How an answer was found. */
export interface Explanation {
  /** `memory`, or the database that it was found by. */
  readonly engine: string;
  readonly steps: readonly ExplainedStep[];
  /** How many rows were looked at, be it in a column, and how many of those the answer is made of. */
  readonly scanned: number;
  readonly kept: number;
}

/** An explanation in words, a line for each step. */
export function describeExplanation({ engine, steps, scanned, kept }: Explanation): string[] {
  return [
    ...steps.map(({ what, on, index, in: from, out: to }) => {
      const by = index === 'none' ? '' : ` by ${index}`;
      return `${what} ${on}${by}: ${from} -> ${to}`;
    }),
    `${engine}: ${scanned} looked at, ${kept} kept`,
  ];
}
