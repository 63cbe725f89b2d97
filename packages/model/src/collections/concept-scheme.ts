import * as z from 'zod';
import { defineCollection, localeString, record } from './define.ts';

export const conceptScheme = defineCollection({
  name: 'concept-scheme',
  title: 'Concept scheme',
  description:
    'A controlled vocabulary (SKOS concept scheme), such as the ways in which China is said to see the DPRK.',
  supporting: true,
  schema: record({
    definition: localeString('What the scheme classifies'),
    ordered: z
      .boolean()
      .default(false)
      .meta({ description: 'Whether its concepts form a scale, by their `order`' }),
  }),
});
