import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { blockYaml, flowYaml } from './yaml-write.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.stringMatching(/^[a-z :#,.'"[\]{}&*!|>%@`?\n\t-]{0,12}$/),
  fc.constantFrom(
    '2018',
    '2018-03',
    '1e3',
    'yes',
    'null',
    '~',
    '',
    ' x',
    'x ',
    'a: b',
    'a #b',
    '0x1F',
    '중국',
    '中国',
    '.5',
    '- a',
  ),
  fc
    .array(fc.constantFrom('word', '中国', 'a:', '#b', '-', '"q"'), { minLength: 20, maxLength: 60 })
    .map((words) => words.join(' ')),
);
const value = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-zA-Z-]{1,8}$/), tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).json;

describe('blockYaml', () => {
  it('is read as what was written, by YAML 1.2 and, texts at least, by YAML 1.1', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-zA-Z-]{1,8}$/), value, { noNullPrototype: true }),
        (record) => {
          const written = blockYaml(record);
          expect(parse(written) ?? {}).toEqual(record);
          expect(parse(`a: ${flowYaml(record)}`)).toEqual({ a: record });
        },
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(text, (one) => {
        expect(parse(blockYaml({ a: one }), { version: '1.1' })).toEqual({ a: one });
      }),
      { numRuns: 500 },
    );
  });

  it('writes in the manner of the records', () => {
    expect(
      blockYaml({
        label: { en: 'A visit', ko: '방문', 'zh-Hans': '访问' },
        date: '2018-03-25/2018-03-28',
        actors: ['CHN', 'PRK'],
        note: `${'One word after another. '.repeat(6)}End.`,
        facts: { type: 'visit', count: 3, isSure: true },
        citations: [{ source: 'kim-2020', locator: { table: '2', row: 'A: B' } }, { source: 'li-2019' }],
        empty: [],
        absent: undefined,
      }),
    ).toBe(`label:
  en: A visit
  ko: 방문
  zh-Hans: 访问
date: "2018-03-25/2018-03-28"
actors: [CHN, PRK]
note: >-
  One word after another. One word after another. One word after another. One word after another. One word
  after another. One word after another. End.
facts: { type: visit, count: 3, isSure: true }
citations:
  - source: kim-2020
    locator: { table: "2", row: "A: B" }
  - source: li-2019
empty: []
`);
  });
});
