import { type Locale, LOCALES } from '@yalu/model/text';
import { escapeHtml, htmlTable } from '../src/html/table.ts';
import { THEMES, themes, type ThemeName } from '../src/index.ts';
import type { Case } from '../test/cases.ts';

/** The widths in px at which the gallery shows each chart. */
export const GALLERY_WIDTHS = [320, 640, 960, 1600] as const;

/** One picture of the gallery. */
export interface Picture {
  readonly theme: ThemeName;
  readonly locale: Locale;
  readonly width: number;
}

/** Every theme in every language and width. */
export const pictures: readonly Picture[] = LOCALES.flatMap((locale) =>
  THEMES.flatMap((theme) => GALLERY_WIDTHS.map((width) => ({ theme, locale, width }))),
);

/** The file of a picture, beside the page. */
export function fileOf(name: string, { theme, locale, width }: Picture, ending = 'svg'): string {
  return `${name.replace('/', '-')}-${theme}-${locale}-${width}.${ending}`;
}

/**
 * The page of all pictures, with their words and tables: static, without a script, and the same for the same cases. It
 * asks for nothing but the pictures beside it. What is to be seen is chosen by theme, language and width.
 */
export function galleryPage(cases: readonly Case[]): string {
  const choices = [
    ...THEMES.map((theme) => choiceOf(`theme-${theme}`, theme)),
    ...LOCALES.map((locale) => choiceOf(`lang-${locale}`, locale)),
    ...GALLERY_WIDTHS.map((width) => choiceOf(`width-${width}`, `${width} px`)),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Charts of Yalu</title>
<style>
body{font-family:system-ui,sans-serif;margin:2rem;line-height:1.5}
nav{columns:12rem;margin-bottom:1rem}
nav a{display:block}
form{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:.5rem 0;background:#fff;border-bottom:1px solid #dfe2e6}
section{scroll-margin-top:4rem}
figure{margin:0 0 1.5rem;padding:.5rem;overflow-x:auto;border:1px solid #dfe2e6}
figcaption{font-size:.8rem;margin-bottom:.25rem}
table{border-collapse:collapse;font-size:.875rem}
th,td{padding:.2rem .8rem .2rem 0;border-bottom:1px solid #dfe2e6;text-align:start;vertical-align:top}
.theme-dark{background:${themes.dark.background};color:${themes.dark.ink}}
${choices.map(({ id }) => `body:not(:has(#${id}:checked)) .${id}{display:none}`).join('\n')}
</style>
</head>
<body>
<h1>Charts of Yalu</h1>
<nav aria-label="Charts">${cases.map(({ name }) => `<a href="#${name}">${escapeHtml(name)}</a>`).join('')}</nav>
<form>${choices.map(({ id, text }) => `<label><input type="checkbox" id="${id}" checked> ${text}</label>`).join('')}</form>
${cases.map(sectionOf).join('\n')}
</body>
</html>
`;
}

function choiceOf(id: string, text: string): { readonly id: string; readonly text: string } {
  return { id, text };
}

function sectionOf({ name, drawn }: Case): string {
  const words = LOCALES.map(
    (locale) =>
      `<div class="lang-${locale}" lang="${locale}"><p>${escapeHtml(drawn.headline(locale))}<br>${escapeHtml(drawn.summary(locale))}</p>` +
      `<details><summary>${locale}</summary>${htmlTable(drawn.table(locale), locale)}</details></div>`,
  );
  const figures = pictures.map((picture) => {
    const { theme, locale, width } = picture;
    return (
      `<figure class="theme-${theme} lang-${locale} width-${width}"><figcaption>${theme}, ${locale}, ${width} px</figcaption>` +
      `<img loading="lazy" src="${escapeHtml(fileOf(name, picture))}" width="${width}" lang="${locale}" alt="${escapeHtml(drawn.headline(locale))}"></figure>`
    );
  });
  return `<section id="${escapeHtml(name)}"><h2>${escapeHtml(name)}</h2>\n${words.join('\n')}\n${figures.join('\n')}</section>`;
}
