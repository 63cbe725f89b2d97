import * as z from 'zod';
import { choice, defineCollection, edtf, record } from './define.ts';

const name = z.union([
  z.strictObject({
    family: z.string().min(1).meta({ description: 'Family name' }),
    given: z.string().min(1).exactOptional().meta({ description: 'Given names' }),
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
  supporting: true,
  schema: record({
    kind: choice('What sort of work it is to a reader', {
      essay: 'An essay of opinion or policy',
      article: 'A scholarly article',
      book: 'A book or a chapter of one',
      dataset: 'A collection of data',
      'official-document': 'A document of a government, a party or an international organisation',
      news: 'Reporting',
      reference: 'An encyclopaedia or chronology',
      report: 'A report of a think tank or agency',
    }),
    type: choice('The CSL type of the work', {
      article: 'An article that is in no journal, such as a preprint',
      'article-journal': 'An article in a journal',
      'article-magazine': 'An article in a magazine',
      'article-newspaper': 'An article in a newspaper or of a news agency',
      book: 'A book',
      chapter: 'A chapter of a book',
      dataset: 'A collection of data',
      document: 'A document of no other type',
      'entry-encyclopedia': 'An entry of an encyclopaedia',
      legislation: 'A law, a decree or a resolution',
      report: 'A report',
      speech: 'A speech',
      thesis: 'A thesis',
      treaty: 'A treaty',
      webpage: 'A page of a site',
    }),
    title: z.string().min(1).meta({ description: 'The title as printed' }),
    originalTitle: z
      .string()
      .min(1)
      .exactOptional()
      .meta({ description: 'The title in its own language, where `title` is a translation' }),
    author: z.array(name).exactOptional().meta({ description: 'Authors in order' }),
    editor: z.array(name).exactOptional().meta({ description: 'Editors in order' }),
    translator: z.array(name).exactOptional().meta({ description: 'Translators in order' }),
    containerTitle: z
      .string()
      .min(1)
      .exactOptional()
      .meta({ description: 'The journal, series or site that it appeared in' }),
    collectionTitle: z
      .string()
      .min(1)
      .exactOptional()
      .meta({ description: 'The series of reports or books that it is a number of' }),
    number: z
      .string()
      .min(1)
      .exactOptional()
      .meta({ description: 'Its number, such as a document symbol or the number of a report' }),
    edition: z.string().min(1).exactOptional().meta({ description: 'Edition or version' }),
    publisher: z.string().min(1).exactOptional().meta({ description: 'Who published it' }),
    publisherPlace: z.string().min(1).exactOptional().meta({ description: 'Where it was published' }),
    issued: edtf('When it was published').exactOptional(),
    accessed: edtf('When the copy was read').exactOptional(),
    archived: z.url().exactOptional().meta({ description: 'An archived copy' }),
    url: z.url().exactOptional().meta({ description: 'Where it can be read' }),
    doi: z
      .string()
      .regex(/^10\.\d{4,}\/\S+$/)
      .exactOptional()
      .meta({ description: 'Digital object identifier, without the resolver' }),
    isbn: z
      .string()
      .regex(/^[\d-]{9,16}[\dX]$/)
      .exactOptional()
      .meta({ description: 'International Standard Book Number' }),
    volume: z.string().min(1).exactOptional().meta({ description: 'Volume' }),
    issue: z.string().min(1).exactOptional().meta({ description: 'Issue of the volume' }),
    page: z.string().min(1).exactOptional().meta({ description: 'Pages, such as "45-82"' }),
    numberOfPages: z.int().min(1).exactOptional().meta({ description: 'How many pages it has' }),
    sections: z.array(z.string().min(1)).min(1).exactOptional().meta({
      description: 'Its section headings as printed, in order; the locators of citations name them',
    }),
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
