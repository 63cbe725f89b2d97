import * as z from 'zod';
import { citation, defineCollection, localeString, record, span } from './define.ts';

export const school = defineCollection({
  name: 'school',
  title: 'School of thought',
  description: 'A group of thinkers who share a view of the world and of the policy that follows from it.',
  time: 'dominance.span',
  schema: record({
    altLabels: z.array(localeString('Another name, as printed')).exactOptional(),
    definition: localeString('What the school holds, in our words').exactOptional(),
    order: z.int().meta({ description: 'The order in which the source lists it' }),
    dominance: z
      .array(
        z.strictObject({
          span: span('When the school was dominant'),
          asPrinted: z.string().min(1).meta({ description: "The source's own dates" }),
          terms: z
            .string()
            .min(1)
            .exactOptional()
            .meta({ description: "The same in leaders' terms, as printed" }),
          citations: z.array(citation()).exactOptional(),
        }),
      )
      .default([])
      .meta({ description: 'Periods of dominance' }),
  }),
});
