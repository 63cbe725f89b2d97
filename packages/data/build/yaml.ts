/**
 * JSON values as YAML in the manner of the records: objects in blocks, the items of lists on a line each, lists of plain
 * values on one line. Texts are quoted, so that nothing is taken for another type.
 */
export function yamlOf(value: Readonly<Record<string, unknown>>, indent = ''): string {
  return Object.entries(value)
    .map(([key, child]) => `${indent}${key}:${valueOf(child, indent)}`)
    .join('');
}

function valueOf(value: unknown, indent: string): string {
  if (isList(value)) {
    return value.some(isObject)
      ? `\n${value.map((item) => `${indent}  - ${flowOf(item)}\n`).join('')}`
      : ` ${flowOf(value)}\n`;
  }
  return isObject(value) ? `\n${yamlOf(value, `${indent}  `)}` : ` ${flowOf(value)}\n`;
}

function flowOf(value: unknown): string {
  if (isList(value)) return `[${value.map(flowOf).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, child]) => `${key}: ${flowOf(child)}`);
  return `{ ${members.join(', ')} }`;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value);
