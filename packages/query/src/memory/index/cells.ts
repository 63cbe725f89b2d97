import { compareKeys, nameOf, type SortKey, sortKeyOf } from '../compare.ts';
import type { Column } from '../result.ts';

/** What a row may be besides full. */
export const ABSENT = 1;
export const OPEN = 2;

/** How many rows are without a value, and of how many it cannot be told. */
export interface Tally {
  readonly missing: number;
  readonly undetermined: number;
}

/** Finds what stands in a row: adds its values to a list, and says whether something there cannot be told. */
export type Look = (row: number, into: unknown[]) => boolean;

export type SortedAs = Column['type'] | 'record';

/** Arrays of which it is known that they grow into their own memory. */
type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Values as they are built: one number for each row, or for each value where some row has several. */
interface Built {
  readonly flat: Int32Array | Float64Array;
  readonly offsets: Int32Array | undefined;
  readonly open: Uint8Array | undefined;
}

/**
 * What stands in one column, row by row, in arrays of numbers: the values themselves where they are numbers, and
 * otherwise codes into a list of the different values. Where some row has several values, `offsets` says where those of
 * each row begin.
 */
export class Cells {
  readonly size: number;
  /** Where the values of each row begin, and at its end their number; without it each row has one value or none. */
  readonly offsets: Int32Array | undefined;
  /** Of each row, whether something in it cannot be told; without it nothing is so. */
  readonly open: Uint8Array | undefined;
  readonly #built: Built;
  #dictionary: Dictionary | undefined;
  #codes: Int32Array | undefined;
  #numbers: Float64Array | undefined;
  #tally: Tally | undefined;
  #states: { readonly of: Uint8Array | undefined } | undefined;
  readonly #ranks = new Map<SortedAs, Int32Array>();

  constructor(size: number, built: Built, dictionary?: Dictionary) {
    this.size = size;
    this.offsets = built.offsets;
    this.open = built.open;
    this.#built = built;
    this.#dictionary = dictionary;
  }

  /** The different values. */
  get values(): readonly unknown[] {
    return this.#encoded().dictionary.values;
  }

  /** The place of each value among the different ones; -1 for a row without any. */
  get codes(): Int32Array {
    return this.#encoded().codes;
  }

  /** Whether the values are numbers, so that there is no need of codes. */
  get isNumeric(): boolean {
    return this.#built.flat instanceof Float64Array;
  }

