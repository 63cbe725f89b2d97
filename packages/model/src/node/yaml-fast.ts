/**
 * Reads the YAML that nearly all records are written in: fields in lines, lists with dashes or in brackets, texts plain,
 * quoted or folded. It takes a tenth of the time of the library, which knows all of YAML. Whatever it is not sure of, it
 * leaves to the library: it says nothing rather than something else.
 *
 * @returns the value, as the library would give it, or nothing
 */
export function fastYaml(text: string): Readonly<Record<string, unknown>> | undefined {
  if (UNSURE.test(text)) return undefined;
  try {
    const reader = new Reader(text.split('\n'));
    const value = reader.map(0);
    return reader.isAtEnd() ? value : undefined;
  } catch (error) {
    if (error === LEAVE_IT) return undefined;
    throw error;
  }
}

// Line ends of other systems, tabs, marks in the text, directives, the beginnings and ends of documents.
const UNSURE = /[\r\t\u0085\u2028\u2029\uFEFF]|^(?:%|---|\.\.\.)/m;

/** What is thrown where the text goes beyond what is known here. */
const LEAVE_IT = new Error('This is left to the library.');

function leaveIt(): never {
  throw LEAVE_IT;
}

const FIELD = /^( *)([A-Za-z][\w.-]*):(?: +(.*))?$/;
const ITEM = /^( *)- +(.*)$/;
const NOT_NAMES = /^(?:null|true|false)$/i;

class Reader {
  readonly #lines: readonly string[];
  #at = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  isAtEnd(): boolean {
    return this.#next() === undefined;
  }

  /** The next line that says something, without moving past it. */
  #next(): string | undefined {
    for (; this.#at < this.#lines.length; this.#at += 1) {
      const line = this.#lines[this.#at] ?? '';
      if (!/^ *(?:#|$)/.test(line)) return line;
    }
    return undefined;
  }

  /** The fields at an indentation. */
  map(indent: number): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    for (;;) {
      const line = this.#next();
      if (line === undefined || indentOf(line) < indent) break;
      const found = FIELD.exec(line);
      if (found?.[1]?.length !== indent) leaveIt();
      this.#at += 1;
      this.#field(fields, found[2] ?? '', found[3] ?? '', indent);
    }
    return Object.keys(fields).length === 0 ? leaveIt() : fields;
  }

  #field(fields: Record<string, unknown>, name: string, rest: string, indent: number): void {
    if (Object.hasOwn(fields, name) || NOT_NAMES.test(name)) leaveIt();
    fields[name] = this.#value(rest, indent);
  }

  /** What stands behind a colon, or below it with a greater indentation. */
  #value(rest: string, indent: number): unknown {
    const inLine = rest.replace(/ +$/, '');
    if (inLine === '' || inLine.startsWith('#')) return this.#below(indent);
    if (inLine === '>-') return this.#folded(indent);
    return this.#single(inLine, indent);
  }

  #below(indent: number): unknown {
    const line = this.#next();
    if (line === undefined) return leaveIt();
    const inner = indentOf(line);
    if (inner <= indent) return leaveIt();
    return ITEM.test(line) ? this.#list(inner) : this.map(inner);
  }

  #list(indent: number): unknown[] {
    const items: unknown[] = [];
    for (;;) {
      const line = this.#next();
      if (line === undefined || indentOf(line) < indent) return items;
      const found = ITEM.exec(line);
      if (found?.[1]?.length !== indent) return leaveIt();
      const rest = found[2] ?? '';
      this.#at += 1;
      const first = FIELD.exec(rest);
      items.push(
        first ? this.#item(line.length - rest.length, first) : this.#single(rest.replace(/ +$/, ''), indent),
      );
    }
  }

  /** An item that is a map: its first field stands behind the dash, the others below that. */
  #item(indent: number, [, , name = '', rest = '']: RegExpExecArray): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    this.#field(fields, name, rest, indent);
    for (;;) {
      const line = this.#next();
      if (line === undefined || indentOf(line) < indent) return fields;
      const found = FIELD.exec(line);
      if (found?.[1]?.length !== indent) return leaveIt();
      this.#at += 1;
      this.#field(fields, found[2] ?? '', found[3] ?? '', indent);
    }
  }

  /** A value that is on its line alone. */
  #single(text: string, indent: number): unknown {
    const following = this.#next();
    // What is indented further would be the rest of it.
    if (following !== undefined && indentOf(following) > indent) leaveIt();
    const flow = new Flow(text);
    const value = flow.outside();
    return flow.isAtEnd() ? value : leaveIt();
  }

  /** A folded text of which all lines have one indentation. */
  #folded(indent: number): string {
    const lines: string[] = [];
    let inner = 0;
    for (; this.#at < this.#lines.length; this.#at += 1) {
      const line = this.#lines[this.#at] ?? '';
      if (/^ *$/.test(line)) break;
      const found = indentOf(line);
      if (lines.length === 0) inner = found;
      if (found <= indent) break;
      if (found !== inner) leaveIt();
      lines.push(line.slice(inner));
    }
    if (lines.length === 0 || lines.some((line) => line.endsWith(' '))) leaveIt();
    // After an empty line, or with a comment at once, the text might go on; without a line end the library counts otherwise.
    const next = this.#lines[this.#at];
    if (next === undefined || (/^ *(?:#|$)/.test(next) && !this.#isLast())) leaveIt();
    return lines.join(' ');
  }

  /** Whether nothing but empty lines follows. */
  #isLast(): boolean {
    return this.#lines.slice(this.#at).every((line) => line === '');
  }
}

