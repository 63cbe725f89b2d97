import type { RecordAddress } from '@yalu/model/dataset';
import type { CompiledColumn } from './columns.ts';
import type { Row } from './row.ts';
import type { Counting } from './selection.ts';

/** A row of an answer, and what it rests on. */
export interface Made {
  readonly row: Readonly<Record<string, unknown>>;
  readonly evidence: readonly RecordAddress[];
}

/** A row of an answer before the answer is ordered and cut to a page. */
export interface Answer {
  /** The row that it is made from, where it is made from one. */
  readonly source?: Row;
  /** Makes it: of a long answer only the page that is asked for is made. */
  readonly make: () => Made;
}

/** Makes an answer of the rows that a query has kept. */
export interface Answering {
  readonly columns: readonly CompiledColumn[];
  /** What its computed columns count. */
  readonly countings: readonly Counting[];
  readonly answersOf: (rows: readonly Row[]) => {
    readonly answers: readonly Answer[];
    /** For each computed column, the rows that had no value for it. */
    readonly missing: Readonly<Record<string, number>>;
    /** For each column with a calculation, the rows whose dates do not say what it is. */
    readonly undetermined: Readonly<Record<string, number>>;
  };
}
