import { type Fragment, listed, sql } from './fragment.ts';
import { cellName } from './walk.ts';

/** The columns of a query in a query, which the outer one reads by their places. */
export class Projection {
  readonly #alias: Fragment;
  readonly #columns: Fragment[] = [];
  readonly #places = new Map<string, number>();

  constructor(alias: Fragment) {
    this.#alias = alias;
  }

  /** Adds a column, once however often it is asked for. @returns what it is read by outside */
  add(column: Fragment): Fragment {
    const key = JSON.stringify(column.parts);
    const known = this.#places.get(key);
    const place = known ?? this.#columns.push(column) - 1;
    this.#places.set(key, place);
    return sql`${this.#alias}.${cellName(place)}`;
  }

  /** Adds a column at a place of its own, whatever stands in the others. */
  append(column: Fragment): void {
    this.#columns.push(column);
  }

  appendAll(columns: readonly Fragment[]): void {
    for (const column of columns) this.append(column);
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
