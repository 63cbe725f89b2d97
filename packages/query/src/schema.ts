export { parseQuery, querySchema } from './ast/schema.ts';
export { checkSchema, parseCheck } from './claims/schema.ts';
