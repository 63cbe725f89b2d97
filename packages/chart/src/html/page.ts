import { type ChartContext, checkedContext, type Drawing } from '../charts/define.ts';
import { walkHint } from '../interaction/hint.ts';
import { WALK_STYLE, walkMarks } from '../interaction/walk.ts';
import { renderSvg } from '../render/svg.ts';
import { fontFamily } from '../theme/fonts.ts';
import type { ThemeName } from '../theme/theme.ts';
import { withVariables } from '../theme/variables.ts';
import { TABLE_STYLE, themeRules } from './style.ts';
import { escapeHtml, htmlTable } from './table.ts';
import { tableHeading } from './words.ts';

/** What a page is drawn for. The width is that of the widest picture; narrower ones are drawn for narrower windows. */
export interface PageContext extends Omit<ChartContext, 'theme'> {
  /** `auto`: light or dark, as the reader prefers. */
  readonly theme: ThemeName | 'auto';
}

/** Widths in px that pictures are drawn for, besides the one asked for. */
const WIDTHS = [320, 480, 640];
/** Between the picture and the edge of the window. */
const MARGIN = 16;

/**
 * A chart as an HTML page that needs nothing else: pictures for wide and narrow windows, tips and a walk through the
 * marks with the keyboard, the summary, and the table of the same numbers. It fetches nothing and forbids itself to; its
 * only script is allowed by its hash.
 *
 * @throws ChartError as `renderSvg`
 */
export async function renderHtml(drawing: Drawing, context: PageContext): Promise<string> {
  const { theme, ...rest } = context;
  const drawn = checkedContext({
    ...rest,
    theme: theme === 'auto' ? 'light' : theme,
    background: 'transparent',
  });
  const { locale } = drawn;
  const widths = [...WIDTHS.filter((width) => width < drawn.width), drawn.width];
  const pictures = await Promise.all(
    widths.map(async (width) => {
      const svg = await renderSvg(drawing, { ...drawn, width }, { idPrefix: `${drawing.name}-${width}` });
      return `<div class="picture w${width}">${theme === 'auto' ? withVariables(svg, 'light') : svg}</div>`;
    }),
  );
  const headline = drawing.headline(locale);
  const script = scriptOf(walkHint(locale));
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${await sha256(script)}'`;
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(headline)}</title>`,
    `<style>${themeRules(':root', theme)}\n${pageStyle(widths, locale)}\n${TABLE_STYLE}\n${WALK_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(headline)}</h1>`,
    `<figure><div class="yalu-frame">${pictures.join('\n')}</div>`,
    `<figcaption>${escapeHtml(drawing.summary(locale))}</figcaption></figure>`,
    `<details><summary>${tableHeading(locale)}</summary><div class="yalu-scroll">`,
    htmlTable(drawing.table(locale), locale, headline),
    '</div></details>',
    '</main>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The source of {@link walkMarks}, which refers to nothing outside of itself, and its call. */
function scriptOf(hint: string): string {
  return `(${walkMarks.toString()})(document.querySelector('.yalu-frame'),${JSON.stringify(hint)})`.replace(
    /<(?=[/!])/g,
    '\\x3C',
  );
}

function pageStyle(widths: readonly number[], locale: ChartContext['locale']): string {
  const [first = 320, ...wider] = widths;
  return [
    `body{margin:0;background:var(--yalu-background);color:var(--yalu-ink);font-family:${fontFamily(locale)}}`,
    `main{max-width:${widths.at(-1) ?? first}px;margin:0 auto;padding:${MARGIN}px 0}`,
    // The picture has it in large letters; this one is for those who do not see it.
    'h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}',
    'figure{margin:0}',
    `figcaption,details{margin:${MARGIN}px;line-height:1.5}`,
    'svg{display:block;max-width:100%;height:auto}',
    '.picture{display:none}',
    `.w${first}{display:block}`,
    ...wider.map((width) => `@media (min-width:${width}px){.picture{display:none}.w${width}{display:block}}`),
  ].join('\n');
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
