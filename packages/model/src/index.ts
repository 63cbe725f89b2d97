export {
  ID_PATTERN,
  MEANINGS_KEY,
  REFERENCE_KEY,
  TIME_KEY,
  alternative,
  anyRef,
  choice,
  citation,
  defineCollection,
  edtf,
  figure,
  localeString,
  locator,
  missing,
  quantity,
  record,
  ref,
  span,
  valueCitations,
} from './collections/define.ts';
export type { CollectionDefinition, Ref, Reference } from './collections/define.ts';
export { actor } from './collections/actor.ts';
export { characterization } from './collections/characterization.ts';
export { CLAIM_KINDS, claim } from './collections/claim.ts';
export type { Json } from './collections/claim.ts';
export { coding } from './collections/coding.ts';
export { concept } from './collections/concept.ts';
export { conceptScheme } from './collections/concept-scheme.ts';
export { corpus } from './collections/corpus.ts';
export { dimension } from './collections/dimension.ts';
export { document } from './collections/document.ts';
export { driver } from './collections/driver.ts';
export { era } from './collections/era.ts';
export { DATE_ROLES, TONES, event } from './collections/event.ts';
export { EVENT_KINDS, EVENT_KIND_SCHEME } from './collections/event-kinds.ts';
export type { EventKind } from './collections/event-kinds.ts';
export type { FactsType } from './collections/facts/registry.ts';
export { forecast } from './collections/forecast.ts';
export { link } from './collections/link.ts';
export { MAPPABLE, MAPPING_RELATIONS, mapping } from './collections/mapping.ts';
export { measure } from './collections/measure.ts';
export { position } from './collections/position.ts';
export { rank } from './collections/rank.ts';
export { school } from './collections/school.ts';
export { series } from './collections/series.ts';
export { source } from './collections/source.ts';
export { sourceNote } from './collections/source-note.ts';
export { tally } from './collections/tally.ts';
export { typology } from './collections/typology.ts';
export { view } from './collections/view.ts';
export { collections, isCollectionName } from './collections/registry.ts';
export type { CollectionName, Records } from './collections/registry.ts';
export { describeCollection, describeCollections } from './dataset/describe.ts';
export { applyFixes, operationsOf } from './dataset/fix.ts';
export type { Fix, FixOperation } from './dataset/fix.ts';
export { isObject, valuesAt } from './dataset/catalogue.ts';
export type { Catalogue, CatalogueEntry, CatalogueField, FieldType, PathValue } from './dataset/catalogue.ts';
export { coverageStatementOf } from './dataset/coverage.ts';
export type { CoverageStatement } from './dataset/coverage.ts';
export { addressesOf, linksFrom, linksTo, lookUp, targetOf } from './dataset/lookup.ts';
export type { AnyDataset, Link } from './dataset/lookup.ts';
export type {
  Dataset,
  IdOf,
  Narrow,
  NarrowRecords,
  RecordAddress,
  RecordTypes,
  Redirect,
  Target,
} from './dataset/types.ts';
export { compareIssues, formatIssue, formatPath } from './dataset/issue.ts';
export type { Issue, Position } from './dataset/issue.ts';
export type { Finding, ParsedRecord, Rule, RuleContext } from './dataset/rules/define.ts';
export { recordFileSchema } from './dataset/record-schema.ts';
export { rules } from './dataset/rules/registry.ts';
export { comparableDataset } from './dataset/comparable.ts';
export { examineDataset, validateDataset } from './dataset/validate.ts';
export type { RawDataset, RawRecord } from './dataset/raw.ts';
export type { Examination, Validation } from './dataset/validate.ts';
export { ModelError } from './errors.ts';
export type { ModelErrorCode } from './errors.ts';
export { FINGERPRINT_PATTERN, isFingerprint } from './text/fingerprint.ts';
export { inLocale, isLocale, LOCALES, localeOf } from './text/locale.ts';
export type { Locale, LocaleString } from './text/locale.ts';
export { didYouMean, nearest } from './text/nearest.ts';
export { after, before, covers, every, hull, overlaps, some, wholeOf, within } from './time/bounds.ts';
export type { Bounds, Extent, Readings } from './time/bounds.ts';
export { and, CERTAINTIES, not, or, whicheverHolds } from './time/certainty.ts';
export type { Certainty } from './time/certainty.ts';
export { isDate, parseDate, readingsOf } from './time/edtf.ts';
export type { InvalidDate, ParsedDate } from './time/edtf.ts';
export { isSpanOrdered, spanReadings } from './time/span.ts';
export type { Span } from './time/span.ts';
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
} from './time/syntax.ts';
