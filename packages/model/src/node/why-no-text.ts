import type { Place } from './yaml-place.ts';

/** What bytes are, if they are no UTF-8 text, and where that shows. */
export interface TextFault {
  readonly wrong: string;
  readonly place?: Place;
}

/** Why bytes are no UTF-8 text, in words that say what they are instead; or the text. */
export function textOrFault(bytes: Uint8Array): string | TextFault {
  const text = decoded(bytes, 'utf-8');
  // Nearly always it is one. Only otherwise is it looked at byte by byte.
  if (text !== undefined && !CONTROL.test(text)) return text;
  return whyNoText(bytes) ?? { wrong: 'is not a text. Is it the right file?' };
}

/** Control characters of ASCII, but for tabs and ends of lines. */
const CONTROL = /[^\P{Cc}\t-\r\u007f-\u009f]/u;

function whyNoText(bytes: Uint8Array): TextFault | undefined {
  const kind = KINDS.find(([, ...start]) => start.every((byte, index) => bytes[index] === byte));
  if (kind) return { wrong: `is ${kind[0]}, and a record is a text. Is it the right file?` };
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined) return { wrong: `is in ${wide}, and not in UTF-8. Save it as UTF-8.` };
  const text = decoded(bytes, 'utf-8');
  return text === undefined ? invalidByte(bytes) : controlCharacter(text);
}

/** How files begin that are known by their beginning. */
const KINDS: readonly (readonly [name: string, ...start: number[]])[] = [
  ['a PDF', 0x25, 0x50, 0x44, 0x46],
  ['a PNG image', 0x89, 0x50, 0x4e, 0x47],
  ['a JPEG image', 0xff, 0xd8, 0xff],
  ['a ZIP archive (or a document of an office program, which is one)', 0x50, 0x4b, 0x03, 0x04],
  ['a gzip archive', 0x1f, 0x8b],
  ['a SQLite database', 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20],
];

/** UTF-16 or UTF-32, by the mark at the beginning or by the null bytes that every second or fourth is. */
function wideEncodingOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe)
    return c === 0 && d === 0 ? 'UTF-32 (little-endian)' : 'UTF-16 (little-endian)';
  if (a === 0xfe && b === 0xff) return 'UTF-16 (big-endian)';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32 (big-endian)';
  const sample = bytes.subarray(0, 512);
  const nulls = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nulls;
  const many = sample.length / 5;
  if (odd > many && even === 0) return 'UTF-16 (little-endian, without a byte order mark)';
  if (even > many && odd === 0) return 'UTF-16 (big-endian, without a byte order mark)';
  return undefined;
}

function invalidByte(bytes: Uint8Array): TextFault | undefined {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const next = bytes.indexOf(0x0a, start);
    const end = next < 0 ? bytes.length : next;
    const text = bytes.subarray(start, end);
    if (decoded(text, 'utf-8') === undefined) {
      const before = new TextDecoder().decode(text).split('\uFFFD')[0] ?? '';
      const byte = text[new TextEncoder().encode(before).length] ?? 0;
      return {
        wrong: `is not in UTF-8: the byte 0x${byte.toString(16).toUpperCase()} here is none of it. It looks like ${guess(bytes)}. Save it as UTF-8.`,
        place: { line, column: before.length + 1 },
      };
    }
    start = end + 1;
  }
  return undefined;
}

/** The encoding that bytes are most likely in which are not UTF-8. */
function guess(bytes: Uint8Array): string {
  let high = 0;
  let alone = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    high += 1;
    if ((bytes[index - 1] ?? 0) < 0x80 && (bytes[index + 1] ?? 0) < 0x80) alone += 1;
  }
  // In Western texts one letter of a word has an accent; in Korean and Chinese ones letters of two bytes stand in rows.
  if (alone * 2 > high) return 'Latin-1 (Windows-1252)';
  if (shareOf(/\p{Script=Hangul}/u, decoded(bytes, 'euc-kr')) > 0.9) return 'EUC-KR (code page 949)';
  if (shareOf(/\p{Script=Han}/u, decoded(bytes, 'gb18030')) > 0.5) return 'GB 18030 (GBK)';
  return 'an older encoding';
}

/** How many of the characters beyond ASCII are of a kind. */
function shareOf(kind: RegExp, text: string | undefined): number {
  const others = [...(text ?? '')].filter((character) => character > '\u007f');
  return others.length === 0 ? 0 : others.filter((character) => kind.test(character)).length / others.length;
}

function controlCharacter(text: string): TextFault | undefined {
  const before = text.slice(0, text.search(CONTROL));
  const code = (text.codePointAt(before.length) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const lines = before.split('\n');
  return {
    wrong: `has the character U+${code} here, which no text has. Delete it, or is it the right file?`,
    place: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
  };
}

/** Bytes as text, or nothing where they are none in this encoding, or the platform does not know it. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}
