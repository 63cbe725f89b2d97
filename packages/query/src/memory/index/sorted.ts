/** Numbers in order, and which of those given stands where: equal ones in the order in which they were given. */
export interface Sorted {
  readonly sorted: Float64Array;
  readonly order: Int32Array;
}

/**
 * Orders numbers, none of them NaN. Sorting bare numbers needs no comparison function, and where equal ones go is then
 * counted, which together takes a fraction of the time of sorting by a function.
 */
export function sortedOrder(numbers: Float64Array): Sorted {
  const sorted = numbers.slice().sort();
  const next = new Map<number, number>();
  for (const [place, number] of sorted.entries()) if (!next.has(number)) next.set(number, place);
  const order = new Int32Array(numbers.length);
  for (const [index, number] of numbers.entries()) {
    const place = next.get(number) ?? 0;
    order[place] = index;
    next.set(number, place + 1);
  }
  return { sorted, order };
}

/**
 * The order of rows by several keys, the first of them first; what is equal in all stays in its order. Each key is a
 * column of numbers, one a row: sorting by the last first needs no comparison of rows.
 */
export function orderBy(rows: number, keys: readonly Float64Array[]): Int32Array {
  let order: Int32Array = new Int32Array(rows).map((_none, row) => row);
  for (const key of keys.toReversed()) {
    const before = order;
    const { order: places } = sortedOrder(Float64Array.from(before, (row) => key[row] ?? Infinity));
    order = places.map((place) => before[place] ?? -1);
  }
  return order;
}
