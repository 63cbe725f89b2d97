import { unreadable } from '../tables/cells.ts';
import type { ReadTable } from '../tables/table.ts';

/**
 * Reads CSV (RFC 4180, and lines that end in LF or CR alone). A bare empty cell is absent, a quoted one an empty text.
 * Lines without any character are passed over.
 *
 * @param name what the table is called
 * @param file where the text is from, for messages
 * @throws ModelError `tables-unreadable` with the line
 */
export function readCsv(name: string, text: string, file = `${name}.csv`): ReadTable {
  const reader = new CsvReader(text.replace(/^\uFEFF/, ''), file);
  const [head, ...rows] = reader.lines();
  if (!head) throw unreadable(file, 'is empty. Its first line names the columns.');
  return {
    name,
    file,
    columns: head.cells.map((cell) => cell ?? ''),
    rows: rows.map(({ cells }) => cells),
    lineOf: (row) => rows[row]?.line ?? 0,
  };
}

interface Line {
  readonly line: number;
  readonly cells: readonly (string | null)[];
}

class CsvReader {
  readonly #text: string;
  readonly #file: string;
  #at = 0;
  #line = 1;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  lines(): Line[] {
    const lines: Line[] = [];
    while (this.#at < this.#text.length) {
      if (this.#breakHere()) continue;
      const line = this.#line;
      const cells: (string | null)[] = [];
      do cells.push(this.#cell());
      while (this.#take(','));
      if (this.#at < this.#text.length && !this.#breakHere())
        throw unreadable(
          `${this.#file}:${this.#line}`,
          'has something behind a closing quote. Double the quotes inside of a quoted cell.',
        );
      lines.push({ line, cells });
    }
    return lines;
  }

  #cell(): string | null {
    if (this.#text[this.#at] === '"') return this.#quoted();
    const start = this.#at;
    const bare = /[^,\r\n]*/y;
    bare.lastIndex = start;
    bare.test(this.#text);
    this.#at = bare.lastIndex;
    return this.#at === start ? null : this.#text.slice(start, this.#at);
  }

  #quoted(): string {
    const opened = this.#line;
    let cell = '';
    this.#at += 1;
    for (;;) {
      const end = this.#text.indexOf('"', this.#at);
      if (end < 0)
        throw unreadable(
          `${this.#file}:${opened}`,
          'opens a quote that is not closed. Add one, or take it away.',
        );
      const part = this.#text.slice(this.#at, end);
      this.#line += part.match(/\r\n|\n|\r/g)?.length ?? 0;
      this.#at = end + 1;
      cell += part;
      if (!this.#take('"')) return cell;
      cell += '"';
    }
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  /** Whether a line ends here; it is then passed. */
  #breakHere(): boolean {
    const isCarriage = this.#take('\r');
    const isBreak = this.#take('\n') || isCarriage;
    if (isBreak) this.#line += 1;
    return isBreak;
  }
}
