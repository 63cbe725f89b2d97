import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { differenceSchema } from '@yalu/query/schema';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runProgram } from '../src/versions/run.ts';
import { yalu } from './yalu.ts';

const label = (en: string): string => `label: { en: ${en} }\n`;
const state = (name: string, code: string): string =>
  `${label(name)}type: state\niso3: ${code}\ncitations: [{ source: essay }]\n`;
const FILES: Readonly<Record<string, string>> = {
  'head.json': '{ "name": "small", "licence": "CC0-1.0" }\n',
  'package.json': '{ "name": "@small/data", "version": "1.2.0" }\n',
  'records/source/essay.yaml': `${label('An essay')}kind: essay\ntype: webpage\ntitle: An essay\n`,
  'records/actor/CHN.yaml': state('China', 'CHN'),
  'records/actor/PRK.yaml': state('North Korea', 'PRK'),
};

let folder = '';
/** A repository whose first commit has the files above; the second, and the work tree, name China otherwise. */
let repository = '';
let records = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-diff-'));
  repository = join(folder, 'repository');
  records = join(repository, 'packages/data/records');
  await put(join(repository, 'packages/data'), FILES);
  await git('init', '--quiet', '--initial-branch=main');
  await commit();
  await writeFile(join(records, 'actor/CHN.yaml'), state('The PRC', 'CHN'));
  await commit();
});
afterAll(() => rm(folder, { recursive: true }));

async function put(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}
async function git(...args: readonly string[]): Promise<void> {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];
  const { code, err } = await runProgram('git', ['-C', repository, ...who, ...args]);
  if (code !== 0) throw new Error(err);
}
async function commit(): Promise<void> {
  await git('add', '--all');
  await git('commit', '--quiet', '--no-verify', '--message=x');
}

/** A built dataset of the records at the first commit. */
async function built(): Promise<string> {
  const { validateDataset } = await import('@yalu/model');
  const { readHead, readRecords } = await import('@yalu/model/node');
  const first = join(folder, 'first');
  await put(first, FILES);
  const head = { name: '', version: '', licence: '', ...(await readHead(join(first, 'records'))) };
  const validation = validateDataset(await readRecords(join(first, 'records'), head));
  if (!validation.ok) throw new Error('the fixture is valid');
  return JSON.stringify(validation.dataset);
}

/** A tarball as npm packs it, with one file. */
function tarball(path: string, text: string): Buffer {
  const header = Buffer.alloc(512);
  const content = Buffer.from(text);
  header.write(path, 0);
  header.write('0000644\0', 100);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        0ustar\0', 148);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
  return gzipSync(Buffer.concat([header, content, padding, Buffer.alloc(1024)]));
}

const RENAMED = `small 1.2.0 → 1.2.0: 1 value changed in 1 record.

actor
  ~ CHN
      ~ label.en: China → "The PRC"
`;

describe('data diff finds', () => {
  test('git revisions, by their names, without touching the work tree', async () => {
    const { code, out, err } = await yalu('data', 'diff', 'HEAD~1', 'main', '--data', records);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(RENAMED);
    expect(out).toContain('Version: patch, 1.2.0 → 1.2.1\n  patch: actor/CHN label.en is corrected.');
  });

  test('directories of records and of datasets, and the records of the checkout where one is named', async () => {
    expect((await yalu('data', 'diff', 'HEAD~1', '--data', records)).out).toContain(RENAMED);
    const both = await yalu('data', 'diff', records, join(repository, 'packages/data'), '--exit-code');
    expect(both).toMatchObject({ code: 0, out: expect.stringContaining('nothing differs') as string });
  });

  test('built datasets, tarballs, and packages that npm fetches', async () => {
    const file = join(folder, 'dataset.json');
    await writeFile(file, await built());
    expect((await yalu('data', 'diff', file, records)).out).toContain(RENAMED);
    const packed = join(folder, 'small-data-1.2.0.tgz');
    await writeFile(packed, tarball('package/dist/dataset.json', await built()));
    expect((await yalu('data', 'diff', packed, file, '--exit-code')).code).toBe(0);
    await withNpm(packed, async () => {
      const { code, out } = await yalu('data', 'diff', '@small/data@1.2.0', records, '--npm', '--exit-code');
      expect(out).toContain(RENAMED);
      expect(code).toBe(1);
    });
  });
});

const path = process.env['PATH'];
afterEach(() => {
  process.env['PATH'] = path;
});

