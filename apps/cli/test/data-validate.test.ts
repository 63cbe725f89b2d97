import { spawn } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { yalu } from './yalu.ts';

const records = fileURLToPath(new URL('../../../packages/data/records', import.meta.url));
const source = fileURLToPath(new URL('../src/yalu.ts', import.meta.url));
let folder = '';
let faulty = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-validate-'));
  faulty = join(folder, 'faulty');
  await cp(records, faulty, { recursive: true });
  await edit('tally/views-under-xi.yaml', 'count: 30', 'count: 31 # as corrected');
  await edit('event/hu-jintao-pyongyang-2005.yaml', 'place: Pyongyang', 'plase: 평양 Pyongyang');
  await edit('claim/abandonment-grew.yaml', 'counts.view: abandon', 'counts.vew: abandon');
});
afterAll(() => rm(folder, { recursive: true }));

async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(faulty, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from} any more.`);
  await writeFile(join(faulty, file), text.replace(from, to));
}

describe('data validate', () => {
  test('shows each fault with its line, a caret, the way out and the rule, and ends with 1', async () => {
    const { code, out } = await yalu('data', 'validate', faulty);
    expect(code).toBe(1);
    expect(out).toContain(
      [
        'event/hu-jintao-pyongyang-2005.yaml:11:1 error unknown-field',
        '  plase is no field of an event. Did you mean place?',
        '  11 | plase: 평양 Pyongyang, PRK',
        '     | ^^^^^',
        '  Way out: Rename it place. (--fix)',
        '  Rule: A record has only the fields of its collection.',
        '',
        'tally/views-under-xi.yaml:8:1 error tally',
        '  counts add up to 92, and corpus/kim-guo-2016 has 91 documents. Correct a count, or say why in the field incomplete.',
      ].join('\n'),
    );
    expect(out).toMatch(
      /2 errors and 0 warnings in 1,\d{3} records\.\nOne of them can be mended: .* --fix\n$/,
    );
  });

  test('shows where it is below characters that take two columns', async () => {
    const directory = join(folder, 'wide');
    await mkdir(join(directory, 'view'), { recursive: true });
    await writeFile(join(directory, 'view', 'x.yaml'), 'label: { en: A, ko: 가나다, fr: B }\n');
    const { out } = await yalu('data', 'validate', directory);
    // The caret stands below the letters as a terminal shows them, where each syllable is two wide.
    expect(out).toContain(`1 | label: { en: A, ko: 가나다, fr: B }\n    | ${' '.repeat(28)}^^`);
  });

  test.each([
    ['ko', '오류 2건'],
    ['zh-Hans', '2处错误'],
  ])('says how many in %s', async (lang, words) => {
    expect((await yalu('data', 'validate', faulty, '--lang', lang)).out).toContain(words);
  });

  test('gives programs the same as JSON, GitHub and SARIF', async () => {
    const { out } = await yalu('data', 'validate', '--data', faulty, '--json');
    expect(JSON.parse(out)).toMatchObject({
      valid: false,
      counts: { errors: 2, fixable: 1 },
      issues: [
        {
          code: 'unknown-field',
          position: { file: 'event/hu-jintao-pyongyang-2005.yaml', line: 11, column: 1 },
        },
        { code: 'tally', found: 92 },
      ],
    });
    const github = await yalu('data', 'validate', faulty, '--format', 'github');
    expect(github.out.split('\n')).toHaveLength(3);
    expect(github.out).toMatch(
      /^::error file=\S+faulty\/event\/hu-jintao-pyongyang-2005\.yaml,line=11,col=1,/,
    );
    const sarif: unknown = JSON.parse((await yalu('data', 'validate', faulty, '--format', 'sarif')).out);
    expect(sarif).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [{ level: 'error' }, { level: 'error' }] }],
    });
  });

  test('mends what can be mended, says what, and has nothing to do the second time', async () => {
    const directory = join(folder, 'mend');
    await cp(faulty, directory, { recursive: true });
    const first = await yalu('data', 'validate', directory, '--fix');
    expect(first.out).toMatch(/^Mended event\/hu-jintao-pyongyang-2005\.yaml\n {2}Rename it place\.\n/);
    const file = join('event', 'hu-jintao-pyongyang-2005.yaml');
    const before = await readFile(join(records, file), 'utf8');
    expect(await readFile(join(directory, file), 'utf8')).toBe(
      before.replace('place: Pyongyang', 'place: 평양 Pyongyang'),
    );
    const second = await yalu('data', 'validate', directory, '--fix');
    expect(second.out).toMatch(/^Nothing that can be mended\.\n/);
    expect(second.code).toBe(1);
  });

  test('tries the checks of claims once the records themselves are valid', async () => {
    const directory = join(folder, 'checks');
    await cp(records, directory, { recursive: true });
    const claim = await readFile(join(faulty, 'claim', 'abandonment-grew.yaml'), 'utf8');
    await writeFile(join(directory, 'claim', 'abandonment-grew.yaml'), claim);
    const { code, out } = await yalu('data', 'validate', directory);
    expect(code).toBe(1);
    expect(out).toMatch(
      /claim\/abandonment-grew\.yaml:\d+:\d+ error field-unknown\n {2}check\.query\.where.* There is no field "vew" in counts of tally.*\n.*counts\.vew: abandon/,
    );
  });

  test('finds the records of the checkout, and they are valid', async () => {
    const { code, out } = await yalu('data', 'validate');
    expect(out).toMatch(/^1,\d{3} records in \d\d collections are valid\.\n$/);
    expect(code).toBe(0);
  });

  test('says in one line what it cannot do', async () => {
    const { code, err } = await yalu('data', 'validate', join(folder, 'nowhere'));
    expect(code).toBe(2);
    expect(err).toMatch(/^yalu: DIR: there is no directory .*nowhere\. .*\n$/);
    const format = await yalu('data', 'validate', faulty, '--format', 'csv');
    expect(format.err).toMatch(/--format.*text, json, github, sarif/);
  });

  test('watches until Ctrl-C, and then ends well', async () => {
    const directory = join(folder, 'watch');
    await mkdir(join(directory, 'source'), { recursive: true });
    const file = join(directory, 'source', 'kim-2020.yaml');
    await writeFile(file, 'label: { en: Kim 2020 }\nkind: essay\ntype: webpage\ntitle: An essay\n');
    const child = spawn(process.execPath, [source, 'data', 'validate', directory, '--watch'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const heard = async (words: string): Promise<void> => {
      while (!said.includes(words)) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
    await heard('1 records in 1 collections are valid');
    await heard('Watching');
    await appendFile(file, 'titel: Once more\n');
    await heard('titel is no field of a source');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(said).toContain('No longer watching.');
  });
});
