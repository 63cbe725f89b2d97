import * as z from 'zod';
import { explainIssue } from '../ast/explain.ts';
import { DEEPEST, guard } from '../ast/guard.ts';
import { queryKeys, querySchema } from '../ast/schema.ts';
import { QueryError } from '../errors.ts';
import { EXPECTATIONS } from './expectation.ts';
import type { Check } from './types.ts';

const column = z.string().min(1).meta({ description: "A column of the query's answer" });
const labels = z.strictObject({
  en: z.string().min(1),
  ko: z.string().min(1).exactOptional(),
  'zh-Hans': z.string().min(1).exactOptional(),
});

/** How deep a query may stand in a check: `context`, its list, its item, `query`. */
const LEVELS_ABOVE_QUERY = 3;

/** The schema of a claim's check. */
export const checkSchema = z
  .strictObject({
    query: querySchema,
    expect: z.union([
      z.strictObject({ column, equals: z.union([z.number(), z.string()]) }),
      z.strictObject({ column, atLeast: z.number() }),
      z.strictObject({ column, atMost: z.number() }),
      z.strictObject({ column, moreThan: z.number() }),
      z.strictObject({ column, lessThan: z.number() }),
      z.strictObject({ column, between: z.tuple([z.number(), z.number()]) }),
      z.strictObject({ rows: z.enum(['some', 'none']) }),
    ]),
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
  const hint =
    at === 'expect'
      ? `, and it must have a column and one of ${Object.keys(EXPECTATIONS).join(', ')}; or rows`
      : '';
  throw new QueryError(
    'check-invalid',
    at,
    `The check does not fit at ${at || 'its root'}: ${message}${hint}.`,
  );
}
