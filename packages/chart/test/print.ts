/** Prints a digest of every picture, for a test that compares two processes. */
import { createHash } from 'node:crypto';
import { renderHtml } from '../src/html/page.ts';
import { renderPng } from '../src/png/png.ts';
import { renderSvg } from '../src/render/svg.ts';
import { cases, context } from './cases.ts';

const digest = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

for (const { name, drawn } of cases) {
  for (const locale of ['en', 'ko', 'zh-Hans'] as const) {
    const drawnFor = context(640, locale, 'dark');
    const parts = [
      JSON.stringify(drawn.spec(drawnFor)),
      await renderSvg(drawn, drawnFor),
      // A page has a picture for each of four widths, and is asked for once.
      ...(locale === 'ko' ? [await renderHtml(drawn, { ...drawnFor, theme: 'auto' })] : []),
      ...(locale === 'en' ? [await renderPng(drawn, drawnFor, { scale: 1 })] : []),
    ];
    console.log(`${name} ${locale} ${parts.map(digest).join(' ')}`);
  }
}
