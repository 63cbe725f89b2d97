export { isObject, valuesAt } from './catalogue.ts';
export type { Catalogue, CatalogueEntry, CatalogueField, FieldType, PathValue } from './catalogue.ts';
export { coverageStatementOf } from './coverage.ts';
export type { CoverageStatement } from './coverage.ts';
export * from './diff/index.ts';
export { addressesOf, linksFrom, linksTo, lookUp, targetOf } from './lookup.ts';
export type { AnyDataset, Link } from './lookup.ts';
export type {
  Dataset,
  IdOf,
  Narrow,
  NarrowRecords,
  RecordAddress,
  RecordTypes,
  Redirect,
  Target,
} from './types.ts';
export * from './version/index.ts';
