/**
 * Publishes the tarballs whose version is not on the registry yet, with npm's statement of provenance. It needs
 * nothing but Node and npm, so that the job that npm trusts runs no code of a dependency.
 *
 *   node scripts/ci/publish.ts TARBALLS [--dry-run]
 *
 * A dry run asks the registry nothing and sends it nothing.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pendingChangesets } from './packages.ts';
import { type Manifest, outputOf, run, runShown, setOutput, stop } from './shell.ts';

/** The version of a package that was never released. */
const UNRELEASED = '0.0.0';
const [folder] = process.argv.slice(2);
const isDry = process.argv.includes('--dry-run');
if (folder === undefined) stop('Say where the tarballs are: publish.ts TARBALLS.');
const waiting = pendingChangesets();
if (waiting.length > 0)
  stop(
    `Nothing is published while changesets wait: ${waiting.join(', ')}. Merge the version pull request first.`,
  );

const due = readdirSync(folder)
  .filter((file) => file.endsWith('.tgz'))
  .sort()
  .map((file) => ({ tarball: resolve(folder, file), ...manifestIn(join(folder, file)) }))
  .filter(({ name, version }) => version !== UNRELEASED && (isDry || !isPublished(name, version)));
for (const { name, version, tarball } of due) {
  console.log(`${isDry ? 'Would publish' : 'Publishing'} ${name} ${version}`);
  const how = isDry ? '--dry-run' : '--provenance';
  runShown('npm', ['publish', tarball, '--access=public', '--tag=latest', how]);
}
setOutput('published', JSON.stringify(due.map(({ name, version }) => `${name}@${version}`)));

function manifestIn(tarball: string): Manifest {
  // Packed by ourselves, so it has a name and a version.
  return JSON.parse(outputOf('tar', ['-xOzf', tarball, 'package/package.json'])) as Manifest;
}

function isPublished(name: string, version: string): boolean {
  const { code, stdout, stderr } = run('npm', ['view', `${name}@${version}`, 'version', '--json']);
  if (code === 0) return stdout.trim() !== '';
  if (`${stdout}${stderr}`.includes('E404')) return false;
  return stop(`npm could not say whether ${name}@${version} is published: ${(stderr || stdout).trim()}`);
}
