import * as z from 'zod';
import { parseQuery, querySchema } from '../ast/schema.ts';
import { QueryError } from '../errors.ts';
import { EXPECTATIONS } from './expectation.ts';
import type { Check } from './types.ts';

const column = z.string().min(1).meta({ description: "A column of the query's answer" });
const labels = z.strictObject({ en: z.string().min(1), ko: z.string().min(1).exactOptional(), 'zh-Hans': z.string().min(1).exactOptional() });

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

/** Checks the check of a claim. @throws QueryError `check-invalid` or `query-invalid` */
export function parseCheck(value: unknown): Check {
  const parsed = checkSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = issue?.path.map(String).join('.') ?? '';
    const hint = at === 'expect' ? ` An expectation has a column and one of ${Object.keys(EXPECTATIONS).join(', ')}; or rows.` : '';
    throw new QueryError('check-invalid', at, `The check does not fit at ${at || 'its root'}: ${issue?.message ?? 'unknown reason'}.${hint}`);
  }
  return { ...parsed.data, query: parseQuery(parsed.data.query) };
}
