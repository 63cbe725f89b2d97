import type { Dataset } from '@yalu/model';
import { texts } from './generated/full.ts';
import { datasetOf } from './lazy.ts';
import type { YaluRecords } from './records.ts';

export type * from './generated/ids.ts';
export type { YaluRecords } from './records.ts';

/**
 * The whole dataset of this version: every collection, claims with their checks and forecasts included. Collections are
 * parsed when first used.
 *
 * @example dataset.records.claim['views-add-up'].text.en
 */
export const dataset: Dataset<YaluRecords> = /* @__PURE__ */ datasetOf(texts);
