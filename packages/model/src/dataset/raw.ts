import type { Issue, Position } from './issue.ts';

/** A record as it was read, before anything is known of it. */
export interface RawRecord {
  readonly collection: string;
  readonly id: string;
  readonly value: unknown;
  /**
   * Where a value of it stands in its file, or with `key` the name of its field; for a path that is not there, where
   * it would belong.
   */
  readonly locate?: (path: readonly (string | number)[], what?: 'value' | 'key') => Position | undefined;
}

/** A dataset as it was read. */
export interface RawDataset {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly records: readonly RawRecord[];
  /** For each collection of which something is said, a list of statements (CoverageStatement). */
  readonly coverage?: unknown;
  /** What the reader itself could not make sense of, such as a file that is no YAML. */
  readonly issues?: readonly Issue[];
}
