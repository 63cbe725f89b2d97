/**
 * Makes a tag and a release of each version that was published, with what its changelog says of it.
 *
 *   node scripts/ci/releases.ts
 *
 * Needs `gh` with its token, GITHUB_REPOSITORY, GITHUB_SHA, and PUBLISHED: a list in JSON, ["@yalu/data@1.2.0"].
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedPackages } from './packages.ts';
import { outputOf, run, stop, variable } from './shell.ts';

const repository = variable('GITHUB_REPOSITORY');
const commit = variable('GITHUB_SHA');
const published: unknown = JSON.parse(variable('PUBLISHED'));
if (!Array.isArray(published)) stop('PUBLISHED must be a list of names and versions.');

for (const { name, version, folder } of publishedPackages()) {
  const tag = `${name}@${version}`;
  if (!published.includes(tag)) continue;
  const known = run('gh', ['api', `repos/${repository}/releases/tags/${encodeURIComponent(tag)}`]);
  if (known.code === 0) {
    console.log(`${tag} is released already.`);
    continue;
  }
  const content = {
    tag_name: tag,
    target_commitish: commit,
    name: tag,
    body: changesOf(folder, version),
    prerelease: version.includes('-'),
  };
  outputOf('gh', ['api', '--method', 'POST', `repos/${repository}/releases`, '--input', '-'], {
    input: JSON.stringify(content),
  });
  console.log(`Released ${tag}.`);
}

/** What a changelog says of one version. */
function changesOf(folder: string, version: string): string {
  const file = join(folder, 'CHANGELOG.md');
  if (!existsSync(file)) return '';
  const [, ...sections] = `\n${readFileSync(file, 'utf8')}`.split(/\n## /);
  const found = sections.find((section) => section.split('\n', 1)[0]?.trim() === version);
  return found === undefined ? '' : found.slice(found.indexOf('\n') + 1).trim();
}
