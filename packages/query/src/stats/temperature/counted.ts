import { QueryError } from '../../errors.ts';
import { type Days, momentsOf } from './moments.ts';
import type { TemperatureEvent, TemperatureOptions } from './types.ts';

/** An event that counts, with what the arithmetic needs of it. */
export interface Counted {
  readonly event: TemperatureEvent;
  readonly moments: readonly Days[];
  readonly value: number;
  readonly weight: number;
  /** The directions of the dyad that it counts in: 0 from the first to the second, 1 back. */
  readonly directions: readonly number[];
}

/** In which directions of a dyad an event counts: 0, 1, both, or none. Done by both to nobody, it counts in both. */
export function directionsOf(
  { from, to }: TemperatureEvent,
  [one, other]: readonly [string, string],
): number[] {
  const isTogether = to.length === 0 && from.includes(one) && from.includes(other);
  return [
    ...(isTogether || (from.includes(one) && to.includes(other)) ? [0] : []),
    ...(isTogether || (from.includes(other) && to.includes(one)) ? [1] : []),
  ];
}

/**
 * An event that counts; none where it has no value, or a date without limits.
 *
 * @throws QueryError `number-invalid`, `date-invalid`
 */
export function countedOf(event: TemperatureEvent, dyad: TemperatureOptions['dyad']): Counted[] {
  const { id, date, value, weight = 1 } = event;
  if (value === null) return [];
  if (!Number.isFinite(value))
    throw new QueryError(
      'number-invalid',
      id,
      `The value of ${id} is ${value}. Give a number, or null for none.`,
    );
  if (!(Number.isFinite(weight) && weight >= 0))
    throw new QueryError(
      'number-invalid',
      id,
      `The weight of ${id} is ${weight}. Give a number of at least 0.`,
    );
  const moments = momentsOf(date, id);
  return moments
    ? [{ event, moments, value, weight, directions: dyad ? directionsOf(event, dyad) : [] }]
    : [];
}
