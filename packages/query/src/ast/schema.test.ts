import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ask, refusal } from '../../test/ask.ts';
import { anyDataset } from '../../test/fixture.ts';
import { QueryError } from '../errors.ts';
import { run } from '../memory/run.ts';
import { parseQuery, querySchema } from './schema.ts';

/** Nested so deeply that a recursive schema would run out of stack. */
function nested(levels: number, wrap: (inner: unknown) => unknown, innermost: unknown = {}): unknown {
  let value = innermost;
  for (let level = 0; level < levels; level++) value = wrap(value);
  return value;
}

describe('parseQuery', () => {
  test.each([
    { from: 'event' },
    { from: 'event', where: {} },
    {
      from: 'event',
      where: {
        kind: 'treaty',
        place: null,
        'facts.magnitude': { gte: 5, lt: 6, ne: 5.5 },
        date: { exists: true },
      },
    },
    {
      from: 'event',
      where: { all: [{ any: [{ not: { kind: { in: ['treaty', null] } } }] }], label: { matches: '방문' } },
    },
    {
      from: 'event',
      asOf: '2018',
      during: '2018',
      overlaps: '2018',
      throughout: '2018',
      before: '2020',
      after: '1990',
      certainty: 'certain',
      time: 'date',
    },
    {
      from: 'event',
      unnest: 'actors',
      select: ['id', 'label.zh-Hans'],
      order: [{ by: 'id' }, { by: 'date', direction: 'descending' }],
      limit: 0,
      offset: 10,
    },
    { from: 'event', select: { a: 'id' } },
    { from: 'event', group: { who: 'initiator.label.en' }, aggregate: {} },
    {
      from: 'event',
      group: ['kind'],
      aggregate: {
        a: { count: true },
        b: { countDistinct: 'place' },
        c: { sum: 'facts.magnitude' },
        d: { mean: 'facts.magnitude' },
        e: { min: 'date' },
        f: { max: 'date' },
        g: { list: 'place' },
        h: { share: true, where: { kind: 'treaty' } },
        i: { share: 'facts.testNumber' },
      },
    },
  ])('takes %j as it is', (query) => {
    expect(parseQuery(query)).toEqual(query);
    expect(() => ask(parseQuery(query))).not.toThrow();
  });

  test.each<[unknown, string, string]>([
    [
      undefined,
      '',
      'The query does not fit the language: invalid input: expected object, received undefined.',
    ],
    [[], '', 'The query does not fit the language: invalid input: expected object, received array.'],
    [
      {},
      'from',
      'The query does not fit the language at from: invalid input: expected string, received undefined.',
    ],
    [
      { from: 'event', wher: {} },
      '',
      'The query does not fit the language: "wher" is no key here; the nearest is where.',
    ],
    [
      { from: 'event', xyzzy: {} },
      '',
      '"xyzzy" is no key here; there are from, unnest, through, where, time,',
    ],
    [
      { from: 'event', where: { kind: { matchs: 'a' } } },
      'where.kind',
      '"matchs" is no key here; the nearest is matches.',
    ],
    [
      { from: 'event', where: { kind: ['treaty'] } },
      'where.kind',
      'it must be a text, a number, true, false or null, or conditions of these: eq, ne, in,',
    ],
    [{ from: 'event', where: { kind: { in: 'treaty' } } }, 'where.kind', 'it must be a text, a number,'],
    [
      { from: 'event', where: { all: [{ kind: { eq: {} } }] } },
      'where.all.0.kind',
      'it must be a text, a number,',
    ],
    [{ from: 'event', where: [] }, 'where', 'expected object, received array'],
    [{ from: 'event', where: { any: {} } }, 'where.any', 'it must be a list'],
    [
      { from: 'event', aggregate: { n: { summ: 'x' } } },
      'aggregate.n',
      'a computed column is exactly one of count, countDistinct, sum, mean, min, max, list, share, first, last, and perhaps where.',
    ],
    [
      { from: 'event', aggregate: { n: { count: true, sum: 'x' } } },
      'aggregate.n',
      'a computed column is exactly one of',
    ],
    [
      { from: 'event', select: 'id' },
      'select',
      'it must be a list of paths or calculations, or names with one each.',
    ],
    [
      { from: 'event', select: { x: { yaer: 'date' } } },
      'select.x',
      '"yaer" is no calculation; the nearest is year; it must be a path, or exactly one of year, decade, month, days, years, daysBetween with a path (daysBetween: with two).',
    ],
    [
      { from: 'event', select: ['id', { year: 'date', month: 'date' }] },
      'select.1',
      ': it must be a path, or',
    ],
    [{ from: 'event', group: { x: 7, y: { days: 1 } } }, 'group.x', ': it must be a path, or exactly one of'],
    [
      { from: 'event', select: { x: { year: 'a..b' } } },
      'select.x.year',
      'must be field names joined by dots.',
    ],
    [
      { from: 'event', aggregate: { n: { mean: { dayz: 'date' } } } },
      'aggregate.n.mean',
      'the nearest is days;',
    ],
    [
      { from: 'event', aggregate: { n: { share: { dayz: 'date' } } } },
      'aggregate.n.share',
      'the nearest is days;',
    ],
    [{ from: 'event', select: ['a..b'] }, 'select.0', 'must be field names joined by dots.'],
    [{ from: 'event', select: { a: '__proto__' } }, 'select.a', 'must be field names joined by dots.'],
    [{ from: 'event', order: [{ by: 'id', dir: 'up' }] }, 'order.0', '"dir" is no key here; '],
    [
      { from: 'event', order: [{ by: 'id', direction: 'up' }] },
      'order.0.direction',
      'expected one of "ascending"|"descending"',
    ],
    [{ from: 'event', limit: -1 }, 'limit', 'expected number to be >=0'],
    [{ from: 'event', limit: 1.5 }, 'limit', 'expected int'],
    [{ from: 'event', certainty: 'sure' }, 'certainty', 'expected one of "certain"|"possible"'],
    [{ from: 'event', asOf: 2018 }, 'asOf', 'expected string, received number'],
    [{ from: 'event', where: { order: { gt: null } } }, 'where.order', 'it must be a text, a number,'],
  ])('refuses %j, saying where and what would fit', (query, at, message) => {
    expect(refusal(() => parseQuery(query))).toMatchObject({
      code: 'query-invalid',
      at,
      message: expect.stringContaining(message),
    });
  });

  test.each([
    '{"from":"event","where":{"__proto__":"x"}}',
    '{"from":"event","where":{"all":[{"__proto__":{"eq":1}}]}}',
    '{"from":"event","select":{"__proto__":"id"}}',
    '{"from":"event","aggregate":{"__proto__":{"count":true}}}',
    '{"from":"event","__proto__":{"limit":1}}',
  ])('refuses the key __proto__ rather than losing what stands under it: %s', (json) => {
    expect(refusal(() => parseQuery(JSON.parse(json)))).toMatchObject({
      code: 'query-invalid',
      message: expect.stringContaining('"__proto__", which names nothing'),
    });
  });

  test.each([
    ['not', nested(10_000, (not) => ({ not }))],
    ['all', nested(10_000, (inner) => ({ all: [inner] }))],
    ['lists', nested(10_000, (inner) => [inner])],
    ['conditions', nested(10_000, (eq) => ({ eq }))],
  ])('refuses ten thousand levels of %s', (_name, where) => {
    expect(refusal(() => parseQuery({ from: 'event', where })).message).toBe(
      'The query is nested more than 24 levels deep. Flatten its filters.',
    );
    expect(refusal(() => parseQuery(where)).code).toBe('query-invalid');
  });

  test('takes as many levels as it says', () => {
    const deep = (levels: number): unknown => ({ from: 'event', where: nested(levels, (not) => ({ not })) });
    expect(parseQuery(deep(22))).toEqual(deep(22));
    expect(refusal(() => parseQuery(deep(23))).code).toBe('query-invalid');
  });

  test('refuses a value that holds itself', () => {
    const where: Record<string, unknown> = {};
    where['not'] = where;
    expect(refusal(() => parseQuery({ from: 'event', where })).code).toBe('query-invalid');
  });

  test('refuses lists without end, soon', () => {
    const many = Array.from({ length: 200_000 }, (_none, index) => index);
    for (const query of [
      { from: 'event', where: { kind: { in: many } } },
      { from: 'event', where: { all: many.map(() => ({})) } },
      { from: 'event', select: many.map(() => 'id') },
      { from: 'event', order: many.map(() => ({ by: 'id' })) },
      many,
    ]) {
      expect(refusal(() => parseQuery(query)).code).toBe('query-invalid');
    }
  });
});

