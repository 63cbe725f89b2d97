import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { refusal } from '../../test/ask.ts';
import { anyDataset, dataset } from '../../test/fixture.ts';
import { QueryError } from '../errors.ts';
import { check } from './check.ts';
import { EXPECTATIONS } from './expectation.ts';
import { checkSchema, parseCheck } from './schema.ts';

const query = { from: 'event', aggregate: { n: { count: true } } };
const labels = { en: 'x', ko: 'y' };

describe('parseCheck', () => {
  test.each([
    { query, expect: { column: 'n', equals: 4 } },
    { query, expect: { column: 'n', equals: 'four' } },
    { query, expect: { column: 'n', between: [1, 2] } },
    { query, expect: { rows: 'none' } },
    { query, expect: { column: 'n', atLeast: 0 }, context: [{ label: labels, query }] },
  ])('takes %j as it is', (claimed) => {
    expect(parseCheck(claimed)).toEqual(claimed);
  });

  test('takes the checks of a dataset', () => {
    const claimed = Object.values(dataset.records.claim).flatMap(({ check: it }) =>
      it === undefined ? [] : [it],
    );
    expect(claimed.length).toBeGreaterThan(2);
    for (const it of claimed) expect(parseCheck(it)).toEqual(it);
  });

  test.each(Object.keys(EXPECTATIONS))('knows the expectation %s', (name) => {
    const than = name === 'between' ? [1, 2] : 1;
    expect(parseCheck({ query, expect: { column: 'n', [name]: than } }).expect).toEqual({
      column: 'n',
      [name]: than,
    });
  });

  test.each<[unknown, string, string]>([
    [
      undefined,
      '',
      'The check does not fit at its root: invalid input: expected object, received undefined.',
    ],
    [
      { query },
      'expect',
      'and it must have a column and one of equals, atLeast, atMost, moreThan, lessThan, between; or rows.',
    ],
    [{ query, expect: { column: 'n' } }, 'expect', 'and it must have a column and one of equals,'],
    [
      { query, expect: { column: 'n', equals: 1, atLeast: 2 } },
      'expect',
      'and it must have a column and one of equals,',
    ],
    [
      { query, expect: { column: 'n', atLeast: '1' } },
      'expect',
      'and it must have a column and one of equals,',
    ],
    [{ query, expect: { rows: 'some' }, contex: [] }, '', '"contex" is no key here; the nearest is context.'],
    [
      { query: { from: 'event', wher: {} }, expect: { rows: 'some' } },
      'query',
      '"wher" is no key here; the nearest is where.',
    ],
    [
      { query: { ...query, limit: -1 }, expect: { rows: 'some' } },
      'query.limit',
      'expected number to be >=0',
    ],
    [
      { query, expect: { rows: 'some' }, context: [{ label: labels, query: { from: 1 } }] },
      'context.0.query.from',
      'expected string, received number',
    ],
    [
      { query, expect: { rows: 'some' }, context: [{ label: { ko: 'x' }, query }] },
      'context.0.label.en',
      'expected string, received undefined',
    ],
  ])('refuses %j', (claimed, at, message) => {
    expect(refusal(() => parseCheck(claimed))).toMatchObject({
      code: 'check-invalid',
      at,
      message: expect.stringContaining(message),
    });
  });

  test('refuses ten thousand levels, wherever they are', () => {
    let deep: unknown = {};
    for (let level = 0; level < 10_000; level++) deep = { not: deep };
    const rows = { rows: 'some' };
    for (const claimed of [
      deep,
      { query: { from: 'event', where: deep }, expect: rows },
      { query, expect: deep },
      { query, expect: rows, context: [{ label: labels, query: { from: 'event', where: deep } }] },
    ]) {
      expect(refusal(() => parseCheck(claimed))).toMatchObject({
        code: 'check-invalid',
        message: expect.stringContaining('levels deep'),
      });
    }
  });

  test('refuses the key __proto__', () => {
    expect(
      refusal(() =>
        parseCheck(
          JSON.parse('{"query":{"from":"event","where":{"__proto__":"x"}},"expect":{"rows":"some"}}'),
        ),
      ).code,
    ).toBe('check-invalid');
  });

  test('refuses or takes whatever comes, and what it takes is decided or refused', () => {
    const texts = fc.constantFrom('n', 'id', '__proto__', "'; DROP TABLE claim", '');
    const loose = fc.oneof(fc.jsonValue({ maxDepth: 2 }), texts, fc.integer());
    const expectation = fc.oneof(
      fc
        .tuple(
          texts,
          fc.constantFrom(...Object.keys(EXPECTATIONS), 'constructor'),
          fc.oneof(fc.integer(), texts, fc.tuple(fc.integer(), fc.integer()), loose),
        )
        .map(([column, name, than]) => ({ column, [name]: than })),
      fc.record({ rows: fc.constantFrom('some', 'none', 'few') }),
      loose,
    );
    let decided = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          {
            weight: 4,
            arbitrary: fc.constantFrom<unknown>(
              query,
              { from: 'event' },
              { from: 'event', asOf: '2018', select: ['id'] },
            ),
          },
          { weight: 1, arbitrary: loose },
        ),
        expectation,
        fc.option(loose),
        (asked, expected, context) => {
          try {
            const claimed = { query: asked, expect: expected, ...(context === null ? {} : { context }) };
            expect(['holds', 'fails', 'undecided']).toContain(
              check(anyDataset, 'x', parseCheck(claimed)).verdict,
            );
            decided++;
          } catch (error) {
            if (!(error instanceof QueryError)) throw error;
          }
        },
      ),
      { numRuns: 2_000 },
    );
    expect(decided).toBeGreaterThan(20);
  });

  test('has a JSON Schema', () => {
    expect(z.toJSONSchema(checkSchema)).toMatchObject({ title: 'Check', required: ['query', 'expect'] });
  });
});
