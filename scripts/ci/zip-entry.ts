import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * The text of one file of a zip archive, found by its full name, or `undefined` where there is none such. Nothing is
 * written anywhere, no name in the archive is ever used, and no more than `limit` bytes are unpacked.
 *
 * @throws RangeError where the file is larger than `limit`, or the archive is damaged or of a kind that we do not read
 */
export function zipEntry(archive: Buffer, name: string, limit: number): string | undefined {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.readUInt32LE(end) !== END) throw new RangeError('the artefact is no zip archive');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new RangeError('the artefact has a damaged directory');
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name) return unpack(archive, at, limit);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return undefined;
}

function unpack(archive: Buffer, entry: number, limit: number): string {
  const method = archive.readUInt16LE(entry + 10);
  const packedSize = archive.readUInt32LE(entry + 20);
  const header = archive.readUInt32LE(entry + 42);
  // Name and extra field of the local header may be longer than those in the directory.
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const packed = archive.subarray(start, start + packedSize);
  if (method !== STORED && method !== DEFLATED)
    throw new RangeError(`the artefact is packed by method ${method}`);
  if (packed.length > limit) throw new RangeError(`the report is larger than ${limit} bytes`);
  if (method === STORED) return packed.toString('utf8');
  return inflateRawSync(packed, { maxOutputLength: limit }).toString('utf8');
}
