import { inflateSync } from 'node:zlib';
import { ChartError } from '../errors.ts';

/** The tables of a font by their tags, and what kind of outlines it has. */
export interface FontTables {
  readonly flavour: number;
  readonly tables: ReadonlyMap<string, Uint8Array>;
}

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

/**
 * Unpacks a WOFF 1.0 file (W3C Recommendation, 13 December 2012).
 *
 * @throws ChartError `render-failed` where it is none
 */
export function readWoff(file: Uint8Array): FontTables {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.byteLength < HEADER || view.getUint32(0) !== SIGNATURE)
    throw new ChartError(
      'render-failed',
      'A font of the package @fontsource is no WOFF file. Install it again.',
    );
  const count = view.getUint16(12);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index += 1) {
    const at = HEADER + index * ENTRY;
    const tag = String.fromCharCode(...file.subarray(at, at + 4));
    const [offset, packed, length] = [
      view.getUint32(at + 4),
      view.getUint32(at + 8),
      view.getUint32(at + 12),
    ];
    const data = file.subarray(offset, offset + packed);
    tables.set(tag, packed < length ? new Uint8Array(inflateSync(data)) : data);
  }
  return { flavour: view.getUint32(4), tables };
}
