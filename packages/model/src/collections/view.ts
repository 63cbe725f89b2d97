import * as z from 'zod';
import { defineCollection, localeString, record, ref } from './define.ts';

export const view = defineCollection({
  name: 'view',
  title: 'View',
  description: 'An opinion that a text can be coded with.',
  schema: record({
    group: ref('concept', {
      inverse: 'views',
      description: 'The group that the source puts it in',
    }).exactOptional(),
    definition: localeString('What the view holds, in our words').exactOptional(),
    order: z.int().meta({ description: 'The order in which the source lists it' }),
  }),
});
