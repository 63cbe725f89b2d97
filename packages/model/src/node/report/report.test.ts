import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { isObject } from '../../dataset/catalogue.ts';
import type { Issue } from '../../dataset/issue.ts';
import { rules } from '../../dataset/rules/registry.ts';
import { describeCode } from './codes.ts';
import { githubAnnotations } from './github.ts';
import { stretchOf } from './location.ts';
import { sarifLog } from './sarif.ts';

const issue = (over: Partial<Issue> = {}): Issue => ({
  code: 'date',
  severity: 'error',
  collection: 'event',
  id: 'visit',
  path: ['date'],
  position: { file: 'event/visit.yaml', line: 2, column: 7 },
  message: '"2018-13" is no date.',
  ...over,
});
const texts = new Map([
  ['event/visit.yaml', 'label: { en: 방문, ko: b }\ndate: "2018-13" # why\nkind: a: b\n'],
]);
const issues = [
  issue(),
  issue({ severity: 'warning', code: 'cited', position: undefined, id: 'other' }),
  issue({ position: { file: 'event/a b%.yaml', line: 1, column: 1 }, message: '50 % of\nthem, and: more' }),
  issue({ fix: { description: 'Write 2018-12.', operations: [] } }),
];

describe('stretchOf', () => {
  it.each([
    [2, 7, '"2018-13"'],
    [1, 14, '방문'],
    [1, 8, '{ en: 방문, ko: b }'],
    [2, 1, 'date'],
    [3, 7, 'a'],
    [9, 1, ' '],
  ])('says how far what stands at %d:%d goes', (line, column, shown) => {
    const found = issue({ position: { file: 'x', line, column } });
    expect(stretchOf(found, texts.get('event/visit.yaml'))).toEqual({
      line,
      column,
      end: column + shown.length,
    });
  });
});

describe('githubAnnotations', () => {
  it('says each issue in a line of its own, with what would end a command escaped', () => {
    expect(githubAnnotations(issues, { base: 'packages/data/records', texts }).split('\n')).toEqual([
      '::error file=packages/data/records/event/visit.yaml,line=2,col=7,endColumn=15,title=date::date "2018-13" is no date.',
      '::warning title=cited%3A event/other::date "2018-13" is no date.',
      '::error file=packages/data/records/event/a b%25.yaml,line=1,col=1,endColumn=1,title=date::date 50 %25 of%0Athem, and: more',
      '::error file=packages/data/records/event/visit.yaml,line=2,col=7,endColumn=15,title=date::date "2018-13" is no date.%0AWrite 2018-12. (yalu data validate --fix)',
      '',
    ]);
  });
});

describe('sarifLog', () => {
  let validate = (_: unknown): boolean => false;
  let errors: () => unknown = () => undefined;
  beforeAll(async () => {
    const text = await readFile(new URL('../../../test/schema/sarif-2.1.0.json', import.meta.url), 'utf8');
    const published: unknown = JSON.parse(text);
    if (!isObject(published)) throw new TypeError('The schema is no object.');
    // It is of draft 4, and uses nothing that later drafts read otherwise.
    const { $schema: _draft, id: _id, ...schema } = published;
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const compiled = ajv.compile(schema);
    validate = (log) => compiled(log);
    errors = () => compiled.errors;
  });
  const log = (some: readonly Issue[]): unknown =>
    JSON.parse(JSON.stringify(sarifLog(some, { base: 'records', texts })));

  it('is valid by the published schema', () => {
    for (const some of [issues, []]) expect(validate(log(some)), JSON.stringify(errors())).toBe(true);
    expect(validate({ ...sarifLog([], { base: '', texts }), version: '2.0' })).toBe(false);
  });

  it('says where, by which rule, and knows a result again when it has moved', () => {
    const moved = issue({ position: { file: 'event/visit.yaml', line: 9, column: 1 } });
    // The schema has just been seen to hold for it.
    const { runs } = log([...issues, moved]) as { runs: [{ results: Record<string, unknown>[] }] };
    const [first, second, third] = runs[0].results;
    expect(first).toMatchObject({
      ruleId: 'date',
      ruleIndex: 1,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'records/event/visit.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 2, startColumn: 7, endColumn: 16 },
          },
        },
      ],
    });
    expect(second?.['locations']).toEqual([
      { logicalLocations: [{ fullyQualifiedName: 'event/other', kind: 'object' }] },
    ]);
    expect(JSON.stringify(third?.['locations'])).toContain('records/event/a%20b%25.yaml');
    expect(runs[0].results.at(-1)?.['partialFingerprints']).toEqual(first?.['partialFingerprints']);
    expect(third?.['partialFingerprints']).not.toEqual(first?.['partialFingerprints']);
  });
});

describe('describeCode', () => {
  it('has a sentence for each rule and for what the reader finds', () => {
    const codes = [...rules.map(({ name }) => name), 'file', 'yaml', 'date', 'value', 'missing-field'];
    expect(codes.filter((code) => describeCode(code) === code)).toEqual([]);
    expect(describeCode('constructor')).toBe('constructor');
  });
});
