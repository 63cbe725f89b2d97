import { type Fix, operationsOf } from '../dataset/fix.ts';
import type { Issue } from '../dataset/issue.ts';
import type { RawRecord } from '../dataset/raw.ts';
import { type Validation, validateDataset } from '../dataset/validate.ts';
import { withLock } from './lock.ts';
import { type DatasetHead, readRecordFiles, recordIn, type RecordFiles } from './read.ts';
import { writeFilesAtomic } from './write-files.ts';
import { editYaml } from './yaml-edit.ts';

type FixableIssue = Issue & { readonly fix: Fix };

/** A file that was mended, and how. */
export interface MendedFile {
  readonly file: string;
  /** The issues whose fixes were made, in the order in which they were. */
  readonly issues: readonly FixableIssue[];
}

/** What came of mending a dataset. */
export interface Mending extends RecordFiles {
  readonly mended: readonly MendedFile[];
  readonly validation: Validation;
}

/** One fault may hide another, and a fix bring it to light; after so many rounds something else is the matter. */
const ROUNDS = 10;

/**
 * Makes every fix that the issues of a dataset offer, in the files of its records, and then those of the issues that
 * come to light, until there is none left; so a second run changes nothing. Comments and the look of the files stay. All
 * files are written in one step, at the end.
 *
 * @throws ModelError `dataset-unreadable`, `directory-locked`, `file-unwritable`
 */
export async function fixRecords(directory: string, head: DatasetHead): Promise<Mending> {
  return withLock(directory, async () => {
    const before = await readRecordFiles(directory, head);
    const after = mend(before);
    const changed = after.mended.flatMap(({ file }) => {
      const bytes = after.texts.get(file);
      return bytes === undefined || bytes === before.texts.get(file) ? [] : [{ path: file, bytes }];
    });
    if (changed.length > 0) await writeFilesAtomic(directory, changed);
    return after;
  });
}

/** The same without files: what the texts come to be, and what is then still wrong. */
export function mend(files: RecordFiles): Mending {
  let current = files;
  const mended = new Map<string, FixableIssue[]>();
  const untouchable = new Set<string>();
  for (let round = 1; ; round += 1) {
    const validation = validateDataset(current.raw);
    const edited =
      round > ROUNDS ? new Map<string, string>() : mendOnce(current, validation.issues, mended, untouchable);
    if (edited.size === 0)
      return { ...current, validation, mended: [...mended].map(([file, issues]) => ({ file, issues })) };
    current = withTexts(current, edited);
  }
}

function mendOnce(
  { texts }: RecordFiles,
  issues: readonly Issue[],
  mended: Map<string, FixableIssue[]>,
  untouchable: Set<string>,
): Map<string, string> {
  const edited = new Map<string, string>();
  for (const [file, found] of fixableByFile(issues)) {
    const text = texts.get(file);
    if (text === undefined || untouchable.has(file)) continue;
    const operations = operationsOf(found);
    const result = editYaml(text, operations);
    if (result === undefined || result === text) {
      untouchable.add(file);
      continue;
    }
    edited.set(file, result);
    const taken = new Set(operations.map((operation) => JSON.stringify(operation)));
    const made = found.filter(({ fix }) => fix.operations.every((one) => taken.has(JSON.stringify(one))));
    mended.set(file, [...(mended.get(file) ?? []), ...made]);
  }
  return edited;
}

function fixableByFile(issues: readonly Issue[]): ReadonlyMap<string, FixableIssue[]> {
  const byFile = new Map<string, FixableIssue[]>();
  for (const issue of issues) {
    if (!hasFix(issue) || !issue.position) continue;
    const others = byFile.get(issue.position.file);
    if (others) others.push(issue);
    else byFile.set(issue.position.file, [issue]);
  }
  return byFile;
}

const hasFix = (issue: Issue): issue is FixableIssue => issue.fix !== undefined;

function withTexts({ raw, texts }: RecordFiles, edited: ReadonlyMap<string, string>): RecordFiles {
  const found = new Map([...edited].map(([file, text]) => [file, recordIn(file, text)]));
  const records = raw.records.map((record): RawRecord => {
    const again = found.get(record.locate?.([])?.file ?? '');
    // An edit that made a file unreadable would not have been made.
    return again === undefined || Array.isArray(again) ? record : again;
  });
  return { raw: { ...raw, records }, texts: new Map([...texts, ...edited]) };
}
