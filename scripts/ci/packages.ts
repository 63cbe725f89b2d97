import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestOf } from './shell.ts';

/** A package that is published, and its folder from the root of the repository. */
export interface Package extends Manifest {
  readonly folder: string;
}

/** The published packages, by name. */
export function publishedPackages(): readonly Package[] {
  return readdirSync('packages')
    .map((name) => join('packages', name))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => ({ folder, ...manifestOf(folder) }))
    .filter(({ private: isPrivate }) => isPrivate !== true)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The changesets that wait for a release. */
export function pendingChangesets(): readonly string[] {
  if (!existsSync('.changeset')) return [];
  return readdirSync('.changeset')
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort();
}
