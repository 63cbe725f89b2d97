import * as z from 'zod';
import { defineCollection, localeString, record, ref } from './define.ts';

export const concept = defineCollection({
  name: 'concept',
  title: 'Concept',
  description: 'A term of a concept scheme (SKOS concept), such as buffer zone.',
  supporting: true,
  schema: record({
    scheme: ref('concept-scheme', { inverse: 'concepts', description: 'The scheme that it belongs to' }),
    definition: localeString('What the term means here').exactOptional(),
    altLabels: z
      .array(localeString('Another name for it'))
      .exactOptional()
      .meta({ description: 'Other names for it (SKOS alternative labels)' }),
    notation: z
      .string()
      .min(1)
      .exactOptional()
      .meta({ description: 'Its code in the scheme (SKOS notation), where it has one' }),
    broader: ref('concept', {
      inverse: 'narrower',
      leadsUp: true,
      description: 'The more general concept',
    }).exactOptional(),
    order: z
      .int()
      .exactOptional()
      .meta({ description: 'Its place in an ordered scheme, or the order in which to list it' }),
  }),
});
