import { isObject } from '@yalu/model/dataset';
import { QueryError } from '../errors.ts';
import { fieldsNamed } from './catalogue.ts';
import type { Predicate } from './filter.ts';
import type { CompiledPath } from './path.ts';
import { placesAt } from './row.ts';
import type { Scope } from './scope.ts';
import { unknownValue } from './unknown-value.ts';

/** The key under which an object says why a value is missing. */
const MISSING = 'missing';

/**
 * Compiles the condition that the data says of a value that it is missing: for any reason (`true`), for none (`false`),
 * for a given one. What is merely not there is not said to be missing.
 *
 * @throws QueryError where nothing can be said to be missing, or not for that reason
 */
export function compileMissing(scope: Scope, path: CompiledPath, operand: unknown, at: string): Predicate {
  const { collections, inside } = path.end;
  const fields = fieldsNamed(scope.dataset, collections, inside === '' ? MISSING : `${inside}.${MISSING}`);
  if (fields.length === 0) {
    throw new QueryError(
      'field-unknown',
      at,
      `Nothing can say that ${path.text} is missing, and why. For what is not there, write "exists": false.`,
    );
  }
  if (typeof operand !== 'boolean' && typeof operand !== 'string')
    throw new QueryError('value-type', at, `${at} must be true, false, or a reason.`);
  const reasons = fields.flatMap(({ field }) => field.values ?? []);
  if (typeof operand === 'string' && !reasons.includes(operand))
    throw unknownValue(operand, `reason for which ${path.text} is missing`, reasons, at);
  return (row) => {
    const found = placesAt(scope, row, path).flatMap(({ value }) =>
      isObject(value) && typeof value[MISSING] === 'string' ? [value[MISSING]] : [],
    );
    return typeof operand === 'string' ? found.includes(operand) : found.length > 0 === operand;
  };
}
