/** A printed line of a text, without the spaces around it. Blank lines are no lines. */
export interface Line {
  /** Offsets in the text, as in `slice`. */
  readonly start: number;
  readonly end: number;
  /** How many characters it is set in. */
  readonly indent: number;
  /** Whether a blank line, a new page or a new column comes before it. */
  readonly isApart: boolean;
}

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** The space between two columns, as tools that keep the layout of a page print it. */
const GUTTER = /\S(\s{3,})(?=\S)/g;

/**
 * The lines of a text in reading order. Where a page is printed with two columns side by side, each line is two, and
 * those of the left column come first.
 */
export function linesOf(text: string): Line[] {
  return pagesOf(text).flatMap((page) => {
    const gutter = gutterOf(text, page);
    return gutter === undefined ? page : inColumns(text, page, gutter);
  });
}

function pagesOf(text: string): Line[][] {
  const pages: Line[][] = [[]];
  let isApart = true;
  let from = 0;
  const add = (to: number): void => {
    const printed = text.slice(from, to);
    const start = from + (printed.length - printed.trimStart().length);
    const end = from + printed.trimEnd().length;
    if (start < end) {
      pages.at(-1)?.push({ start, end, indent: start - from, isApart });
      isApart = false;
    } else isApart = true;
  };
  for (const { 0: mark, index } of text.matchAll(BREAK)) {
    add(index);
    if (mark === '\f') {
      pages.push([]);
      isApart = true;
    }
    from = index + mark.length;
  }
  add(text.length);
  return pages;
}

/** Where the right column of a page begins, counted in characters, if the page has two. */
function gutterOf(text: string, page: readonly Line[]): number | undefined {
  const width = Math.max(0, ...page.map(({ start, end, indent }) => end - start + indent));
  const counts = new Map<number, number>();
  let withGap = 0;
  for (const line of page) {
    const columns = gapsOf(text, line).filter((column) => column > width / 4 && column < (width * 3) / 4);
    if (columns.length > 0) withGap += 1;
    for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  if (withGap < 8 || withGap < page.length * 0.4) return undefined;
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= withGap * 0.7 ? best[0] : undefined;
}

/** The columns at which a line goes on after a wide gap. */
const gapsOf = (text: string, { start, end, indent }: Line): number[] =>
  [...text.slice(start, end).matchAll(GUTTER)].map(({ 0: gap, index }) => indent + index + gap.length);

function inColumns(text: string, page: readonly Line[], gutter: number): Line[] {
  const left: Line[] = [];
  const right: Line[] = [];
  let [isLeftApart, isRightApart] = [true, true];
  for (const line of page) {
    const { start, end, indent } = line;
    const column =
      indent >= gutter - 1 ? indent : gapsOf(text, line).find((at) => Math.abs(at - gutter) <= 2);
    const middle = column === undefined ? end : start + column - indent;
    const leftEnd = start + text.slice(start, middle).trimEnd().length;
    if (line.isApart) [isLeftApart, isRightApart] = [true, true];
    if (leftEnd > start) left.push({ start, end: leftEnd, indent, isApart: isLeftApart });
    if (column !== undefined)
      right.push({ start: middle, end, indent: Math.max(0, column - gutter), isApart: isRightApart });
    isLeftApart = leftEnd === start;
    isRightApart = column === undefined;
  }
  return [...left, ...right];
}
