export { applyDiff } from './apply.ts';
export { diffDatasets } from './diff.ts';
export { formatDiff } from './format/index.ts';
export type { FormatDiffOptions } from './format/index.ts';
export { invertDiff } from './invert.ts';
export type {
  AnyRecord,
  CatalogueChange,
  Change,
  ChangeType,
  CollectionAdded,
  CollectionChanged,
  CollectionRemoved,
  DatasetChange,
  DatasetDiff,
  DatasetIdentity,
  FieldEffect,
  FieldAdded,
  FieldChanged,
  FieldMoved,
  FieldRemoved,
  LicenceChanged,
  NameChanged,
  RecordAdded,
  RecordChange,
  RecordMoved,
  RecordRemoved,
  RecordRestored,
  RedirectAdded,
  RedirectChange,
  RedirectChanged,
  RedirectRemoved,
  ValueAdded,
  ValueChange,
  ValueChanged,
  ValueMoved,
  ValueRemoved,
} from './types.ts';
