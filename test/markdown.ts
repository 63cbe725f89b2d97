import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './packed.ts';

/** A page of documentation of this repository. */
export interface Page {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** A fenced block of code: what its fence says, and where it begins. */
export interface Block {
  readonly page: string;
  readonly line: number;
  readonly info: string;
  readonly code: string;
}

/** The READMEs and guides, outside folders that are built or installed. */
export async function pages(): Promise<Page[]> {
  const folders = [
    '.',
    'docs',
    'docs/contributing',
    'docs/data',
    'docs/model',
    'docs/statistics',
    ...(await children('packages')),
    ...(await children('apps')),
  ];
  const found = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(join(root, folder));
      return entries
        .filter((entry) => entry.endsWith('.md') && entry !== 'CHANGELOG.md')
        .map((entry) => (folder === '.' ? entry : `${folder}/${entry}`));
    }),
  );
  return Promise.all(
    found
      .flat()
      .sort()
      .map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  );
}

async function children(folder: string): Promise<string[]> {
  return (await readdir(join(root, folder))).map((name) => `${folder}/${name}`);
}

/** The fenced blocks of a page. */
export function blocksOf({ path, text }: Page): Block[] {
  return [...text.matchAll(/^```(\S*)([^\n]*)\n(.*?)^```$/gms)].map(
    ({ 1: language = '', 2: rest = '', 3: code = '', index }) => ({
      page: path,
      line: text.slice(0, index).split('\n').length,
      info: `${language}${rest}`.trim(),
      code,
    }),
  );
}

/** The lines that a block says it prints: comments that follow directly on a line that prints. */
export function promisedOutput(code: string): string[] {
  const promised: string[] = [];
  let printing = false;
  for (const line of code.split('\n')) {
    const comment = /^\s*\/\/ (.*)$/.exec(line)?.[1];
    if (comment !== undefined && printing) promised.push(comment);
    else printing = line.includes('console.log(');
  }
  return promised;
}
