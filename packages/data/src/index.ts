import type { Dataset } from '@yalu/model';
import { type Collection, texts } from './generated/core.ts';
import { datasetOf } from './lazy.ts';
import type { YaluRecords } from './records.ts';

export type * from './generated/ids.ts';
export type { YaluRecords } from './records.ts';

/**
 * The core of this version's dataset: the essay's two tables (schools, dimensions, positions; views, corpus, tally) and
 * their vocabulary. Plain, readonly data; collections are parsed when first used. Events with their sources are in
 * `@yalu/data/events`, everything is in `@yalu/data/full`.
 *
 * @example dataset.records.school['great-power'].label.ko
 */
export const dataset: Dataset<Pick<YaluRecords, Collection>> = /* @__PURE__ */ datasetOf(texts);
