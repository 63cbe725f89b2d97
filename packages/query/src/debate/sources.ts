import { type AnyDataset, type Dataset, linksFrom, type RecordAddress } from '@yalu/model/dataset';
import type { LocaleString } from '@yalu/model/text';

/** A source, and how many of the records asked about rest on it. */
export interface CitedSource {
  readonly id: string;
  readonly label: LocaleString;
  readonly records: number;
}

/**
 * The sources that records cite, the most cited first: what to name under a chart or beside an answer.
 *
 * @param evidence addresses of records, such as the evidence of a result; repeated ones count once
 */
export function citedSources<R extends object>(
  dataset: Dataset<R>,
  evidence: readonly RecordAddress[],
): CitedSource[] {
  // Reading needs no more of the record types than what the catalogue says of them.
  const any = dataset as unknown as AnyDataset;
  const sources = any.records['source'] ?? {};
  const citing = new Map<string, Set<string>>();
  for (const address of evidence) {
    for (const { collection, id } of linksFrom(any, address)) {
      if (collection !== 'source') continue;
      const records = citing.get(id) ?? new Set<string>();
      citing.set(id, records.add(`${address.collection}/${address.id}`));
    }
  }
  return [...citing]
    .map(([id, records]) => ({ id, label: labelOf(sources[id], id), records: records.size }))
    .sort((a, b) => b.records - a.records || (a.id < b.id ? -1 : 1));
}

/** Every record of the model has a label; the type of an arbitrary dataset does not say so. */
function labelOf(source: object | undefined, id: string): LocaleString {
  const { label } = (source ?? {}) as { readonly label?: LocaleString };
  return label ?? { en: id };
}
