import * as z from 'zod';
import { defineCollection, edtf, localeString, missing, record, ref } from './define.ts';

export const corpus = defineCollection({
  name: 'corpus',
  title: 'Corpus',
  description: 'The texts behind a count: what was searched, what was taken in, who coded it.',
  time: 'window',
  supporting: true,
  schema: record({
    source: ref('source', { inverse: 'corpora', description: 'The work that coded it' }).exactOptional(),
    window: edtf('When the texts were published'),
    documents: z
      .union([z.int().min(0), missing(['not-stated-by-source'])])
      .meta({ description: 'Number of texts, or why it is not known' }),
    kinds: localeString('What sort of texts they are'),
    engines: z.array(z.string().min(1)).default([]).meta({ description: 'Where they were searched for' }),
    inclusion: localeString('By what rule a text was taken in').exactOptional(),
    coders: z
      .union([z.int().min(1), missing(['not-stated-by-source'])])
      .meta({ description: 'How many people coded them, or why that is not known' }),
  }),
});
