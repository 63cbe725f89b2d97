import { type AnyDataset, isObject, type RecordAddress } from '@yalu/model/dataset';

/**
 * Whether a record says where it is from: it cites a source that the dataset holds, or is a judgement of coders who give
 * their reason. Of collections that need no source every record does.
 */
export function isSourced({ records, catalogue }: AnyDataset, { collection, id }: RecordAddress): boolean {
  if (catalogue[collection]?.uncited === true) return true;
  const record: unknown = records[collection]?.[id];
  if (!isObject(record)) return true;
  if (record['assertedBy'] === 'coder' && typeof record['reason'] === 'string') return true;
  const citations: unknown = record['citations'];
  const sources = records['source'] ?? {};
  return (
    Array.isArray(citations) &&
    citations.some(
      (citation: unknown) => isObject(citation) && Object.hasOwn(sources, String(citation['source'])),
    )
  );
}
