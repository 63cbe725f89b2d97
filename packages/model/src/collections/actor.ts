import * as z from 'zod';
import { defineCollection, record } from './define.ts';

export const actor = defineCollection({
  name: 'actor',
  title: 'Actor',
  description: 'Who acts or is acted upon: a state, a person, an organisation or a group.',
  schema: record({
    type: z.enum(['state', 'person', 'organisation', 'group']),
    iso3: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .exactOptional()
      .meta({ description: 'ISO 3166-1 alpha-3 code of a state' }),
    wikidata: z
      .string()
      .regex(/^Q[1-9]\d*$/)
      .exactOptional()
      .meta({ description: 'Wikidata item' }),
  }),
});