  /** Each value as a number; NaN for a row without any, and 0 for what is no number. */
  get numbers(): Float64Array {
    const { flat } = this.#built;
    if (flat instanceof Float64Array) return flat;
    if (this.#numbers) return this.#numbers;
    const { values } = this;
    const sizes = values.map((value) => (typeof value === 'number' ? value : 0));
    this.#numbers = Float64Array.from(flat, (code) => sizes[code] ?? NaN);
    return this.#numbers;
  }

  /** How many arrays' cells it holds. */
  get cells(): number {
    return this.#built.flat.length * 2 + (this.offsets?.length ?? 0) + (this.open?.length ?? 0) / 4;
  }

  /** For each of the different values, its place in their order; equal ones share a place. */
  ranks(sortedAs: SortedAs): Int32Array {
    const known = this.#ranks.get(sortedAs);
    if (known) return known;
    const ranks = ranksOf(this.values.map((value) => sortKeyOf(sortedAs, value)));
    this.#ranks.set(sortedAs, ranks);
    return ranks;
  }

  /** Of each row, whether it is without a value, and whether something is open in it; undefined where no row is so. */
  get states(): Uint8Array | undefined {
    if (this.#states) return this.#states.of;
    const states = new Uint8Array(this.size);
    let some = 0;
    for (let row = 0; row < states.length; row++) {
      const state = (this.countAt(row) === 0 ? ABSENT : 0) | (this.open?.[row] === 1 ? OPEN : 0);
      states[row] = state;
      some |= state;
    }
    this.#states = { of: some === 0 ? undefined : states };
    return this.#states.of;
  }

  /** How many rows are without a value and not open, and in how many something is open. */
  get tally(): Tally {
    if (this.#tally) return this.#tally;
    let [missing, undetermined] = [0, 0];
    for (const state of this.states ?? []) {
      if ((state & OPEN) !== 0) undetermined++;
      else if (state === ABSENT) missing++;
    }
    this.#tally = { missing, undetermined };
    return this.#tally;
  }

  /** How many values a row has. */
  countAt(row: number): number {
    const { offsets } = this;
    if (offsets) return (offsets[row + 1] ?? 0) - (offsets[row] ?? 0);
    const value = this.#built.flat[row] ?? NaN;
    return this.isNumeric ? Number(!Number.isNaN(value)) : Number(value >= 0);
  }

  /** The codes of the values of a row. */
  codesAt(row: number): Int32Array {
    const [from, to] = this.#range(row);
    return this.codes.subarray(from, to);
  }

  /** The values of a row. */
  valuesAt(row: number): unknown[] {
    const [from, to] = this.#range(row);
    const { flat } = this.#built;
    return Array.from(flat.subarray(from, to), (value) => (this.isNumeric ? value : this.values[value]));
  }

  #range(row: number): readonly [from: number, to: number] {
    const { offsets } = this;
    return offsets ? [offsets[row] ?? 0, offsets[row + 1] ?? 0] : [row, row + this.countAt(row)];
  }

  #encoded(): { readonly codes: Int32Array; readonly dictionary: Dictionary } {
    if (this.#dictionary && this.#codes) return { codes: this.#codes, dictionary: this.#dictionary };
    const { flat } = this.#built;
    const dictionary = this.#dictionary ?? new Dictionary();
    const codes =
      flat instanceof Int32Array
        ? flat
        : Int32Array.from(flat, (value) => (Number.isNaN(value) ? -1 : dictionary.codeOf(value)));
    [this.#codes, this.#dictionary] = [codes, dictionary];
    return { codes, dictionary };
  }
}

/** The different values of a column, each with its code. */
class Dictionary {
  readonly values: unknown[] = [];
  readonly #codes = new Map<unknown, number>();
  readonly #objects = new Map<string, number>();

  codeOf(value: unknown): number {
    if (typeof value === 'object') return this.#code(this.#objects, nameOf(value), value);
    return this.#code(this.#codes, value, value);
  }

  #code<K>(codes: Map<K, number>, key: K, value: unknown): number {
    const known = codes.get(key);
    if (known !== undefined) return known;
    const code = this.values.push(value) - 1;
    codes.set(key, code);
    return code;
  }
}

/** Looks at every row once and keeps what stands there. @param isNumber whether only numbers are expected */
export function cellsOf(size: number, look: Look, isNumber: boolean): Cells {
  if (isNumber) {
    const built = build(
      size,
      look,
      (value) => (typeof value === 'number' ? value : NaN),
      new Float64Array(size),
    );
    if (built.isFit) return new Cells(size, built);
  }
  const dictionary = new Dictionary();
  const built = build(size, look, (value) => dictionary.codeOf(value), new Int32Array(size));
  return new Cells(size, built, dictionary);
}

/** @param encode gives NaN for what does not fit: then it is not built to the end */
function build(
  size: number,
  look: Look,
  encode: (value: unknown) => number,
  single: Numbers,
): Built & { readonly isFit: boolean } {
  const absent = single instanceof Float64Array ? NaN : -1;
  const into: unknown[] = [];
  let open: Uint8Array | undefined;
  let several: { flat: typeof single; readonly offsets: Int32Array; length: number } | undefined;
  for (let row = 0; row < size; row++) {
    into.length = 0;
    if (look(row, into)) (open ??= new Uint8Array(size))[row] = 1;
    if (into.length > 1) several ??= unfolded(single, row, absent);
    if (several) {
      several.offsets[row] = several.length;
      if (several.length + into.length > several.flat.length)
        several.flat = longer(several.flat, into.length);
      for (const value of into) {
        const encoded = encode(value);
        if (Number.isNaN(encoded)) return { flat: single, offsets: undefined, open, isFit: false };
        several.flat[several.length++] = encoded;
      }
    } else if (into.length === 1) {
      const encoded = encode(into[0]);
      if (Number.isNaN(encoded)) return { flat: single, offsets: undefined, open, isFit: false };
      single[row] = encoded;
    } else single[row] = absent;
  }
  if (!several) return { flat: single, offsets: undefined, open, isFit: true };
  several.offsets[size] = several.length;
  const { flat, offsets, length } = several;
  return { flat: flat.slice(0, length), offsets, open, isFit: true };
}

/** The rows so far as rows of several values: those without any leave no place. */
function unfolded(single: Numbers, rows: number, absent: number) {
  const offsets = new Int32Array(single.length + 1);
  const flat = longer(single, 0);
  let length = 0;
  for (let row = 0; row < rows; row++) {
    const value = single[row] ?? absent;
    offsets[row] = length;
    if (!Object.is(value, absent)) flat[length++] = value;
  }
  return { flat, offsets, length };
}

function longer<T extends Numbers>(array: T, by: number): T;
function longer(array: Int32Array | Float64Array, by: number): Int32Array | Float64Array {
  const length = array.length * 2 + by + 8;
  const copy = array instanceof Float64Array ? new Float64Array(length) : new Int32Array(length);
  copy.set(array);
  return copy;
}

/** The place of each key in their order; equal ones share a place. */
export function ranksOf(keys: readonly SortKey[]): Int32Array {
  const order = keys.map((_key, index) => index);
  const keyAt = (index: number | undefined): SortKey => keys[index ?? -1] ?? null;
  order.sort((a, b) => compareKeys(keyAt(a), keyAt(b)));
  const ranks = new Int32Array(keys.length);
  let rank = 0;
  for (const [place, index] of order.entries()) {
    if (place > 0 && compareKeys(keyAt(order[place - 1]), keyAt(index)) !== 0) rank++;
    ranks[index] = rank;
  }
  return ranks;
}
