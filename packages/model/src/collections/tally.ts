import * as z from 'zod';
import { defineCollection, missing, record, ref } from './define.ts';

export const tally = defineCollection({
  name: 'tally',
  title: 'Tally',
  description: 'Published counts by view over a corpus.',
  schema: record({
    corpus: ref('corpus', { inverse: 'tallies', description: 'The texts counted' }),
    typology: ref('typology', { inverse: 'tallies', description: 'The typology whose views are counted' }),
    counts: z
      .array(
        z.strictObject({
          view: ref('view', { inverse: 'counts', description: 'The view counted' }),
          count: z.int().min(0).meta({ description: 'Number of texts that hold it' }),
        }),
      )
      .min(1)
      .meta({ description: 'The counts as published, one for each view' }),
    missing: z
      .array(
        z.strictObject({
          view: ref('view', { inverse: 'uncounted', description: 'A view that the source names' }),
          ...missing(['not-counted-by-source']).shape,
        }),
      )
      .default([])
      .meta({ description: 'Views that the source names and does not count' }),
    incomplete: z
      .string()
      .min(1)
      .exactOptional()
      .meta({ description: "Why the counts do not add up to the corpus's documents, where they do not" }),
  }),
});
