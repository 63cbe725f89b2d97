import { type AnyDataset, isObject, type RecordAddress, valuesAt } from '@yalu/model/dataset';
import type { LocaleString } from '@yalu/model/text';
import { recordsOf } from './catalogue.ts';

/** A source that an answer rests on. */
export interface AnswerSource {
  /** The id of the source. */
  readonly source: string;
  readonly label: LocaleString;
  /** Where in it, as far as the records say: each place once, with its page, section or what else is said of it. */
  readonly locators: readonly Locator[];
  /** The records of the answer that rest on it. */
  readonly records: readonly RecordAddress[];
}

/** The locator of a citation, as the record has it. */
export type Locator = Readonly<Record<string, unknown>>;

/** The collection of sources in a dataset of the model. */
const SOURCE = 'source';

/**
 * The sources that records rest on: those that they cite or otherwise name, and those that they are. The most named come
 * first, and of those named alike the first by id.
 *
 * @param evidence addresses of records; repeated ones count once
 */
export function cite(dataset: AnyDataset, evidence: Iterable<RecordAddress>): readonly AnswerSource[] {
  const sources = recordsOf(dataset, SOURCE);
  const found = new Map<string, Found>();
  const seen = new Set<string>();
  for (const address of evidence) {
    const name = `${address.collection}/${address.id}`;
    if (seen.has(name)) continue;
    seen.add(name);
    const named = new Set<string>();
    for (const { source, locator } of namedSources(dataset, address)) {
      const one: Found = found.get(source) ?? { locators: new Map(), records: [] };
      if (!named.has(source)) one.records.push(address);
      if (locator) one.locators.set(JSON.stringify(locator), locator);
      named.add(source);
      found.set(source, one);
    }
  }
  return [...found]
    .map(([source, { locators, records }]) => ({
      source,
      label: labelOf(sources[source], source),
      locators: [...locators.values()],
      records,
    }))
    .sort((a, b) => b.records.length - a.records.length || (a.source < b.source ? -1 : 1));
}

interface Found {
  readonly locators: Map<string, Locator>;
  readonly records: RecordAddress[];
}

interface NamedSource {
  readonly source: string;
  readonly locator?: Locator;
}

function namedSources(dataset: AnyDataset, { collection, id }: RecordAddress): NamedSource[] {
  const records = recordsOf(dataset, collection);
  const record = Object.hasOwn(records, id) ? records[id] : undefined;
  if (!record) return [];
  const own = collection === SOURCE ? [{ source: id }] : [];
  const named = (dataset.catalogue[collection]?.fields ?? []).flatMap(({ path, reference }) => {
    if (reference?.collection !== SOURCE) return [];
    const [parent, key] = splitAtLast(path);
    const holders: readonly unknown[] =
      parent === '' ? [record] : valuesAt(record, parent).map(({ value }) => value);
    return holders.flatMap((holder) => namedBy(holder, key));
  });
  return [...own, ...named];
}

/** A citation names a source and, where it can, the place in it. */
function namedBy(holder: unknown, key: string): NamedSource[] {
  if (!isObject(holder)) return [];
  const { [key]: source, locator } = holder;
  if (typeof source !== 'string') return [];
  return [{ source, ...(isObject(locator) ? { locator } : {}) }];
}

function splitAtLast(path: string): readonly [parent: string, key: string] {
  const dot = path.lastIndexOf('.');
  return [path.slice(0, Math.max(0, dot)), path.slice(dot + 1)];
}

/** Every record of the model has a label; the type of an arbitrary dataset does not say so. */
function labelOf(source: object | undefined, id: string): LocaleString {
  const { label } = (source ?? {}) as { readonly label?: LocaleString };
  return label ?? { en: id };
}
