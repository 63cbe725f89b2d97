export {
  ID_PATTERN,
  REFERENCE_KEY,
  TIME_KEY,
  anyRef,
  citation,
  defineCollection,
  edtf,
  localeString,
  locator,
  record,
  ref,
  span,
} from './collections/define.ts';
export type { CollectionDefinition, Ref, Reference } from './collections/define.ts';
export { actor } from './collections/actor.ts';
export { characterization } from './collections/characterization.ts';
export { CLAIM_KINDS, claim } from './collections/claim.ts';
export type { Json } from './collections/claim.ts';
export { conceptScheme } from './collections/concept-scheme.ts';
export { concept } from './collections/concept.ts';
export { corpus } from './collections/corpus.ts';
export { dimension } from './collections/dimension.ts';
export { EVENT_KINDS, event } from './collections/event.ts';
export { position } from './collections/position.ts';
export { collections, isCollectionName } from './collections/registry.ts';
export type { CollectionName, Records } from './collections/registry.ts';
export { school } from './collections/school.ts';
export { source } from './collections/source.ts';
export { tally } from './collections/tally.ts';
export { view } from './collections/view.ts';
export { describeCollection, describeCollections, recordFileSchema } from './dataset/describe.ts';
export * from './dataset/index.ts';
export { compareIssues, formatIssue, formatPath } from './dataset/issue.ts';
export type { Issue, Position } from './dataset/issue.ts';
export type { Finding, ParsedRecord, Rule, RuleContext } from './dataset/rules/define.ts';
export { rules } from './dataset/rules/registry.ts';
export { validateDataset } from './dataset/validate.ts';
export type { RawDataset, RawRecord } from './dataset/raw.ts';
export type { Validation } from './dataset/validate.ts';
export { ModelError } from './errors.ts';
export type { ModelErrorCode } from './errors.ts';
export * from './text/index.ts';
export * from './time/index.ts';
