export { allen, ALLEN_RELATIONS, anyAllenRelation, inverseOf, possibleAllenRelations } from './allen.ts';
export type { AllenRelation } from './allen.ts';
export { after, before, covers, every, hull, overlaps, some, wholeOf, within } from './bounds.ts';
export type { Bounds, Extent, Readings } from './bounds.ts';
export { and, CERTAINTIES, not, or, whicheverHolds } from './certainty.ts';
export type { Certainty } from './certainty.ts';
export { isDate, parseDate, readingsOf } from './edtf.ts';
export type { InvalidDate, ParsedDate } from './edtf.ts';
export { formatDate, formatSpan } from './format.ts';
export { isSpanOrdered, spanReadings } from './span.ts';
export type { Span } from './span.ts';
export { writeDate } from './syntax.ts';
export type {
  CalendarDate,
  DateInterval,
  DatePart,
  DatePoint,
  DateRange,
  DateSyntax,
  DateTime,
  DivisionOfYear,
  IntervalEnd,
  LongYear,
  Mark,
  OneOfDates,
} from './syntax.ts';
