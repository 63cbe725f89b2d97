/** A place in a text, for people: line and column, both from 1. The column counts characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const BREAK = /\r\n|[\n\r]/g;

/** The offset of a place in a text; the nearest there is for a line or a column that the text does not have. */
export function offsetOf(text: string, { line, column }: Place): number {
  const starts = lineStarts(text);
  const start = starts[Math.min(line, starts.length) - 1] ?? 0;
  const next = starts[line] ?? text.length;
  const before = Array.from(text.slice(start, next)).slice(0, Math.max(0, column - 1));
  return start + before.join('').length;
}

/** A function that gives the place of an offset in a text. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = lineStarts(text);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: Array.from(text.slice(starts[low - 1] ?? 0, offset)).length + 1 };
  };
}

const MOST = 8;

/** Places in words, line and column of each: "3:1, 3:38"; of many the first ones. */
export function placesInWords(places: readonly Place[]): string {
  const shown = places.slice(0, MOST).map(({ line, column }) => `${line}:${column}`);
  return [...shown, ...(places.length > MOST ? ['…'] : [])].join(', ');
}

const lineStarts = (text: string): number[] => [
  0,
  ...Array.from(text.matchAll(BREAK), ({ 0: mark, index }) => index + mark.length),
];
