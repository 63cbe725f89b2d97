import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastYaml } from './yaml-fast.ts';
import { parseYamlRecord } from './yaml-record.ts';
import { blockYaml } from './yaml-write.ts';

const RECORD = `# yaml-language-server: $schema=../../../model/schema/event.json
label:
  en: Kim's visit: the first   # as it is called
  ko: "김정은 방문"
  zh-Hans: '访问 ''首次'''
date: "2018-03-25/2018-03-28"
order: 5
share: -1.50
official: true
actors: [CHN, kim-jong-un, "a, b"] # both
empty: []

facts:
  type: visit
  met: { who: [a, b], at: 3.5 }
citations:
  # The first.
  - source: kim-2020
    locator: { table: "2", row: "A: B" }
  - source: https://example.org/a#b
    supports:
      - date
      - kind
note: >-
  Folded
  text, with # no comment.
last: end
`.replace("Kim's visit: the first", "Kim's visit");

const library = (text: string): unknown => {
  const read = parseYamlRecord(text);
  return read.ok ? read.value : undefined;
};

describe('fastYaml', () => {
  it('reads a record as the library does', () => {
    expect(fastYaml(RECORD)).toEqual(library(RECORD));
    expect(fastYaml(RECORD)).toMatchObject({
      share: -1.5,
      note: 'Folded text, with # no comment.',
      empty: [],
    });
  });

  it.each([
    'a: b: c\n',
    'a: &x 1\nb: *x\n',
    'a: !!str 1\n',
    'a: |\n  b\n',
    'a: >-\n  b\n\n  c\n',
    'a: >-\n  b\n    c\n',
    'a: >-\n  b',
    'a: b\n  c\n',
    'a:\n- b\n',
    'a: [b,\n  c]\n',
    'a: 1\na: 2\n',
    'a: { b: 1, b: 2 }\n',
    '? a\n: b\n',
    'a:\n',
    'a: ~\n',
    'a: 0x1F\n',
    'a: 1e3\n',
    'a: -0\n',
    'a: 12345678901234567890\n',
    'a: "\\x41"\n',
    '__proto__: { a: 1 }\n',
    'null: 1\n',
    '---\na: 1\n',
    'a: 1\n...\n',
    'a:\tb\n',
    'a: 1\r\n',
    'a: - b\n',
    'a: [- b]\n',
    'a: @b\n',
    '',
  ])('leaves to the library what it is not sure of: %j', (text) => {
    expect(fastYaml(text)).toBeUndefined();
  });

  it('says what the library says, or nothing, whatever is done to a record', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '\n',
        ' ',
        '#',
        ' #',
        ': ',
        '- ',
        '-',
        '[',
        ']',
        '{',
        '}',
        ', ',
        ',',
        '"',
        "'",
        '\\',
        '&a',
        '*a',
      ),
      fc.constantFrom(
        '!',
        '|',
        '>-',
        '~',
        'null',
        '1',
        '.5',
        '1e3',
        '\n  ',
        '\n- ',
        '?',
        '%',
        '@',
        '\u00a0',
        '\u3000',
        '\n\n',
      ),
      fc.string({ maxLength: 3 }),
    );
    const edits = fc.array(fc.tuple(fc.nat(RECORD.length), fc.nat(3), piece), { minLength: 1, maxLength: 3 });
    const starts = [...RECORD.matchAll(/^\w/gm)].map(({ index }) => index);
    let read = 0;
    fc.assert(
      fc.property(edits, fc.nat(RECORD.length), fc.nat(200), (some, start, length) => {
        const from = starts[start % starts.length] ?? 0;
        let text = RECORD.slice(from, from + 40 + length);
        for (const [at, gone, put] of some) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + put + text.slice(place + gone);
        }
        const value = fastYaml(text);
        if (value === undefined) return;
        read += 1;
        expect(library(text)).toEqual(value);
      }),
      { numRuns: 3000 },
    );
    // Otherwise nothing would have been compared.
    expect(read).toBeGreaterThan(200);
  });

  it('reads what we write ourselves', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    const name = fc.stringMatching(/^[a-z]{2,6}$/).filter((key) => key !== 'null' && key !== 'true');
    const leaf = fc.oneof(text, fc.integer({ min: -1e6, max: 1e6 }), fc.boolean());
    const record = fc.dictionary(
      name,
      fc.oneof(leaf, fc.array(leaf), fc.dictionary(name, leaf, { minKeys: 1, noNullPrototype: true })),
      {
        minKeys: 1,
        noNullPrototype: true,
      },
    );
    fc.assert(
      fc.property(record, (value) => {
        const written = blockYaml(value);
        const read = fastYaml(written);
        if (read !== undefined) expect(read).toEqual(value);
        expect(library(written)).toEqual(value);
      }),
    );
  });
});
