import * as z from 'zod';
import { choice, defineCollection, edtf, localeString, record, ref } from './define.ts';

export const typology = defineCollection({
  name: 'typology',
  title: 'Typology',
  description:
    "Somebody's classification of a debate: whose it is, how it was made and of when. Schools, views and characterizations belong to one.",
  time: 'period',
  supporting: true,
  schema: record({
    of: choice('What it sorts', {
      school: 'Schools of thought',
      view: 'Views that texts are coded with',
      characterization: 'Kinds of relationship',
      concept: 'Concepts',
    }),
    authors: z
      .array(ref('actor', { inverse: 'typologies', description: 'Who made it' }))
      .min(1)
      .exactOptional()
      .meta({ description: 'Who made it; the works that publish it are its citations' }),
    source: ref('source', { inverse: 'typologies', description: 'The work that sets it out' }),
    definition: localeString('What it sorts, by what, in our words').exactOptional(),
    method: localeString('How it was made: reading, interviews, coding of texts'),
    period: edtf('The time that it is about').exactOptional(),
  }),
});
