export type { VersionContext, VersionRule } from './define.ts';
export { IMPACTS } from './impact.ts';
export type { Impact } from './impact.ts';
export { isVersionEnough, nextVersion } from './next-version.ts';
export { versionRules } from './registry.ts';
export { compareVersions } from './semver.ts';
export { versionImpact } from './version-impact.ts';
export type { VersionReason } from './version-impact.ts';
