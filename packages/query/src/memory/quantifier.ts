import { isObject } from '@yalu/model/dataset';
import { QueryError } from '../errors.ts';
import { withArticle } from './article.ts';
import type { Predicate } from './filter.ts';
import { type CompiledPath, followed, type Step } from './path.ts';
import { placesAt, type Row } from './row.ts';
import type { Scope } from './scope.ts';

/** How many of the linked records or items must meet a filter. */
const quantifiers = {
  some: (items: readonly Row[], meets: Predicate) => items.some(meets),
  every: (items: readonly Row[], meets: Predicate) => items.every(meets),
  none: (items: readonly Row[], meets: Predicate) => !items.some(meets),
} as const;

export type Quantifier = keyof typeof quantifiers;

export const isQuantifier = (name: string): name is Quantifier => Object.hasOwn(quantifiers, name);

export const QUANTIFIERS = Object.keys(quantifiers);

/**
 * Compiles a condition on the records that a path leads to, or the objects of a list: one and the same of them meets
 * the whole filter, whose paths begin at it.
 *
 * @param compile compiles the filter for what it is about
 * @throws QueryError for a path at whose end neither records nor objects stand
 */
export function compileQuantifier(
  scope: Scope,
  path: CompiledPath,
  name: Quantifier,
  at: string,
  compile: (inner: Scope) => Predicate,
): Predicate {
  if (!path.isReference && path.type !== 'record' && path.type !== 'object') {
    throw new QueryError(
      'value-type',
      at,
      `${path.text} is ${withArticle(path.type)}, and ${name} takes records or objects. Name such a path.`,
    );
  }
  const steps: Step[] = [...path.steps];
  const base = followed(scope, path.end, steps);
  // Inside, a path begins at the linked record, of which nothing is unnested or read through a crosswalk.
  const { unnest: _unnest, through: _through, ...outer } = scope;
  const meets = compile({ ...outer, collection: base.collections[0] ?? scope.collection, base });
  const holds = quantifiers[name];
  const way = { steps, text: path.text };
  return (row) => {
    const items = placesAt(scope, row, way).flatMap(({ value, at: address }): Row[] =>
      isObject(value) ? [{ address, record: value, certainty: row.certainty }] : [],
    );
    return holds(items, meets);
  };
}
