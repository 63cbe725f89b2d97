import { didYouMean } from '@yalu/model/text';
import { QueryError } from '../errors.ts';

/** Says that a value can never stand somewhere, and what is nearest to it; of few possible ones all. */
export function unknownValue(
  value: unknown,
  what: string,
  possible: readonly string[],
  at: string,
): QueryError {
  const shown = possible.length <= 12 ? `There are ${possible.join(', ')}.` : '';
  return new QueryError(
    'value-unknown',
    at,
    `${JSON.stringify(value)} is no ${what}. ${didYouMean(String(value), possible) || shown}`.trim(),
  );
}
