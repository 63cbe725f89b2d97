import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { refusal } from '../../test/ask.ts';
import { anyDataset, dataset } from '../../test/fixture.ts';
import { QueryError } from '../errors.ts';
import { check } from './check.ts';
import { type ExpectationName, EXPECTATIONS } from './expectations/registry.ts';
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

  const samples: Readonly<Record<ExpectationName, readonly unknown[]>> = {
    equals: [1, 'one', ['a', 'b'], { column: 'm' }],
    atLeast: [1, { column: 'm' }, { column: ['m', 'l'] }],
    atMost: [1, { column: 'm' }],
    moreThan: [1, { column: 'm' }],
    lessThan: [1, { column: 'm' }],
    between: [[1, 2]],
    includes: ['a', 1, ['a', 1]],
    ordered: ['ascending', 'strictly-descending'],
    increases: [{ after: '2018' }, { after: '2018-03-01', by: 'm', each: true }],
    decreases: [{ after: '2018~' }],
    share: [
      { of: 'm', moreThan: 0.5 },
      { of: 'm', atLeast: 0.1, atMost: 0.2, level: 0.9 },
    ],
    rows: ['some', 'none'],
    empty: [true],
    nonEmpty: [true],
  };

  test.each(Object.entries(samples))('knows the expectation %s', (name, values) => {
    for (const value of values) {
      const isAnswer = ['rows', 'empty', 'nonEmpty'].includes(name);
      const expectation = { ...(isAnswer ? {} : { column: 'n' }), [name]: value };
      expect(parseCheck({ query, expect: expectation }).expect).toEqual(expectation);
    }
  });

  test.each([
    ['atLeast', { column: [] }],
    ['equals', []],
    ['includes', []],
    ['ordered', 'up'],
    ['between', [1, 2, 3]],
    ['empty', false],
    ['share', { moreThan: 0.5 }],
    ['increases', { after: 'then' }],
    ['increases', {}],
  ])('refuses %s %j', (name, value) => {
    const expectation = name === 'empty' ? { [name]: value } : { column: 'n', [name]: value };
    expect(refusal(() => parseCheck({ query, expect: expectation })).message).toContain(`${name} must be `);
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
      'expect: Nothing is expected. An expectation has a column and one of equals, atLeast, atMost, moreThan, lessThan, between, includes, ordered, increases, decreases, share; or it is one of rows, empty, nonEmpty.',
    ],
    [
      { query, expect: { column: 'n' } },
      'expect',
      'Nothing is expected. An expectation has a column and one of equals,',
    ],
    [
      { query, expect: { column: 'n', atLest: 1 } },
      'expect',
      'There is no expectation "atLest". Did you mean atLeast or atMost?',
    ],
    [{ query, expect: { atLeast: 1 } }, 'expect', 'atLeast is about a column. Say which in "column".'],
    [
      { query, expect: { column: 'n', empty: true } },
      'expect',
      'empty is about the answer as a whole. Leave "column" out.',
    ],
    [
      { query, expect: { column: 'n', increases: { after: '2018-13' } } },
      'expect.increases.after',
      'increases must be an object with after (a date) and perhaps by (a text), each (true), and is {"after":"2018-13"}.',
    ],
    [
      { query, expect: { column: 'n', share: { of: 'm', over: 1 } } },
      'expect.share',
      'share must be an object with of (a text) and perhaps moreThan (a number),',
    ],
    [
      { query, expect: { column: 'n', equals: 1, atLeast: 2 } },
      'expect',
      'Here are equals and atLeast, and a check expects one thing.',
    ],
    [
      { query, expect: { column: 'n', atLeast: '1' } },
      'expect',
      'atLeast must be a number or an object with column (a text or a list of texts), and is "1".',
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
