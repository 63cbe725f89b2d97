import { QueryError, type QueryErrorCode } from '../errors.ts';

/** How deep a query may be nested. */
export const DEEPEST = 24;

/**
 * Refuses what no schema should look into: nesting without end, on which a recursive schema runs out of stack, and
 * the key `__proto__`, which zod leaves out without a word, so that a condition under it would be lost.
 *
 * @throws QueryError
 */
export function guard(value: unknown, deepest: number, code: QueryErrorCode, what: string): void {
  const stack: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth >= deepest) {
      throw new QueryError(
        code,
        '',
        `The ${what} is nested more than ${deepest} levels deep. Flatten its filters.`,
      );
    }
    for (const [key, child] of Object.entries(next.value)) {
      if (key === '__proto__')
        throw new QueryError(
          code,
          '',
          `The ${what} has the key "__proto__", which names nothing. Take it out.`,
        );
      stack.push({ value: child, depth: next.depth + 1 });
    }
  }
}
