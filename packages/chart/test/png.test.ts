import { describe, expect, test } from 'vitest';
import { renderPng } from '../src/png/png.ts';
import { fontFile, fontFinder } from '../src/png/fonts.ts';
import { fitFonts } from '../src/png/runs.ts';
import { distribution } from '../src/index.ts';
import { fixture } from './fixtures/distribution.ts';
import { context } from './cases.ts';

const drawn = distribution.drawRows(fixture.rows);
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};
const named = (text: string) => distribution.drawRows(fixture.labelled(text).slice(0, 1));

describe('a PNG', () => {
  test('has the pixels that are asked for', async () => {
    const png = await renderPng(drawn, context(640, 'ko'), { scale: 1.5 });
    expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    expect(sizeOf(png).width).toBe(960);
    expect(sizeOf(await renderPng(drawn, context(640))).width).toBe(1280);
  });

  test.each([0, 0.5, 5, Number.NaN])('refuses the scale %d', async (scale) => {
    await expect(renderPng(drawn, context(640), { scale })).rejects.toThrow(
      expect.objectContaining({ code: 'context-invalid' }),
    );
  });

  // Fonts may have one glyph for "fi"; a part of a font may not.
  test.each([
    ['fin', 'fit'],
    ['학파', '학교'],
    ['学派', '学校'],
  ])('draws %s and %s, which differ', async (one, other) => {
    const [first, second] = await Promise.all(
      [one, other].map((text) => renderPng(named(text), context(320))),
    );
    expect(Buffer.compare(first ?? new Uint8Array(), second ?? new Uint8Array())).not.toBe(0);
  });

  test('has Korean forms of Han characters in Korean, and Chinese forms in Chinese', async () => {
    const [korean, chinese] = await Promise.all(
      (['ko', 'zh-Hans'] as const).map((locale) => renderPng(named('直骨角'), context(320, locale))),
    );
    const fonts = await Promise.all((['ko', 'zh-Hans'] as const).map((locale) => fontFinder(locale)));
    expect(fonts.map((find) => find('骨')?.script)).toEqual(['kr', 'sc']);
    expect(Buffer.compare(korean ?? new Uint8Array(), chinese ?? new Uint8Array())).not.toBe(0);
  });
});

describe('the fonts of texts', () => {
  test('each stretch names the part of a font that has it; marks and entities stay whole', async () => {
    const find = await fontFinder('ko');
    const { svg, parts } = fitFonts(
      '<svg><text font-weight="600" x="1">A &amp; e\u0301<title>not drawn</title></text><text><tspan>국</tspan></text></svg>',
      find,
    );
    expect(svg).not.toContain('not drawn');
    expect(svg).toMatch(
      /<text font-weight="600" x="1"><tspan font-family="Yalu-kr-600-latin">A &amp; e\u0301<\/tspan>/,
    );
    expect(svg).toMatch(/<tspan><tspan font-family="Yalu-kr-400-\d+">국<\/tspan><\/tspan>/);
    expect(parts.map(({ weight }) => weight).sort()).toEqual([400, 600]);
  });

  test('what no font has goes with the text before it', async () => {
    const find = await fontFinder('en');
    expect(find('\u{1F91D}')).toBeUndefined();
    expect(fitFonts('<text>a\u{1F91D}</text>', find).svg).toMatch(/<tspan[^>]*>a\u{1F91D}<\/tspan>/u);
  });

  test('a part is an OpenType file with a name of its own', async () => {
    const find = await fontFinder('ko');
    const part = find('국');
    if (!part) throw new Error('Noto Sans KR has 국');
    const file = await fontFile(part, 400);
    const text = Buffer.from(file).toString('latin1');
    expect(text.slice(12, 400)).toContain('glyf');
    expect(text.slice(12, 400)).not.toContain('GSUB');
    expect(text.replaceAll('\0', '')).toContain(`Yalu-kr-400-${part.part}`);
  });
});
