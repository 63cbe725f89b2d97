import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bumpsIn } from '../src/changeset/folder.ts';
import { runProgram } from '../src/versions/run.ts';
import { type Ran, yalu } from './yalu.ts';

const state = (name: string, code: string): string =>
  `label: { en: ${name} }\ntype: state\niso3: ${code}\ncitations: [{ source: essay }]\n`;
const FILES: Readonly<Record<string, string>> = {
  '.changeset/config.json': '{ "baseBranch": "main" }\n',
  '.changeset/README.md': 'What changesets are.\n',
  '.changeset/earlier.md': "---\n'@small/data': major\n---\n\nOf another change.\n",
  'packages/data/head.json': '{ "name": "small", "licence": "CC0-1.0" }\n',
  'packages/data/package.json': '{ "name": "@small/data", "version": "1.2.0" }\n',
  'packages/data/records/source/essay.yaml':
    'label: { en: An essay }\nkind: essay\ntype: webpage\ntitle: An essay\n',
  'packages/data/records/actor/CHN.yaml': state('China', 'CHN'),
  'packages/data/records/actor/PRK.yaml': state('North Korea', 'PRK'),
};

let folder = '';
let root = '';
let count = 0;
/** A repository on a branch off `main`, where nothing has changed yet; each test has a copy of it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-changeset-'));
  root = join(folder, 'first');
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await git('init', '--quiet', '--template=', '--initial-branch=main');
  await git('add', '--all');
  await git('commit', '--quiet', '--no-verify', '--message=x');
  await git('checkout', '--quiet', '-b', 'work');
});
beforeEach(async () => {
  count += 1;
  root = join(folder, String(count));
  await cp(join(folder, 'first'), root, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

async function git(...args: readonly string[]): Promise<void> {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];
  const { code, err } = await runProgram('git', ['-C', root, ...who, ...args]);
  if (code !== 0) throw new Error(err);
}
const at = (path: string): string => join(root, path);
const record = (id: string, text: string): Promise<void> =>
  writeFile(at(`packages/data/records/actor/${id}.yaml`), text);
const changeset = (...args: readonly string[]): Promise<Ran> =>
  yalu('data', 'changeset', '--data', at('packages/data/records'), ...args);
const changesets = async (): Promise<string[]> =>
  (await readdir(at('.changeset'))).filter(
    (name) => !['config.json', 'README.md', 'earlier.md'].includes(name),
  );

describe('data changeset', () => {
  test('writes the bump and the notes, once', async () => {
    await record('CHN', state('The PRC', 'CHN'));
    const { code, out } = await changeset();
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(/correct-actor-chn\.md: patch\.\n$/),
    });
    expect(await readFile(at('.changeset/correct-actor-chn.md'), 'utf8')).toBe(
      `---
'@small/data': patch
---

1 value changed in 1 record.

\`\`\`text
actor
  ~ CHN
      ~ label.en: China → "The PRC"
\`\`\`
`,
    );
    expect(await changeset()).toMatchObject({
      code: 0,
      out: expect.stringContaining('says all of it already'),
    });
    expect(await changesets()).toEqual(['correct-actor-chn.md']);
  });

  test('tells what breaks as Previously, Now and Impact, and takes names with marks for what they are', async () => {
    await rm(at('packages/data/records/actor/PRK.yaml'));
    await record('JPN', state('"`</code> ``` @octocat"', 'JPN'));
    const { out } = await changeset('--dry-run');
    expect(out).toContain("'@small/data': major\n");
    expect(out).toContain(
      '- **Previously:** actor/PRK was a record, "North Korea".\n- **Now:** actor/PRK is gone',
    );
    expect(out).toContain('- **Impact:** Look-ups of the id fail');
    expect(out).toMatch(/^````text\n/m);
    expect(await changesets()).toEqual([]);
  });

  test('does not overwrite another one, unless told to', async () => {
    await record('CHN', state('The PRC', 'CHN'));
    await writeFile(at('.changeset/mine.md'), 'By hand.\n');
    const refused = await changeset('--name', 'mine');
    expect(refused).toMatchObject({
      code: 2,
      err: expect.stringContaining('says something else. Add --replace'),
    });
    expect(await readFile(at('.changeset/mine.md'), 'utf8')).toBe('By hand.\n');
    expect((await changeset('--name', 'mine', '--replace')).code).toBe(0);
    expect(await readFile(at('.changeset/mine.md'), 'utf8')).toContain("'@small/data': patch");
  });

  test('has nothing to write where nothing differs, or the records are not valid', async () => {
    expect(await changeset()).toMatchObject({
      code: 1,
      out: 'Nothing differs from main, so there is nothing to write.\n',
    });
    await record('CHN', state('China', 'CHN').replace('type: state', 'type: 7'));
    expect(await changeset()).toMatchObject({ code: 1, out: expect.stringContaining('not valid (1 error)') });
    expect(await changesets()).toEqual([]);
  });

  test.each([
    [['--base', 'nowhere'], '--base: there is no revision nowhere.'],
    [['--base', '--output=x'], '--base: there is no revision --output=x.'],
    [['--name', '../x'], '--name: "../x" is no name of a file.'],
  ])('refuses %j', async (args, message) => {
    await record('CHN', state('The PRC', 'CHN'));
    expect(await changeset(...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });

  test('says what is missing where there are no changesets or no package', async () => {
    await rm(at('packages/data/package.json'));
    expect((await changeset()).err).toContain('There is no package.json beside');
    await rm(at('.changeset'), { recursive: true });
    expect((await changeset()).err).toContain('There is no folder .changeset above');
  });
});

describe('data changeset --check', () => {
  const check = (...args: readonly string[]): Promise<Ran> => changeset('--check', ...args);
  const write = (bump: string): Promise<void> =>
    writeFile(at('.changeset/x.md'), `---\n"@small/data": ${bump}\n"@small/other": major\n---\n\nX.\n`);

  test('passes where nothing differs', async () => {
    expect(await check()).toMatchObject({ code: 0, out: 'The data do not differ from main.\n' });
  });

  test('refuses none, a smaller bump, and one of an earlier change; takes the right one and a greater', async () => {
    await record('JPN', state('Japan', 'JPN'));
    // The one that was there before calls for more, and is about something else.
    expect(await check()).toMatchObject({ code: 1, out: expect.stringContaining('no changeset says so') });
    await write('patch');
    expect(await check()).toMatchObject({
      code: 1,
      out: 'The changesets say patch, and the difference calls for minor: actor/JPN is new. Run: yalu data changeset\n',
    });
    await write('minor');
    expect((await check()).code).toBe(0);
    await write('major');
    expect((await check()).code).toBe(0);
  });

  test('takes what has been committed on the branch, and compares with the revision given', async () => {
    await record('JPN', state('Japan', 'JPN'));
    await write('minor');
    await git('add', '--all');
    await git('commit', '--quiet', '--no-verify', '--message=y');
    expect((await check()).code).toBe(0);
    expect(await check('--base', 'HEAD')).toMatchObject({
      code: 0,
      out: 'The data do not differ from HEAD.\n',
    });
  });

  test('takes a version that has been raised enough, and no other', async () => {
    await record('JPN', state('Japan', 'JPN'));
    const raise = (version: string): Promise<void> =>
      writeFile(at('packages/data/package.json'), `{ "name": "@small/data", "version": "${version}" }\n`);
    await raise('1.2.1');
    expect((await check()).code).toBe(1);
    await raise('1.3.0');
    expect(await check()).toMatchObject({ code: 0, out: expect.stringContaining('raised to 1.3.0') });
  });

  test.each([
    ['ko', '변경 기록이 없다'],
    ['zh-Hans', '却没有变更记录'],
  ])('speaks %s', async (lang, words) => {
    await record('JPN', state('Japan', 'JPN'));
    expect((await check('--lang', lang)).out).toContain(words);
  });

  test('is what the script of the workflows calls', async () => {
    await record('JPN', state('Japan', 'JPN'));
    const script = fileURLToPath(new URL('../../../scripts/check-changeset.mjs', import.meta.url));
    const { code, out } = await runProgram(process.execPath, [script, 'main'], { cwd: root });
    expect(out.toString('utf8')).toContain('calls for minor');
    expect(code).toBe(1);
  }, 60_000);
});

test('bumps are read from the head of a changeset, and from nowhere else', () => {
  expect(bumpsIn("---\n'@a/b': minor\n\"c\": patch\nd: none\n---\n\n'@a/b': major\n")).toEqual({
    '@a/b': 'minor',
    c: 'patch',
    d: 'none',
  });
  expect(bumpsIn('---\r\n"a": major\r\n---\r\n')).toEqual({ a: 'major' });
  expect(bumpsIn('---\n---\n\nNothing.\n')).toEqual({});
  expect(bumpsIn("'@a/b': major\n")).toEqual({});
});
