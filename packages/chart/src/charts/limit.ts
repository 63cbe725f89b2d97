import { ChartError } from '../errors.ts';
import { integer } from '../locale/format.ts';

/**
 * Refuses what no picture can show.
 *
 * @param what in the plural: "schools"
 * @param hint what to do instead, as a sentence
 * @throws ChartError `rows-too-many` where `count` is more than `most`
 */
export function atMost(most: number, count: number, chart: string, what: string, hint: string): void {
  if (count <= most) return;
  throw new ChartError(
    'rows-too-many',
    `The chart ${chart} shows at most ${integer(most, 'en')} ${what}, not ${integer(count, 'en')}. ${hint}`,
  );
}