/** How many blanks a line begins with; other white space is text. */
const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

/** What stands in one line. */
class Flow {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether nothing follows but a comment. */
  isAtEnd(): boolean {
    return /^(?: +#.*| *)$/.test(this.#text.slice(this.#at));
  }

  /** A value that is not inside of brackets: a plain text goes to the end of the line, or to a comment. */
  outside(): unknown {
    if (/^["'[{]/.test(this.#text)) return this.#inside();
    const plain = this.#text.replace(/ +#.*$/, '');
    this.#at = this.#text.length;
    if (!/^[^\s\-?:,[\]{}#&*!|>'"%@`]|^-\d/.test(plain) || /: |:$|^ | $/.test(plain)) return leaveIt();
    // A comment needs a blank before it; the first one counts.
    return plain.includes(' #') ? leaveIt() : scalar(plain);
  }

  #inside(): unknown {
    switch (this.#text[this.#at]) {
      case '"':
        return this.#quoted(/"(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/y, (text) => JSON.parse(text));
      case "'":
        return this.#quoted(/'(?:[^']|'')*'/y, (text) => text.slice(1, -1).replaceAll("''", "'"));
      case '[':
        return this.#between(
          ']',
          () => this.#inside(),
          (items) => items,
        );
      case '{':
        return this.#between(
          '}',
          () => this.#pair(),
          (pairs) => {
            const fields: Record<string, unknown> = {};
            for (const [name, value] of pairs) {
              if (Object.hasOwn(fields, name)) leaveIt();
              fields[name] = value;
            }
            return fields;
          },
        );
      default:
        return scalar(
          this.#match(/[\p{L}\p{N}](?:[^,[\]{}:#"'\n]|:(?=[^\s,[\]{}])|(?<=\S)['"#])*|-\d[\d.]*/uy).replace(
            / +$/,
            '',
          ),
        );
    }
  }

  #quoted(pattern: RegExp, value: (text: string) => unknown): unknown {
    return value(this.#match(pattern));
  }

  #pair(): [string, unknown] {
    const name = this.#match(/[A-Za-z][\w.-]*(?=: )/y);
    if (NOT_NAMES.test(name)) leaveIt();
    this.#match(/: +/y);
    return [name, this.#inside()];
  }

  /** What stands between brackets, parted by commas. */
  #between<T, V>(end: string, one: () => T, all: (found: readonly T[]) => V): V {
    const found: T[] = [];
    this.#at += 1;
    this.#match(/ */y);
    if (this.#text[this.#at] === end) {
      this.#at += 1;
      return all(found);
    }
    for (;;) {
      found.push(one());
      this.#match(/ */y);
      const mark = this.#text[this.#at];
      this.#at += 1;
      if (mark === end) return all(found);
      if (mark !== ',') return leaveIt();
      this.#match(/ +/y);
    }
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) return leaveIt();
    this.#at += found.length;
    return found;
  }
}

/** A plain text, or what it is in the core schema of YAML 1.2. */
function scalar(text: string): unknown {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^-?(?:[1-9]\d{0,14}|0)$/.test(text) || /^-?(?:0|[1-9]\d*)\.\d+$/.test(text))
    return text.startsWith('-') && Number(text) === 0 ? leaveIt() : Number(text);
  // Numbers in other forms, and what is nothing.
  if (/^[-+.~\d]/.test(text) && /^[-+.]?[\d.]+(?:e[-+]?\d+)?$|^0[ox]|^[-+.~]/i.test(text)) return leaveIt();
  return /^null$/i.test(text) ? leaveIt() : text;
}
