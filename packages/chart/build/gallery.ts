/**
 * Writes gallery/index.html: every chart of the fixtures in each theme, language and width, for people to look at.
 * `pnpm --filter @yalu/chart gallery`, or with names of charts behind it: those alone.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { LOCALES } from '@yalu/model/text';
import { escapeHtml, htmlTable } from '../src/html/table.ts';
import { THEMES, themes } from '../src/index.ts';
import { renderPng } from '../src/png/png.ts';
import { renderSvg } from '../src/render/svg.ts';
import { type Case, cases, context } from '../test/cases.ts';

const WIDTHS = [320, 640, 960, 1600];
const folder = new URL('../gallery/', import.meta.url);
const wanted = process.argv.slice(2);
const chosen = cases.filter(({ chart }) => wanted.length === 0 || wanted.includes(chart));

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const sections: string[] = [];
for (const one of chosen) sections.push(await sectionOf(one));
await writeFile(
  new URL('index.html', folder),
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Charts of Yalu</title>
<style>
body{font-family:system-ui,sans-serif;margin:2rem}
figure{margin:0 0 1.5rem;padding:.5rem;overflow-x:auto;border:1px solid #dfe2e6}
figcaption{font-size:.8rem;margin-bottom:.25rem}
.dark{background:${themes.dark.background};color:${themes.dark.ink}}
</style>
<h1>Charts of Yalu</h1>
<nav>${chosen.map(({ name }) => `<a href="#${name}">${name}</a>`).join(' · ')}</nav>
${sections.join('\n')}
</html>
`,
);

async function sectionOf({ name, drawn }: Case): Promise<string> {
  const pictures: string[] = [];
  for (const locale of LOCALES) {
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        const file = `${name.replace('/', '-')}-${theme}-${locale}-${width}.svg`;
        await writeFile(new URL(file, folder), await renderSvg(drawn, context(width, locale, theme)));
        pictures.push(
          `<figure class="${theme}"><figcaption>${theme}, ${locale}, ${width} px</figcaption><img loading="lazy" src="${file}" width="${width}" alt=""></figure>`,
        );
        // The widths at which charts are read: as images they are the same on every machine.
        if (width === 320 || width === 960)
          await writeFile(
            new URL(file.replace('.svg', '.png'), folder),
            await renderPng(drawn, context(width, locale, theme)),
          );
      }
    }
  }
  const words = LOCALES.map(
    (locale) =>
      `<p lang="${locale}">${escapeHtml(drawn.headline(locale))}<br>${escapeHtml(drawn.summary(locale))}</p>${htmlTable(drawn.table(locale), locale)}`,
  );
  return `<h2 id="${name}">${name}</h2>\n${words.join('\n')}\n${pictures.join('\n')}`;
}
