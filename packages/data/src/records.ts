import type { NarrowRecords, Records } from '@yalu/model';
import type { Ids } from './generated/ids.ts';

/** The record types of this dataset: those of the model, with ids and references narrowed to the ids that it holds. */
export type YaluRecords = NarrowRecords<Records, Ids>;
