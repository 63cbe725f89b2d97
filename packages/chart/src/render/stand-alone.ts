import type { Locale } from '@yalu/model/text';
import { ChartError } from '../errors.ts';
import { escapeHtml } from '../html/table.ts';

export interface Naming {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly locale: Locale;
  readonly idPrefix: string | undefined;
  /** Data for scripts, by the names of their attributes behind `data-`. */
  readonly data?: Readonly<Record<string, string>>;
}

const ROOT = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"[^>]*>/;

/**
 * Makes of Vega's SVG a document that stands alone and that a screen reader reads as one picture: a root with role,
 * title, description and language, and ids that are unique on a page.
 *
 * @throws ChartError `render-failed` where the input is not an SVG of Vega's
 */
export function standAlone(svg: string, naming: Naming): string {
  const root = ROOT.exec(svg);
  if (!root) throw new ChartError('render-failed', 'Vega gave no SVG document.');
  const [tag, width = '', height = ''] = root;
  // White space would part the ids in aria-labelledby.
  const prefix = (naming.idPrefix ?? `${naming.name}-${hashOf(svg + naming.locale)}`).replace(/\s+/g, '-');
  const id = (part: string) => escapeHtml(`${prefix}-${part}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-labelledby="${id('title')} ${id('desc')}" lang="${naming.locale}" xml:lang="${naming.locale}"`,
    ...Object.entries(naming.data ?? {}).map(([key, value]) => ` data-${key}="${escapeHtml(value)}"`),
    '>',
    `<title id="${id('title')}">${escapeHtml(naming.title)}</title>`,
    `<desc id="${id('desc')}">${escapeHtml(naming.description)}</desc>`,
    apart(renamed(svg.slice(tag.length), id)),
  ].join('');
}

/** A line of several in one text, with a letter of a script that is written from right to left. */
const RIGHT_TO_LEFT_LINE =
  /(<tspan\b[^>]*>)([^<]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}][^<]*)(?=<\/tspan>)/gu;
const LEFT_TO_RIGHT_MARK = '\u{200E}';

/** Renderers order all lines of a text as one: marks at the ends of a line keep those in it that read the other way. */
function apart(svg: string): string {
  return svg.replace(
    RIGHT_TO_LEFT_LINE,
    (_, tag: string, line: string) => tag + LEFT_TO_RIGHT_MARK + line + LEFT_TO_RIGHT_MARK,
  );
}

/** Gradients and clips by order of appearance, so that pictures drawn at the same time do not shift each other's. */
function renamed(svg: string, id: (part: string) => string): string {
  const names = new Map<string, string>();
  const nameOf = (old: string) => {
    const known = names.get(old) ?? id(`def-${names.size + 1}`);
    names.set(old, known);
    return known;
  };
  // Only within tags: a label may hold the same letters.
  return svg.replace(/<[^>]+>/g, (tag) =>
    tag.replace(
      /(\bid="|url\(#)((?:gradient_|clip)\d+)/g,
      (_, before: string, old: string) => before + nameOf(old),
    ),
  );
}

/** FNV-1a, 32 bits, in hexadecimal. Tells pictures apart; not for secrets. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
