import type { Impact } from './impact.ts';
import { compareVersions, parseVersion, type SemanticVersion } from './semver.ts';

/**
 * The version that a change of some impact calls for.
 *
 * - Below 1.0.0 a major change raises the middle number, minor and patch changes the last one: then `^0.4.0`, which
 *   npm reads as `>=0.4.0 <0.5.0`, takes in what does not break programs, as it does above.
 * - A pre-release of a version that the change calls for becomes that version: `2.0.0-beta.1` is followed by `2.0.0`.
 * - With no impact it is the version as it stands. What follows a `+` is left out otherwise.
 *
 * @throws ModelError where the text is no semantic version
 */
export function nextVersion(version: string, impact: Impact): string {
  const parts = parseVersion(version);
  const level = levelOf(parts, impact);
  if (level === 'none') return version;
  const { major, minor, patch } = parts;
  if (parts.prerelease.length > 0 && isWhole(parts, level)) return `${major}.${minor}.${patch}`;
  if (level === 'major') return `${major + 1n}.0.0`;
  if (level === 'minor') return `${major}.${minor + 1n}.0`;
  return `${major}.${minor}.${patch + 1n}`;
}

/**
 * Whether the version that a dataset is to be published as is high enough for what has changed since the last one. A
 * pre-release of a version that would do, does.
 *
 * @throws ModelError where one is no semantic version
 */
export function isVersionEnough(old: string, fresh: string, impact: Impact): boolean {
  const order = compareVersions(fresh, old);
  if (impact === 'none') return order >= 0;
  const { major, minor, patch } = parseVersion(fresh);
  return order > 0 && compareVersions(`${major}.${minor}.${patch}`, nextVersion(old, impact)) >= 0;
}

/**
 * Which of the three numbers of a version a change of some impact raises: what tools that raise versions want to know.
 * Below 1.0.0 it is the middle one for a major change, and the last one for all others.
 *
 * @throws ModelError where the text is no semantic version
 */
export function bumpOf(version: string, impact: Impact): Impact {
  return levelOf(parseVersion(version), impact);
}

/** Which of the three numbers an impact raises. */
function levelOf({ major }: SemanticVersion, impact: Impact): Impact {
  if (major > 0n || impact === 'none') return impact;
  return impact === 'major' ? 'minor' : 'patch';
}

/** Whether a pre-release leads up to a version that raises this number or a greater one. */
function isWhole({ minor, patch }: SemanticVersion, level: Impact): boolean {
  if (level === 'patch') return true;
  return patch === 0n && (level === 'minor' || minor === 0n);
}
