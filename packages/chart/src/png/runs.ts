import { familyOf, type FontFinder, type FontPart, type PngWeight } from './fonts.ts';

/** An SVG whose texts name the part of a font for each stretch, and the parts that it names. */
export interface Fitted {
  readonly svg: string;
  readonly parts: readonly { readonly part: FontPart; readonly weight: PngWeight }[];
}

const TEXT = /<text\b([^>]*)>(.*?)<\/text>/gs;
const TITLE = /<title>.*?<\/title>/gs;
const ENTITY_OR_CHARACTER = /&[^;]+;|[^&]/gu;
/** Accents, joiners and selectors, which stay with the character before them. */
const ATTACHED = /^[\p{M}\p{Cf}]$/u;

/**
 * Names for each stretch of text the part of a font that has its characters. Renderers that fall back from font to font
 * by themselves take whichever comes first, in whichever weight.
 */
export function fitFonts(svg: string, find: FontFinder): Fitted {
  const used = new Map<string, { part: FontPart; weight: PngWeight }>();
  const fitted = svg.replace(TEXT, (_, attributes: string, content: string) => {
    const weight: PngWeight = /font-weight="(?:600|700|bold)"/.test(attributes) ? 600 : 400;
    const inner = content
      .replace(TITLE, '')
      .replace(/(<[^>]+>)|([^<]+)/g, (__, tag: string | undefined, text: string | undefined) => {
        if (tag !== undefined || text === undefined) return tag ?? '';
        return runsOf(text, find)
          .map(({ part, text: run }) => {
            if (part === undefined) return run;
            const family = familyOf(part, weight);
            used.set(family, { part, weight });
            return `<tspan font-family="${family}">${run}</tspan>`;
          })
          .join('');
      });
    return `<text${attributes}>${inner}</text>`;
  });
  return {
    svg: fitted,
    parts: [...used.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part),
  };
}

interface Run {
  readonly part: FontPart | undefined;
  readonly text: string;
}

/** Stretches of escaped text that one part can draw. What no part can draw goes with what stands before it. */
function runsOf(text: string, find: FontFinder): Run[] {
  const runs: Run[] = [];
  for (const [token] of text.matchAll(ENTITY_OR_CHARACTER)) {
    const before = runs.at(-1);
    const part = ATTACHED.test(token) ? before?.part : (find(characterOf(token)) ?? before?.part);
    if (before && part?.script === before.part?.script && part?.part === before.part?.part)
      runs[runs.length - 1] = { part: before.part, text: before.text + token };
    else runs.push({ part, text: token });
  }
  return runs;
}

const NAMED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function characterOf(token: string): string {
  return NAMED[token] ?? token;
}
