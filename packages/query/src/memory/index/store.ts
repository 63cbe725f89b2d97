import type { AnyDataset } from '@yalu/model/dataset';

/** What is remembered, and how many cells of arrays it holds. */
interface Kept {
  readonly value: unknown;
  readonly cells: number;
}

/**
 * How many cells the indexes of one dataset may hold together: those used longest ago are dropped beyond that. A cell is
 * a number of 4 or 8 bytes, so indexes take 80 to 160 MB at the most, whatever is asked, and grow only with what is.
 */
const MOST_CELLS = 20_000_000;

/** What has been built of a dataset so far, by what it is. */
export interface Store {
  /** What stands under a key, built where it does not yet; `undefined` is remembered as well. */
  readonly get: <T>(key: Key<T>, build: () => Built<T>) => T;
  /** The same without building. */
  readonly peek: <T>(key: Key<T>) => T | undefined;
}

/** Something built, and how many cells it holds. */
export interface Built<T> {
  readonly value: T;
  readonly cells: number;
}

declare const built: unique symbol;

/** A name under which one type of thing is kept. */
export interface Key<T> {
  readonly name: string;
  readonly [built]?: T;
}

/** @param parts what makes it out, of one kind of thing: the first part names the kind */
export const keyOf = <T>(...parts: readonly string[]): Key<T> => ({ name: JSON.stringify(parts) });

const stores = new WeakMap<object, Store>();

/** What is remembered of a dataset: nothing before it is first asked, and nothing after it is gone. */
export function storeOf(dataset: AnyDataset): Store {
  const known = stores.get(dataset);
  if (known) return known;
  const store = emptyStore(MOST_CELLS);
  stores.set(dataset, store);
  return store;
}

/** An empty store that drops what was used longest ago once it holds more than so many cells. */
export function emptyStore(most: number): Store {
  const kept = new Map<string, Kept>();
  let held = 0;

  function drop(but: string): void {
    for (const [name, { cells }] of kept) {
      if (held <= most) return;
      if (name === but) continue;
      kept.delete(name);
      held -= cells;
    }
  }

  function find<T>({ name }: Key<T>): { readonly value: T } | undefined {
    const known = kept.get(name);
    if (!known) return undefined;
    // Maps keep the order in which keys came in: what is used again goes to the end.
    kept.delete(name);
    kept.set(name, known);
    // Under a key stands what its builder made, and keys carry its type.
    return { value: known.value as T };
  }

  return {
    get: (key, build) => {
      const known = find(key);
      if (known) return known.value;
      const { value, cells } = build();
      kept.set(key.name, { value, cells });
      held += cells;
      if (held > most) drop(key.name);
      return value;
    },
    peek: (key) => find(key)?.value,
  };
}
