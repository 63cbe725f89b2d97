import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from '@yalu/model/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** How often an export is killed: a few times with every run of the tests, more often when asked. */
const KILLS = Number(process.env['YALU_KILLS'] ?? 2);

const source = fileURLToPath(new URL('../src/yalu.ts', import.meta.url));

let folder = '';
const whole = { old: new Map<string, string>(), new: new Map<string, string>() };
let writing = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-export-kill-'));
  for (const version of ['old', 'new'] as const) {
    const note = `As it is in the ${version} one. `.repeat(40);
    const common = { note, citations: [{ source: 'kim' }] };
    const views = Array.from({ length: 200 }, (_, order) => [
      `view-${order}`,
      { label: { en: `View ${order}` }, typology: 'views', order, ...common },
    ]);
    const records = {
      source: { kim: { label: { en: 'Kim' }, kind: 'essay', type: 'webpage', title: 'An essay', note } },
      typology: {
        views: { label: { en: 'Views' }, of: 'view', source: 'kim', method: { en: 'Coding.' }, ...common },
      },
      view: Object.fromEntries(views),
    };
    const head = { name: 'small', version: '1.0.0', licence: 'CC0-1.0' };
    await writeFile(join(folder, `${version}.json`), JSON.stringify({ ...head, records }));
    const { ended, begun } = exporting(version, join(folder, version));
    await begun;
    const since = Date.now();
    expect(await ended).toBe(0);
    writing = Date.now() - since;
    for (const [path, text] of await textsIn(join(folder, version))) whole[version].set(path, text);
  }
  expect([...whole.old.keys()]).toEqual([...whole.new.keys()]);
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

describe('an export that is killed while it writes', () => {
  test(
    'over another leaves each file whole, and the next finishes or drops all of it',
    async () => {
      const directory = join(folder, 'over');
      await cp(join(folder, 'old'), directory, { recursive: true });
      const seen = { old: 0, new: 0, unfinished: 0 };
      let state: 'old' | 'new' = 'old';
      for (let kill = 0; kill < KILLS; kill += 1) {
        await killed(state === 'old' ? 'new' : 'old', directory);
        for (const [path, text] of await textsIn(directory))
          expect([whole.old.get(path), whole.new.get(path)], path).toContain(text);
        if ((await readdir(directory)).some((name) => name.endsWith('.decided'))) seen.unfinished += 1;
        await withLock(directory, async () => undefined);
        const texts = await textsIn(directory);
        state = texts.get('view.csv') === whole.old.get('view.csv') ? 'old' : 'new';
        seen[state] += 1;
        expect(texts).toEqual(whole[state]);
        expect((await readdir(directory)).sort()).toEqual([...whole[state].keys()].sort());
      }
      if (process.env['YALU_KILLS'] !== undefined) console.log(seen);
      expect(seen.old + seen.new).toBe(KILLS);
    },
    60_000 + KILLS * 10_000,
  );

  test(
    'into a new directory leaves none, or all of it',
    async () => {
      const seen = { none: 0, all: 0 };
      for (let kill = 0; kill < KILLS; kill += 1) {
        const directory = join(folder, 'fresh', 'into');
        await killed('new', directory);
        const there = await stat(directory).catch(() => undefined);
        if (there) expect(await textsIn(directory)).toEqual(whole.new);
        seen[there ? 'all' : 'none'] += 1;
        // The next export there leaves nothing of it behind.
        if (kill % 3 === 0) {
          expect(await exporting('new', directory).ended).toBe(0);
          expect(await readdir(join(folder, 'fresh'))).toEqual(['into']);
        }
        await rm(directory, { recursive: true, force: true });
      }
      if (process.env['YALU_KILLS'] !== undefined) console.log(seen);
      expect(seen.none + seen.all).toBe(KILLS);
    },
    60_000 + KILLS * 10_000,
  );
});

/** An export in a process of its own. `begun` is when it writes its first file beside the place, or has ended. */
function exporting(version: 'old' | 'new', directory: string) {
  const child = spawn(
    process.execPath,
    [source, 'data', 'export', '--to', 'csv', '--data', join(folder, `${version}.json`), '-o', directory],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  let isOver = false;
  void ended.then(() => (isOver = true));
  const begun = (async () => {
    while (!isOver && !(await isBeingWritten(directory))) await new Promise((go) => setTimeout(go, 2));
  })();
  return { child, ended, begun };
}

async function isBeingWritten(directory: string): Promise<boolean> {
  const names = await Promise.all(
    [directory, join(directory, '..')].map((place) => readdir(place).catch(() => [])),
  );
  return names.flat().some((name) => /^\.yalu.*staged/.test(name));
}

/** Kills an export at some moment while it writes, or soon after. */
async function killed(version: 'old' | 'new', directory: string): Promise<void> {
  const { child, ended, begun } = exporting(version, directory);
  await begun;
  await new Promise((go) => setTimeout(go, Math.random() * writing * 1.2));
  child.kill('SIGKILL');
  expect([null, 0]).toContain(await ended);
}

async function textsIn(directory: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(directory, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const paths = files.map(({ name }) => name).sort();
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, await readFile(join(directory, path), 'utf8')] as const),
    ),
  );
}
