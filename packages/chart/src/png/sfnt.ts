import type { FontTables } from './woff.ts';

/**
 * Writes tables as an OpenType file under a family name of our own. Each part of a font gets its own name, so that a
 * renderer cannot take one part for another. Rules of substitution are left out: they name glyphs of other parts, and a
 * ligature that is not there takes the whole text with it.
 */
export function writeSfnt({ flavour, tables }: FontTables, family: string): Uint8Array {
  const all = new Map([...tables, ['name', nameTable(family)]]);
  all.delete('GSUB');
  const tags = [...all.keys()].sort();
  const directory = 12 + 16 * tags.length;
  const sizeOf = (tag: string) => all.get(tag)?.byteLength ?? 0;
  const padded = (size: number) => (size + 3) & ~3;
  const file = new Uint8Array(directory + tags.reduce((sum, tag) => sum + padded(sizeOf(tag)), 0));
  const view = new DataView(file.buffer);
  const power = 2 ** Math.floor(Math.log2(tags.length));
  view.setUint32(0, flavour);
  view.setUint16(4, tags.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tags.length - power) * 16);
  let offset = directory;
  tags.forEach((tag, index) => {
    const data = all.get(tag) ?? new Uint8Array();
    const at = 12 + 16 * index;
    [...tag].forEach((letter, place) => view.setUint8(at + place, letter.charCodeAt(0)));
    file.set(data, offset);
    view.setUint32(at + 4, checksum(view, offset, padded(data.byteLength)));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, data.byteLength);
    offset += padded(data.byteLength);
  });
  return file;
}

/** Family, style, full name and PostScript name, for Windows in English, which every reader understands. */
function nameTable(family: string): Uint8Array {
  const names: readonly (readonly [id: number, text: string])[] = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family],
  ];
  const head = 6 + 12 * names.length;
  const table = new Uint8Array(head + names.reduce((sum, [, text]) => sum + 2 * text.length, 0));
  const view = new DataView(table.buffer);
  view.setUint16(2, names.length);
  view.setUint16(4, head);
  let offset = 0;
  names.forEach(([id, text], index) => {
    [3, 1, 0x409, id, 2 * text.length, offset].forEach((value, place) =>
      view.setUint16(6 + 12 * index + 2 * place, value),
    );
    [...text].forEach((letter, place) => view.setUint16(head + offset + 2 * place, letter.charCodeAt(0)));
    offset += 2 * text.length;
  });
  return table;
}

function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
