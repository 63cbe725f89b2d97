import { type CollectionDefinition, ID_PATTERN } from '../collections/define.ts';
import { collections, type Records } from '../collections/registry.ts';
import { didYouMean } from '../text/nearest.ts';
import { type Catalogue, isObject } from './catalogue.ts';
import { describeCollections } from './describe.ts';
import { compareIssues, type Issue, type Position } from './issue.ts';
import { parseRecord } from './parse-record.ts';
import type { Finding, ParsedRecord, RuleContext } from './rules/define.ts';
import { rules } from './rules/registry.ts';
import type { Dataset, Redirect } from './types.ts';

/** A record as it was read, before anything is known of it. */
export interface RawRecord {
  readonly collection: string;
  readonly id: string;
  readonly value: unknown;
  /** Where a value of it stands in its file; for a path that is not there, where it would belong. */
  readonly locate?: (path: readonly (string | number)[]) => Position | undefined;
}

/** A dataset as it was read. */
export interface RawDataset {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly records: readonly RawRecord[];
  /** What the reader itself could not make sense of, such as a file that is no YAML. */
  readonly issues?: readonly Issue[];
}

/** Either a dataset, perhaps with warnings, or everything that is wrong with it. */
export type Validation =
  | { readonly ok: true; readonly dataset: Dataset; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Checks a dataset against the schemas of its collections and against every rule, all in one run.
 *
 * @returns the dataset, records in the order of their ids and defaults filled in; or the issues, in a stable order
 */
export function validateDataset(input: RawDataset): Validation {
  const catalogue = describeCollections(collections);
  const issues: Issue[] = [...(input.issues ?? [])];
  const raw = new Map<string, RawRecord>();
  const ids = new Map<string, Set<string>>(Object.keys(collections).map((name) => [name, new Set<string>()]));
  const redirects: Record<string, Record<string, Redirect>> = {};
  const parsed: ParsedRecord[] = [];

  const report = (code: string, severity: Issue['severity'], finding: Finding): void => {
    const position = raw.get(`${finding.collection}/${finding.id}`)?.locate?.(finding.path);
    issues.push({ ...finding, code, severity, ...(position ? { position } : {}) });
  };

  for (const record of input.records) {
    const key = `${record.collection}/${record.id}`;
    const at = { collection: record.collection, id: record.id };
    const definition: CollectionDefinition | undefined = Object.hasOwn(collections, record.collection)
      ? collections[record.collection as keyof Records]
      : undefined;
    const position = record.locate?.([]);
    const problem = (code: string, message: string, found: unknown, path: readonly (string | number)[] = []): void => {
      const place = record.locate?.(path) ?? position;
      issues.push({ ...at, code, severity: 'error', path, found, message, ...(place ? { position: place } : {}) });
    };
    if (!definition) {
      problem('collection', `There is no collection "${record.collection}". ${didYouMean(record.collection, Object.keys(collections))}`.trim(), record.collection);
      continue;
    }
    if (!ID_PATTERN.test(record.id)) {
      problem('id', `"${record.id}" cannot be an id: write lower-case words joined by hyphens, or the ISO 3166-1 alpha-3 code of a state.`, record.id);
      continue;
    }
    const declared = isObject(record.value) ? record.value['id'] : undefined;
    const other = raw.get(key);
    if (other) {
      const first = other.locate?.([]);
      problem('duplicate-id', `The id "${record.id}" is already that of another ${record.collection}${first ? `, in ${first.file}` : ''}. Give one of them another id, or delete it.`, record.id, declared === undefined ? [] : ['id']);
      continue;
    }
    raw.set(key, record);
    const redirect = redirectOf(record.value);
    if (redirect) {
      (redirects[record.collection] ??= {})[record.id] = redirect;
      continue;
    }
    ids.get(record.collection)?.add(record.id);
    const entry = catalogue[record.collection];
    if (!entry) continue;
    const { value, findings } = parseRecord(definition, entry, record.id, record.value);
    for (const { code, ...finding } of findings) report(code, 'error', finding);
    if (value) parsed.push({ ...at, value });
  }

  const context = contextOf(catalogue, parsed, ids, redirects);
  for (const rule of rules) {
    for (const finding of rule.check(context)) report(rule.name, rule.severity, finding);
  }
  issues.sort(compareIssues);
  if (issues.some(({ severity }) => severity === 'error')) return { ok: false, issues };
  return { ok: true, issues, dataset: assemble(input, catalogue, parsed, redirects) };
}

function contextOf(
  catalogue: Catalogue,
  records: readonly ParsedRecord[],
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  redirects: RuleContext['redirects'],
): RuleContext {
  const byCollection = new Map<string, ParsedRecord[]>();
  for (const record of records) {
    const others = byCollection.get(record.collection);
    if (others) others.push(record);
    else byCollection.set(record.collection, [record]);
  }
  return {
    catalogue,
    records,
    ids,
    redirects,
    of: (collection) => byCollection.get(collection) ?? [],
    fields: (collection) => catalogue[collection]?.fields ?? [],
  };
}

/** A redirect if the record is one: nothing but `kind`, `to` and perhaps `reason`. */
function redirectOf(value: unknown): Redirect | undefined {
  if (!isObject(value)) return undefined;
  const { kind, to, reason } = value;
  if (kind !== 'moved' && kind !== 'split') return undefined;
  if (!Array.isArray(to) || !to.every((id) => typeof id === 'string')) return undefined;
  if (Object.keys(value).some((key) => key !== 'kind' && key !== 'to' && key !== 'reason' && key !== 'id')) return undefined;
  return { kind, to, ...(typeof reason === 'string' ? { reason } : {}) };
}

function assemble(
  { name, version, licence }: RawDataset,
  catalogue: Catalogue,
  parsed: readonly ParsedRecord[],
  redirects: Readonly<Record<string, Readonly<Record<string, Redirect>>>>,
): Dataset {
  const sorted = parsed.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const records = Object.fromEntries(
    Object.keys(catalogue).map((collection) => [
      collection,
      Object.fromEntries(sorted.filter((record) => record.collection === collection).map(({ id, value }) => [id, value])),
    ]),
  );
  // Each record has passed the schema of its collection, which is what the type says.
  return { name, version, licence, catalogue, records: records as unknown as Dataset['records'], redirects };
}
