import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { yalu } from './yalu.ts';

/** How often a process is killed: a few times with every run of the tests, more often when asked. */
const KILLS = Number(process.env['YALU_KILLS'] ?? '2');
const main = JSON.stringify(new URL('../src/main.ts', import.meta.url).href);

/** A program that runs commands over and over, and says so once the first round is done and all is loaded. */
const looping = (round: string): string => `
  const { writeFile } = await import('node:fs/promises');
  const { main } = await import(${main});
  const streams = { stdout: { write: () => true }, stderr: { write: () => true } };
  const yalu = (...args) => main(args, streams);
  const [folder] = process.argv.slice(1);
  for (let done = 0; ; done += 1) {
    ${round}
    if (done === 0) console.log('ready');
  }`;

describe('a command that is killed at some moment', () => {
  test(
    'data merge leaves the old tally or the new one, whole',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'yalu-kill-'));
      const merged = join(folder, 'merged.json');
      const texts: string[] = [];
      for (const [at, view] of ['abandon', 'limited-sanctions'].entries()) {
        const codings = join(folder, `${at}.csv`);
        const rows = Array.from({ length: 400 }, (_, row) => `document-${row},coder,${view}`);
        await writeFile(codings, `document,coder,view\n${rows.join('\n')}\n`);
        expect((await yalu('data', 'merge', codings, '-o', merged)).code).toBe(0);
        texts.push(await readFile(merged, 'utf8'));
      }
      expect(texts[0]).not.toBe(texts[1]);
      const round = `for (const at of [0, 1]) await yalu('data', 'merge', folder + '/' + at + '.csv', '-o', folder + '/merged.json');`;
      for (let kill = 0; kill < KILLS; kill += 1) {
        await killed(looping(round), folder);
        expect(texts).toContain(await readFile(merged, 'utf8'));
      }
      // The next to write tidies up.
      expect((await yalu('data', 'merge', join(folder, '0.csv'), '-o', merged)).code).toBe(0);
      expect(await readFile(merged, 'utf8')).toBe(texts[0]);
      expect((await readdir(folder)).sort()).toEqual(['0.csv', '1.csv', 'merged.json']);
      await rm(folder, { recursive: true });
    },
    120_000 + KILLS * 10_000,
  );

  test(
    'data validate --fix leaves each record as it was or mended, and loses none',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'yalu-kill-'));
      await mkdir(join(folder, 'source'));
      const files = Array.from({ length: 12 }, (_, at) => join(folder, 'source', `work-${at}.yaml`));
      const faulty = files.map(
        (_, at) =>
          `label: { en: Work ${at} }\nkind: book\ntype: book\ntitle: Work\nissued: ${1990 + at} # the year\n`,
      );
      const mended = faulty.map((text) => text.replace(/issued: (\d+)/, 'issued: "$1"'));
      for (const [at, file] of files.entries()) await writeFile(file, faulty[at] ?? '');
      // The faults come back by a writer that is no less careful.
      const round = `
        await yalu('data', 'validate', folder, '--fix');
        const { writeFilesAtomic } = await import('@yalu/model/node');
        const texts = ${JSON.stringify(faulty)};
        await writeFilesAtomic(folder, texts.map((bytes, at) => ({ path: 'source/work-' + at + '.yaml', bytes })));`;
      for (let kill = 0; kill < KILLS; kill += 1) {
        await killed(looping(round), folder);
        for (const [at, file] of files.entries())
          expect([faulty[at], mended[at]]).toContain(await readFile(file, 'utf8'));
      }
      expect(await yalu('data', 'validate', folder, '--fix')).toMatchObject({ err: '' });
      for (const [at, file] of files.entries()) expect(await readFile(file, 'utf8')).toBe(mended[at]);
      expect((await readdir(folder, { recursive: true })).length).toBe(1 + files.length);
      await rm(folder, { recursive: true });
    },
    120_000 + KILLS * 10_000,
  );
});

/** Runs a program in a process of its own and kills that at some moment after its first round. */
async function killed(code: string, folder: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code, folder], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_code, signal) => resolve(signal)),
  );
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended]);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
}
