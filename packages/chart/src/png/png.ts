import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Resvg from '@resvg/resvg-js';
import { type ChartContext, checkedContext, type Drawing } from '../charts/define.ts';
import { ChartError } from '../errors.ts';
import { renderSvg } from '../render/svg.ts';
import { familyOf, fontFile, fontFinder } from './fonts.ts';
import { type Fitted, fitFonts } from './runs.ts';

export interface PngSettings {
  /** Pixels of the image for each px of the chart, 1 to 4; 2 for screens and print unless it is said. */
  readonly scale?: number | undefined;
}

/**
 * A chart as a PNG image, in Node, without a browser. Texts are set in Noto Sans KR and SC, which are read from their
 * packages: the same input gives the same picture on every machine, whatever fonts it has.
 *
 * @throws ChartError as `renderSvg`; `context-invalid` for a scale out of range; `render-failed` where
 * `@resvg/resvg-js` or a font package is not installed
 */
export async function renderPng(
  drawing: Drawing,
  context: ChartContext,
  { scale = 2 }: PngSettings = {},
): Promise<Uint8Array> {
  if (!(scale >= 1 && scale <= 4))
    throw new ChartError('context-invalid', `The scale of a PNG is 1 to 4, not ${scale}.`);
  const { locale, width } = checkedContext(context);
  const [{ Resvg }, svg, find] = await Promise.all([
    resvg(),
    renderSvg(drawing, context),
    fontFinder(locale),
  ]);
  const fitted = fitFonts(svg, find);
  return withFonts(fitted, (fontFiles) => {
    const image = new Resvg(fitted.svg, {
      fitTo: { mode: 'width', value: Math.round(width * scale) },
      font: { loadSystemFonts: false, fontFiles: [...fontFiles] },
      languages: [locale],
    });
    return new Uint8Array(image.render().asPng());
  });
}

async function resvg(): Promise<typeof Resvg> {
  try {
    return await import('@resvg/resvg-js');
  } catch (cause) {
    throw new ChartError(
      'render-failed',
      'PNG needs the package @resvg/resvg-js, which is not installed: npm install @resvg/resvg-js',
      { cause },
    );
  }
}

/** The renderer reads fonts from files alone: they are written for the time of one picture. */
async function withFonts<Result>(
  { parts }: Fitted,
  use: (files: readonly string[]) => Result,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'yalu-fonts-'));
  try {
    const files = await Promise.all(
      parts.map(async ({ part, weight }) => {
        const file = join(folder, `${familyOf(part, weight)}.ttf`);
        await writeFile(file, await fontFile(part, weight));
        return file;
      }),
    );
    return use(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
