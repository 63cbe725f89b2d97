/** What stands in the cells of a column. `edtf` is a date of our profile, `date` a day of the calendar, `json` JSON as text. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'edtf' | 'json';

/** A cell. Absent is `null`, and is not an empty text. */
export type Cell = string | number | boolean | null;

/** A column of a table. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly description?: string;
  /** Whether each row has a value in it. */
  readonly required: boolean;
  /** The values that it may have, where they are fixed. */
  readonly values?: readonly string[];
  /** BCP 47 tag of the language that its texts are in. */
  readonly language?: string;
  /** Whether it follows from other columns. Such a column is not read back. */
  readonly derived?: true;
}

/** That the values of some columns are the key of a row of another table. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly references: readonly string[];
}

/** What a table is: its columns and keys. */
export interface TableDefinition {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** A table with its rows; each has a cell for each column. */
export interface Table {
  readonly definition: TableDefinition;
  readonly rows: readonly (readonly Cell[])[];
}

/** A table as it was read, before anything is known of it. Cells of texts only, as CSV has them, are texts. */
export interface ReadTable {
  readonly name: string;
  /** Where it was read from, for messages. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (Cell | bigint)[])[];
  /** The line on which a row begins, where it has one. */
  readonly lineOf?: (row: number) => number;
}
