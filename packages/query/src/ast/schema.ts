import * as z from 'zod';
import { QueryError } from '../errors.ts';
import { explainIssue, type KnownKeys } from './explain.ts';
import { DEEPEST, guard } from './guard.ts';
import type { Filter, Query } from './types.ts';

const path = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z][A-Za-z0-9-]*)*$/, 'must be field names joined by dots')
  .meta({
    description: 'Field names joined by dots; they follow references forwards and, by inverse names, back.',
  });

const scalar = z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]);
const comparable = z.union([z.number(), z.string().max(10_000)]);

const condition = z
  .strictObject({
    eq: scalar.exactOptional(),
    ne: scalar.exactOptional(),
    in: z.array(scalar).max(10_000).exactOptional(),
    lt: comparable.exactOptional(),
    lte: comparable.exactOptional(),
    gt: comparable.exactOptional(),
    gte: comparable.exactOptional(),
    matches: z.string().min(1).max(1_000).exactOptional(),
    contains: z.union([scalar, z.array(scalar).min(1).max(10_000)]).exactOptional(),
    exists: z.boolean().exactOptional(),
    missing: z.union([z.boolean(), z.string().min(1).max(100)]).exactOptional(),
    get some() {
      return filter.exactOptional();
    },
    get every() {
      return filter.exactOptional();
    },
    get none() {
      return filter.exactOptional();
    },
  })
  .meta({ id: 'Condition', description: 'Conditions on one field, all of which must hold' });

const filter: z.ZodType<Filter> = z
  .lazy(() =>
    z
      .object({
        all: z.array(filter).max(1_000).exactOptional(),
        any: z.array(filter).max(1_000).exactOptional(),
        not: filter.exactOptional(),
        calculated: z.array(calculatedCondition).max(100).exactOptional(),
      })
      .catchall(z.union([scalar, condition])),
  )
  .meta({ id: 'Filter', description: 'Conditions by path; all, any and not combine them' });

const calculation = z
  .union([
    z.strictObject({ year: path }),
    z.strictObject({ decade: path }),
    z.strictObject({ month: path }),
    z.strictObject({ days: path }),
    z.strictObject({ years: path }),
    z.strictObject({ daysBetween: z.tuple([path, path]) }),
  ])
  .meta({ id: 'Calculation', description: 'A number calculated from dates or spans' });
const value = z.union([path, calculation]);

/** The conditions that what is calculated can meet. */
const calculatedCondition = condition
  .pick({ eq: true, ne: true, in: true, lt: true, lte: true, gt: true, gte: true, exists: true })
  .extend({ of: calculation })
  .meta({ id: 'CalculatedCondition', description: 'Conditions on what is calculated from dates' });

const columns = z.union([z.array(value).min(1).max(200), z.record(z.string().min(1).max(100), value)]);

const where = { where: filter.exactOptional() };
const aggregate = z.union([
  z.strictObject({ count: z.literal(true), ...where }),
  z.strictObject({ countDistinct: value, ...where }),
  z.strictObject({ sum: value, ...where }),
  z.strictObject({ mean: value, ...where }),
  z.strictObject({ min: value, ...where }),
  z.strictObject({ max: value, ...where }),
  z.strictObject({ list: value, ...where }),
  z.strictObject({ share: z.union([z.literal(true), value]), ...where }),
  z.strictObject({ first: value, by: value, ...where }),
  z.strictObject({ last: value, by: value, ...where }),
]);

const date = z.string().min(1).max(120).meta({ description: 'A date or span of the EDTF profile' });

/** A query in a query: described by the whole, which is made below. */
const part: z.ZodType<Query> = z.lazy(() => querySchema);

const parts = (description: string) => z.array(part).min(1).max(20).meta({ description }).exactOptional();

/** The query language as a zod schema; `z.toJSONSchema(querySchema)` is its JSON Schema. */
export const querySchema = z
  .strictObject({
    from: z.string().min(1).max(100).meta({ description: 'The collection asked' }),
    unnest: path.exactOptional(),
    through: z
      .strictObject({
        path,
        to: z
          .string()
          .regex(/^[a-z][a-z0-9-]*\/[A-Za-z0-9][A-Za-z0-9-]*$/, 'must be collection/id')
          .max(200),
      })
      .meta({ description: 'A crosswalk: what stands at the path, in the terms of another typology' })
      .exactOptional(),
    where: filter.exactOptional(),
    time: path.exactOptional(),
    asOf: date.exactOptional(),
    during: date.exactOptional(),
    overlaps: date.exactOptional(),
    throughout: date.exactOptional(),
    before: date.exactOptional(),
    after: date.exactOptional(),
    certainty: z.enum(['certain', 'possible']).exactOptional(),
    select: columns.exactOptional(),
    group: columns.exactOptional(),
    aggregate: z.record(z.string().min(1).max(100), aggregate).exactOptional(),
    union: parts('Queries whose rows come in too'),
    intersect: parts('Queries of whose rows only those in each stay'),
    except: parts('Queries whose rows are taken away'),
    order: z
      .array(
        z.strictObject({
          by: z.string().min(1).max(200),
          direction: z.enum(['ascending', 'descending']).exactOptional(),
        }),
      )
      .max(50)
      .exactOptional(),
    limit: z.int().min(0).exactOptional(),
    offset: z.int().min(0).exactOptional(),
  })
  .meta({ id: 'Query', title: 'Query', description: 'A question to a dataset of the Yalu model' });

/** The keys of the language, for messages about others. */
export function queryKeys(): KnownKeys {
  return {
    root: () => Object.keys(querySchema.shape),
    condition: Object.keys(condition.shape),
    calculated: Object.keys(calculatedCondition.shape),
    aggregate: [...new Set(aggregate.options.flatMap(({ shape }) => Object.keys(shape)))].filter(
      (key) => key !== 'where' && key !== 'by',
    ),
  };
}

/**
 * Checks a query that comes from outside, such as a file.
 *
 * @throws QueryError `query-invalid`, naming the place in the query and what would fit there
 */
export function parseQuery(value: unknown): Query {
  guard(value, DEEPEST, 'query-invalid', 'query');
  const parsed = querySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { at, message } = explainIssue(parsed.error.issues[0], queryKeys());
  throw new QueryError(
    'query-invalid',
    at,
    `The query does not fit the language${at === '' ? '' : ` at ${at}`}: ${message}.`,
  );
}
