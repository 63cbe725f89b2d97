/**
 * Packs the published packages as a release would, and lists what is in them. Refuses a tarball without its
 * licence or its types, or with sources, tests or records in it.
 *
 *   node scripts/ci/pack.ts OUT
 */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publishedPackages } from './packages.ts';
import { outputOf, pnpm, stop, summarise } from './shell.ts';

const [out] = process.argv.slice(2);
if (out === undefined) stop('Say where to: pack.ts OUT.');
mkdirSync(out, { recursive: true });
const sized = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

const faults: string[] = [];
const rows = publishedPackages().map(({ name, folder }) => {
  const before = new Set(readdirSync(out));
  const [command, args] = pnpm(['pack', '--pack-destination', resolve(out)]);
  outputOf(command, args, { cwd: folder });
  const tarball = readdirSync(out).find((file) => file.endsWith('.tgz') && !before.has(file));
  if (tarball === undefined) return stop(`Packing ${folder} gave no new tarball in ${out}. Empty it first.`);
  const files = outputOf('tar', ['-tzf', join(out, tarball)])
    .split('\n')
    .filter((file) => file !== '');
  faults.push(...faultsOf(name, files));
  const size = statSync(join(out, tarball)).size;
  return `| \`${name}\` | ${files.length} | ${sized.format(size / 1000)} kB |`;
});

summarise(['## Packages', '', '| Package | Files | Packed |', '| --- | ---: | ---: |', ...rows].join('\n'));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);

function faultsOf(name: string, files: readonly string[]): readonly string[] {
  const missing = [
    'package/LICENSE',
    'package/package.json',
    'package/dist/index.js',
    'package/dist/index.d.ts',
  ]
    .filter((file) => !files.includes(file))
    .map(
      (file) =>
        `${name}: ${file} is missing in the tarball. Build first, and see "files" in its package.json.`,
    );
  const strange = files
    .filter((file) => /^package\/(?:src|test|build|records)\/|\.test\.|\.yaml$|node_modules/.test(file))
    .map((file) => `${name}: ${file} does not belong in the tarball. See "files" in its package.json.`);
  return [...missing, ...strange];
}
