import type { AnyDataset } from '@yalu/model/dataset';
import { after, and, before, type Certainty, covers, overlaps, parseDate, type Readings, readingsOf, some, spanReadings, wholeOf, within } from '@yalu/model/time';
import { type Query, TIME_RELATIONS, type TimeRelation } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { compilePath } from './catalogue.ts';
import { follow, type Row } from './row.ts';

const relations: Readonly<Record<TimeRelation, (fact: Readings, asked: Readings) => Certainty>> = {
  asOf: overlaps,
  during: within,
  overlaps,
  throughout: covers,
  before,
  after,
};

/** How certain it is that a row meets the temporal filters of a query. */
export type TimeTest = (row: Row) => Certainty;

/** Compiles the temporal filters; undefined where a query has none. @throws QueryError `date-invalid`, `time-missing` */
export function compileTime(dataset: AnyDataset, query: Query): TimeTest | undefined {
  const asked = TIME_RELATIONS.flatMap((name) => {
    const date = query[name];
    if (date === undefined) return [];
    const parsed = parseDate(date);
    if (!parsed.ok) throw new QueryError('date-invalid', name, `${name}: ${parsed.reason}`);
    return [{ relation: relations[name], window: wholeOf(parsed.readings) }];
  });
  if (asked.length === 0) return undefined;
  const field = query.time ?? dataset.catalogue[query.from]?.time;
  if (field === undefined) {
    throw new QueryError('time-missing', 'time', `A ${query.from} has no time of its own. Say in "time" which date or span to look at.`);
  }
  const path = compilePath(dataset, query.from, field, 'time');
  const type = path.field?.type;
  if (type !== 'date' && type !== 'span') {
    throw new QueryError('time-missing', 'time', `${field} is no date or span of a ${query.from}.`);
  }
  return (row) => {
    const stretches = follow(dataset, row, path).map(({ value }) => readingsOfValue(value));
    return and(...asked.map(({ relation, window }) => some(stretches, relation, window)));
  };
}

/** The readings of a date or span as a record holds it. */
function readingsOfValue(value: unknown): Readings {
  if (typeof value === 'string') return readingsOf(value);
  // Only date and span fields come here, and a valid dataset holds nothing else in them.
  return spanReadings(value as { start: string; end: string; knownUntil?: string });
}

/** Dates in the order of their earliest instants. */
export function compareDates(a: string, b: string): number {
  const [one, other] = [parseDate(a), parseDate(b)];
  if (!one.ok || !other.ok) return a < b ? -1 : a > b ? 1 : 0;
  const [from, to] = [one.readings[0]?.start.min ?? 0, other.readings[0]?.start.min ?? 0];
  return from - to || (a < b ? -1 : a > b ? 1 : 0);
}
