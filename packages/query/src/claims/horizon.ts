import type { AnyDataset } from '@yalu/model/dataset';
import { hull, parseDate, type Span, spanReadings } from '@yalu/model/time';
import { type Query, TIME_RELATIONS } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { isOfSets } from '../memory/sets.ts';

/** The time that a forecast is about, as far as it lay at a date. */
export interface Horizon {
  readonly hasBegun: boolean;
  /** Whether it is certainly over. */
  readonly isOver: boolean;
  /** Whether it has no end at all. */
  readonly isOpen: boolean;
  /** The part that lay at the date: two days in EDTF. */
  readonly window: string;
}

/** @throws QueryError `date-invalid` */
export function horizonOf(span: Span, asOf: string): Horizon {
  const parsed = parseDate(asOf);
  if (!parsed.ok) throw new QueryError('date-invalid', 'asOf', `asOf: ${parsed.reason}`);
  const now = hull(parsed.readings).max;
  const { min, max } = hull(spanReadings(span));
  return {
    hasBegun: min <= now,
    isOver: max <= now,
    isOpen: span.end === '..',
    window: `${dayOf(min)}/${dayOf(Math.min(max, now))}`,
  };
}

/** A day of UTC; open where there is none. */
const dayOf = (instant: number): string =>
  Number.isFinite(instant) ? new Date(instant).toISOString().slice(0, 10) : '..';

/** A query asked of a time: as it is written, if it says when itself, or is about nothing that has a time. */
export function within({ catalogue }: AnyDataset, query: Query, window: string): Query {
  const saysWhen = TIME_RELATIONS.some((relation) => query[relation] !== undefined) || isOfSets(query);
  const hasTime = query.time !== undefined || catalogue[query.from]?.time !== undefined;
  return saysWhen || !hasTime ? query : { ...query, during: window };
}
