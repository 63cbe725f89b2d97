/** How much an archive may hold, unpacked: a published dataset has a few megabytes. */
const LARGEST = 256 * 1024 * 1024;

const BLOCK = 512;

/**
 * The regular files of a tar archive (ustar, with the long names of pax), by their paths. It is read in memory, and
 * nothing is written, so that no path of it leads anywhere.
 *
 * @throws RangeError where it is no such archive, or too large
 */
export function filesOfTar(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (archive.length > LARGEST) throw new RangeError(`it has more than ${String(LARGEST)} bytes`);
  const files = new Map<string, Uint8Array>();
  let longName: string | undefined;
  for (let at = 0; at + BLOCK <= archive.length;) {
    const header = archive.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) break;
    if (sumOf(header) !== octal(header, 148, 8)) throw new RangeError('it is no tar archive, or damaged');
    const size = octal(header, 124, 12);
    const content = archive.subarray(at + BLOCK, at + BLOCK + size);
    if (content.length < size) throw new RangeError('it ends within a file');
    const kind = String.fromCharCode(header[156] ?? 0);
    if (kind === 'x') longName = paxPath(content);
    else {
      const prefix = textAt(header, 345, 155);
      const name = longName ?? `${prefix === '' ? '' : `${prefix}/`}${textAt(header, 0, 100)}`;
      if (kind === '0' || kind === '\0') files.set(name, content);
      // The comment of the whole archive says nothing of its files.
      if (kind !== 'g') longName = undefined;
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function textAt(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}

function octal(header: Uint8Array, start: number, length: number): number {
  const text = textAt(header, start, length).trim();
  const value = Number.parseInt(text, 8);
  if (!/^[0-7]+$/.test(text)) throw new RangeError('it is no tar archive, or damaged');
  return value;
}

/** The sum of the bytes of a header, its own field of the sum read as blanks. */
function sumOf(header: Uint8Array): number {
  let sum = 0;
  for (const [index, byte] of header.entries()) sum += index >= 148 && index < 156 ? 0x20 : byte;
  return sum;
}

/** The path among the records of a pax header, each "LENGTH KEY=VALUE" and a line break. */
function paxPath(content: Uint8Array): string | undefined {
  for (let at = 0; at < content.length;) {
    const blank = content.indexOf(0x20, at);
    const length = Number(new TextDecoder().decode(content.subarray(at, blank)));
    if (blank < 0 || !(length > 0)) return undefined;
    const record = new TextDecoder().decode(content.subarray(blank + 1, at + length - 1));
    if (record.startsWith('path=')) return record.slice('path='.length);
    at += length;
  }
  return undefined;
}
