import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgram } from '../src/versions/run.ts';
import { filesOfTar } from '../src/versions/tar.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yalu-tar-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The archive that git makes of some files. */
async function archiveOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const root = await mkdtemp(join(folder, 'x-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const git = async (...args: readonly string[]) => {
    const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];
    return (await runProgram('git', ['-C', root, ...who, ...args])).out;
  };
  await git('init', '--quiet');
  await git('add', '--all');
  await git('commit', '--quiet', '--no-verify', '--message=x');
  return git('archive', '--format=tar', 'HEAD');
}

test('reads what git archives, with names of any length and script', async () => {
  const long = `records/${'a'.repeat(120)}/${'b'.repeat(120)}.yaml`;
  const files = { 'a.txt': 'A', [long]: 'long', '기록/북한.yaml': '값'.repeat(600), 'empty.txt': '' };
  const found = filesOfTar(await archiveOf(files));
  const texts = Object.fromEntries(
    [...found].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
  expect(texts).toEqual(files);
});

test('refuses what is no archive, or ends too soon', async () => {
  const archive = await archiveOf({ 'a.txt': 'A'.repeat(2000) });
  expect(() => filesOfTar(Buffer.alloc(2000, 'x'))).toThrow('no tar archive');
  const damaged = Buffer.from(archive);
  damaged[600] = (damaged[600] ?? 0) ^ 1;
  damaged[0] = (damaged[0] ?? 0) ^ 1;
  expect(() => filesOfTar(damaged)).toThrow('damaged');
  const start = archive.indexOf('A'.repeat(100));
  expect(() => filesOfTar(archive.subarray(0, start + 512))).toThrow('ends within a file');
  expect(filesOfTar(new Uint8Array())).toEqual(new Map());
});
