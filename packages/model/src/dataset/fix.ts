import type { Json } from '../collections/claim.ts';
import { isObject } from './catalogue.ts';
import type { Issue } from './issue.ts';
import type { RawRecord } from './raw.ts';

type Path = readonly (string | number)[];

/** One step of a fix. Paths lead from the record, as those of issues do. */
export type FixOperation =
  | { readonly op: 'replace' | 'add'; readonly path: Path; readonly value: Json }
  | { readonly op: 'remove'; readonly path: Path }
  /** The field at `path` gets the name `key`; its value and its place among the fields stay. */
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
  const taken = new Places();
  const chosen = new Map<string, FixOperation>();
  for (const { fix } of issues) {
    const fresh = fix?.operations.filter((operation) => !chosen.has(JSON.stringify(operation))) ?? [];
    if (fresh.flatMap(placesOf).some((place) => taken.meets(place))) continue;
    for (const operation of fresh) {
      chosen.set(JSON.stringify(operation), operation);
      for (const place of placesOf(operation)) taken.add(place);
    }
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

/** A value after operations of which no two touch the same place; their paths are those before any is taken. */
export function applyOperations(value: unknown, operations: readonly FixOperation[]): unknown {
  const root: Step = { inside: new Map() };
  for (const operation of operations) {
    let step = root;
    for (const key of operation.path) {
      const next: Step = step.inside.get(String(key)) ?? { inside: new Map() };
      step.inside.set(String(key), next);
      step = next;
    }
    step.operation = operation;
  }
  return takeSteps(value, root);
}

/** What happens at a place: an operation, or others further inside. */
interface Step {
  operation?: FixOperation;
  readonly inside: Map<string, Step>;
}

function takeSteps(value: unknown, { operation, inside }: Step): unknown {
  if (operation) return operation.op === 'replace' ? operation.value : value;
  if (inside.size === 0) return value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const changed = items.flatMap((item, index) => {
      const step = inside.get(String(index));
      if (step?.operation?.op === 'add') return [step.operation.value, item];
      if (step?.operation?.op === 'remove') return [];
      return [step ? takeSteps(item, step) : item];
    });
    return [...changed, ...added(inside, (key) => Number(key) >= items.length).map(([, item]) => item)];
  }
  if (!isObject(value)) return value;
  const changed = Object.entries(value).flatMap(([name, field]): [string, unknown][] => {
    const step = inside.get(name);
    if (step?.operation?.op === 'remove') return [];
    if (step?.operation?.op === 'rename-key') return [[step.operation.key, field]];
    if (step?.operation?.op === 'add') return [[name, step.operation.value]];
    return [[name, step ? takeSteps(field, step) : field]];
  });
  return Object.fromEntries([...changed, ...added(inside, (key) => !Object.hasOwn(value, key))]);
}

/** What is added behind what is there. */
function added(inside: ReadonlyMap<string, Step>, isNew: (key: string) => boolean): [string, unknown][] {
  return [...inside].flatMap(([key, { operation }]): [string, unknown][] =>
    operation?.op === 'add' && isNew(key) ? [[key, operation.value]] : [],
  );
}

/** The places that an operation changes. */
export function placesOf(operation: FixOperation): readonly Path[] {
  return operation.op === 'rename-key'
    ? [operation.path, [...operation.path.slice(0, -1), operation.key]]
    : [operation.path];
}

/** A set of places, to be asked whether another is one of them, lies in one, or has one in it. */
export class Places {
  readonly #root: Place = { isIn: false, inside: new Map() };

  add(path: Path): void {
    let place = this.#root;
    for (const step of path) {
      const next: Place = place.inside.get(step) ?? { isIn: false, inside: new Map() };
      place.inside.set(step, next);
      place = next;
    }
    place.isIn = true;
  }

  meets(path: Path): boolean {
    let place: Place | undefined = this.#root;
    for (const step of path) {
      if (place.isIn) return true;
      place = place.inside.get(step);
      if (!place) return false;
    }
    return place.isIn || place.inside.size > 0;
  }
}

interface Place {
  isIn: boolean;
  readonly inside: Map<string | number, Place>;
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
