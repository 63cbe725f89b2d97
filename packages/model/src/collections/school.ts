import * as z from 'zod';
import { choice, defineCollection, localeString, record, ref, span, valueCitations } from './define.ts';

export const school = defineCollection({
  name: 'school',
  title: 'School of thought',
  description: 'A group of thinkers who share a view of the world and of the policy that follows from it.',
  time: 'dominance.span',
  schema: record({
    typology: ref('typology', { inverse: 'schools', description: 'The typology that distinguishes it' }),
    altLabels: z
      .array(localeString('Another name, as printed'))
      .exactOptional()
      .meta({ description: 'Other names, such as those that the prose uses beside a table' }),
    definition: localeString('What the school holds, in our words').exactOptional(),
    order: z.int().meta({ description: 'The order in which the source lists it' }),
    dominance: z
      .array(
        z.strictObject({
          span: span('When the school was dominant'),
          asPrinted: z.string().min(1).meta({ description: "The source's own dates" }),
          terms: z
            .string()
            .min(1)
            .exactOptional()
            .meta({ description: "The same in leaders' terms, as printed" }),
          eras: z
            .array(
              ref('era', {
                inverse: 'dominantSchools',
                description: 'A term or era that it was dominant in',
              }),
            )
            .min(1)
            .exactOptional()
            .meta({ description: 'The terms or eras that it was dominant in' }),
          citations: valueCitations(),
        }),
      )
      .default([])
      .meta({ description: 'Periods of dominance' }),
    keyWords: z
      .array(
        ref('concept', { inverse: 'keyWordOf', description: 'A slogan or term that stands for the school' }),
      )
      .min(1)
      .exactOptional()
      .meta({ description: 'Slogans and terms that stand for the school' }),
    affiliations: z
      .array(
        z.strictObject({
          actor: ref('actor', {
            inverse: 'affiliations',
            description: 'Who belongs to it, or notably does not',
          }),
          role: choice('How the actor stands to the school', {
            member: 'Belongs to it',
            supporter: 'Backs it',
            audience: 'Takes it up',
            exception: 'Would be expected to belong and does not',
          }),
          extent: choice('How many of a group belong, where the source says so', {
            all: 'All of them',
            most: 'Most of them',
            many: 'Many of them',
            some: 'Some of them',
          }).exactOptional(),
          span: span('When').exactOptional(),
          citations: valueCitations(),
        }),
      )
      .min(1)
      .exactOptional()
      .meta({ description: 'Members and affiliations' }),
    lineage: z
      .array(
        ref('school', { inverse: 'descendants', leadsUp: true, description: 'A school that it grew out of' }),
      )
      .min(1)
      .exactOptional()
      .meta({ description: 'The schools that it evolved from' }),
    displaced: z
      .array(ref('school', { inverse: 'displacedBy', description: 'A school that it overtook' }))
      .min(1)
      .exactOptional()
      .meta({ description: 'The schools that it overtook as the mainstream' }),
  }),
});
