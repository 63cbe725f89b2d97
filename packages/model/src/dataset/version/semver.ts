import { ModelError } from '../../errors.ts';
import { compareTexts } from '../diff/equal.ts';

/** A version in parts, as Semantic Versioning 2.0.0 defines them. */
export interface SemanticVersion {
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  /** The identifiers of a pre-release; empty for a release. */
  readonly prerelease: readonly string[];
}

/** The grammar of Semantic Versioning 2.0.0: numbers without leading zeros, a pre-release after -, a build after +. */
const VERSION =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*))*))?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/;

/**
 * Reads a semantic version; what follows a `+` means nothing.
 *
 * @throws ModelError `version-invalid` where the text is none
 */
export function parseVersion(text: string): SemanticVersion {
  const [, major, minor, patch, prerelease] = VERSION.exec(text) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) {
    throw new ModelError(
      'version-invalid',
      `${JSON.stringify(text)} is not a semantic version. Write three numbers, such as 1.4.0, with a pre-release after a hyphen if it is one: 1.4.0-beta.1.`,
    );
  }
  return {
    major: BigInt(major),
    minor: BigInt(minor),
    patch: BigInt(patch),
    prerelease: prerelease === undefined ? [] : prerelease.split('.'),
  };
}

/**
 * Which of two versions comes first, in the order of Semantic Versioning: negative, 0 or positive.
 *
 * @throws ModelError `version-invalid` where one is no semantic version
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  return (
    compareNumbers(left.major, right.major) ||
    compareNumbers(left.minor, right.minor) ||
    compareNumbers(left.patch, right.patch) ||
    comparePrereleases(left.prerelease, right.prerelease)
  );
}

const compareNumbers = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** A release comes after its pre-releases; these go identifier by identifier, numbers before words. */
function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  const differs = a.findIndex((identifier, index) => identifier !== b[index]);
  const [left, right] = [a[differs], b[differs]];
  if (left === undefined || right === undefined) return a.length - b.length;
  const [isLeftNumber, isRightNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)];
  if (isLeftNumber && isRightNumber) return compareNumbers(BigInt(left), BigInt(right));
  return isLeftNumber === isRightNumber ? compareTexts(left, right) : isLeftNumber ? -1 : 1;
}
