/**
 * Writes gallery/index.html: every chart of the fixtures in each theme, language and width, for people to look at.
 * `pnpm --filter @yalu/chart gallery`, or with names of charts behind it: those alone.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { renderPng } from '../src/png/png.ts';
import { renderSvg } from '../src/render/svg.ts';
import { cases, context } from '../test/cases.ts';
import { fileOf, galleryPage, pictures } from './gallery-page.ts';

const folder = new URL('../gallery/', import.meta.url);
const wanted = process.argv.slice(2);
const chosen = cases.filter(({ chart }) => wanted.length === 0 || wanted.includes(chart));

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const { name, drawn } of chosen) {
  for (const picture of pictures) {
    const drawnFor = context(picture.width, picture.locale, picture.theme);
    await writeFile(new URL(fileOf(name, picture), folder), await renderSvg(drawn, drawnFor));
    // The widths at which charts are read: as images they are the same on every machine.
    if (picture.width === 320 || picture.width === 960)
      await writeFile(new URL(fileOf(name, picture, 'png'), folder), await renderPng(drawn, drawnFor));
  }
}
await writeFile(new URL('index.html', folder), galleryPage(chosen));
