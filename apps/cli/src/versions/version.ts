import type { Dataset } from '@yalu/model';
import type { DatasetHead, RecordFiles } from '@yalu/model/node';

/** A version of a dataset as it was found: records as they are written, or a built dataset. */
export type FoundVersion = FoundRecords | FoundDataset;

export interface FoundRecords {
  readonly kind: 'records';
  /** As it was asked for: a path, a revision. */
  readonly name: string;
  /** What it says of itself besides its records; what it does not say is that of the other version. */
  readonly head: Partial<DatasetHead>;
  readonly files: RecordFiles;
}

export interface FoundDataset {
  readonly kind: 'built';
  readonly name: string;
  readonly dataset: Dataset;
}

/** Stands in for a head that is filled in when both versions are known. */
export const NO_HEAD: DatasetHead = { name: '', version: '', licence: '' };
