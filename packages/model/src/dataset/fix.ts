import type { Json } from '../collections/claim.ts';
import { isObject } from './catalogue.ts';
import type { Issue } from './issue.ts';
import type { RawRecord } from './raw.ts';

type Path = readonly (string | number)[];

/** One step of a fix. Paths lead from the record, as those of issues do. */
export type FixOperation =
  | { readonly op: 'replace' | 'add'; readonly path: Path; readonly value: Json }
  | { readonly op: 'remove'; readonly path: Path }
  /** The field at `path` gets the name `key`; its value stays. */
  | { readonly op: 'rename-key'; readonly path: Path; readonly key: string };

/** The one way to mend an issue, where a program can take it. Plain JSON. */
export interface Fix {
  /** What it does, in the imperative. */
  readonly description: string;
  readonly operations: readonly FixOperation[];
}

/**
 * The steps of the fixes of one record's issues, in an order in which each can be taken after those before it: items
 * of a list from its end, what is inside a field before the field. Of two fixes that would touch the same place the
 * one whose issue comes first is taken; the other issue is there again at the next validation.
 */
export function operationsOf(issues: readonly Pick<Issue, 'fix'>[]): readonly FixOperation[] {
  const chosen = new Map<string, FixOperation>();
  for (const { fix } of issues) {
    if (!fix) continue;
    const others = [...chosen.values()];
    const fits = fix.operations.every(
      (operation) =>
        chosen.has(JSON.stringify(operation)) || !others.some((other) => doCollide(operation, other)),
    );
    if (fits) for (const operation of fix.operations) chosen.set(JSON.stringify(operation), operation);
  }
  return [...chosen.values()].sort((a, b) => comparePaths(b.path, a.path));
}

/**
 * Applies the fixes of issues to the records that they are about. Nothing given is changed.
 *
 * A fix does away with its own issue. What the fault hid may then come to light, so validate again.
 *
 * @returns the records in the same order; those without a fix are the same objects
 */
export function applyFixes(records: readonly RawRecord[], issues: readonly Issue[]): readonly RawRecord[] {
  const byRecord = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (!issue.fix) continue;
    const address = `${issue.collection}/${issue.id}`;
    const others = byRecord.get(address);
    if (others) others.push(issue);
    else byRecord.set(address, [issue]);
  }
  return records.map((record) => {
    const address = `${record.collection}/${record.id}`;
    const found = byRecord.get(address);
    if (!found) return record;
    // Where two records have one id, the issues are those of the first.
    byRecord.delete(address);
    return { ...record, value: applyOperations(record.value, operationsOf(found)) };
  });
}

/** A value after some operations, one after the other. An operation whose place is not there does nothing. */
export function applyOperations(value: unknown, operations: readonly FixOperation[]): unknown {
  return operations.reduce((whole, operation) => applyAt(whole, operation.path, operation), value);
}

function applyAt(value: unknown, path: Path, operation: FixOperation): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return operation.op === 'replace' ? operation.value : value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const index = Number(key);
    if (rest.length > 0)
      return items.map((item, at) => (at === index ? applyAt(item, rest, operation) : item));
    if (operation.op === 'add') return items.toSpliced(index, 0, operation.value);
    if (operation.op === 'remove') return items.toSpliced(index, 1);
    return operation.op === 'replace' && index in items ? items.with(index, operation.value) : value;
  }
  if (!isObject(value)) return value;
  if (rest.length === 0 && operation.op === 'add') return { ...value, [key]: operation.value };
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]): [string, unknown][] => {
      if (name !== String(key)) return [[name, field]];
      if (rest.length > 0) return [[name, applyAt(field, rest, operation)]];
      if (operation.op === 'rename-key') return [[operation.key, field]];
      return operation.op === 'replace' ? [[name, operation.value]] : [];
    }),
  );
}

/** The places that an operation changes. */
export function placesOf(operation: FixOperation): readonly Path[] {
  return operation.op === 'rename-key'
    ? [operation.path, [...operation.path.slice(0, -1), operation.key]]
    : [operation.path];
}

const doCollide = (one: FixOperation, other: FixOperation): boolean =>
  placesOf(one).some((place) => placesOf(other).some((against) => doMeet(place, against)));

/** Whether one path is the beginning of the other, or the same. */
export function doMeet(one: Path, other: Path): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.every((step, index) => step === long[index]);
}

function comparePaths(one: Path, other: Path): number {
  for (const [index, step] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    if (step === against) continue;
    if (typeof step === 'number' && typeof against === 'number') return step - against;
    return String(step) < String(against) ? -1 : 1;
  }
  return one.length - other.length;
}
