/** Which way the cells of a column go: words to the left, numbers to the right. */
type Alignment = 'left' | 'right';

/**
 * A table in Markdown, its columns as wide as their widest cell, which is how the project's formatter leaves it.
 *
 * @param heads the heads of the columns; one that ends in `:` holds numbers and goes to the right
 */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const columns = heads.map((head, index) => {
    const name = head.replace(/:$/, '');
    const cells = rows.map((row) => String(row[index] ?? '').replaceAll('|', '\\|'));
    const width = Math.max(3, name.length, ...cells.map((cell) => cell.length));
    const alignment: Alignment = head.endsWith(':') ? 'right' : 'left';
    const pad = (cell: string): string => (alignment === 'right' ? cell.padStart(width) : cell.padEnd(width));
    const rule = alignment === 'right' ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width);
    return { lines: [pad(name), rule, ...cells.map(pad)] };
  });
  return Array.from(
    { length: rows.length + 2 },
    (_line, index) => `| ${columns.map(({ lines }) => lines[index] ?? '').join(' | ')} |`,
  ).join('\n');
}

/**
 * A page with one of its sections written anew. A section stands between `<!-- name -->` and `<!-- /name -->`.
 *
 * @throws Error if the page has no such section
 */
export function replaceSection(page: string, name: string, body: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start === -1 || end < start) {
    throw new Error(
      `The page has no section between "${open}" and "${close}". Put the two lines where it belongs.`,
    );
  }
  return `${page.slice(0, start + open.length)}\n\n${body}\n\n${page.slice(end)}`;
}

/** Things with their numbers, most frequent first: `news 12, report 3`. */
export function tallied(values: Iterable<string>): string {
  return countsOf(values)
    .map(([value, count]) => `${value} ${count}`)
    .join(', ');
}

/** How often each value occurs: most frequent first, those of one frequency in the order of their names. */
export function countsOf<T extends string>(values: Iterable<T>): [value: T, count: number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
