import * as z from 'zod';
import { defineCollection, localeString, record, ref, span, valueCitations } from './define.ts';

export const characterization = defineCollection({
  name: 'characterization',
  title: 'Characterization',
  description: 'What kind of relationship two actors are said to have.',
  time: 'validity.span',
  schema: record({
    typology: ref('typology', {
      inverse: 'characterizations',
      description: 'The typology that distinguishes it',
    }),
    between: z
      .array(ref('actor', { inverse: 'characterizations', description: 'A party to the relationship' }))
      .min(2)
      .meta({ description: 'The parties to the relationship' }),
    definition: localeString('What the relationship is, in our words'),
    altLabels: z
      .array(localeString('Another name for it'))
      .exactOptional()
      .meta({ description: 'Other names for it, such as a diplomatic formula' }),
    order: z.int().meta({ description: 'The order in which the source lists it' }),
    validity: z
      .array(
        z.strictObject({
          span: span('When it described the relationship'),
          official: z.boolean().meta({ description: 'Whether it was the official description' }),
          citations: valueCitations(),
        }),
      )
      .default([])
      .meta({ description: 'When it held or was the official description' }),
  }),
});
