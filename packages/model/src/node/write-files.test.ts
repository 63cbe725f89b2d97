import { execFile, spawn } from 'node:child_process';
import type * as fs from 'node:fs/promises';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withLock } from './lock.ts';
import { pathWithin } from './path-within.ts';
import { writeFileAtomic } from './write-file.ts';
import { writeFilesAtomic } from './write-files.ts';

/** Where the disk is full: after so many bytes of any one file. */
let room = Infinity;
/** Whether the disk knows second names of a file. */
let hasLinks = true;
/** Whether the process seems to be ended while it removes a folder: half of it is gone, and nothing comes after. */
let endsInRemoval = false;
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  return {
    ...real,
    link: async (from: string, to: string) => {
      if (!hasLinks)
        throw Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' });
      return real.link(from, to);
    },
    rm: async (...args: Parameters<typeof real.rm>) => {
      if (!endsInRemoval || args[1]?.recursive !== true) return real.rm(...args);
      endsInRemoval = false;
      await real.rm(join(String(args[0]), 'gone.json'));
      throw new Error('ended');
    },
    open: async (...args: Parameters<typeof real.open>) => {
      const file = await real.open(...args);
      const write = file.writeFile.bind(file);
      file.writeFile = async (data, options) => {
        if (String(data).length <= room) return write(data, options);
        await write(String(data).slice(0, room), options);
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      };
      return file;
    },
  };
});

let folder = '';
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-write-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function directory(): Promise<string> {
  count += 1;
  const path = join(folder, String(count));
  await mkdir(path);
  return path;
}

async function contents(path: string): Promise<Record<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.map(async (file) => [file.slice(path.length + 1), await readFile(file, 'utf8')] as const),
  );
  return Object.fromEntries(texts);
}

describe('writeFileAtomic', () => {
  it('replaces a file and keeps its permissions', async () => {
    const path = join(await directory(), 'a');
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    await writeFileAtomic(path, 'new');
    expect(await readFile(path, 'utf8')).toBe('new');
    expect((await stat(path)).mode & 0o777).toBe(0o640);
  });

  it('leaves the old file whole, and nothing beside it, on a full disk', async () => {
    const path = await directory();
    await writeFile(join(path, 'a'), 'old');
    room = 3;
    await expect(writeFileAtomic(join(path, 'a'), 'longer than there is room')).rejects.toMatchObject({
      code: 'file-unwritable',
      message: expect.stringContaining('the disk is full. What was there is unchanged.'),
    });
    room = Infinity;
    expect(await contents(path)).toEqual({ a: 'old' });
  });

  it.each([true, false])(
    'takes no name that is taken: of two that want a new file one gets it (%s)',
    async (links) => {
      hasLinks = links;
      const path = join(await directory(), 'a');
      const tries = await Promise.allSettled(
        ['one', 'other'].map((text) => writeFileAtomic(path, text, { isNew: true })),
      );
      expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const won = tries[0]?.status === 'fulfilled' ? 'one' : 'other';
      expect(await readFile(path, 'utf8')).toBe(won);
      await expect(writeFileAtomic(path, 'third', { isNew: true })).rejects.toMatchObject({
        code: 'file-exists',
      });
      expect(await readdir(dirname(path))).toEqual(['a']);
      hasLinks = true;
    },
  );

  it('says that the folder is missing', async () => {
    await expect(writeFileAtomic(join(await directory(), 'no', 'a'), '')).rejects.toMatchObject({
      code: 'file-unwritable',
      message: expect.stringContaining('its folder does not exist'),
    });
  });
});

describe('writeFilesAtomic', () => {
  it('makes a directory at once, changes one, and takes files away', async () => {
    const path = join(await directory(), 'new', 'deep');
    await writeFilesAtomic(path, [
      { path: 'a', bytes: '1' },
      { path: 'b/c', bytes: new Uint8Array([50]) },
    ]);
    expect(await contents(path)).toEqual({ a: '1', 'b/c': '2' });
    await writeFilesAtomic(path, [{ path: 'b/d', bytes: '3' }], { remove: ['a', 'nothing'] });
    expect(await contents(path)).toEqual({ 'b/c': '2', 'b/d': '3' });
    expect(await readdir(join(path, '..'))).toEqual(['deep']);
  });

  it.runIf(process.platform === 'linux')('says at once where the system takes no folders', async () => {
    for (const path of ['/proc/none', '/proc/none/deeper'])
      await expect(writeFilesAtomic(path, [{ path: 'a/b', bytes: '' }])).rejects.toMatchObject({
        code: 'file-unwritable',
      });
  });

  it('can be called again where a process was ended while it removed what it had carried out', async () => {
    const path = await directory();
    await writeFilesAtomic(path, [{ path: 'a', bytes: 'old' }]);
    endsInRemoval = true;
    await expect(writeFilesAtomic(path, [{ path: 'a', bytes: 'new' }])).rejects.toThrow('ended');
    expect(await readFile(join(path, 'a'), 'utf8')).toBe('new');
    await writeFilesAtomic(path, [{ path: 'a', bytes: 'newer' }]);
    expect(await readFile(join(path, 'a'), 'utf8')).toBe('newer');
  });

  it('leaves every file as it was where one does not fit on the disk', async () => {
    const path = await directory();
    await writeFile(join(path, 'a'), 'old');
    room = 10;
    const files = [
      { path: 'a', bytes: 'new' },
      { path: 'b', bytes: 'longer than there is room' },
    ];
    await expect(writeFilesAtomic(path, files)).rejects.toMatchObject({ code: 'file-unwritable' });
    await expect(writeFilesAtomic(join(path, 'sub'), files)).rejects.toMatchObject({
      code: 'file-unwritable',
    });
    room = Infinity;
    expect(await contents(path)).toEqual({ a: 'old' });
    expect(await readdir(path)).toEqual(['a']);
  });

  it.each([
    [['x', 'x'], 'x is given twice'],
    [['a/X', 'a/x'], 'are one file where upper and lower case are the same'],
  ])('refuses names that are one file: %s', async (paths, message) => {
    const files = paths.map((path) => ({ path, bytes: '' }));
    await expect(writeFilesAtomic(await directory(), files)).rejects.toThrow(message);
  });
});

