import { isDate } from '@yalu/model/time';
import * as z from 'zod';
import { explainIssue } from '../ast/explain.ts';
import { DEEPEST, guard } from '../ast/guard.ts';
import { queryKeys, querySchema } from '../ast/schema.ts';
import { QueryError } from '../errors.ts';
import { type Expectation, expectedOf } from './expectation.ts';
import { EXPECTATIONS } from './expectations/registry.ts';
import type { Node } from './expectations/shape.ts';
import type { Check } from './types.ts';

const column = z.string().min(1).meta({ description: "A column of the query's answer" });
const labels = z.strictObject({
  en: z.string().min(1),
  ko: z.string().min(1).exactOptional(),
  'zh-Hans': z.string().min(1).exactOptional(),
});

/** How deep a query may stand in a check: `context`, its list, its item, `query`. */
const LEVELS_ABOVE_QUERY = 3;

const expectations = Object.entries(EXPECTATIONS).map(([name, { about, value, description }]) =>
  z
    .strictObject({ ...(about === 'column' ? { column } : {}), [name]: schemaOf(value.node) })
    .meta({ description }),
);

/** The schema of a claim's check. */
export const checkSchema = z
  .strictObject({
    query: querySchema,
    // It is made of the shapes that the type is made of.
    expect: z.union(expectations) as unknown as z.ZodType<Expectation>,
    context: z.array(z.strictObject({ label: labels, query: querySchema })).exactOptional(),
  })
  .meta({ title: 'Check', description: 'How data decides a claim' });

/** Checks the check of a claim. @throws QueryError `check-invalid` */
export function parseCheck(value: unknown): Check {
  guard(value, DEEPEST + LEVELS_ABOVE_QUERY, 'check-invalid', 'check');
  const parsed = checkSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { at, message } = explainIssue(parsed.error.issues[0], {
    ...queryKeys(),
    root: (path) =>
      path.includes('query') ? Object.keys(querySchema.shape) : Object.keys(checkSchema.shape),
  });
  const found = (at.split('.')[0] === 'expect' && whyNot(value)) || `${message}.`;
  throw new QueryError('check-invalid', at, `The check does not fit at ${at || 'its root'}: ${found}`);
}

/** What is wrong with an expectation, in its own words. */
function whyNot(value: unknown): string | undefined {
  const expect = typeof value === 'object' && value !== null && 'expect' in value ? value.expect : undefined;
  try {
    expectedOf(typeof expect === 'object' && expect !== null ? expect : {});
  } catch (error) {
    if (error instanceof QueryError) return error.message;
    throw error;
  }
  return undefined;
}

function schemaOf(node: Node): z.ZodType {
  switch (node.type) {
    case 'number':
      return z.number();
    case 'text':
      return z.string().min(1);
    case 'date':
      return z.string().refine(isDate, 'it must be a date in EDTF').meta({ description: 'A date in EDTF' });
    case 'constant':
      return z.literal([...node.values]);
    case 'list':
      return z.array(schemaOf(node.of)).min(1);
    case 'pair':
      return z.tuple([schemaOf(node.of), schemaOf(node.of)]);
    case 'either':
      return z.union(node.of.map(schemaOf));
    case 'object':
      return z.strictObject({
        ...Object.fromEntries(Object.entries(node.needed).map(([key, of]) => [key, schemaOf(of)])),
        ...Object.fromEntries(
          Object.entries(node.further).map(([key, of]) => [key, schemaOf(of).exactOptional()]),
        ),
      });
  }
}
