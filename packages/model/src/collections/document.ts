import * as z from 'zod';
import { defineCollection, edtf, record, ref } from './define.ts';

export const document = defineCollection({
  name: 'document',
  title: 'Document',
  description: 'One item of a corpus: a text that coders read.',
  time: 'date',
  schema: record({
    corpus: ref('corpus', { inverse: 'items', description: 'The corpus that it belongs to' }),
    source: ref('source', { inverse: 'documents', description: 'Its bibliographic record' }).exactOptional(),
    title: z.string().min(1).meta({ description: 'The title as printed' }),
    date: edtf('When it was published'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/)
      .exactOptional()
      .meta({ description: 'BCP 47 tag of the text' }),
    authors: z
      .array(ref('actor', { inverse: 'documents', description: 'Who wrote it' }))
      .min(1)
      .exactOptional()
      .meta({ description: 'Who wrote it, as actors of the debate' }),
  }),
});
