import * as z from 'zod';
import { choice, defineCollection, localeString, record, ref, span, valueCitations } from './define.ts';

export const actor = defineCollection({
  name: 'actor',
  title: 'Actor',
  description: 'Who acts or is acted upon: a state, a person, an organisation or a group.',
  supporting: true,
  schema: record({
    type: choice('What sort of actor it is', {
      state: 'A state',
      person: 'A person',
      organisation: 'A body that acts as one, such as a ministry, a party or a think tank',
      group: 'People named together, such as experts, who do not form an organisation',
    }),
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
    definition: localeString('Who they are, where the name does not say it').exactOptional(),
    names: z
      .array(
        z.strictObject({
          text: z.string().min(1).meta({ description: 'The name as written' }),
          language: z
            .string()
            .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/)
            .meta({ description: 'BCP 47 tag with the script where it matters: ko, zh-Hant, ko-Latn' }),
          kind: choice('What kind of name it is', {
            native: 'In their own language and script',
            official: 'The full name that they use officially',
            short: 'A shorter form',
            romanisation: 'The native name in Latin letters',
            alias: 'Any other name that they go by',
          }),
        }),
      )
      .min(1)
      .exactOptional()
      .meta({ description: 'Names besides the label, in other languages, scripts and spellings' }),
    roles: z
      .array(
        z.strictObject({
          role: localeString('The office or function'),
          of: ref('actor', {
            inverse: 'officeHolders',
            description: 'The state or organisation in which it is held',
          }).exactOptional(),
          span: span('When it was held').exactOptional(),
          citations: valueCitations(),
        }),
      )
      .min(1)
      .exactOptional()
      .meta({ description: 'Offices and functions, with their spans' }),
    partOf: z
      .array(
        ref('actor', {
          inverse: 'parts',
          leadsUp: true,
          description: 'The state, organisation or group that it is a part of',
        }),
      )
      .min(1)
      .exactOptional()
      .meta({ description: 'What it is a part of' }),
  }),
});
