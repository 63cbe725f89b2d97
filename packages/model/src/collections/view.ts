import * as z from 'zod';
import { defineCollection, localeString, record, ref } from './define.ts';

export const view = defineCollection({
  name: 'view',
  title: 'View',
  description: 'An opinion that a text can be coded with.',
  schema: record({
    typology: ref('typology', { inverse: 'views', description: 'The typology that distinguishes it' }),
    group: ref('concept', {
      inverse: 'views',
      description: 'The group that the source puts it in',
    }).exactOptional(),
    scalePoint: ref('concept', {
      inverse: 'viewsAt',
      description:
        'Its place on a scale, a concept of an ordered scheme, such as the stance on sanctions; none if it has none',
    }).exactOptional(),
    definition: localeString('What the view holds, in our words').exactOptional(),
    altLabels: z
      .array(localeString('Another name for it'))
      .exactOptional()
      .meta({ description: 'Other names for it' }),
    order: z.int().meta({ description: 'The order in which the source lists it' }),
  }),
});
