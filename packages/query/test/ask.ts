import type { Query } from '../src/ast/types.ts';
import { QueryError, type QueryErrorCode } from '../src/errors.ts';
import type { Result } from '../src/memory/result.ts';
import { run } from '../src/memory/run.ts';
import { anyDataset } from './fixture.ts';

/** The answer of the fixture to a query. */
export const ask = (query: Query): Result => run(anyDataset, query);

/** The ids of the rows of an answer. */
export const idsOf = (query: Query): unknown[] => ask(query).rows.map((row) => row['id']);

/** The cells of one column of an answer. */
export const column = (query: Query, name: string): unknown[] => ask(query).rows.map((row) => row[name]);

/** What a function refuses to do, and why. @throws Error where it does not refuse, or throws anything but a QueryError */
export function refusal(attempt: () => unknown): {
  readonly code: QueryErrorCode;
  readonly at: string;
  readonly message: string;
} {
  let answer: unknown;
  try {
    answer = attempt();
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return { code: error.code, at: error.at, message: error.message };
  }
  throw new Error(`Not refused, but answered: ${JSON.stringify(answer).slice(0, 500)}`);
}

/** Why the fixture refuses a query. */
export const refused = (query: Query): ReturnType<typeof refusal> => refusal(() => ask(query));
