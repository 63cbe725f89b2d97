import { parseDate } from '@yalu/model/time';
import { QueryError } from '../../errors.ts';
import { dayOf } from '../../memory/calendar.ts';

/** The days from which to which an event may have begun. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/**
 * When an event may have begun, for each reading of its date, in days from 1970-01-01; undefined where a reading has no
 * limit. An event that lasted counts from its first day.
 *
 * @throws QueryError `date-invalid`
 */
export function momentsOf(date: string, at: string): readonly Days[] | undefined {
  const parsed = parseDate(date);
  if (!parsed.ok) throw new QueryError('date-invalid', at, `${at}: ${parsed.reason}`);
  const moments = parsed.readings.map(({ start }) => ({ first: dayOf(start.min), last: dayOf(start.max) }));
  return moments.every(({ first, last }) => Number.isFinite(first) && Number.isFinite(last))
    ? moments
    : undefined;
}

/** Whether it is known on which day an event began. */
export const isExact = ([one, ...others]: readonly Days[]): boolean =>
  one !== undefined && others.length === 0 && one.first === one.last;

/** The day in the middle of a reading. */
export const middleOf = ({ first, last }: Days): number => Math.floor((first + last) / 2);
