import { type Fragment, listed, sql } from './fragment.ts';
import { cellName } from './walk.ts';

/** The columns of a query in a query, which the outer one reads by their places. */
export class Projection {
  readonly #alias: Fragment;
  readonly #columns: Fragment[] = [];

  constructor(alias: Fragment) {
    this.#alias = alias;
  }

  /** Adds a column. @returns what it is read by outside */
  add(column: Fragment): Fragment {
    this.#columns.push(column);
    return sql`${this.#alias}.${cellName(this.#columns.length - 1)}`;
  }

  addAll(columns: readonly Fragment[]): Fragment[] {
    return columns.map((column) => this.add(column));
  }

  /** The query: these columns of what a FROM gives. */
  select(from: Fragment): Fragment {
    const columns = this.#columns.map((column, index) => sql`${column} AS ${cellName(index)}`);
    return sql`SELECT ${columns.length === 0 ? sql`1 AS none` : listed(columns)}${from}`;
  }
}
