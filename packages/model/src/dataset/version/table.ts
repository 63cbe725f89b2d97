import { CHANGE_TYPES } from '../diff/change-types.ts';
import { versionRules } from './registry.ts';

/** The table of docs/versioning.md: which change calls for which version. */
export function versionTable(): string {
  return markdownTable(
    ['Version', 'What changes', 'For example', 'Rule'],
    versionRules.map(({ name, impact, description, example }) => [
      impact,
      description,
      example,
      `\`${name}\``,
    ]),
  );
}

/** The table of docs/versioning.md: which types of change a diff is made of. */
export function changeTable(): string {
  return markdownTable(
    ['Type', 'What it says'],
    Object.entries(CHANGE_TYPES).map(([type, { description }]) => [`\`${type}\``, description]),
  );
}

/** A page with the tables between its markers, such as `<!-- table: versions -->`, written anew. Throws where one is missing. */
export function withTables(page: string): string {
  return [['versions', versionTable()] as const, ['changes', changeTable()] as const].reduce(
    (text, [name, table]) => {
      const [start, end] = [`<!-- table: ${name} -->`, `<!-- end: ${name} -->`];
      const [from, to] = [text.indexOf(start), text.indexOf(end)];
      if (from < 0 || to < from) throw new RangeError(`The page needs ${start} and, after it, ${end}.`);
      return `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`;
    },
    page,
  );
}

/** A table of Markdown whose columns are padded to one width, as the formatter of this repository writes them. */
function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
