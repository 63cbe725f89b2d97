import { defineCollection, edtf, locator, record, ref } from './define.ts';

export const coding = defineCollection({
  name: 'coding',
  title: 'Coding',
  description: 'What one coder found in one document: the view that it holds.',
  time: 'date',
  schema: record({
    document: ref('document', { inverse: 'codings', description: 'The text that was read' }),
    coder: ref('actor', { inverse: 'codings', description: 'Who read it' }),
    view: ref('view', { inverse: 'codings', description: 'The view that they found in it' }),
    date: edtf('When it was coded').exactOptional(),
    passage: locator().exactOptional(),
  }),
});
