import * as z from 'zod';
import { defineCollection, localeString, record, ref, span, valueCitations } from './define.ts';

export const rank = defineCollection({
  name: 'rank',
  title: 'Rank of partnership',
  description:
    'A rung on the ladder of partnerships in which a state ranks its relations, and who holds it when.',
  time: 'holders.span',
  schema: record({
    conferredBy: ref('actor', {
      inverse: 'ranksConferred',
      description: 'Whose diplomatic vocabulary it is',
    }),
    concept: ref('concept', {
      inverse: 'ranks',
      description: 'The term of the vocabulary, in an ordered scheme where the ladder is one',
    }),
    order: z.int().meta({
      description: 'Its place on the ladder, the highest first; equal where the source leaves it open',
    }),
    definition: localeString('What the rank means, in our words').exactOptional(),
    holders: z
      .array(
        z.strictObject({
          actor: ref('actor', { inverse: 'ranksHeld', description: 'Who holds it' }),
          span: span('Since when and until when').exactOptional(),
          asPrinted: z.string().min(1).exactOptional().meta({ description: 'The formula as printed' }),
          citations: valueCitations(),
        }),
      )
      .default([])
      .meta({ description: 'Who holds it, and when' }),
  }),
});
