import { alias, type Context, read } from './context.ts';
import { allOf, type Fragment, joined, named, sql, TRUE } from './fragment.ts';
import { ROW, type SqlField, type SqlTable } from './tables.ts';

/** A table under the name by which a statement reads it. */
export interface Source {
  readonly alias: Fragment;
  readonly table: SqlTable;
  /** Whether anything of it is read: a table that only might be is left out otherwise. */
  isRead: boolean;
}

/** Where a path has come to: a row, and the way from it. */
export interface Spot {
  readonly source: Source;
  readonly inside: string;
  /** The collection of the record that it is in. */
  readonly collection: string;
}

export function sourceOf(context: Context, table: SqlTable): Source {
  return { alias: alias(context), table, isRead: false };
}

/** A column of a table that a statement reads. */
export function columnIn(source: Source, name: string): Fragment {
  source.isRead = true;
  return sql`${source.alias}.${named(name)}`;
}

export const rowOf = ({ source }: Spot): Fragment => columnIn(source, ROW);

/** The field at a place; undefined where there is none in this collection. */
export const fieldAt = ({ source, inside }: Spot): SqlField | undefined => source.table.fields.get(inside);

/** The record that a source of records has in each row. */
export const recordSpot = (source: Source): Spot => ({
  source,
  inside: '',
  collection: source.table.collection,
});

interface Item {
  readonly from: Fragment;
  readonly source?: Source;
  readonly join: 'inner' | 'left' | 'lateral';
  readonly on: Fragment;
  /** Whether it makes no row more or fewer, so that it is left out where nothing of it is read. */
  readonly isOptional: boolean;
}

/** The FROM and WHERE of a query while it is put together. */
export class Frame {
  readonly #context: Context;
  readonly #items: Item[];
  readonly #conditions: Fragment[];
  readonly #followed: Map<string, Spot>;

  constructor(context: Context, from?: Frame) {
    this.#context = context;
    this.#items = from ? [...from.#items] : [];
    this.#conditions = from ? [...from.#conditions] : [];
    this.#followed = new Map(from ? from.#followed : []);
  }

  /** The same, to be added to apart. */
  copy(): Frame {
    return new Frame(this.#context, this);
  }

  /** Whether it has one table and no condition. */
  get isOneTable(): boolean {
    return this.#items.length === 1 && this.#conditions.length === 0;
  }

  /** Adds a table. */
  join(
    source: Source,
    on: Fragment = TRUE,
    { join = 'inner', isOptional = false }: Partial<Item> = {},
  ): void {
    const from = sql`${read(this.#context, source.table)} AS ${source.alias}`;
    this.#items.push({ from, source, join, on, isOptional });
  }

  /** Adds a query as a table, under a name. */
  joinQuery(query: Fragment, on: Fragment = TRUE, join: Item['join'] = 'inner'): Fragment {
    const name = alias(this.#context);
    this.#items.push({ from: sql`(${query}) AS ${name}`, join, on, isOptional: false });
    return name;
  }

  /** Adds a query that names a shared one or a lateral one that reads the tables before it. */
  joinLateral(query: Fragment, join: 'inner' | 'left'): Fragment {
    const name = alias(this.#context);
    const from = sql`LATERAL (${query}) AS ${name}`;
    this.#items.push({ from, join, on: TRUE, isOptional: false });
    return name;
  }

  /** Adds all of another frame: its first table on a condition. */
  absorb(other: Frame, on: Fragment): void {
    for (const [index, item] of other.#items.entries())
      this.#items.push(index === 0 ? { ...item, on: allOf([item.on, on]) } : item);
    this.#conditions.push(...other.#conditions);
  }

  /** Adds a condition on its rows. */
  where(condition: Fragment): void {
    this.#conditions.push(condition);
  }

  /** The record that a reference names: joined once, however many paths go that way. */
  follow(reference: Fragment, key: string, table: SqlTable): Spot {
    const known = this.#followed.get(key);
    if (known) return known;
    const source = sourceOf(this.#context, table);
    this.join(source, sql`${columnIn({ ...source }, 'id')} = ${reference}`, {
      join: 'left',
      isOptional: true,
    });
    const spot = recordSpot(source);
    this.#followed.set(key, spot);
    return spot;
  }

  /** Everything behind SELECT and its columns. */
  from(further: Fragment = TRUE): Fragment {
    const items = this.#items.filter(({ isOptional, source }) => !isOptional || source?.isRead === true);
    const [first, ...others] = items;
    const conditions = allOf([
      ...(first && first.on !== TRUE ? [first.on] : []),
      ...this.#conditions,
      further,
    ]);
    const where = conditions === TRUE ? sql`` : sql` WHERE ${conditions}`;
    return sql` FROM ${first?.from ?? sql``}${joined(others.map(joinOf), sql``)}${where}`;
  }
}

const joinOf = ({ from, join, on }: Item): Fragment =>
  join === 'inner' ? sql` JOIN ${from} ON ${on}` : sql` LEFT JOIN ${from} ON ${on}`;

/** A frame over one table. */
export function frameOf(context: Context, source: Source): Frame {
  const frame = new Frame(context);
  frame.join(source);
  return frame;
}
