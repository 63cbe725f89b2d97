import type { AnyDataset } from '@yalu/model/dataset';
import type { Query } from '../ast/types.ts';
import { answer, type SqlResult } from './answering.ts';
import type { SqlClient } from './client.ts';
import { type CompiledQuery, compileSql } from './compile.ts';
import type { Basis, KnownTable } from './context.ts';
import { createFrom, createSchema, createTable, dropTable } from './ddl.ts';
import type { Statement } from './dialect.ts';
import { named, sql } from './fragment.ts';
import { loaderOf } from './load/load.ts';
import { type SqlTable, tablesOf } from './tables.ts';

/** Answers queries in a database. */
export interface SqlEngine {
  /**
   * Runs a query: the rows are those of the memory engine, in the same order. Tables are loaded when a query first needs
   * them.
   *
   * @throws QueryError as the memory engine does; `query-too-large` where it takes more time or memory than it may
   */
  run(query: Query): Promise<SqlResult>;
  /** The statement for a query, and the values of its parameters. @throws QueryError */
  toSQL(query: Query): Statement;
  close(): Promise<void>;
}

/** Makes a table. @returns what is known of it then */
export type TableSource = (schema: string, table: SqlTable) => Promise<KnownTable>;

/** What queries are checked against, and where tables come from. */
export interface Origin {
  readonly basis: Basis;
  /** Whether the records are at hand, or only their ids. */
  readonly hasRecords: boolean;
  readonly load: TableSource;
}

/** The tables of a dataset in memory, staged through a client. */
export function originOf(dataset: AnyDataset, client: SqlClient, schema: string): Origin {
  const tables = tablesOf(dataset.catalogue);
  const loaded = loaderOf(dataset, tables);
  return {
    basis: { dataset, tables, schema },
    hasRecords: true,
    load: async (into, table) => {
      const made = loaded(table);
      const { rows, columns } = made;
      const present = new Set(columns.map(({ name }) => name));
      const full = columns.filter(({ values }) => values.every((value) => value !== null));
      const known = { rows, present, complete: new Set(full.map(({ name }) => name)) };
      if (rows === 0) {
        await client.execute(createTable(into, table.name, table.columns));
        return known;
      }
      const stage = `${table.name} (staged)`;
      // One may have been left by a statement that was stopped.
      await client.execute(dropTable(into, stage));
      await client.stage(into, stage, made);
      await client.execute(createFrom(into, table, sql`${named(into)}.${named(stage)}`, present));
      await client.execute(dropTable(into, stage));
      return known;
    },
  };
}

/** How many compiled queries an engine keeps. */
const MOST_COMPILED = 200;

/** The engine over a client. Statements are run one after the other. */
export class DatabaseEngine implements SqlEngine {
  readonly #client: SqlClient;
  readonly #origin: Origin;
  readonly #loaded = new Map<SqlTable, KnownTable>();
  /** Queries that have been compiled, and how many tables were known then. */
  readonly #compiled = new Map<string, { readonly compiled: CompiledQuery; readonly loaded: number }>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(client: SqlClient, origin: Origin) {
    this.#client = client;
    this.#origin = origin;
  }

  async run(query: Query): Promise<SqlResult> {
    const first = this.#compile(query);
    return this.#inTurn(async () => {
      await this.#load(first.tables);
      // What is known of the tables once they are there makes the statement shorter.
      return answer(this.#client, this.#compile(query), {
        hasRecords: this.#origin.hasRecords,
        sizeOf: ({ scanned }) => this.#loaded.get(scanned)?.rows ?? 0,
      });
    });
  }

  toSQL(query: Query): Statement {
    return this.#compile(query).statement;
  }

  /** Loads all tables and hands them to a function, with what is known of each. */
  async withTables(
    use: (client: SqlClient, origin: Origin, tables: ReadonlyMap<SqlTable, KnownTable>) => Promise<void>,
  ): Promise<void> {
    await this.#inTurn(async () => {
      await this.#load(this.#origin.basis.tables.all());
      await use(this.#client, this.#origin, this.#loaded);
    });
  }

  async close(): Promise<void> {
    await this.#inTurn(() => this.#client.close());
  }

  #compile(query: Query): CompiledQuery {
    const key = JSON.stringify(query);
    const before = this.#compiled.get(key);
    if (before?.loaded === this.#loaded.size) return before.compiled;
    const compiled = compileSql({ ...this.#origin.basis, known: (table) => this.#loaded.get(table) }, query);
    this.#compiled.delete(key);
    this.#compiled.set(key, { compiled, loaded: this.#loaded.size });
    const [oldest] = this.#compiled.keys();
    if (this.#compiled.size > MOST_COMPILED && oldest !== undefined) this.#compiled.delete(oldest);
    return compiled;
  }

  /** A connection runs one statement at a time. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #load(tables: Iterable<SqlTable>): Promise<void> {
    const { basis, load } = this.#origin;
    for (const table of tables) {
      if (this.#loaded.has(table)) continue;
      if (this.#loaded.size === 0) await this.#client.execute(createSchema(basis.schema));
      this.#loaded.set(table, await load(basis.schema, table));
    }
  }
}
