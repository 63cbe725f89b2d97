import { targetOf } from '@yalu/model/dataset';
import { recordsOf } from '../catalogue.ts';
import type { CompiledPath } from '../path.ts';
import { isScalar } from '../row.ts';
import { MOST_AT_ONCE, type Scope } from '../scope.ts';

/**
 * Adds the values at a path of a record to a list, as `follow` finds them, without saying through which records.
 *
 * @returns how many values were reached over and above one; Infinity where they were too many, and not all are added
 */
export type Walk = (record: object, item: number | undefined, into: unknown[]) => number;

type Advance = (value: unknown, collection: string, item: number | undefined, into: unknown[]) => void;

/** How many values a walk may still reach. */
interface Left {
  values: number;
}

/**
 * Compiles a path that only goes forward, into fields and along references, to a walk; undefined for any other. What a
 * record has there is the same for all queries, and as much as stands in the data.
 */
export function walkOf(scope: Scope, { steps, type }: CompiledPath): Walk | undefined {
  if (scope.base !== undefined) return undefined;
  const left: Left = { values: MOST_AT_ONCE };
  let advance: Advance = isScalar(type) ? addScalar : add;
  for (const step of steps.toReversed()) {
    const next = advance;
    if (step.kind === 'field') advance = intoField(step.key, step.isPinned, left, next);
    else if (step.kind === 'follow') advance = alongReference(scope, step.targets, next);
    else return undefined;
  }
  const { collection } = scope;
  return (record, item, into) => {
    left.values = MOST_AT_ONCE;
    advance(record, collection, item, into);
    return left.values < 0 ? Infinity : MOST_AT_ONCE - left.values;
  };
}

const add: Advance = (value, _collection, _item, into) => {
  into.push(value);
};

const addScalar: Advance = (value, _collection, _item, into) => {
  if (typeof value !== 'object') into.push(value);
};

function intoField(key: string, isPinned: boolean, left: Left, next: Advance): Advance {
  // What every object inherits is no field of a record, and asking whether it is its own takes time.
  const isInherited = key in Object.prototype;
  return (value, collection, item, into) => {
    if (typeof value !== 'object' || value === null) return;
    if (isInherited && !Object.hasOwn(value, key)) return;
    // It is an object, and whatever is found in it is looked at before it is used.
    const found = (value as Readonly<Record<string, unknown>>)[key];
    if (found === undefined) return;
    if (!Array.isArray(found)) {
      next(found, collection, item, into);
      return;
    }
    const items: readonly unknown[] = found.some(Array.isArray) ? found.flat(Infinity) : found;
    if (isPinned && item !== undefined) {
      const only = items[item];
      if (only !== undefined) next(only, collection, item, into);
      return;
    }
    left.values -= Math.max(0, items.length - 1);
    for (const one of items) if (one !== undefined && left.values >= 0) next(one, collection, item, into);
  };
}

function alongReference(
  { dataset }: Scope,
  targets: Readonly<Record<string, string>>,
  next: Advance,
): Advance {
  return (value, collection, item, into) => {
    const named = targets[collection];
    const target = named === undefined ? undefined : targetOf(named, value);
    if (!target) return;
    const records = recordsOf(dataset, target.collection);
    const record = Object.hasOwn(records, target.id) ? records[target.id] : undefined;
    if (record) next(record, target.collection, item, into);
  };
}