/** Documents that look enough like queries to come far, with something wrong or odd in them. */
const oddText = fc.constantFrom(
  "'; DROP TABLE event; --",
  '" OR 1=1',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '',
  ' ',
  'id',
  'kind',
  'date',
  'label',
  'citedBy.citations.source.citedBy',
  'actors',
  '..',
  '2018',
  '[1,2]',
  '2018-13',
  '\u0000',
  '\ud800',
  '💥'.repeat(50),
  'x'.repeat(10_000),
);
const odd = fc.oneof(
  oddText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(-1, 0, 1e308, 2 ** 53, true, null),
  fc.array(oddText, { maxLength: 3 }),
  fc.dictionary(oddText, oddText, { maxKeys: 3 }),
);
const paths = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'id',
      'kind',
      'date',
      'actors',
      'label',
      'facts.magnitude',
      'citations.source',
      'claims',
      'facts',
    ),
  },
  { weight: 1, arbitrary: oddText },
);
const conditionOf = fc.dictionary(
  fc.constantFrom('eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte', 'matches', 'exists', '__proto__'),
  odd,
  { maxKeys: 2 },
);
const { filter: oddFilter } = fc.letrec<{ filter: unknown }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(paths, fc.oneof(odd, conditionOf)).map(([path, value]) => Object.fromEntries([[path, value]])),
    fc.dictionary(fc.constantFrom('all', 'any'), fc.array(tie('filter'), { maxLength: 3 }), { maxKeys: 2 }),
    tie('filter').map((not) => ({ not })),
    odd,
  ),
}));
const namesOf = fc.oneof(
  fc.array(paths, { maxLength: 4 }),
  fc.dictionary(oddText, paths, { maxKeys: 3 }),
  odd,
);
const oddCall = fc
  .tuple(
    fc.constantFrom('count', 'countDistinct', 'sum', 'mean', 'min', 'max', 'list', 'share', 'constructor'),
    fc.oneof(paths, fc.constant(true), odd),
    fc.option(oddFilter, { nil: undefined }),
  )
  .map(([name, operand, where]) => ({ [name]: operand, ...(where === undefined ? {} : { where }) }));
