import type * as z from 'zod';

/** What the events of some kinds have in common besides date and actors: one branch of the union `facts`. */
export interface FactsDefinition<T extends string, S extends z.ZodObject> {
  /** The value of `facts.type`. */
  readonly type: T;
  readonly schema: S;
}

export const defineFacts = <const T extends string, S extends z.ZodObject<{ type: z.ZodLiteral<T> }>>(
  type: T,
  schema: S,
): FactsDefinition<T, S> => ({ type, schema });
