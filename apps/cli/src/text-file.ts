import { readFile, stat } from 'node:fs/promises';
import { CliError } from './errors.ts';

/** A book has a few megabytes; a larger file is something else. */
const LARGEST = 32_000_000;

/**
 * Reads a plain text: UTF-8, or UTF-16 that says so in its first bytes.
 *
 * @param path a file, or `-` for standard input
 * @param what what the user called it: `--text`, or the name of an argument
 * @throws CliError for what cannot be read and for what is no text
 */
export async function readTextFile(path: string, what: string): Promise<string> {
  const shown = path === '-' ? 'standard input' : path;
  const text = decoded(
    path === '-' ? await standardInput(what) : await bytesOf(path, what),
    `${what}: ${shown}`,
  );
  if (!/[\p{L}\p{N}]/u.test(text)) throw new CliError(`${what}: ${shown} has no letters or digits.`);
  return text;
}

async function bytesOf(path: string, what: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST)
      throw new CliError(`${what}: ${path} has ${size} bytes; a text has at most ${LARGEST}.`);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    const message = cause instanceof Error ? cause.message : String(cause);
    if (code === 'ENOENT') throw new CliError(`${what}: there is no file ${path}.`, { cause });
    if (code === 'EISDIR')
      throw new CliError(`${what}: ${path} is a directory. Name a file of plain text.`, { cause });
    throw new CliError(`${what}: ${path} cannot be read: ${message}.`, { cause });
  }
}

async function standardInput(what: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    chunks.push(bytes);
    size += bytes.length;
    if (size > LARGEST)
      throw new CliError(`${what}: standard input has more than ${LARGEST} bytes; a text has fewer.`);
  }
  return Buffer.concat(chunks);
}

/** Bytes as text, or an error that says what they are instead. */
function decoded(bytes: Uint8Array, shown: string): string {
  const starts = (...mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46))
    throw new CliError(`${shown} is a PDF. Take its text out first, for example with pdftotext.`);
  const encoding = starts(0xff, 0xfe) ? 'utf-16le' : starts(0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0)) {
    throw new CliError(
      `${shown} is no plain text: it holds null bytes. UTF-16 needs a byte order mark; save it as UTF-8.`,
    );
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CliError(`${shown} is not ${encoding.toUpperCase()}. Save it as UTF-8.`, { cause });
  }
}
