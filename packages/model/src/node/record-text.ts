import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { codeOf } from './owner.ts';
import { whyNoText } from './why-no-text.ts';
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
 * are read, however large the file is or becomes.
 */
export async function readRecordText(path: string): Promise<RecordText> {
  try {
    // Where the system can, the file is opened only if it is no link: since it was listed, it may have become one.
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const { size } = await file.stat();
      // One byte more than there should be, to see whether there is one.
      const bytes = await atMost(file, Math.min(size, LARGEST) + 1);
      if (bytes.length > LARGEST) return { ok: false, wrong: tooLarge(size) };
      const fault = whyNoText(bytes);
      return fault ? { ok: false, ...fault } : { ok: true, text: new TextDecoder().decode(bytes) };
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (codeOf(cause) === 'ELOOP') return { ok: false, wrong: LINK };
    return { ok: false, wrong: `cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.` };
  }
}

const tooLarge = (size: number): string =>
  `has ${Math.max(size, LARGEST + 1)} bytes, and a record has at most ${LARGEST}. Is it the right file?`;

/** The first bytes of a file. */
async function atMost(file: FileHandle, most: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(most);
  let length = 0;
  while (length < most) {
    const { bytesRead } = await file.read(bytes, length, most - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}
