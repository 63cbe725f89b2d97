import type { FieldType, RecordAddress } from '@yalu/model/dataset';

/** A column of an answer. `share` is a number from 0 to 1; `list` holds several values; `reference` an id. */
export interface Column {
  readonly name: string;
  readonly type: FieldType | 'share' | 'list' | 'certainty' | 'reference';
}

/** How much of the data an answer rests on. */
export interface Coverage {
  /** Records of the collection, or items where the query unnests. */
  readonly scanned: number;
  /** Of those, the ones that the answer is made of: certain, and only possible. */
  readonly certain: number;
  readonly possible: number;
  /** Where the query asks about time: those that meet its filter and have no date to go by. They are left out. */
  readonly undated?: number;
  /** For each computed column, the rows that had no value to compute with. They are left out, never taken as zero. */
  readonly missing: Readonly<Record<string, number>>;
}

/** The answer to a query. */
export interface Result<R extends object = Readonly<Record<string, unknown>>> {
  readonly rows: readonly R[];
  readonly columns: readonly Column[];
  readonly coverage: Coverage;
  /** For each row, the records that it rests on, each once. */
  readonly evidence: readonly (readonly RecordAddress[])[];
}
