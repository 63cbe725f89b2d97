import { targetOf } from '@yalu/model/dataset';
import { recordsOf } from '../catalogue.ts';
import type { CompiledPath } from '../path.ts';
import { isScalar } from '../row.ts';
import type { Scope } from '../scope.ts';

/**
 * Adds the values at a path of a record to a list, as `follow` finds them, without saying through which records.
 *
 * @returns how many values were reached over and above one
 */
export type Walk = (record: object, item: number | undefined, into: unknown[]) => number;

type Advance = (value: unknown, collection: string, item: number | undefined, into: unknown[]) => number;

/**
 * Compiles a path that only goes forward, into fields and along references, to a walk; undefined for any other. What a
 * record has there is the same for all queries, and as much as stands in the data.
 */
export function walkOf(scope: Scope, { steps, type }: CompiledPath): Walk | undefined {
  if (scope.base !== undefined) return undefined;
  let advance: Advance = isScalar(type) ? addScalar : add;
  for (const step of steps.toReversed()) {
    const next = advance;
    if (step.kind === 'field') advance = intoField(step.key, step.isPinned, next);
    else if (step.kind === 'follow') advance = alongReference(scope, step.targets, next);
    else return undefined;
  }
  const { collection } = scope;
  return (record, item, into) => advance(record, collection, item, into);
}

const add: Advance = (value, _collection, _item, into) => {
  into.push(value);
  return 0;
};

const addScalar: Advance = (value, _collection, _item, into) => {
  if (typeof value !== 'object') into.push(value);
  return 0;
};

function intoField(key: string, isPinned: boolean, next: Advance): Advance {
  // What every object inherits is no field of a record, and asking whether it is its own takes time.
  const isInherited = key in Object.prototype;
  return (value, collection, item, into) => {
    if (typeof value !== 'object' || value === null) return 0;
    if (isInherited && !Object.hasOwn(value, key)) return 0;
    // It is an object, and whatever is found in it is looked at before it is used.
    const found = (value as Readonly<Record<string, unknown>>)[key];
    if (found === undefined) return 0;
    if (!Array.isArray(found)) return next(found, collection, item, into);
    const items: readonly unknown[] = found.some(Array.isArray) ? found.flat(Infinity) : found;
    if (isPinned && item !== undefined) {
      const only = items[item];
      return only === undefined ? 0 : next(only, collection, item, into);
    }
    let reached = Math.max(0, items.length - 1);
    for (const one of items) if (one !== undefined) reached += next(one, collection, item, into);
    return reached;
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
    if (!target) return 0;
    const records = recordsOf(dataset, target.collection);
    const record = Object.hasOwn(records, target.id) ? records[target.id] : undefined;
    return record ? next(record, target.collection, item, into) : 0;
  };
}
