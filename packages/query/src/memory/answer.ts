import type { RecordAddress } from '@yalu/model/dataset';
import type { CompiledColumn } from './columns.ts';
import type { Chosen } from './index/kept.ts';
import type { Counting } from './selection.ts';

/** The rows of an answer before it is ordered and cut to a page; a row is made when it is asked for. */
export interface Answers {
  readonly length: number;
  readonly rowAt: (index: number) => Readonly<Record<string, unknown>>;
  /** The records that a row rests on, some perhaps several times. */
  readonly evidenceAt: (index: number) => readonly RecordAddress[];
  /** The rows that it is made of one by one; without it, it is made of groups. */
  readonly of?: Chosen;
  /** For each computed column, the rows that had no value for it. */
  readonly missing: Readonly<Record<string, number>>;
  /** For each column with a calculation, the rows whose dates do not say what it is. */
  readonly undetermined: Readonly<Record<string, number>>;
}

/** Makes an answer of the rows that a query has kept. */
export interface Answering {
  readonly columns: readonly CompiledColumn[];
  /** What its computed columns count. */
  readonly countings: readonly Counting[];
  readonly answersOf: (chosen: Chosen) => Answers;
}
