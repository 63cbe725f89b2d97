import type { RecordAddress } from '@yalu/model/dataset';
import type { CompiledColumn } from './columns.ts';
import type { Row } from './row.ts';

/** A row of an answer before it is ordered and cut to a page. */
export interface Answer {
  readonly row: Readonly<Record<string, unknown>>;
  readonly evidence: readonly RecordAddress[];
  /** The row that it was made from, where it was made from one. */
  readonly source?: Row;
}

/** Makes an answer of the rows that a query has kept. */
export interface Answering {
  readonly columns: readonly CompiledColumn[];
  readonly answersOf: (rows: readonly Row[]) => {
    readonly answers: readonly Answer[];
    /** For each computed column, the rows that had no value for it. */
    readonly missing: Readonly<Record<string, number>>;
  };
}
