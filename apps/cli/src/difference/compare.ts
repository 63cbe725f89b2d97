import {
  comparableDataset,
  type Dataset,
  examineDataset,
  type Examination,
  type Issue,
  type RecordAddress,
} from '@yalu/model';
import {
  type AnyDataset,
  bumpOf,
  type DatasetDiff,
  diffDatasets,
  type Impact,
  isVersionEnough,
  nextVersion,
  versionImpact,
  type VersionReason,
} from '@yalu/model/dataset';
import type { DatasetHead } from '@yalu/model/node';
import type { Locale } from '@yalu/model/text';
import { type ChartChange, changedCharts, loadCharts } from '@yalu/chart/registry';
import { QueryError, run } from '@yalu/query';
import { decideAll, type Decisions, diffVerdicts, type VerdictChange } from '@yalu/query/claims';
import { diffFigures, type FigureChange, type KeyFigures, keyFigures } from '@yalu/query/figures';
import { issuesOf } from '../check-issues.ts';
import type { FoundVersion } from '../versions/version.ts';

/** One of two versions, with all that can be said of it alone. */
export interface ExaminedVersion {
  /** As it was asked for. */
  readonly name: string;
  /** What fits the model: verdicts, figures and charts are computed of it. */
  readonly dataset: Dataset;
  /** Also what does not: what differs is looked for in it. */
  readonly comparable: Dataset;
  readonly issues: readonly Issue[];
  /** The records that are not in the dataset, or of which a file cannot be read at all. */
  readonly unfit: readonly RecordAddress[];
  readonly unread: readonly RecordAddress[];
  readonly texts: ReadonlyMap<string, string>;
  readonly decisions: Decisions;
  readonly figures: KeyFigures;
}

/** All that a difference of two versions does. */
export interface Comparison {
  readonly old: ExaminedVersion;
  readonly new: ExaminedVersion;
  readonly diff: DatasetDiff;
  /** What is wrong with the new version; `isNew` where that was not so of the old one. */
  readonly issues: readonly (Issue & { readonly isNew: boolean })[];
  readonly verdicts: readonly VerdictChange[];
  readonly figures: readonly FigureChange[];
  readonly charts: readonly ChartChange[];
  readonly impact: Impact;
  /** Which number of the version that raises, for tools that raise versions. */
  readonly bump: Impact;
  readonly reasons: readonly VersionReason[];
  /** The version that is to follow the old one. */
  readonly next: string;
  /** Of two versions that differ: whether the new one is high enough. */
  readonly isEnough?: boolean;
}

const UNSAID: DatasetHead = { name: 'local', version: '0.0.0', licence: 'unknown' };

/** Examines two versions; what one does not say of itself, such as its licence, is taken to be as in the other. */
export async function examineVersions(
  old: FoundVersion,
  fresh: FoundVersion,
): Promise<readonly [ExaminedVersion, ExaminedVersion]> {
  const [before, after] = [headIn(old), headIn(fresh)];
  return [
    await examineVersion(old, { ...UNSAID, ...after, ...before }),
    await examineVersion(fresh, { ...UNSAID, ...before, ...after }),
  ];
}

/** What a version says of itself besides its records. */
export function headIn(version: FoundVersion): Partial<DatasetHead> {
  if (version.kind === 'records') return version.head;
  const { name, version: number, licence, catalogue } = version.dataset;
  const covered = Object.values(catalogue).filter(({ coverage }) => coverage !== undefined);
  const coverage = Object.fromEntries(covered.map((entry) => [entry.name, entry.coverage]));
  return { name, version: number, licence, coverage };
}

/** Examines one version; of records the head is the one given. */
export async function examineVersion(found: FoundVersion, head: DatasetHead): Promise<ExaminedVersion> {
  const { name } = found;
  if (found.kind === 'built') {
    const { dataset } = found;
    const decisions = decideAll(dataset);
    return {
      name,
      dataset,
      comparable: dataset,
      issues: [],
      unfit: [],
      unread: [],
      texts: new Map(),
      decisions,
      figures: keyFigures(dataset, decisions),
    };
  }
  const { raw, texts } = found.files;
  const examination = examineDataset({ ...raw, ...head });
  const { dataset, unfit } = examination;
  const { parseCheck } = await import('@yalu/query/schema');
  const decisions = decideAll(dataset, { parse: parseCheck });
  const isSound = !examination.issues.some(({ severity }) => severity === 'error');
  return {
    name,
    dataset,
    comparable: comparableDataset(examination),
    // What checks come to of a faulty dataset is no fault of theirs.
    issues: [...examination.issues, ...(isSound ? issuesOf(decisions, raw) : [])],
    unfit: unfit.map(({ collection, id }) => ({ collection, id })),
    unread: unreadOf(examination),
    texts,
    decisions,
    figures: keyFigures(dataset, decisions),
  };
}

