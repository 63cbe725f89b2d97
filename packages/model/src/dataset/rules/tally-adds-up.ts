import { valuesAt } from '../catalogue.ts';
import { defineRule } from './define.ts';

export const tallyAddsUp = defineRule({
  name: 'tally',
  description:
    "A tally's counts add up to the documents of its corpus, or it says why not; no view is counted twice.",
  severity: 'error',
  *check({ of }) {
    const documents = new Map(of('corpus').map(({ id, value }) => [id, value['documents']]));
    for (const { collection, id, value } of of('tally')) {
      const corpus = value['corpus'];
      const expected = typeof corpus === 'string' ? documents.get(corpus) : undefined;
      const total = valuesAt(value, 'counts.count').reduce((sum, { value: count }) => sum + Number(count), 0);
      if (typeof expected === 'number' && total !== expected && value['incomplete'] === undefined) {
        yield {
          collection,
          id,
          path: ['counts'],
          found: total,
          message: `add up to ${total}, and corpus/${String(corpus)} has ${expected} documents. Correct a count, or say why in the field incomplete.`,
        };
      }
      const seen = new Set<unknown>();
      for (const { path, value: view } of [
        ...valuesAt(value, 'counts.view'),
        ...valuesAt(value, 'missing.view'),
      ]) {
        if (seen.has(view)) {
          yield {
            collection,
            id,
            path,
            found: view,
            message: `"${String(view)}" stands in this tally twice. Keep one.`,
          };
        }
        seen.add(view);
      }
    }
  },
});