const parts: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  unnest: paths,
  where: oddFilter,
  time: paths,
  asOf: oddText,
  during: odd,
  certainty: fc.constantFrom('certain', 'possible', 'sure'),
  select: namesOf,
  group: namesOf,
  aggregate: fc.oneof(fc.dictionary(oddText, oddCall, { maxKeys: 3 }), odd),
  order: fc.oneof(
    fc.array(
      fc.record({ by: paths, direction: fc.constantFrom('descending', 'up') }, { requiredKeys: ['by'] }),
      { maxLength: 2 },
    ),
    odd,
  ),
  limit: fc.oneof(fc.nat(), odd),
  offset: fc.oneof(fc.nat(), odd),
};
const froms = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('event', 'event', 'school', 'source', 'claim') },
  { weight: 1, arbitrary: oddText },
);
/** A query with a few parts, so that not every one is refused for the first. */
const oddQuery = fc
  .subarray(Object.keys(parts), { maxLength: 3 })
  .chain((keys) =>
    fc.record({ from: froms, ...Object.fromEntries(keys.map((key) => [key, parts[key] ?? odd])) }),
  );

describe('whatever comes from outside', () => {
  /** How many documents came to an answer: a test that refuses everything would prove nothing. */
  let answered = 0;
  const isHandled = (document: unknown): void => {
    try {
      const { rows, evidence } = run(anyDataset, parseQuery(document));
      expect(evidence).toHaveLength(rows.length);
      answered++;
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      expect(error.message.length).toBeGreaterThan(10);
    }
  };

  test('is refused with a QueryError or answered', () => {
    fc.assert(fc.property(oddQuery, isHandled), { numRuns: 2_000 });
    expect(answered).toBeGreaterThan(100);
  });

  test('any JSON at all is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
        ),
        isHandled,
      ),
      { numRuns: 1_000 },
    );
  });

  test('queries that the schema takes are, even if nothing has parsed them', () => {
    fc.assert(
      fc.property(oddQuery, (document) => {
        const parsed = querySchema.safeParse(document);
        if (!parsed.success) return;
        try {
          run(anyDataset, parsed.data);
        } catch (error) {
          if (!(error instanceof QueryError)) throw error;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the schema', () => {
  test('has a JSON Schema', () => {
    const schema = z.toJSONSchema(querySchema);
    expect(schema.$defs?.['Query']).toMatchObject({
      title: 'Query',
      type: 'object',
      required: ['from'],
      additionalProperties: false,
      properties: {
        from: { type: 'string', description: 'The collection asked' },
        where: { $ref: '#/$defs/Filter' },
        certainty: { enum: ['certain', 'possible'] },
      },
    });
    expect(Object.keys(schema.$defs ?? {})).toEqual(expect.arrayContaining(['Filter', 'Condition']));
    // It refers to itself, as filters do, and is JSON.
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});
