import * as z from 'zod';
import { defineCollection, edtf, record } from './define.ts';

const name = z.union([
  z.strictObject({
    family: z.string().min(1),
    given: z.string().min(1).exactOptional(),
  }),
  z.strictObject({
    literal: z.string().min(1).meta({ description: 'An organisation, or a name kept whole' }),
  }),
]);

export const source = defineCollection({
  name: 'source',
  title: 'Source',
  description:
    'A work that records cite: bibliographic fields named as in CSL-JSON, and what we know of our copy.',
  uncited: true,
  schema: record({
    type: z
      .enum([
        'article',
        'article-journal',
        'article-newspaper',
        'book',
        'dataset',
        'document',
        'entry-encyclopedia',
        'legislation',
        'report',
        'speech',
        'treaty',
        'webpage',
      ])
      .meta({ description: 'The CSL type of the work' }),
    title: z.string().min(1).meta({ description: 'The title as printed' }),
    author: z.array(name).exactOptional().meta({ description: 'Authors in order' }),
    containerTitle: z
      .string()
      .min(1)
      .exactOptional()
      .meta({ description: 'The journal, series or site that it appeared in' }),
    publisher: z.string().min(1).exactOptional(),
    publisherPlace: z.string().min(1).exactOptional(),
    issued: edtf('When it was published').exactOptional(),
    accessed: edtf('When the copy was read').exactOptional(),
    archived: z.url().exactOptional().meta({ description: 'An archived copy' }),
    url: z.url().exactOptional(),
    doi: z
      .string()
      .regex(/^10\.\d{4,}\/\S+$/)
      .exactOptional(),
    volume: z.string().min(1).exactOptional(),
    issue: z.string().min(1).exactOptional(),
    page: z.string().min(1).exactOptional().meta({ description: 'Pages, such as "45-82"' }),
    numberOfPages: z.int().min(1).exactOptional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/)
      .exactOptional()
      .meta({ description: 'BCP 47 tag of the text' }),
    licence: z
      .string()
      .min(1)
      .exactOptional()
      .meta({ description: 'The terms under which the work may be used' }),
  }),
});
