import type { Catalogue, Dataset } from '@yalu/model';
import { json as catalogueJson } from './generated/catalogue.ts';
import { head, texts } from './generated/registry.ts';
import { lazily } from './lazy.ts';
import type { YaluRecords } from './records.ts';

export type * from './generated/ids.ts';
export type { YaluRecords } from './records.ts';

/**
 * The dataset of this version of the package: plain, readonly data. Collections are parsed when first used.
 *
 * @example dataset.records.school['great-power'].label.ko
 */
export const dataset: Dataset<YaluRecords> = /* @__PURE__ */ build();

function build(): Dataset<YaluRecords> {
  let catalogue: Catalogue | undefined;
  // The build has validated the records, of which these are the JSON; the types are generated from the same.
  const records = lazily(texts) as unknown as Dataset<YaluRecords>['records'];
  return {
    ...head,
    records,
    get catalogue() {
      return (catalogue ??= JSON.parse(catalogueJson) as Catalogue);
    },
  };
}
