import * as z from 'zod';
import { choice, defineCollection, localeString, record, ref } from './define.ts';

export const dimension = defineCollection({
  name: 'dimension',
  title: 'Dimension',
  description: 'A question on which schools differ: a row of a comparison.',
  supporting: true,
  schema: record({
    question: localeString('The question that it answers'),
    scheme: ref('concept-scheme', { inverse: 'dimensions', description: 'The vocabulary of its answers' }),
    scale: choice('Whether its answers can be ordered', {
      nominal: 'They are different, and none is more than another',
      ordinal: 'They form a scale, that of an ordered scheme',
    }).default('nominal'),
    altLabels: z
      .array(localeString('Another name, as printed'))
      .exactOptional()
      .meta({ description: 'Other names of it' }),
    order: z.int().meta({ description: 'The order in which the source lists it' }),
  }),
});
