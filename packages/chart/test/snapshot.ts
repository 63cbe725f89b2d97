import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('./snapshots/', import.meta.url));

/** An SVG in which only what is seen differs: ids numbered, decimals to one digit, an element a line. */
export function normalised(svg: string): string {
  const ids = new Map<string, string>();
  const idOf = (id: string) => {
    const known = ids.get(id) ?? `id-${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  return `${svg
    .replace(/<[^>]+>/g, (tag) =>
      tag
        .replace(/\bid="([^"]+)"/g, (_, id: string) => `id="${idOf(id)}"`)
        .replace(
          /\baria-labelledby="([^"]+)"/g,
          (_, list: string) => `aria-labelledby="${list.split(' ').map(idOf).join(' ')}"`,
        )
        .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${idOf(id)})`)
        .replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10)),
    )
    .replaceAll('><', '>\n<')}\n`;
}

/**
 * Compares with the snapshot of a name. A difference is written beside it as `-changed` and fails. A missing snapshot
 * is written only with UPDATE_SNAPSHOTS=1, which also overwrites.
 *
 * @returns what is wrong, or undefined
 */
export function compareSnapshot(name: string, svg: string): string | undefined {
  const file = `${FOLDER}${name}.svg`;
  const changed = `${FOLDER}${name}-changed.svg`;
  const now = normalised(svg);
  if (process.env['UPDATE_SNAPSHOTS'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, now);
    rmSync(changed, { force: true });
    return undefined;
  }
  if (!existsSync(file))
    return `There is no snapshot ${name}.svg. Look at the picture and run with UPDATE_SNAPSHOTS=1.`;
  if (readFileSync(file, 'utf8') === now) {
    rmSync(changed, { force: true });
    return undefined;
  }
  writeFileSync(changed, now);
  return `The picture differs from ${name}.svg. Compare it with ${name}-changed.svg; if the change is meant, run with UPDATE_SNAPSHOTS=1.`;
}
