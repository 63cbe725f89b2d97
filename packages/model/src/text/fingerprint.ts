/**
 * The form of a fingerprint: `nfkc1:LENGTH:ROLLING:SHA`, for a passage that alone is not enough to tell its place
 * followed by `:SIZE:BEFORE:AFTER`. See {@link Fingerprint} for the parts.
 */
export const FINGERPRINT_PATTERN =
  /^nfkc1:[1-9][0-9]{0,6}:[0-9a-f]{12}:[0-9a-f]{16}(?::[1-9][0-9]{0,2}:(?:[0-9a-f]{8}:(?:[0-9a-f]{8}|-)|-:[0-9a-f]{8}))?$/;

/** The characters next to a passage, for one that alone is not enough to tell its place. */
export interface FingerprintContext {
  /** How many normalised characters of each side are hashed; fewer where the text begins or ends. */
  readonly size: number;
  /** The rolling hash of those before, 8 hexadecimal digits; absent where they do not tell the place either. */
  readonly before?: string;
  /** The rolling hash of those after. */
  readonly after?: string;
}

/** What is kept of a passage: enough to find it and to prove it, too little to read it. */
export interface Fingerprint {
  /** How many characters the normalised passage has, in code points. */
  readonly length: number;
  /** The rolling hash of the normalised passage, 12 hexadecimal digits: it finds. */
  readonly rolling: string;
  /** The first 64 bits of the SHA-256 of the normalised passage in UTF-8, 16 hexadecimal digits: it confirms. */
  readonly sha: string;
  readonly context?: FingerprintContext;
}

/** Whether a string has the form of a fingerprint. */
export function isFingerprint(value: string): boolean {
  return FINGERPRINT_PATTERN.test(value);
}

/** The parts of a fingerprint, or `undefined` where the string has not the form of one. */
export function parseFingerprint(value: string): Fingerprint | undefined {
  if (!isFingerprint(value)) return undefined;
  const [, length, rolling = '', sha = '', size, before = '-', after = '-'] = value.split(':');
  return {
    length: Number(length),
    rolling,
    sha,
    ...(size === undefined
      ? {}
      : {
          context: {
            size: Number(size),
            ...(before === '-' ? {} : { before }),
            ...(after === '-' ? {} : { after }),
          },
        }),
  };
}

/** The string that {@link parseFingerprint} reads. */
export function formatFingerprint({ length, rolling, sha, context }: Fingerprint): string {
  const parts = ['nfkc1', length, rolling, sha];
  if (context) parts.push(context.size, context.before ?? '-', context.after ?? '-');
  return parts.join(':');
}
