import * as z from 'zod';
import { anyRef, choice, defineCollection, localeString, locator, record, ref } from './define.ts';

export const sourceNote = defineCollection({
  name: 'source-note',
  title: 'Source note',
  description:
    'An erratum, an ambiguity or an inconsistency of a source: what it prints, how we read it, and why. Sources are never mended in silence.',
  schema: record({
    source: ref('source', { inverse: 'notes', description: 'The source that it is about' }),
    locator: locator().exactOptional(),
    kind: choice('What is the matter with the source', {
      erratum: 'It has a slip',
      ambiguity: 'It can be read in several ways',
      inconsistency: 'It contradicts itself or another source',
      variant: 'It names one thing in two ways',
      silence: 'It leaves out what a reader needs',
    }),
    prints: z.string().min(1).meta({ description: 'What the source prints, a few words or a figure' }),
    reading: localeString('How we read it'),
    records: z
      .array(anyRef({ inverse: 'sourceNotes', description: 'A record that the note touches' }))
      .min(1)
      .meta({ description: 'The records that it touches' }),
  }),
});
