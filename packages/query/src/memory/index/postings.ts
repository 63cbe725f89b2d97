import type { Filter } from '../../ast/types.ts';
import { compilePath } from '../path.ts';
import type { Scope } from '../scope.ts';
import type { Cells } from './cells.ts';
import { columnOf, sourceOfPath } from './columns.ts';
import { keyOf, storeOf } from './store.ts';
import type { Table } from './table.ts';

/** The only rows that can meet a filter, in order, by what an index says of one of its conditions. */
export interface Candidates {
  readonly numbers: Int32Array;
  /** The path of that condition. */
  readonly on: string;
  readonly index: 'id' | 'reference';
  /** Whether there is no other condition, so that each of them meets the filter. */
  readonly isAll: boolean;
}

/**
 * The rows that a filter can only be met by, if it names ids: of the collection itself, or of what its records refer to.
 * Of several such conditions that with the fewest rows counts. Undefined where there is none.
 */
export function candidatesOf(scope: Scope, table: Table, filter: Filter): Candidates | undefined {
  let best: Candidates | undefined;
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined);
  for (const [key, value] of entries) {
    const isAlone = entries.length === 1;
    if (key === 'all') {
      const parts = filter.all ?? [];
      for (const part of parts)
        best = fewer(best, candidatesOf(scope, table, part), isAlone && parts.length === 1);
      continue;
    }
    const wanted = idsIn(value);
    if (wanted === undefined) continue;
    const found = key === 'id' ? ofIds(table, wanted) : ofReference(scope, table, key, wanted);
    best = fewer(best, found, isAlone && isOnlyIds(value));
  }
  return best;
}

function fewer(
  one: Candidates | undefined,
  other: Candidates | undefined,
  isAlone: boolean,
): Candidates | undefined {
  if (!other || (one && one.numbers.length <= other.numbers.length)) return one;
  return { ...other, isAll: other.isAll && isAlone };
}

/** The texts one of which a condition asks for; undefined where it can be met by anything else. */
function idsIn(value: Filter[string] | null): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  // Under a path an object is a list of conditions: the filter has been compiled.
  const { eq, in: among } = value as { readonly eq?: unknown; readonly in?: unknown };
  const wanted: readonly unknown[] = Array.isArray(among) && eq === undefined ? among : [eq];
  return wanted.every((one) => typeof one === 'string') ? wanted : undefined;
}

const isOnlyIds = (value: Filter[string] | null): boolean =>
  typeof value !== 'object' || value === null || Object.keys(value).length === 1;

function ofIds(table: Table, ids: readonly string[]): Candidates {
  const numbers = ids.flatMap((id) => {
    const [from, to] = table.rowsOfId(id);
    return Array.from({ length: to - from }, (_none, index) => from + index);
  });
  return { numbers: inOrder(numbers), on: 'id', index: 'id', isAll: true };
}

/** The rows that have each of the different values of a column. */
interface Postings {
  readonly codes: ReadonlyMap<unknown, number>;
  /** Where the rows of each value begin. */
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
}

function ofReference(
  scope: Scope,
  table: Table,
  text: string,
  ids: readonly string[],
): Candidates | undefined {
  if (table.key === undefined || text === 'any' || text === 'not' || text === 'calculated') return undefined;
  const path = compilePath(scope, text, 'where');
  if (!path.isReference) return undefined;
  const key = keyOf<Postings | undefined>('postings', table.key, text);
  const cells = columnOf(scope, table, sourceOfPath(path), table.size);
  const postings = storeOf(scope.dataset).get(key, () => {
    const built = cells && postingsOf(cells);
    return { value: built, cells: built ? built.rows.length + built.offsets.length : 0 };
  });
  if (!postings) return undefined;
  const lists = ids.map((id) => {
    const code = postings.codes.get(id) ?? -1;
    return postings.rows.subarray(postings.offsets[code] ?? 0, postings.offsets[code + 1] ?? 0);
  });
  const [only] = lists;
  const numbers = only && lists.length === 1 ? only : inOrder(lists.flatMap((list) => [...list]));
  return { numbers, on: text, index: 'reference', isAll: true };
}

function postingsOf(cells: Cells): Postings {
  const { codes, values, offsets: starts, size } = cells;
  const offsets = new Int32Array(values.length + 1);
  const each = (visit: (code: number, row: number) => void): void => {
    const last = new Int32Array(values.length).fill(-1);
    for (let row = 0; row < size; row++) {
      const [from, to] = starts ? [starts[row] ?? 0, starts[row + 1] ?? 0] : [row, row + 1];
      for (let place = from; place < to; place++) {
        const code = codes[place] ?? -1;
        // A list may name a record twice.
        if (code < 0 || last[code] === row) continue;
        last[code] = row;
        visit(code, row);
      }
    }
  };
  each((code) => {
    offsets[code + 1] = (offsets[code + 1] ?? 0) + 1;
  });
  for (let code = 0; code < values.length; code++)
    offsets[code + 1] = (offsets[code + 1] ?? 0) + (offsets[code] ?? 0);
  const rows = new Int32Array(offsets[values.length] ?? 0);
  const next = offsets.slice();
  each((code, row) => {
    const place = next[code] ?? 0;
    rows[place] = row;
    next[code] = place + 1;
  });
  return { codes: new Map(values.map((value, code) => [value, code])), offsets, rows };
}

/** Numbers in order, each once. */
function inOrder(numbers: readonly number[]): Int32Array {
  const sorted = Int32Array.from(numbers).sort();
  return sorted.filter((number, index) => index === 0 || sorted[index - 1] !== number);
}
