import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { changesetOf, notesOf } from '../../src/changeset/notes.ts';
import {
  type Comparison,
  compareVersions,
  type ExaminedVersion,
  examineVersion,
  headIn,
} from '../../src/difference/compare.ts';
import { differenceOf } from '../../src/difference/json.ts';
import { textOf } from '../../src/difference/text.ts';
import { styleFor } from '../../src/output/style.ts';
import { recordsVersion } from '../../src/versions/find.ts';
import { runProgram } from '../../src/versions/run.ts';
import {
  addEvent,
  type ContributedChange,
  correctCount,
  deleteNamedView,
  deleteView,
  renameSchool,
} from './changes.ts';
import { steady } from './steady.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace;
let published: ExaminedVersion;
beforeAll(async () => {
  workspace = await makeWorkspace();
  published = await examined();
}, 120_000);
afterEach(() => workspace.restore());
afterAll(() => workspace.remove());

async function examined(): Promise<ExaminedVersion> {
  const found = await recordsVersion(workspace.records, 'records');
  return examineVersion(found, { name: '', version: '', licence: '', ...headIn(found) });
}

/** The changesets of the changes that are valid, by their names. */
const changesets = new Map<string, string>();

async function after({ name, make }: ContributedChange): Promise<Comparison> {
  await make(workspace);
  const comparison = await compareVersions(published, await examined());
  const shown = withSteadyCharts(comparison);
  if (differenceOf(comparison).to.valid)
    changesets.set(name, changesetOf('@yalu/data', shown, notesOf(shown)));
  return comparison;
}

/** Charts whose lines are part of the golden files, so that a new chart does not change these. */
const CHARTS = ['claims', 'distribution', 'matrix', 'timeline', 'visits', 'votes'];

const withSteadyCharts = (whole: Comparison): Comparison => ({
  ...whole,
  charts: whole.charts.filter(({ chart }) => CHARTS.includes(chart)),
});

/** What is said of a change: its difference with what comes of it, and its changeset where it can have one. */
async function said(whole: Comparison): Promise<string> {
  const comparison = withSteadyCharts(whole);
  const isValid = differenceOf(comparison).to.valid;
  return steady(
    [
      `Validation: ${isValid ? 'valid' : 'not valid'}`,
      await textOf(comparison, 'en', styleFor(false, {})),
      ...(isValid ? [changesetOf('@yalu/data', comparison, notesOf(comparison))] : []),
    ].join(`\n\n${'='.repeat(80)}\n\n`),
  );
}

const flipped = ({ verdicts }: Comparison): string[] =>
  verdicts
    .filter(({ type }) => type === 'flipped')
    .map(
      ({ collection, id, old, new: now }) =>
        `${collection}/${id} ${old?.outcome ?? ''} → ${now?.outcome ?? ''}`,
    );
const moved = ({ figures }: Comparison, of: string, measure: string, item?: string) => {
  const found = figures.find((one) => one.of === of && one.measure === measure && one.item === item);
  return [found?.old?.value, found?.new?.value];
};

describe('what a contributor is told', () => {
  test('an added event: which claims it flips, which series have to be counted anew, a minor version', async () => {
    const comparison = await after(addEvent);
    expect(differenceOf(comparison).to.valid).toBe(true);
    expect(flipped(comparison)).toContain('claim/afp-kim-four-visits-2018-19 holds → fails');
    const [before, now] = moved(comparison, 'event', 'records');
    expect(now).toBe((before ?? 0) + 1);
    expect(comparison.charts.map(({ chart }) => chart)).toContain('visits');
    // Below 1.0.0 the last number tells of more.
    expect([comparison.impact, comparison.bump, comparison.next]).toEqual(['minor', 'patch', '0.4.1']);
    await expect(await said(comparison)).toMatchFileSnapshot('add-an-event.txt');
  }, 60_000);

  test('a corrected count: the tally no longer adds up to 91, and the claim that it does fails', async () => {
    const comparison = await after(correctCount);
    expect(comparison.issues).toMatchObject([
      { code: 'tally', isNew: true, message: expect.stringContaining('add up to 92') as string },
    ]);
    expect(flipped(comparison)).toEqual(['claim/views-add-up holds → fails']);
    expect(moved(comparison, 'tally/views-under-xi', 'total')).toEqual([91, 92]);
    expect(moved(comparison, 'tally/views-under-xi', 'count', 'limited-sanctions')).toEqual([30, 31]);
    expect(comparison.charts.map(({ chart }) => chart)).toContain('distribution');
    expect(comparison.impact).toBe('patch');
    await expect(await said(comparison)).toMatchFileSnapshot('correct-a-count.txt');
  }, 60_000);

  test('a renamed school with a redirect: no claim flips, nothing is lost, a minor version', async () => {
    const comparison = await after(renameSchool);
    expect(differenceOf(comparison).to.valid).toBe(true);
    expect(flipped(comparison)).toEqual([]);
    expect(comparison.figures).toEqual([]);
    expect(comparison.diff.changes).toContainEqual(
      expect.objectContaining({ type: 'record-moved', id: 'icg-2009-strategists' }),
    );
    expect(comparison.impact).toBe('minor');
    await expect(await said(comparison)).toMatchFileSnapshot('rename-a-school.txt');
  }, 60_000);

  test('a deleted view that others name: who names it, and that the version would be a major one', async () => {
    const comparison = await after(deleteNamedView);
    expect(comparison.issues.map(({ code }) => code)).toEqual(['reference', 'reference']);
    expect(comparison.impact).toBe('major');
    await expect(await said(comparison)).toMatchFileSnapshot('delete-a-view-that-is-named.txt');
  }, 60_000);

  test('a deleted view and what named it: a changeset that says what breaks', async () => {
    const comparison = await after(deleteView);
    expect(differenceOf(comparison).to.valid).toBe(true);
    expect([comparison.impact, comparison.bump, comparison.next]).toEqual(['major', 'minor', '0.5.0']);
    await expect(await said(comparison)).toMatchFileSnapshot('delete-a-view.txt');
  }, 60_000);
});

describe('from a change to a release', () => {
  test('the changesets of three changes become a version and a changelog with counts', async () => {
    expect(changesets.size).toBe(3);
    for (const [name, text] of changesets)
      await writeFile(join(workspace.root, '.changeset', `${name}.md`), text);
    await addEvent.make(workspace);
    await renameSchool.make(workspace);
    await deleteView.make(workspace);
    const script = fileURLToPath(new URL('../../../../scripts/version.mjs', import.meta.url));
    const { code, err } = await runProgram(process.execPath, [script], { cwd: workspace.root });
    expect({ code, err }).toMatchObject({ code: 0 });
    const manifest = await readFile(join(workspace.root, 'packages/data/package.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ version: '0.5.0' });
    const changelog = await readFile(join(workspace.root, 'packages/data/CHANGELOG.md'), 'utf8');
    expect(changelog).toMatch(
      /^# @yalu\/data\n\n## 0\.5\.0\n\n1,\d{3} records in \d+ collections\.\n\d+ of \d+ claims cite a source; data decide \d+, of which \d+ hold\.\n[\d.]+ per cent of the records that need a source cite two or more;\n[\d.]+ per cent of [\d,]+ citations are verified by a fingerprint\.\n\n### Minor Changes\n/,
    );
    const steadied = steady(changelog).replace(/^\d[^]*?fingerprint\.$/m, '(counts)');
    expect(steadied).toContain('1 record added.');
    await expect(steadied).toMatchFileSnapshot('changelog.txt');
  }, 120_000);
});
