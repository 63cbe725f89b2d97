import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLError,
} from 'yaml';
import { type Place, placeAt, placeOf } from './yaml-place.ts';

/** What is wrong with a text as YAML of ours, and where. */
export interface YamlProblem extends Place {
  readonly message: string;
}

/** A YAML text, read: its value and where each part of it stands, or what is wrong with it. */
export type YamlRecord =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly placeAt: (path: readonly (string | number)[], what: 'value' | 'key') => Place;
    }
  | { readonly ok: false; readonly problems: readonly YamlProblem[] };

/**
 * Reads the YAML of one record: the core schema of YAML 1.2 (`2018-03-25` and `yes` are texts), one document, no
 * aliases, no tags, no key twice.
 */
export function parseYamlRecord(text: string): YamlRecord {
  const lines = new LineCounter();
  // The library compares each key with every other; walk() does it in one pass.
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
  });
  const faults = [...document.errors, ...document.warnings];
  // Where the library has run out of stack, what it says besides is an echo of that.
  const [first] = faults.some(({ code }) => code === 'RESOURCE_EXHAUSTION') ? faults : [];
  if (first)
    return {
      ok: false,
      problems: [{ ...placeOf(lines, first.pos[0]), message: 'nests too deeply for a record.' }],
    };
  if (faults.length > 0)
    return {
      ok: false,
      problems: faults.map((fault) => ({ ...placeOf(lines, fault.pos[0]), message: wording(fault) })),
    };
  const problems = [...walk(document)].map(({ offset, message }) => ({ ...placeOf(lines, offset), message }));
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: document.toJS({ maxAliasCount: 0 }),
    placeAt: (path, what) => placeAt(document, lines, path, what),
  };
}

function wording({ code, message }: YAMLError): string {
  if (code === 'MULTIPLE_DOCS') return 'begins a second document. A file holds one record.';
  if (code === 'TAB_AS_INDENT') return 'is indented with a tab, and YAML takes only spaces. Use two spaces.';
  if (code === 'TAG_RESOLVE_FAILED')
    return 'has a tag (!name), and records have none. Write the value alone, in quotes if it is a text.';
  const [firstLine = ''] = message.split('\n');
  return `is not valid YAML here: ${firstLine.replace(/[.:\s]+$/, '')}.`;
}

/** What our records do without, though YAML has it. */
function* walk(document: Document.Parsed): Generator<{ offset: number; message: string }> {
  const open: unknown[] = [document.contents];
  while (open.length > 0) {
    const node = open.pop();
    if (isAlias(node)) {
      yield {
        offset: node.range?.[0] ?? 0,
        message: `uses a YAML alias (*${node.source}). Write the value out: each record stands by itself.`,
      };
    }
    if (!isCollection(node)) continue;
    const keys = new Set<string>();
    // Backwards, as the last put on the pile is the first taken from it.
    const children = node.items.flatMap((item): unknown[] =>
      isPair(item) ? [item.key, item.value] : [item],
    );
    open.push(...children.toReversed());
    if (!isMap(node)) continue;
    for (const { key } of node.items) {
      if (!isScalar(key)) {
        yield {
          offset: node.range?.[0] ?? 0,
          message: 'has a field whose name is no plain text. Write "name: value".',
        };
        continue;
      }
      const name = String(key.value);
      if (keys.has(name)) {
        yield { offset: key.range?.[0] ?? 0, message: `has the field ${name} twice. Keep one.` };
      }
      keys.add(name);
    }
  }
}
