import * as z from 'zod';
import { choice, defineCollection, localeString, record, ref } from './define.ts';

const share = (description: string) => z.number().min(0).max(1).meta({ description });

export const link = defineCollection({
  name: 'link',
  title: 'Link',
  description: 'That one driver moves another, in which direction, how strongly and under what condition.',
  schema: record({
    from: ref('driver', { inverse: 'effects', description: 'What moves' }),
    to: ref('driver', { inverse: 'causes', description: 'What is moved' }),
    sign: choice('In which direction it moves', {
      positive: 'The more of one, the more of the other',
      negative: 'The more of one, the less of the other',
      mixed: 'Both are said',
    }),
    strength: z
      .strictObject({
        value: share('The strength, from 0 to 1').exactOptional(),
        min: share('The least that it may be').exactOptional(),
        max: share('The most that it may be').exactOptional(),
        asPrinted: z
          .string()
          .min(1)
          .exactOptional()
          .meta({ description: 'The words of the source, such as "most important"' }),
      })
      .exactOptional()
      .meta({ description: 'How strong it is, with its range' }),
    condition: localeString('Under what condition it holds, in our words').exactOptional(),
    moderator: ref('driver', {
      inverse: 'moderates',
      description: 'The driver that the condition is about',
    }).exactOptional(),
  }),
});
