import { QueryError } from '../../errors.ts';

/** Counts by category: a plain or a typed array of whole numbers of at least 0. */
export type Counts = ArrayLike<number>;

/**
 * Counts that are fit for shares, as a plain array.
 *
 * @param name what the argument is called
 * @throws QueryError `number-invalid` for none, for what is no count, and where all are 0
 */
export function countsOf(counts: Counts, name = 'counts'): number[] {
  const list = Array.from(counts);
  if (list.length === 0)
    throw new QueryError('number-invalid', name, 'There are no counts. Give one for each category.');
  for (const [index, count] of list.entries()) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new QueryError(
        'number-invalid',
        name,
        `${name}[${index}] is ${count}, which is no count. Give whole numbers of at least 0, and leave out what was not counted.`,
      );
    }
  }
  if (totalOf(list) === 0)
    throw new QueryError(
      'number-invalid',
      name,
      'All counts are 0, so that there are no shares. Give at least one case.',
    );
  return list;
}

export const totalOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** @throws QueryError `number-invalid` for what is no confidence level between 0 and 1 */
export function levelOf(level: number): number {
  if (level > 0 && level < 1) return level;
  throw new QueryError(
    'number-invalid',
    'level',
    `${level} is not a confidence level between 0 and 1, such as 0.95.`,
  );
}

/** @throws QueryError `number-invalid` for what is not `count` out of `total` */
export function binomialOf(count: number, total: number): void {
  if (!Number.isSafeInteger(total) || total < 1)
    throw new QueryError('number-invalid', 'total', `A share needs a total of at least 1, not ${total}.`);
  if (!Number.isSafeInteger(count) || count < 0 || count > total)
    throw new QueryError('number-invalid', 'count', `${count} is not a count out of ${total}.`);
}
