import type { Calculation, CalculationName } from '../ast/types.ts';
import { columnIn, fieldAt, type Spot } from './frame.ts';
import { allOf, FALSE, type Fragment, sql } from './fragment.ts';
import { columnOf } from './tables.ts';
import { calendarAt, numberValue, type SqlValue } from './value.ts';

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

export function calculatedAt(name: CalculationName, spots: readonly Spot[]): Calculated {
  const number =
    name === 'daysBetween' ? daysBetween(spots) : spots[0] && calendarAt(spots[0], name).cells.number;
  if (!number) return { value: numberValue(sql`NULL::BIGINT`), isOpen: FALSE };
  return {
    value: numberValue(number),
    isOpen: allOf([...spots.map(isDated), sql`${number} IS NULL`]),
  };
}

function daysBetween([from, to]: readonly Spot[]): Fragment | undefined {
  const [first, last] = [from, to].map((spot) => spot && calendarAt(spot, 'day').cells.number);
  return first && last && sql`(${last} - ${first})`;
}

/** Whether there is a date at a place. */
export function isDated(spot: Spot): Fragment {
  const field = fieldAt(spot);
  return field ? sql`${columnIn(spot.source, columnOf(field, 's1'))} IS NOT NULL` : FALSE;
}

