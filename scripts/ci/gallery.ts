/**
 * Compares two folders of charts, and puts those that differ side by side into a third, with a list in Markdown.
 *
 *   node scripts/ci/gallery.ts BEFORE AFTER OUT
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop, summarise } from './shell.ts';

const [before, after, out] = process.argv.slice(2);
if (before === undefined || after === undefined || out === undefined)
  stop('Say which folders: gallery.ts BEFORE AFTER OUT.');
if (!existsSync(after)) stop(`There is no folder ${after}. Draw the charts first: npm start -- --once.`);

const then = chartsIn(before);
const now = chartsIn(after);
const added = now.filter((name) => !then.includes(name));
const removed = then.filter((name) => !now.includes(name));
const changed = now.filter((name) => then.includes(name) && !isSame(name));

for (const [folder, side, names] of [
  [before, 'before', [...removed, ...changed]],
  [after, 'after', [...added, ...changed]],
] as const) {
  mkdirSync(join(out, side), { recursive: true });
  for (const name of names) copyFileSync(join(folder, name), join(out, side, name));
}

const list = [
  '## Charts',
  '',
  added.length + removed.length + changed.length === 0
    ? `All ${now.length} pictures are the same as before.`
    : `${changed.length} of ${now.length} pictures changed, ${added.length} added, ${removed.length} removed.`,
  ...section('Changed', changed, (name) => `${link('before', name)} · ${link('after', name)}`),
  ...section('Added', added, (name) => link('after', name)),
  ...section('Removed', removed, (name) => link('before', name)),
  '',
].join('\n');
writeFileSync(join(out, 'README.md'), list);
// The pictures are in the artefact, to which a summary cannot link.
summarise(list.replace(/\[([a-z]+)\]\([^)]*\)/g, '$1'));

function chartsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.svg'))
    .sort();
}

function isSame(name: string): boolean {
  return readFileSync(join(before ?? '', name)).equals(readFileSync(join(after ?? '', name)));
}

function link(side: string, name: string): string {
  return `[${side}](${side}/${encodeURIComponent(name)})`;
}

function section(
  title: string,
  names: readonly string[],
  links: (name: string) => string,
): readonly string[] {
  if (names.length === 0) return [];
  return ['', `### ${title}`, '', ...names.map((name) => `- \`${name}\`: ${links(name)}`)];
}
