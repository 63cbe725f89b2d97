import { anyRef, choice, defineCollection, record } from './define.ts';

/** The SKOS mapping relations, from the first to the second. */
export const MAPPING_RELATIONS = [
  'exactMatch',
  'closeMatch',
  'broadMatch',
  'narrowMatch',
  'relatedMatch',
] as const;

/** The collections whose records can be mapped to one another. */
export const MAPPABLE = ['concept', 'school', 'view', 'characterization'] as const;

export const mapping = defineCollection({
  name: 'mapping',
  title: 'Mapping',
  description:
    'How a category of one typology answers to one of another (SKOS mapping relations), who says so and how surely.',
  schema: record({
    from: anyRef({ inverse: 'mappingsFrom', description: 'A concept, school, view or characterization' }),
    to: anyRef({ inverse: 'mappingsTo', description: 'What it is mapped to, in another typology or scheme' }),
    relation: choice<(typeof MAPPING_RELATIONS)[number]>('How the first answers to the second', {
      exactMatch: 'They are the same',
      closeMatch: 'They are nearly the same',
      broadMatch: '`to` is broader',
      narrowMatch: '`to` is narrower',
      relatedMatch: 'They go together',
    }),
  }),
});
