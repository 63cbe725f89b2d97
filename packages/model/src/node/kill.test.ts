import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixRecords } from './fix-records.ts';
import { withLock } from './lock.ts';
import { writeFileAtomic } from './write-file.ts';
import { writeFilesAtomic } from './write-files.ts';

/** How often a process is killed: a few times with every run of the tests, more often when asked. */
const KILLS = Number(process.env['YALU_KILLS'] ?? '6');
const head = { name: 'fixture', version: '1.0.0', licence: 'CC0-1.0' };

const source = {
  path: 'source/kim-2020.yaml',
  bytes: 'label: { en: Kim 2020 }\nkind: essay\ntype: webpage\ntitle: An essay\n',
};
const china = {
  path: 'actor/CHN.yaml',
  bytes: 'label: { en: China }\ntype: state\niso3: CHN\ncitations: [{ source: kim-2020 }]\n',
};
const faulty = Array.from({ length: 24 }, (_, at) => ({
  path: `event/visit-${at}.yaml`,
  bytes: `# Visit ${at}.\nlabel: { en: Visit ${at} }\ndate: ${1990 + at} # the year\nkind: leader-visit\nactors: CHN\ncitations:\n  - source: kim-2020\n`,
}));
const sound = faulty.map(({ path, bytes }) => ({
  path,
  bytes: bytes.replace(/date: (\d+)/, 'date: "$1"').replace('actors: CHN', 'actors: [CHN]'),
}));

const from = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
const WORK = `
  const { fixRecords } = await import(${from('./fix-records.ts')});
  const { writeFilesAtomic } = await import(${from('./write-files.ts')});
  const [directory, faulty, head] = process.argv.slice(1, 4).map((text, at) => (at === 0 ? text : JSON.parse(text)));
  for (let round = 0; ; round += 1) {
    await fixRecords(directory, head);
    await writeFilesAtomic(directory, faulty);
    // The first round takes longer, most of it for loading the program.
    if (round === 0) console.log('ready');
  }`;

describe('a process that is killed while it mends records', () => {
  it(
    'leaves each file whole, and the next finishes or drops all of it',
    async () => {
      const directory = await mkdtemp(join(tmpdir(), 'yalu-kill-'));
      await writeFilesAtomic(directory, [source, china, ...faulty]);
      const seen = { old: 0, new: 0, unfinished: 0 };
      for (let kill = 0; kill < KILLS; kill += 1) {
        await killed(directory);
        const texts = await textsIn(directory);
        for (const [at, { path, bytes }] of faulty.entries())
          expect([bytes, sound[at]?.bytes]).toContain(texts.get(path));
        expect(texts.get(source.path)).toBe(source.bytes);
        if ((await readdir(directory)).some((name) => name.endsWith('.decided'))) seen.unfinished += 1;

        await withLock(directory, async () => undefined);
        const after = await textsIn(directory);
        const isOld = after.get(faulty[0]?.path ?? '') === faulty[0]?.bytes;
        seen[isOld ? 'old' : 'new'] += 1;
        for (const { path, bytes } of isOld ? faulty : sound) expect(after.get(path)).toBe(bytes);
        expect((await readdir(directory, { recursive: true })).sort()).toEqual(
          ['actor', 'event', 'source', china.path, source.path, ...faulty.map(({ path }) => path)].sort(),
        );
      }
      expect(seen.old + seen.new).toBe(KILLS);
      if (process.env['YALU_KILLS'] !== undefined) console.log(seen);
      expect((await fixRecords(directory, head)).validation.ok).toBe(true);
      await rm(directory, { recursive: true });
    },
    60_000 + KILLS * 5_000,
  );

  it('leaves a single file whole as well', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'yalu-kill-'));
    const path = join(directory, 'a');
    const texts = ['a', 'b'].map((letter) => letter.repeat(300_000));
    await writeFileAtomic(path, texts[0] ?? '');
    const code = `
      const { writeFileAtomic } = await import(${from('./write-file.ts')});
      console.log('ready');
      for (;;) for (const letter of ['b', 'a']) await writeFileAtomic(process.argv[1], letter.repeat(300_000));`;
    for (let kill = 0; kill < Math.ceil(KILLS / 4); kill += 1) {
      await killedIn(code, path);
      expect(texts).toContain(await readFile(path, 'utf8'));
    }
    await writeFileAtomic(path, 'end');
    expect(await readdir(directory)).toEqual(['a']);
    await rm(directory, { recursive: true });
  }, 120_000);
});

const killed = (directory: string): Promise<void> =>
  killedIn(WORK, directory, JSON.stringify(faulty), JSON.stringify(head));

/** Runs code in a process of its own and kills that at some moment after it has begun to write. */
async function killedIn(code: string, ...args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_code, signal) => resolve(signal)),
  );
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 200));
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
}

async function textsIn(directory: string): Promise<ReadonlyMap<string, string>> {
  const paths = [source, china, ...faulty].map(({ path }) => path);
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, await readFile(join(directory, path), 'utf8')] as const),
    ),
  );
}
