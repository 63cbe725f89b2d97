import { QueryError } from '../../errors.ts';

/** Sums over any stretch of a series in constant time. */
export interface Series {
  readonly length: number;
  /** Sum of the squared distances of the values from `start` up to, not including, `end` from their own mean. */
  readonly spread: (start: number, end: number) => number;
  readonly sum: (start: number, end: number) => number;
}

/**
 * A series made ready for segmentation.
 *
 * Sums run over the values less a centre near their mean, so that a high level does not drown small differences; where
 * all values are whole the centre is too, and sums are exact. The spread of a stretch of equal values is exactly 0.
 *
 * @throws QueryError `number-invalid` for a value that is not a finite number, or too large to be squared
 */
export function seriesOf(values: ArrayLike<number>): Series {
  const { length } = values;
  const numbers = Float64Array.from({ length }, (_, index) => numberAt(values, index));
  const mean = numbers.reduce((sum, value) => sum + value / length, 0);
  const centre = numbers.every((value) => Number.isSafeInteger(value)) ? Math.round(mean) : mean;
  const sums = new Float64Array(length + 1);
  const squares = new Float64Array(length + 1);
  // Where the run of equal values began that a value belongs to.
  const runs = new Int32Array(length);
  for (const [index, value] of numbers.entries()) {
    const distance = value - centre;
    sums[index + 1] = (sums[index] ?? 0) + distance;
    squares[index + 1] = (squares[index] ?? 0) + distance * distance;
    runs[index] = index > 0 && numbers[index - 1] === value ? (runs[index - 1] ?? 0) : index;
  }
  if (!Number.isFinite(squares[length] ?? 0)) {
    throw new QueryError('number-invalid', 'values', 'The values are too large to be squared. Rescale them.');
  }
  const centred = (start: number, end: number): number => (sums[end] ?? 0) - (sums[start] ?? 0);
  return {
    length,
    spread: (start, end) => {
      if ((runs[end - 1] ?? 0) <= start) return 0;
      const sum = centred(start, end);
      return Math.max(0, (squares[end] ?? 0) - (squares[start] ?? 0) - (sum * sum) / (end - start));
    },
    sum: (start, end) => centred(start, end) + centre * (end - start),
  };
}

function numberAt(values: ArrayLike<number>, index: number): number {
  const value: unknown = values[index];
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new QueryError(
    'number-invalid',
    `values.${index}`,
    `The value at ${index} is ${String(value)}. A series has a finite number at every place; leave out what is missing, or fill it in beforehand.`,
  );
}
