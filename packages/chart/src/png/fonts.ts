import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Locale } from '@yalu/model/text';
import { ChartError } from '../errors.ts';
import { writeSfnt } from './sfnt.ts';
import { readWoff } from './woff.ts';

/** The packages with the fonts, both under the SIL Open Font License 1.1. */
const PACKAGES = { kr: 'noto-sans-kr', sc: 'noto-sans-sc' } as const;
type Script = keyof typeof PACKAGES;

/**
 * Which fonts are asked for a character, the first first: Han characters look different in Korean and in Chinese, so
 * that the language decides.
 */
const ORDER: Readonly<Record<Locale, readonly Script[]>> = {
  en: ['kr', 'sc'],
  ko: ['kr', 'sc'],
  'zh-Hans': ['sc', 'kr'],
};

export type PngWeight = 400 | 600;

/** A part of a font: the characters of one of the files into which the package divides it. */
export interface FontPart {
  readonly script: Script;
  readonly part: string;
}

/** The name under which a renderer knows a part in a weight. */
export function familyOf({ script, part }: FontPart, weight: PngWeight): string {
  return `Yalu-${script}-${weight}-${part}`;
}

interface Range extends FontPart {
  readonly from: number;
  readonly to: number;
}

/** Which part of which font draws a character; undefined where none does. */
export type FontFinder = (character: string) => FontPart | undefined;

const ranges = new Map<Script, Promise<readonly Range[]>>();
const files = new Map<string, Promise<Uint8Array>>();

/** @throws ChartError `render-failed` where a font package is not installed */
export async function fontFinder(locale: Locale): Promise<FontFinder> {
  const known = (await Promise.all(ORDER[locale].map(rangesOf))).flat();
  const found = new Map<string, FontPart | undefined>();
  return (character) => {
    if (!found.has(character)) {
      const code = character.codePointAt(0) ?? 0;
      found.set(
        character,
        known.find(({ from, to }) => from <= code && code <= to),
      );
    }
    return found.get(character);
  };
}

/** A part as an OpenType file under the name of {@link familyOf}. */
export async function fontFile(part: FontPart, weight: PngWeight): Promise<Uint8Array> {
  const family = familyOf(part, weight);
  const known = files.get(family) ?? unpack(part, weight);
  files.set(family, known);
  return known;
}

async function unpack(part: FontPart, weight: PngWeight): Promise<Uint8Array> {
  const name = PACKAGES[part.script];
  const file = join(folderOf(part.script), 'files', `${name}-${part.part}-${weight}-normal.woff`);
  return writeSfnt(readWoff(await readFile(file)), familyOf(part, weight));
}

function rangesOf(script: Script): Promise<readonly Range[]> {
  const known = ranges.get(script) ?? readRanges(script);
  ranges.set(script, known);
  return known;
}

async function readRanges(script: Script): Promise<readonly Range[]> {
  const text = await readFile(join(folderOf(script), 'unicode.json'), 'utf8');
  // The package's own index: of each part, its ranges as CSS writes them.
  const index = JSON.parse(text) as Readonly<Record<string, string>>;
  // The parts of whole scripts first, so that Latin words are not cut up among parts of Hangul that also have letters.
  const parts = Object.entries(index).sort(
    ([a], [b]) => Number(a.startsWith('[')) - Number(b.startsWith('[')),
  );
  return parts.flatMap(([part, css]) =>
    css.split(',').map((range): Range => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
      return { script, part: part.replace(/[[\]]/g, ''), from: parseInt(from, 16), to: parseInt(to, 16) };
    }),
  );
}

function folderOf(script: Script): string {
  const name = `@fontsource/${PACKAGES[script]}`;
  try {
    return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  } catch (cause) {
    throw new ChartError(
      'render-failed',
      `PNG needs the font package ${name}, which is not installed: npm install ${name}`,
      { cause },
    );
  }
}
