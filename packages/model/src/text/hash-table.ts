/** A table of whole numbers by hash. */
export interface HashTable {
  readonly clear: () => void;
  readonly add: (hash: number, value: number) => void;
  /** The value added first under a hash, or -1. */
  readonly get: (hash: number) => number;
}

/** A table for so many numbers, which is emptied in no time. */
export function hashTable(count: number): HashTable {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, count * 2))) - 1;
  const keys = new Int32Array(mask + 1);
  const values = new Int32Array(mask + 1);
  const rounds = new Int32Array(mask + 1);
  let round = 0;
  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (rounds[slot] === round && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    clear: () => {
      round += 1;
    },
    add: (hash, value) => {
      const slot = slotOf(hash);
      if (rounds[slot] === round) return;
      rounds[slot] = round;
      keys[slot] = hash;
      values[slot] = value;
    },
    get: (hash) => {
      const slot = slotOf(hash);
      return rounds[slot] === round ? (values[slot] ?? -1) : -1;
    },
  };
}
