import type { AnyDataset, CoverageStatement, FieldType, RecordAddress } from '@yalu/model/dataset';
import type { Query } from '../ast/types.ts';
import { type AnswerSource, cite } from './cite.ts';
import type { Explanation } from './explanation.ts';
import { type Why, why } from './why.ts';

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

/**
 * The answer to a query. Its lists are frozen. A row is an object of its own; what stands in its cells may be the
 * dataset's, and is not to be written to. `rows`, `columns`, `coverage` and `evidence` are plain data, and what
 * `JSON.stringify` keeps of it.
 */
export interface Result<R extends object = Readonly<Record<string, unknown>>> {
  readonly rows: readonly R[];
  readonly columns: readonly Column[];
  readonly coverage: Coverage;
  /** For each row, the records that it rests on, each once; made when it is first asked for. */
  readonly evidence: readonly (readonly RecordAddress[])[];
  /** How it was found: which indexes were read, and how many rows were looked at. */
  explain(): Explanation;
  /** The sources of the records that its rows rest on, the most named first. */
  cite(): readonly AnswerSource[];
  /** What each filter of the query does to the rows: why there are none, or few. */
  why(): Why;
}

/** What a result is made of; the rest of it is made when it is asked for. */
export interface ResultParts {
  readonly dataset: AnyDataset;
  readonly query: Query;
  readonly rows: Result['rows'];
  readonly columns: readonly Column[];
  readonly coverage: Coverage;
  readonly evidence: () => Result['evidence'];
  readonly explain: () => Explanation;
}

/** Makes a result. What is not plain data stands apart from what is, so that results are compared and sent as data. */
export function resultOf(parts: ResultParts): Result {
  return new MemoryResult(parts);
}

class MemoryResult implements Result {
  readonly rows: Result['rows'];
  readonly columns: Result['columns'];
  readonly coverage: Coverage;
  declare readonly evidence: Result['evidence'];
  readonly #parts: ResultParts;

  constructor(parts: ResultParts) {
    this.rows = Object.freeze(parts.rows);
    this.columns = Object.freeze(parts.columns);
    this.coverage = parts.coverage;
    this.#parts = parts;
    let evidence: Result['evidence'] | undefined;
    Object.defineProperty(this, 'evidence', {
      enumerable: true,
      get: () => (evidence ??= Object.freeze(parts.evidence())),
    });
  }

  explain(): Explanation {
    return this.#parts.explain();
  }

  cite(): readonly AnswerSource[] {
    return cite(this.#parts.dataset, this.evidence.flat());
  }

  why(): Why {
    return why(this.#parts.dataset, this.#parts.query);
  }
}
