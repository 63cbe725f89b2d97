import type { Dataset } from '@yalu/model';
import { type Collection, texts } from './generated/events.ts';
import { datasetOf } from './lazy.ts';
import type { YaluRecords } from './records.ts';

/**
 * The core and the world around it: events, measures and series with their sources, actors and eras. Collections are
 * parsed when first used.
 *
 * @example dataset.records.event['nuclear-test-6-2017'].date
 */
export const dataset: Dataset<Pick<YaluRecords, Collection>> = /* @__PURE__ */ datasetOf(texts);
