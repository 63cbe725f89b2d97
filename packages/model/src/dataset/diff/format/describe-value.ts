import { isObject } from '../../catalogue.ts';
import { clipEnd, printable } from './escape.ts';

/** A value in a few words on one line, at most so many characters. */
export function describeValue(value: unknown, most: number): string {
  const words = wordsFor(value);
  if (typeof value !== 'string' || !words.startsWith('"')) return clipEnd(words, most);
  return `"${clipEnd(words.slice(1, -1), most)}"`;
}

function wordsFor(value: unknown): string {
  if (typeof value === 'string') return quoteIfNeeded(value);
  if (Array.isArray(value)) return `[${value.map(wordsFor).join(', ')}]`;
  if (!isObject(value)) return String(value);
  return citationWords(value) ?? spanWords(value) ?? labelWords(value) ?? `{${entryWords(value, ': ')}}`;
}

/** A text as it is, in quotes where it would look like something else. */
function quoteIfNeeded(text: string): string {
  const shown = printable(text);
  const isPlain = /^[\p{L}\p{N}\p{M}\p{P}\p{S}]+$/u.test(shown) && !/^["[{]|[,\]}]$/.test(shown);
  return isPlain && shown === text && !isLiteral(text) ? text : `"${shown}"`;
}

const isLiteral = (text: string): boolean =>
  ['true', 'false', 'null'].includes(text) || /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text);

type Fields = Readonly<Record<string, unknown>>;

const entryWords = (fields: Fields, between: string): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${printable(name)}${between}${wordsFor(value)}`)
    .join(', ');

/** `kim-2020 (table 1, row Dominance)` */
function citationWords({ source, locator, ...rest }: Fields): string | undefined {
  if (typeof source !== 'string' || (locator !== undefined && !isObject(locator))) return undefined;
  const places = [locator ? entryWords(locator, ' ') : '', entryWords(rest, ' ')].filter(
    (text) => text !== '',
  );
  return `${printable(source)}${places.length === 0 ? '' : ` (${places.join('; ')})`}`;
}

/** `1993/2002`, `2018/.. (known until 2020-04)` */
function spanWords({ start, end, knownUntil, ...rest }: Fields): string | undefined {
  if (typeof start !== 'string' || typeof end !== 'string' || Object.keys(rest).length > 0) return undefined;
  const known = typeof knownUntil === 'string' ? ` (known until ${printable(knownUntil)})` : '';
  return `${printable(`${start}/${end}`)}${known}`;
}

/** `"Buffer zone" (ko "완충지대")` */
function labelWords({ en, ko, 'zh-Hans': zh, ...rest }: Fields): string | undefined {
  if (typeof en !== 'string' || Object.keys(rest).length > 0) return undefined;
  const others = Object.entries({ ko, 'zh-Hans': zh }).filter(([, text]) => typeof text === 'string');
  const inOthers = others.map(([language, text]) => `${language} "${printable(String(text))}"`).join(', ');
  return `"${printable(en)}"${inOthers === '' ? '' : ` (${inOthers})`}`;
}
