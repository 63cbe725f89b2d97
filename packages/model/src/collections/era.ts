import * as z from 'zod';
import { choice, defineCollection, localeString, record, ref, span } from './define.ts';

export const era = defineCollection({
  name: 'era',
  title: 'Era',
  description: "A leader's period, one of its terms, or a period of policy.",
  time: 'span',
  schema: record({
    kind: choice('What kind of era it is', {
      leadership: "A leader's whole period; it is made of terms",
      term: 'One term of a leadership',
      policy: 'A period named after what was done in it',
    }),
    actor: z
      .array(ref('actor', { inverse: 'eras', description: 'Whose era it is' }))
      .min(1)
      .meta({ description: 'The leader, or the leaders of a period of policy' }),
    span: span('When it was'),
    definition: localeString('What marks it, in our words').exactOptional(),
    partOf: ref('era', {
      inverse: 'parts',
      leadsUp: true,
      description: 'The longer era that it is a part of',
    }).exactOptional(),
  }),
});
