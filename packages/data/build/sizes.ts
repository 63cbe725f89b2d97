import { readFile, readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { table } from './markdown.ts';

/** An entry of the package and what a program that imports it loads. */
export interface EntrySize {
  readonly entry: string;
  /** Bytes, with everything that the entry imports in turn. */
  readonly bytes: number;
  readonly gzip: number;
}

const IMPORT = /^(?:import|export)\s*(?:[\w*$\s{},]+\sfrom\s*)?["'](\.{1,2}\/[^"']+)["'];?$/gm;

/**
 * The sizes of the entries that package.json exports, as they lie in dist/. Of a pattern, such as `./records/*.json`, it
 * is the size of all its files together.
 */
export async function entrySizes(root: URL): Promise<EntrySize[]> {
  const { name, exports }: { name: string; exports: Readonly<Record<string, unknown>> } = JSON.parse(
    await readFile(new URL('package.json', root), 'utf8'),
  );
  const sizes: EntrySize[] = [];
  for (const [subpath, target] of Object.entries(exports)) {
    if (subpath === './package.json') continue;
    const files = await filesOf(new URL(targetOf(subpath, target), root));
    const contents = await Promise.all([...files].map((file) => readFile(new URL(file))));
    sizes.push({
      entry: `${name}${subpath.slice(1)}`,
      bytes: contents.reduce((sum, { length }) => sum + length, 0),
      gzip: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
    });
  }
  return sizes;
}

function targetOf(subpath: string, target: unknown): string {
  if (typeof target === 'string') return target;
  if (
    typeof target === 'object' &&
    target !== null &&
    'default' in target &&
    typeof target.default === 'string'
  )
    return target.default;
  throw new Error(`The export "${subpath}" of package.json has no file. Give it one, or a "default".`);
}

async function filesOf(target: URL): Promise<ReadonlySet<string>> {
  const [folder = '', rest] = target.href.split('*');
  if (rest !== undefined) {
    const names = await readdir(new URL(folder));
    return new Set(names.filter((name) => name.endsWith(rest)).map((name) => new URL(name, folder).href));
  }
  const files = new Set([target.href]);
  // A set goes on to what is added to it meanwhile.
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const text = await readFile(new URL(file), 'utf8');
    for (const { 1: imported = '' } of text.matchAll(IMPORT)) files.add(new URL(imported, file).href);
  }
  return files;
}

const kilobytes = (bytes: number): string => `${Number((bytes / 1000).toPrecision(2))} kB`;

/** The table of the sizes, to two digits: how well gzip compresses differs a little from machine to machine. */
export function sizeTable(sizes: readonly EntrySize[]): string {
  return table(
    ['Entry', 'Size:', 'gzip:'],
    sizes.map(({ entry, bytes, gzip }) => [`\`${entry}\``, kilobytes(bytes), kilobytes(gzip)]),
  );
}
