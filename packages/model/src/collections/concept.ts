import * as z from 'zod';
import { defineCollection, localeString, record, ref } from './define.ts';

export const concept = defineCollection({
  name: 'concept',
  title: 'Concept',
  description: 'A term of a concept scheme (SKOS concept), such as buffer zone.',
  schema: record({
    scheme: ref('concept-scheme', { inverse: 'concepts', description: 'The scheme that it belongs to' }),
    definition: localeString('What the term means here').exactOptional(),
    altLabels: z.array(localeString('Another name for it')).exactOptional(),
    broader: ref('concept', { inverse: 'narrower', description: 'The more general concept' }).exactOptional(),
    order: z
      .int()
      .exactOptional()
      .meta({ description: 'Its place in an ordered scheme, or the order in which to list it' }),
  }),
});
