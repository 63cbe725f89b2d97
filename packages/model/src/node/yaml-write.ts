import { isObject } from '../dataset/catalogue.ts';

/** How wide a line may be, and one of a text. */
const WIDTH = 110;
const TEXT_WIDTH = 108;

/**
 * JSON values as YAML in the manner of the records: fields on lines of their own, lists of plain values and small
 * objects inside of lists in one line, long texts folded. What could be read as another type stands in double quotes,
 * and so do dates.
 */
export function blockYaml(value: Readonly<Record<string, unknown>>, indent = ''): string {
  return Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .map(([key, child]) => `${indent}${plainYaml(key, true)}:${afterColon(child, indent, key.length + 1)}\n`)
    .join('');
}

/** A value in one line, as it can stand inside of brackets too. */
export function flowYaml(value: unknown): string {
  if (typeof value === 'string') return plainYaml(value, true);
  if (Array.isArray(value)) return `[${value.map(flowYaml).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, child]) => child !== undefined);
  if (fields.length === 0) return '{}';
  return `{ ${fields.map(([key, child]) => `${plainYaml(key, true)}: ${flowYaml(child)}`).join(', ')} }`;
}

/** A value behind the colon of its field, which has taken `taken` characters of the line. */
function afterColon(value: unknown, indent: string, taken: number): string {
  const room = WIDTH - indent.length - taken - 1;
  if (typeof value === 'string') return textYaml(value, indent, room);
  if (Array.isArray(value)) {
    const inOneLine = flowYaml(value);
    const isPlain = value.every((item) => !isObject(item) && !Array.isArray(item));
    if (value.length === 0 || (isPlain && inOneLine.length <= room)) return ` ${inOneLine}`;
    return `\n${value.map((item) => `${indent}  - ${itemYaml(item, `${indent}    `)}`).join('\n')}`;
  }
  if (!isObject(value) || Object.keys(value).length === 0) return ` ${flowYaml(value)}`;
  const inOneLine = flowYaml(value);
  // Texts in several languages and spans stand in lines of their own; a place in a source, and the like, in one.
  const isSmall = !Object.values(value).some(isObject) && !('en' in value) && !('start' in value);
  if (isSmall && inOneLine.length <= room) return ` ${inOneLine}`;
  return `\n${blockYaml(value, `${indent}  `).replace(/\n$/, '')}`;
}

/** An item behind its dash; its further lines are indented. */
function itemYaml(item: unknown, indent: string): string {
  if (typeof item === 'string') return textYaml(item, indent.slice(2), WIDTH - indent.length).trimStart();
  if (!isObject(item) || Object.keys(item).length === 0) return flowYaml(item);
  return blockYaml(item, indent).trim();
}

/** A text: as it is, in quotes, or folded where it is longer than its line has room. */
function textYaml(text: string, indent: string, room: number): string {
  const inOneLine = plainYaml(text, false);
  if (inOneLine.length <= room - WIDTH + TEXT_WIDTH || !/^\S+(?: \S+)+$/.test(text)) return ` ${inOneLine}`;
  return ` >-\n${fold(text, TEXT_WIDTH - 2 - indent.length)
    .map((line) => `${indent}  ${line}`)
    .join('\n')}`;
}

function fold(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text in one line, in quotes where it needs them or would be taken for something else. */
function plainYaml(text: string, isInBrackets: boolean): string {
  const isPlain =
    /^[\p{L}\p{N}($“‘《「][^\p{Cc}\u2028\u2029\uFEFF]*$/u.test(text) &&
    !/: |:$| #|\s$|^\p{Z}/u.test(text) &&
    !OTHER.test(text) &&
    !(isInBrackets && /[,[\]{}]|:[,[\]{}]/.test(text));
  return isPlain ? text : JSON.stringify(text);
}

/** What some version of YAML takes for a number, a date, a truth value or nothing. */
const OTHER =
  /^(?:[-+]?[\d.][\d._:eE/~?%X,+\s-]*|0[xo][\da-f]*|true|false|null|yes|no|on|off|y|n|[-+]?\.(?:inf|nan)|\d{4}-\d\d-\d\d.*)$/i;
