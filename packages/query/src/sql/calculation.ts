import type { Calculation, CalculationName } from '../ast/types.ts';
import { type Context, isKnownComplete } from './context.ts';
import { nullOf } from './dialect.ts';
import { columnIn, fieldAt, type Spot } from './frame.ts';
import { allOf, FALSE, type Fragment, sql } from './fragment.ts';
import { type CalendarPart, columnOf, type Limit } from './tables.ts';
import { calendarAt, numberValue, type SqlValue } from './value.ts';
import type { Place } from './walk.ts';

/** The name of a calculation, which has been checked. */
export const nameOfCalculation = (calculation: Calculation): CalculationName =>
  // A calculation has one key, and it is its name.
  Object.keys(calculation)[0] as CalculationName;

/** What is calculated from the dates at some places: one of each path. */
export interface Calculated {
  readonly value: SqlValue;
  /** Whether there are dates, and they do not say what it is. */
  readonly isOpen: Fragment;
}

export function calculatedAt(
  context: Context,
  place: Place,
  name: CalculationName,
  spots: readonly Spot[],
): Calculated {
  const number =
    name === 'daysBetween' ? daysBetween(spots) : spots[0] && calendarAt(spots[0], name).cells.number;
  if (!number) return { value: numberValue(nullOf('integer')), isOpen: FALSE };
  const part = name === 'daysBetween' ? 'day' : name;
  if (spots.every((spot) => isAlwaysDated(context, place, spot, part)))
    return { value: numberValue(number), isOpen: FALSE };
  return {
    value: numberValue(number),
    isOpen: allOf([...spots.map(isDated), sql`${number} IS NULL`]),
  };
}

function daysBetween([from, to]: readonly Spot[]): Fragment | undefined {
  const [first, last] = [from, to].map((spot) => spot && calendarAt(spot, 'day').cells.number);
  return first && last && sql`(${last} - ${first})`;
}

/** Whether it is known that there is a date at a place in every row. */
export function isAlwaysDated(
  context: Context,
  place: Place,
  spot: Spot,
  part: Limit | CalendarPart = 's1',
): boolean {
  const field = fieldAt(spot);
  // What is joined to a row may be missing with all its columns.
  const isOwn = [place.root, place.pinned].some((own) => own?.source === spot.source);
  return isOwn && field !== undefined && isKnownComplete(context, spot.source.table, columnOf(field, part));
}

/** Whether there is a date at a place. */
export function isDated(spot: Spot): Fragment {
  const field = fieldAt(spot);
  return field ? sql`${columnIn(spot.source, columnOf(field, 's1'))} IS NOT NULL` : FALSE;
}
