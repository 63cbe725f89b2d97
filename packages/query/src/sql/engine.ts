import type { AnyDataset } from '@yalu/model/dataset';
import type { Query } from '../ast/types.ts';
import { answer, type SqlResult } from './answering.ts';
import type { SqlClient } from './client.ts';
import { type CompiledQuery, compileSql } from './compile.ts';
import type { Basis } from './context.ts';
import { createFrom, createSchema, createTable, dropTable } from './ddl.ts';
import { asNumber, render, type Statement } from './dialect.ts';
import { named, sql } from './fragment.ts';
import { loaderOf } from './load/load.ts';
import { tableName } from './context.ts';
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

/** Makes a table: all of it, or undefined where it has no rows. */
export type TableSource = (schema: string, table: SqlTable) => Promise<void>;

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
      if (made.rows === 0) {
        await client.execute(createTable(into, table.name, table.columns));
        return;
      }
      const stage = `${table.name} (staged)`;
      await client.stage(into, stage, made);
      const present = new Set(made.columns.map(({ name }) => name));
      await client.execute(createFrom(into, table, sql`${named(into)}.${named(stage)}`, present));
      await client.execute(dropTable(into, stage));
    },
  };
}

/** The engine over a client. Statements are run one after the other. */
export class DatabaseEngine implements SqlEngine {
  readonly #client: SqlClient;
  readonly #origin: Origin;
  readonly #loaded = new Map<SqlTable, Promise<void>>();
  readonly #sizes = new Map<SqlTable, number>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(client: SqlClient, origin: Origin) {
    this.#client = client;
    this.#origin = origin;
  }

  async run(query: Query): Promise<SqlResult> {
    const compiled = this.#compile(query);
    return this.#inTurn(async () => {
      for (const table of compiled.tables) await this.#loadedTable(table);
      return answer(this.#client, compiled, {
        hasRecords: this.#origin.hasRecords,
        sizeOf: ({ scanned }) => this.#sizeOf(scanned),
      });
    });
  }

  toSQL(query: Query): Statement {
    return this.#compile(query).statement;
  }

  /** Loads tables that no query has needed yet. */
  async load(tables: Iterable<SqlTable>): Promise<void> {
    await this.#inTurn(async () => {
      for (const table of tables) await this.#loadedTable(table);
    });
  }

  async close(): Promise<void> {
    await this.#inTurn(() => this.#client.close());
  }

  #compile(query: Query): CompiledQuery {
    return compileSql(this.#origin.basis, query);
  }

  /** A connection runs one statement at a time. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #loadedTable(table: SqlTable): Promise<void> {
    const known = this.#loaded.get(table);
    if (known) return known;
    const loading = this.#load(table);
    this.#loaded.set(table, loading);
    return loading;
  }

  async #load(table: SqlTable): Promise<void> {
    const { basis, load } = this.#origin;
    if (this.#loaded.size === 0) await this.#client.execute(createSchema(basis.schema));
    await load(basis.schema, table);
  }

  async #sizeOf(table: SqlTable): Promise<number> {
    const known = this.#sizes.get(table);
    if (known !== undefined) return known;
    const name = tableName(this.#origin.basis.schema, table);
    const [[size] = []] = await this.#client.read(render(sql`SELECT ${asNumber(sql`count(*)`)} AS size FROM ${name}`));
    this.#sizes.set(table, Number(size));
    return Number(size);
  }
}
