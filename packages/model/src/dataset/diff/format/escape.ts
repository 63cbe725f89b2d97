/** Characters that would break a line, control a terminal, or turn the direction of the text around them. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text on one line, in which characters that do not show are written as escapes. */
export const printable = (text: string): string =>
  text.replace(
    UNPRINTABLE,
    (character) => SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A text of at most so many characters, cut at its end. */
export function clipEnd(text: string, most: number): string {
  const characters = Array.from(text.slice(0, 2 * most + 2));
  return characters.length <= most ? text : `${characters.slice(0, Math.max(0, most - 1)).join('')}…`;
}

/** A text of at most so many characters, cut at its beginning. */
export function clipStart(text: string, most: number): string {
  const characters = Array.from(text.slice(-(2 * most + 2)));
  return characters.length <= most ? text : `…${characters.slice(characters.length - most + 1).join('')}`;
}

/** What Markdown, or GitHub in it, would read as more than itself. */
const MEANINGFUL = /[&<>|`\\*_~[\]$]|[@#:](?=\w)/g;
const entity = (character: string): string => `&#${character.charCodeAt(0)};`;

/** A text of Markdown, in a cell of a table or out of it, that shows as the text given. */
export const markdownText = (text: string): string =>
  printable(text).replace(MEANINGFUL, (character) =>
    // A comment that does not show keeps names and numbers from becoming mentions and references.
    /[@#:]/.test(character) ? `${character}<!-- -->` : entity(character),
  );

/** A piece of code of Markdown, in a cell of a table or out of it, that shows as the text given. */
export function markdownCode(text: string): string {
  const shown = printable(text);
  if (shown === '') return '';
  // In a span of code these end the span or the cell, or are written otherwise by different readers.
  if (!/[`|\\]|^ | $/.test(shown)) return `\`${shown}\``;
  return `<code>${shown.replace(MEANINGFUL, entity).replace(/^ +| +$/g, (spaces) => '&nbsp;'.repeat(spaces.length))}</code>`;
}
