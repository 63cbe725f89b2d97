import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parseQuery, querySchema } from '../src/ast/schema.ts';
import { check } from '../src/claims/check.ts';
import { EXPECTATIONS } from '../src/claims/expectations/registry.ts';
import { parseCheck } from '../src/claims/schema.ts';
import { run } from '../src/memory/run.ts';
import { anyDataset, untyped, validated } from './fixture.ts';
import { records } from './records.ts';
import { withRival } from './rival.ts';

/** The fixture with a resolution that answers a nuclear test. */
const answered = untyped(
  validated({
    ...records,
    event: {
      ...records.event,
      'vote-2016': {
        ...records.event['vote-2006'],
        date: '2016-11-30',
        facts: { type: 'security-council', resolution: 2321, answers: ['test-2016'] },
      },
    },
  }),
);

const pageNamed = (name: string): Promise<string> =>
  readFile(new URL(`../../../docs/${name}.md`, import.meta.url), 'utf8');
const [page, claimsPage] = [await pageNamed('querying'), await pageNamed('claims')];

/** The blocks of code whose fence says `info`, with the line that each begins at. */
const blocksOf = (info: string, text = page): [line: number, code: string][] =>
  [...text.matchAll(/^```([^\n]*)\n(.*?)^```$/gms)].flatMap(({ 1: fence, 2: code = '', index }) =>
    fence === info ? [[text.slice(0, index).split('\n').length, code]] : [],
  );

describe('docs/querying.md', () => {
  test.each(blocksOf('json'))('line %i is a query that has an answer', (_line, code) => {
    const query = parseQuery(JSON.parse(code));
    expect(query).toEqual(JSON.parse(code));
    expect(run(answered, query).rows.length).toBeGreaterThan(0);
  });

  test.each(blocksOf('json through'))('line %i reads through a crosswalk', (_line, code) => {
    const { rows, coverage } = run(withRival, parseQuery(JSON.parse(code)));
    expect(rows.length).toBeGreaterThan(0);
    expect(coverage.unmapped).toBe(0);
  });

  test('shows each query that stands beside it as a file', async () => {
    const folder = new URL('../../../docs/queries/', import.meta.url);
    const files = await readdir(folder);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const text = await readFile(new URL(file, folder), 'utf8');
      expect(blocksOf('json').map(([, code]) => code)).toContain(text);
    }
  });

  test('has blocks of each sort', () => {
    expect(blocksOf('json').length).toBeGreaterThan(10);
    expect(blocksOf('ts @yalu/data').length).toBeGreaterThan(3);
    // TypeScript that nothing runs would not be noticed.
    expect(blocksOf('ts')).toEqual([]);
  });

  const shown = [...blocksOf('json'), ...blocksOf('json through')].map(([, code]) => code).join('\n');

  test.each(Object.keys(querySchema.shape).filter((key) => key !== 'overlaps'))(
    'shows the key %s in JSON',
    (key) => {
      expect(shown).toContain(`"${key}":`);
    },
  );

  test.each([
    'eq',
    'ne',
    'in',
    'lt',
    'lte',
    'gt',
    'gte',
    'matches',
    'exists',
    'all',
    'any',
    'not',
    ...Object.keys(querySchema.shape),
    'selected',
    'undetermined',
    'count',
    'countDistinct',
    'sum',
    'mean',
    'min',
    'max',
    'list',
    'share',
  ])('names %s', (name) => {
    expect(page).toContain(`\`${name}\``);
  });
});

describe('docs/claims.md', () => {
  const checks = blocksOf('json check', claimsPage);

  test.each(checks)('line %i is a check that decides', (_line, code) => {
    expect(check(anyDataset, 'a-claim', parseCheck(JSON.parse(code))).verdict).not.toBe('undecided');
  });

  test('has blocks of each sort', () => {
    expect(checks.length).toBeGreaterThan(3);
    expect(blocksOf('ts @yalu/data', claimsPage).length).toBeGreaterThan(3);
    expect([...blocksOf('json', claimsPage), ...blocksOf('ts', claimsPage)]).toEqual([]);
  });

  test.each([
    ...Object.keys(EXPECTATIONS),
    'holds',
    'fails',
    'undecided',
    'no-data',
    'uncertain-time',
    'interval',
    'missing-source',
    'coverage',
    'held',
    'did-not-hold',
    'void',
    'too-early',
    'not-decidable',
    'not-begun',
    'not-over',
    'no-check',
  ])('names %s', (name) => {
    expect(claimsPage).toContain(`\`${name}\``);
  });
});
