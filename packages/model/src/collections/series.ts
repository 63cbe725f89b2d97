import * as z from 'zod';
import {
  choice,
  defineCollection,
  edtf,
  localeString,
  missing,
  record,
  ref,
  span,
  valueCitations,
} from './define.ts';

const at = edtf('The year, quarter, month or day observed', { single: true });

export const series = defineCollection({
  name: 'series',
  title: 'Series',
  description:
    'Observations of one quantity over time: what it is, its unit, what it covers and what is missing.',
  time: 'observations.at',
  schema: record({
    definition: localeString('What is observed, and by what rule it is counted'),
    unit: z
      .string()
      .min(1)
      .meta({ description: 'Unit, such as "USD million" or "1" for a number of things' }),
    frequency: choice('How long one observation is', {
      year: 'A year',
      quarter: 'A quarter of a year',
      month: 'A month',
      day: 'A day',
    }),
    between: z
      .array(ref('actor', { inverse: 'series', description: 'Whom it is about, the source first' }))
      .exactOptional()
      .meta({ description: 'Whom it is about; of a flow, the source first' }),
    coverage: z
      .strictObject({
        span: span('The time that it covers'),
        kind: choice('How much of what the definition names it covers', {
          complete: 'All of it',
          selected: 'A choice, so that a count is no total',
          partial: 'Not all: some of it is known to be missing',
        }),
        rule: localeString('What was taken in, where not everything was').exactOptional(),
      })
      .meta({ description: 'What the series covers' }),
    observations: z
      .array(
        z.union([
          z.strictObject({
            at,
            value: z.number().meta({ description: 'The value observed' }),
            citations: valueCitations(),
          }),
          z.strictObject({
            at,
            ...missing(['not-published', 'not-sourced', 'not-applicable', 'withheld']).shape,
            reason: z.string().min(1).exactOptional().meta({ description: 'More of the why' }),
          }),
        ]),
      )
      .min(1)
      .meta({ description: 'The values in order of time; a gap is missing with its reason, never zero' }),
    derivation: z
      .record(z.string(), z.json())
      .exactOptional()
      .meta({ description: 'The query that the values are counted with, if they derive from the dataset' }),
    vintage: edtf('The state of the source that the values are from', { single: true }).exactOptional(),
  }),
});
