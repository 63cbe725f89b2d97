import * as z from 'zod';
import { defineCollection, localeString, record, ref } from './define.ts';

export const dimension = defineCollection({
  name: 'dimension',
  title: 'Dimension',
  description: 'A question on which schools differ: a row of a comparison.',
  schema: record({
    question: localeString('The question that it answers'),
    scheme: ref('concept-scheme', { inverse: 'dimensions', description: 'The vocabulary of its answers' }),
    order: z.int().meta({ description: 'The order in which the source lists it' }),
  }),
});