/** The records that issues are about, and that the dataset does not hold in any form. */
function unreadOf({ issues, dataset, unfit }: Examination): RecordAddress[] {
  const drafts = new Set(unfit.map(({ collection, id }) => `${collection}/${id}`));
  const holds = ({ collection, id }: RecordAddress): boolean =>
    drafts.has(`${collection}/${id}`) ||
    Object.hasOwn(recordsIn(dataset, collection), id) ||
    Object.hasOwn(dataset.redirects[collection] ?? {}, id);
  return issues
    .filter((issue) => Object.hasOwn(dataset.catalogue, issue.collection) && issue.id !== '' && !holds(issue))
    .map(({ collection, id }) => ({ collection, id }));
}

const recordsIn = (dataset: Dataset, collection: string): Readonly<Record<string, unknown>> =>
  // The catalogue names the collections, whatever the type says of them.
  (dataset as unknown as AnyDataset).records[collection] ?? {};

export interface CompareOptions {
  /** The language of explanations and of the titles of charts; English by default. */
  readonly locale?: Locale;
  /** Whether to say which charts change, which takes most of the time; so by default. */
  readonly withCharts?: boolean;
}

/** Compares two versions: what differs, what is wrong, and what comes of it. */
export async function compareVersions(
  old: ExaminedVersion,
  fresh: ExaminedVersion,
  { locale = 'en', withCharts = true }: CompareOptions = {},
): Promise<Comparison> {
  const unread = [...old.unread, ...fresh.unread];
  const diff = diffDatasets(without(old.comparable, unread), without(fresh.comparable, unread));
  const { impact, reasons } = versionImpact(diff);
  const known = new Set(old.issues.map(keyOf));
  const [from, to] = [old.dataset.version, fresh.dataset.version];
  return {
    old,
    new: fresh,
    diff,
    issues: fresh.issues.map((issue) => ({ ...issue, isNew: !known.has(keyOf(issue)) })),
    verdicts: diffVerdicts(old.decisions, fresh.decisions, { locale }),
    figures: diffFigures(old.figures.figures, fresh.figures.figures),
    // Equal datasets have the same charts.
    charts:
      withCharts && diff.changes.length > 0
        ? changedCharts(await loadCharts(), answersOf(old), answersOf(fresh), locale)
        : [],
    impact,
    bump: bumpOf(from, impact),
    reasons,
    next: nextVersion(from, impact),
    ...(from === to ? {} : { isEnough: isVersionEnough(from, to, impact) }),
  };
}

/** A dataset without the records that cannot be compared, as one of the versions does not let itself be read there. */
function without(dataset: Dataset, unread: readonly RecordAddress[]): Dataset {
  if (unread.length === 0) return dataset;
  const all: Readonly<Record<string, object>> = dataset.records;
  const gone = new Set(unread.map(({ collection, id }) => `${collection}/${id}`));
  const left = Object.entries(all).map(([collection, byId]) => [
    collection,
    Object.fromEntries(Object.entries(byId).filter(([id]) => !gone.has(`${collection}/${id}`))),
  ]);
  // The same collections with fewer records.
  return { ...dataset, records: Object.fromEntries(left) as Dataset['records'] };
}

const keyOf = ({ code, collection, id, path, message }: Issue): string =>
  JSON.stringify([code, collection, id, path, message]);

function answersOf({ dataset, decisions }: ExaminedVersion): Parameters<typeof changedCharts>[1] {
  // Charts ask only what the catalogue says.
  const any = dataset as unknown as AnyDataset;
  return (chart) => ({
    ...Object.fromEntries(
      Object.entries(chart.queriesFor()).map(([name, query]) => [name, answerTo(any, query)]),
    ),
    // Verdicts are no answer to a query; they are computed where a chart reads them.
    verdicts: { rows: decisions.claims },
  });
}

/** The answer to a query; a dataset that has no such collection or field has no rows of it. */
function answerTo(
  dataset: AnyDataset,
  query: Parameters<typeof run>[1],
): { readonly rows: readonly object[] } {
  try {
    return run(dataset, query);
  } catch (error) {
    if (error instanceof QueryError) return { rows: [] };
    throw error;
  }
}
