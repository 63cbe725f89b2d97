import * as z from 'zod';
import { defineCollection, edtf, localeString, record } from './define.ts';

export const corpus = defineCollection({
  name: 'corpus',
  title: 'Corpus',
  description: 'The texts behind a count: what was searched, what was taken in, who coded it.',
  time: 'window',
  schema: record({
    window: edtf('When the texts were published'),
    documents: z.int().min(0).meta({ description: 'Number of texts' }),
    kinds: localeString('What sort of texts they are'),
    engines: z.array(z.string().min(1)).default([]).meta({ description: 'Where they were searched for' }),
    coders: z
      .union([z.int().min(1), z.strictObject({ missing: z.literal('not-stated-by-source') })])
      .meta({ description: 'How many people coded them, or why that is not known' }),
  }),
});