describe('pathWithin', () => {
  it.each([
    '../a',
    'a/../../b',
    '/etc/passwd',
    'C:\\a',
    'C:a',
    '\\\\server\\a',
    'a\\b',
    '.',
    '',
    'a//b',
    'a\0b',
    '.yalu-x/a',
  ])('refuses %j', async (path) => {
    const inside = await directory();
    await expect(pathWithin(inside, path)).rejects.toMatchObject({ code: 'path-outside' });
    await expect(writeFilesAtomic(inside, [{ path, bytes: '' }])).rejects.toMatchObject({
      code: 'path-outside',
    });
    await expect(writeFilesAtomic(inside, [], { remove: [path] })).rejects.toMatchObject({
      code: 'path-outside',
    });
  });

  it('refuses to go through a symbolic link', async () => {
    const inside = await directory();
    await symlink(tmpdir(), join(inside, 'out'));
    await expect(writeFilesAtomic(inside, [{ path: 'out/a', bytes: '' }])).rejects.toThrow(
      'out in it is a symbolic link',
    );
    expect(await pathWithin(inside, 'event/x.yaml')).toBe(join(inside, 'event', 'x.yaml'));
  });
});

const node = (code: string, ...args: readonly string[]) =>
  ['--input-type=module', '--eval', code, ...args] as const;
const here = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);

describe('withLock', () => {
  it('loses nobody’s work, whether of one process or of several', async () => {
    const path = await directory();
    await writeFile(join(path, 'n'), '0');
    const code = `
      const { withLock } = await import(${here('./lock.ts')});
      const { writeFileAtomic } = await import(${here('./write-file.ts')});
      const { readFile } = await import('node:fs/promises');
      const [path] = process.argv.slice(1);
      await Promise.all(Array.from({ length: 10 }, () => withLock(path, async () => {
        const n = Number(await readFile(path + '/n', 'utf8'));
        await withLock(path, () => writeFileAtomic(path + '/n', String(n + 1)));
      })));`;
    await Promise.all([1, 2, 3].map(() => promisify(execFile)(process.execPath, node(code, path))));
    expect(await contents(path)).toEqual({ n: '30' });
  });

  it('waits for a living holder, says which, and passes over one that was killed', async () => {
    const path = await directory();
    const code = `
      const { withLock } = await import(${here('./lock.ts')});
      await withLock(process.argv[1], async () => { console.log('held'); await new Promise((go) => setTimeout(go, 60_000)); });`;
    const holder = spawn(process.execPath, node(code, path), { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((go) => holder.stdout.once('data', go));
    await expect(withLock(path, async () => 1, { patience: 100 })).rejects.toMatchObject({
      code: 'directory-locked',
      message: expect.stringContaining(`being written to by process ${holder.pid}`),
    });
    const ended = new Promise((go) => holder.once('exit', go));
    holder.kill('SIGKILL');
    await ended;
    expect(await withLock(path, async () => 2, { patience: 1000 })).toBe(2);
    expect(await readdir(path)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'passes over a holder that has ended and that its parent has not asked after',
    async () => {
      const path = await directory();
      const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 30'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = new Promise((go) => parent.once('exit', go));
      const id = Number(await new Promise((go) => parent.stdout.once('data', go)));
      const { ownedName } = await import('./owner.ts');
      await writeFile(join(path, ownedName('lock').replace(`-${process.pid}-`, `-${id}-`)), '');
      expect(await withLock(path, async () => 1, { patience: 5_000 })).toBe(1);
      parent.kill();
      await ended;
      expect(await readdir(path)).toEqual([]);
    },
  );

  it('takes one of another machine for dead after a minute without a sign of life', async () => {
    const path = await directory();
    const other = join(path, '.yalu-00000000-1-0123456789ab.lock');
    await writeFile(other, '');
    await expect(withLock(path, async () => 1, { patience: 50 })).rejects.toThrow(
      'a process of another machine',
    );
    const longAgo = new Date(Date.now() - 61_000);
    await utimes(other, longAgo, longAgo);
    expect(await withLock(path, async () => 2, { patience: 50 })).toBe(2);
  });

  it('says that a directory is not there', async () => {
    const nowhere = join(await directory(), 'nowhere');
    await expect(withLock(nowhere, async () => 1)).rejects.toMatchObject({ code: 'dataset-unreadable' });
  });

  it('lets go where the work fails', async () => {
    const path = await directory();
    await expect(withLock(path, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
    expect(await withLock(path, async () => 1, { patience: 0 })).toBe(1);
  });
});