/** Runs with an npm that packs a file which is there. */
async function withNpm(packed: string, what: () => Promise<void>): Promise<void> {
  const bin = join(folder, 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(
    join(bin, 'npm'),
    `#!/bin/sh\n[ "$1 $2" = "pack @small/data@1.2.0" ] && cp '${packed}' "$5"\n`,
  );
  await chmod(join(bin, 'npm'), 0o755);
  process.env['PATH'] = `${bin}${delimiter}${path ?? ''}`;
  await what();
}

describe('data diff refuses in one line', () => {
  test.each([
    [
      'what is nothing',
      ['nowhere'],
      'nowhere is no path, no package that is installed here, and no revision of',
    ],
    ['a package that is not installed', ['@small/data@9.9.9'], 'To fetch a published version, add --npm.'],
    ['an option in the place of a revision', ['--', '--output=x'], '--output=x is no path'],
    ['what is no dataset', ['package.json'], 'is not a built dataset: it needs a "licence"'],
    ['what is no JSON', ['records/source/essay.yaml'], 'is not JSON'],
    ['what is no tarball', ['x.tgz'], 'is no tarball of a package'],
    ['a tarball of something else', ['other.tgz'], 'holds no dist/dataset.json'],
  ])('%s', async (_what, args, message) => {
    const data = join(repository, 'packages/data');
    await writeFile(join(folder, 'x.tgz'), 'x');
    await writeFile(join(folder, 'other.tgz'), tarball('package/index.js', 'x'));
    const given = args.map((name) => {
      if (name.endsWith('.tgz')) return join(folder, name);
      return name.includes('.json') || name.includes('.yaml') ? join(data, name) : name;
    });
    const { code, out, err } = await yalu('data', 'diff', '--data', records, ...given);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('data diff compares what is not valid', () => {
  test('shows values that fit no schema, and leaves out what cannot be read at all', async () => {
    const faulty = join(folder, 'faulty');
    await put(faulty, {
      ...FILES,
      'records/actor/CHN.yaml': state('China', 'CHN').replace('type: state', 'type: 7'),
      'records/actor/PRK.yaml': 'label: [\n',
    });
    const old = join(folder, 'sound');
    await put(old, FILES);
    const { code, out } = await yalu('data', 'diff', old, faulty);
    expect(code).toBe(0);
    expect(out).toContain('~ type: state → 7');
    expect(out).toContain('Not compared, as a version does not let itself be read there (1)\n  actor/PRK');
    expect(out).not.toContain('record removed');
    expect(out).toContain('actor/PRK.yaml:2:1 error yaml');
    expect(out).toContain(
      'Verdicts, statistics and charts are those without the record that does not fit the model.',
    );
    const found: unknown = JSON.parse((await yalu('data', 'diff', old, faulty, '--json')).out);
    expect(differenceSchema.parse(found)).toMatchObject({
      from: { valid: true },
      to: { valid: false },
      uncompared: [{ collection: 'actor', id: 'PRK' }],
      changes: [{ type: 'value-changed', id: 'CHN', new: 7 }],
    });
    expect((await yalu('data', 'diff', faulty, old)).out).toContain('the old version, is not valid either');
  });
});

describe('data diff writes', () => {
  test('JSON that fits its schema, whole', async () => {
    const { out } = await yalu('data', 'diff', 'HEAD~1', '--data', records, '--format', 'json');
    const found: unknown = JSON.parse(out);
    expect(differenceSchema.parse(found)).toEqual(found);
    expect(found).toMatchObject({
      format: 'yalu-data-diff/1',
      from: { name: 'HEAD~1', dataset: 'small', version: '1.2.0', valid: true },
      version: { impact: 'patch', bump: 'patch', next: '1.2.1' },
    });
  });

  test('Markdown whose names are no mentions and whose cells are whole', async () => {
    const named = join(folder, 'named');
    await put(named, { ...FILES, 'records/actor/CHN.yaml': state('"@octocat | #1 <b>"', 'CHN') });
    const { out } = await yalu('data', 'diff', join(folder, 'sound'), named, '--format', 'md');
    expect(out).toContain('**Version: patch, 1.2.0 → 1.2.1**');
    expect(out).toContain('| Record | What | Before | After |');
    expect(out).not.toMatch(/@octocat[^`]*$/m);
  });

  test('no more than fits into a comment, however much differs', async () => {
    const many = join(folder, 'many');
    const long = 'x'.repeat(2000);
    const others = Array.from({ length: 120 }, (_, index) => [
      `records/claim/c-${String(index)}.yaml`,
      `label: { en: C }\ntext: { en: "${long}" }\nkind: descriptive\nsubjects: [actor/CHN]\ncheck: { query: { from: "${long}" }, expect: { rows: some } }\ncitations: [{ source: essay }]\n`,
    ]);
    await put(many, { ...FILES, ...Object.fromEntries(others) });
    const { out } = await yalu('data', 'diff', join(folder, 'sound'), many, '--format', 'md');
    expect(out.length).toBeLessThan(65_536);
    expect(out).toContain('120 errors');
    expect(out).toContain('120 records added');
  });

  test.each([
    ['ko', '버전: patch'],
    ['zh-Hans', '版本：patch'],
  ])('headings in %s', async (lang, words) => {
    expect((await yalu('data', 'diff', 'HEAD~1', '--data', records, '--lang', lang)).out).toContain(words);
  });

  test('that a version is too low for what has changed since', async () => {
    const next = join(folder, 'next');
    const { 'records/actor/PRK.yaml': _gone, ...left } = FILES;
    await put(next, { ...left, 'package.json': '{ "name": "@small/data", "version": "1.2.1" }' });
    const { out } = await yalu('data', 'diff', join(folder, 'sound'), next);
    expect(out).toContain('1.2.1 is too low: it has to be 2.0.0 or higher.');
  });
});

test('the files of the work tree are as they were', async () => {
  expect(await readFile(join(records, 'actor/CHN.yaml'), 'utf8')).toBe(state('The PRC', 'CHN'));
});
