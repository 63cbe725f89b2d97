import * as z from 'zod';
import { defineCollection, record, ref, span } from './define.ts';

export const position = defineCollection({
  name: 'position',
  title: 'Position',
  description: 'What a school or an actor holds on a dimension, perhaps for a time: a cell of a comparison.',
  time: 'span',
  schema: record({
    school: ref('school', {
      inverse: 'positions',
      description: 'The school whose position it is',
    }).exactOptional(),
    actor: ref('actor', {
      inverse: 'positions',
      description: 'The actor whose position it is, where it is not that of a school',
    }).exactOptional(),
    dimension: ref('dimension', { inverse: 'positions', description: 'What it is a position on' }),
    span: span('When it was held, where it did not hold all along').exactOptional(),
    asPrinted: z
      .string()
      .min(1)
      .meta({ description: 'The cell or words as the source prints them, line breaks undone' }),
    concepts: z
      .array(ref('concept', { inverse: 'positions', description: 'A concept that the cell names' }))
      .min(1)
      .meta({ description: 'The concepts that the cell resolves to, in the order of naming' }),
  }),
});
