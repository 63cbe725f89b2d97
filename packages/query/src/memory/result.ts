import type { CoverageStatement, FieldType, RecordAddress } from '@yalu/model/dataset';

/** A column of an answer. `share` is a number from 0 to 1; `list` holds several values; `reference` an id. */
export interface Column {
  readonly name: string;
  readonly type: FieldType | 'share' | 'list' | 'certainty' | 'reference';
  /** Of what is calculated from dates: what it is counted in, or for a calendar number what it is. */
  readonly unit?: 'year' | 'decade' | 'month' | 'day';
}

/** A choice of records that an answer rests on: not all there are, so that a count of them is no total. */
export interface Selection {
  readonly collection: string;
  /** Which records are a choice: those with one of these values in each of these fields; without it, all. */
  readonly where?: NonNullable<CoverageStatement['where']>;
  /** What was chosen, as the dataset's author says. */
  readonly rule: CoverageStatement['rule'];
  /** The computed columns that may count such records. */
  readonly columns: readonly string[];
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
  /** Where the query reads its rows through a crosswalk: those that meet its filter and that no mapping leads from. They stay. */
  readonly unmapped?: number;
  /** For each computed column, the rows that had no value to compute with. They are left out, never taken as zero. */
  readonly missing: Readonly<Record<string, number>>;
  /**
   * For each column with a calculation, the rows of which it cannot be said because a date is not known well enough.
   * They are left out as missing ones are, and not counted as such.
   */
  readonly undetermined?: Readonly<Record<string, number>>;
  /**
   * What the answer looked at that is a choice and not all there is, by what the dataset says of itself: whatever the
   * filters, apart from time, let through. An empty list says that no such choice is declared, not that all is there.
   */
  readonly selected: readonly Selection[];
}

/** The answer to a query. */
export interface Result<R extends object = Readonly<Record<string, unknown>>> {
  readonly rows: readonly R[];
  readonly columns: readonly Column[];
  readonly coverage: Coverage;
  /** For each row, the records that it rests on, each once. */
  readonly evidence: readonly (readonly RecordAddress[])[];
}
