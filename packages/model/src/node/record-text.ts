import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { codeOf } from './owner.ts';
import { textOrFault } from './why-no-text.ts';
import type { Place } from './yaml-place.ts';

/** A record of a few kilobytes is large; what is larger is no record. */
export const LARGEST = 256_000;

export const LINK = 'is a symbolic link. Put the file itself here.';

/** The text of a file, or what is wrong with it, and where. */
export type RecordText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly wrong: string; readonly place?: Place | undefined };

/**
 * Reads the text of a record: UTF-8, with or without a byte order mark, at most {@link LARGEST} bytes, of which no more
 * are read, however large the file is or becomes. Thousands of small files are read in a fifth of the time in which they
 * would be one after the other through the thread pool.
 */
export function readRecordText(path: string): RecordText {
  try {
    // Where the system can, the file is opened only if it is no link: since it was listed, it may have become one.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const { size } = fstatSync(file);
      // One byte more than there should be, to see whether there is one.
      const bytes = atMost(file, Math.min(size, LARGEST) + 1);
      return recordTextOf(bytes, size);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    if (codeOf(cause) === 'ELOOP') return { ok: false, wrong: LINK };
    return { ok: false, wrong: `cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.` };
  }
}

/**
 * The text that bytes are, or what is wrong with them.
 *
 * @param size how many bytes there are, where only some were read
 */
export function recordTextOf(bytes: Uint8Array, size = bytes.length): RecordText {
  if (bytes.length > LARGEST) return { ok: false, wrong: tooLarge(size) };
  const text = textOrFault(bytes);
  return typeof text === 'string' ? { ok: true, text } : { ok: false, ...text };
}

const tooLarge = (size: number): string =>
  `has ${Math.max(size, LARGEST + 1)} bytes, and a record has at most ${LARGEST}. Is it the right file?`;

/** The first bytes of a file. */
function atMost(file: number, most: number): Uint8Array {
  const bytes = new Uint8Array(most);
  let length = 0;
  while (length < most) {
    const read = readSync(file, bytes, length, most - length, length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}
