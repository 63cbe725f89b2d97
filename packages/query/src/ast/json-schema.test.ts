import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { queries } from '../../test/arbitraries.ts';
import { checkSchema } from '../claims/schema.ts';
import { querySchema } from './schema.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const isQuery = ajv.compile(z.toJSONSchema(querySchema, { target: 'draft-2020-12' }));
const isCheck = ajv.compile(z.toJSONSchema(checkSchema, { target: 'draft-2020-12' }));

describe('the JSON Schema of the language', () => {
  test('takes the queries that the language takes, parts and all', () => {
    fc.assert(
      fc.property(queries, ({ query }) => {
        expect(isQuery(query), JSON.stringify(isQuery.errors)).toBe(true);
        const check = { query, expect: { rows: 'some' } };
        expect(isCheck(check), JSON.stringify(isCheck.errors)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [{ from: 'event', were: { kind: 'treaty' } }],
    [{ from: 'event', union: [{ from: 'event', were: {} }] }],
    [{ from: 'event', where: { kind: { like: 'treaty' } } }],
    [{ from: 'event', where: { actors: { some: { kind: { like: 'x' } } } } }],
    [{ from: 'event', where: { calculated: [{ gte: 2000 }] } }],
    [{ from: 'event', aggregate: { a: { first: 'date' } } }],
    [{ from: 'event', through: { path: 'kind', to: 'kim-schools' } }],
  ])('refuses %j as the language does', (query) => {
    expect(isQuery(query)).toBe(false);
    expect(querySchema.safeParse(query).success).toBe(false);
  });
});
