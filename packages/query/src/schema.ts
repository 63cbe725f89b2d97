export { parseQuery, querySchema } from './ast/schema.ts';
export { checkSchema, parseCheck } from './claims/schema.ts';
export { differenceSchema } from './difference/schema.ts';
export type { Difference } from './difference/schema.ts';
