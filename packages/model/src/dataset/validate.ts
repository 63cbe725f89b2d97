import * as z from 'zod';
import type { CollectionDefinition } from '../collections/define.ts';
import { collections } from '../collections/registry.ts';
import { type Catalogue, isObject } from './catalogue.ts';
import { describeCollections } from './describe.ts';
import { gather } from './gather.ts';
import { compareIssues, type Issue } from './issue.ts';
import { parseRecord } from './parse-record.ts';
import type { RawDataset, RawRecord } from './raw.ts';
import { readCoverage } from './read-coverage.ts';
import { isRedirect, parseRedirect } from './redirect.ts';
import type { Finding, ParsedRecord, RuleContext } from './rules/define.ts';
import { rules } from './rules/registry.ts';
import type { Dataset, Redirect } from './types.ts';

/** Either a dataset, perhaps with warnings, or everything that is wrong with it. */
export type Validation =
  | { readonly ok: true; readonly dataset: Dataset; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** All that can be said of a dataset, valid or not. */
export interface Examination {
  /** The records that fit the schema of their collection, whatever the rules say of them, and the redirects. */
  readonly dataset: Dataset;
  /** The records that do not fit, as they are written, with the defaults of their fields. */
  readonly unfit: readonly ParsedRecord[];
  /** What is wrong, in a stable order; the dataset is valid where nothing of it is an error. */
  readonly issues: readonly Issue[];
}

/**
 * Checks a dataset against the schemas of its collections and against every rule, all in one run.
 *
 * @returns the dataset, records in the order of their ids and defaults filled in; or the issues, in a stable order
 */
export function validateDataset(input: RawDataset): Validation {
  const { dataset, issues } = examineDataset(input);
  return issues.some(({ severity }) => severity === 'error')
    ? { ok: false, issues }
    : { ok: true, issues, dataset };
}

/**
 * Checks a dataset as {@link validateDataset} does, and gives what could be read of it even where something is wrong:
 * to compare it with another, say. What cannot be a record at all, such as a file that is no YAML, is an issue alone.
 */
export function examineDataset(input: RawDataset): Examination {
  const definitions: Readonly<Record<string, CollectionDefinition>> = collections;
  const catalogue = describeCollections(definitions);
  const issues: Issue[] = [...(input.issues ?? [])];
  const ids = new Map<string, Set<string>>(Object.keys(definitions).map((name) => [name, new Set<string>()]));
  const redirects: Record<string, Record<string, Redirect>> = {};
  const parsed: ParsedRecord[] = [];
  const drafts: ParsedRecord[] = [];

  const { gathered, findings: misplaced } = gather(input.records, definitions);
  for (const { record, ...finding } of misplaced) issues.push(issueOf(finding, 'error', record));

  for (const { record, definition } of gathered.values()) {
    const { collection, id, value: raw } = record;
    if (isRedirect(raw)) {
      const { redirect, findings } = parseRedirect(collection, id, raw);
      if (redirect) (redirects[collection] ??= {})[id] = redirect;
      else ids.get(collection)?.add(id);
      for (const finding of findings) issues.push(issueOf(finding, 'error', record));
      continue;
    }
    ids.get(collection)?.add(id);
    const entry = catalogue[collection];
    if (!entry) continue;
    const { value, findings } = parseRecord(definition, entry, id, raw);
    for (const finding of findings) issues.push(issueOf(finding, 'error', record));
    if (value) parsed.push({ collection, id, value });
    else if (isObject(raw)) drafts.push({ collection, id, value: raw });
  }

  const context = contextOf(catalogue, parsed, drafts, ids, redirects);
  for (const { name: code, severity, check } of rules) {
    for (const finding of check(context)) {
      issues.push(
        issueOf({ ...finding, code }, severity, gathered.get(`${finding.collection}/${finding.id}`)?.record),
      );
    }
  }
  const covered = readCoverage(input.coverage, catalogue, [...parsed, ...drafts]);
  issues.push(...covered.issues);
  issues.sort(compareIssues);
  return {
    dataset: assemble(input, covered.catalogue, parsed, redirects),
    unfit: drafts.map((draft) => withDefaults(draft, definitions)),
    issues,
  };
}

/** A draft with the fields that a record has even where nothing is written. */
function withDefaults(
  { collection, id, value }: ParsedRecord,
  definitions: Readonly<Record<string, CollectionDefinition>>,
): ParsedRecord {
  const fields = Object.entries(definitions[collection]?.schema.shape ?? {}).flatMap(([name, schema]) => {
    // Shapes hold schemas of any kind, and the types of zod's core know no methods.
    const { success, data } = z.safeParse(schema, undefined);
    return success && data !== undefined && !Object.hasOwn(value, name) ? [[name, data] as const] : [];
  });
  return { collection, id, value: { ...value, ...Object.fromEntries(fields), id } };
}

function issueOf(
  finding: Finding & { readonly code: string },
  severity: Issue['severity'],
  record: RawRecord | undefined,
): Issue {
  const position = record?.locate?.(finding.path, finding.code === 'unknown-field' ? 'key' : 'value');
  return { ...finding, severity, ...(position ? { position } : {}) };
}

function contextOf(
  catalogue: Catalogue,
  records: readonly ParsedRecord[],
  drafts: readonly ParsedRecord[],
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
    drafts,
    ids,
    redirects,
    of: (collection) => byCollection.get(collection) ?? [],
    fields: (collection) => catalogue[collection]?.fields ?? [],
  };
}

function assemble(
  { name, version, licence }: RawDataset,
  catalogue: Catalogue,
  parsed: readonly ParsedRecord[],
  redirects: Readonly<Record<string, Readonly<Record<string, Redirect>>>>,
): Dataset {
  const collectionNames = Object.keys(catalogue);
  const records = Object.fromEntries(
    collectionNames.map((collection) => [
      collection,
      byId(parsed.filter((record) => record.collection === collection).map(({ id, value }) => [id, value])),
    ]),
  );
  const sortedRedirects = Object.fromEntries(
    collectionNames.flatMap((collection) => {
      const former = redirects[collection];
      return former ? [[collection, byId(Object.entries(former))]] : [];
    }),
  );
  // Each record has passed the schema of its collection, which is what the type says.
  return {
    name,
    version,
    licence,
    catalogue,
    records: records as unknown as Dataset['records'],
    redirects: sortedRedirects,
  };
}

const byId = <T>(entries: readonly (readonly [id: string, value: T])[]): Record<string, T> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
