import { isDateText } from './readings.ts';

/**
 * The date of the profile that a text would be, were it written as the standard of 2019 writes it: with the blanks,
 * dashes, digits, letters and brackets of the standard, and with its signs in place of those of the draft of 2012
 * (`199u`, `1984?~`, `2004-(06)?-11`, `unknown/2004`, `2004/open`). Undefined where it is none for all that.
 */
export function tidied(text: string): string | undefined {
  const candidates = [tidy(text), bracketed(tidy(text))];
  return candidates.find((candidate) => candidate !== text && isDateText(candidate));
}

/** A text with the signs of the standard in place of others, whether or not that makes it a date. */
export function tidy(text: string): string {
  const plain = rewrite(text.normalize('NFKC'), signs);
  return rewrite(plain.split('/').map(tidyEnd).join('/').toUpperCase(), draft);
}

type Rewriting = readonly (readonly [RegExp, string | ((...found: string[]) => string)])[];

const rewrite = (text: string, rules: Rewriting): string =>
  rules.reduce(
    (found, [from, to]) => (typeof to === 'string' ? found.replace(from, to) : found.replace(from, to)),
    text,
  );

/** What keyboards and word processors make of the signs of the standard. */
const signs: Rewriting = [
  [/[\u{660}-\u{669}\u{6F0}-\u{6F9}]/gu, (digit = '') => String((digit.codePointAt(0) ?? 0) % 16)],
  [/[\u{2010}-\u{2015}\u{2212}]/gu, '-'],
  [/[\u{301C}\u{223C}]/gu, '~'],
  [/\\/g, '/'],
  [/(\d\d)\s+(\d\d:)/g, '$1T$2'],
  [/\s+or\s+|;/gi, ','],
  [/\s+/g, ''],
  [/^-Y/i, 'Y-'],
  [/^\+(?=\d{4})/, ''],
  [/(:\d\d)[.,]\d+/g, '$1'],
];

function tidyEnd(end: string): string {
  if (OPEN.test(end)) return '..';
  return UNKNOWN.test(end) ? '' : end;
}

const OPEN = /^(?:open|now|present|today)$/i;
const UNKNOWN = /^unknown$/i;

/** Whether an end of an interval is no date, in the standard's signs or in words. */
export function isBlankEnd(end: string): boolean {
  return end === '' || end === '..' || OPEN.test(end) || UNKNOWN.test(end);
}

/** What the draft of 2012 wrote otherwise. Its parentheses are only read where they hold one month or day. */
const draft: Rewriting = [
  [/(?<=[\dXU-])U/g, 'X'],
  [/^U(?=[\dXU])/, 'X'],
  [/\?~|~\?/g, '%'],
  [/\((\d\d)\)([~?%])/g, '$2$1'],
  [/-(2[1-4])\^.*SOUTH.*$/, (_, season = '') => `-${Number(season) + 8}`],
];

/** One of several, where the brackets are missing or a comma is too much. */
function bracketed(text: string): string {
  const inner = text.replace(/^\[|\]$/g, '').replace(/^\.\.,|,\.\.$/g, '..');
  return /\.\.|,/.test(inner) && !inner.includes('/') ? `[${inner}]` : text;
}
