import * as z from 'zod';
import { defineCollection, record, ref } from './define.ts';

export const position = defineCollection({
  name: 'position',
  title: 'Position',
  description: 'What a school holds on a dimension: a cell of a comparison.',
  schema: record({
    school: ref('school', { inverse: 'positions', description: 'Whose position it is' }),
    dimension: ref('dimension', { inverse: 'positions', description: 'What it is a position on' }),
    asPrinted: z
      .string()
      .min(1)
      .meta({ description: 'The cell as the source prints it, line breaks undone' }),
    concepts: z
      .array(ref('concept', { inverse: 'positions', description: 'A concept that the cell names' }))
      .min(1)
      .meta({ description: 'The concepts that the cell resolves to, in the order of naming' }),
  }),
});
