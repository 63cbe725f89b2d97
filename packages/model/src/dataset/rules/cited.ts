import { defineRule } from './define.ts';

export const cited = defineRule({
  name: 'uncited',
  description: 'Every record cites a source, or is a judgement of our coders and says why.',
  severity: 'error',
  *check({ records, catalogue }) {
    for (const { collection, id, value } of records) {
      const byCoder = value['assertedBy'] === 'coder';
      if (byCoder && typeof value['reason'] !== 'string') {
        yield {
          collection,
          id,
          path: ['assertedBy'],
          found: 'coder',
          message: 'a judgement of our coders needs a reason. Add the field reason.',
        };
      }
      const citations = value['citations'];
      if (
        catalogue[collection]?.uncited !== true &&
        !byCoder &&
        Array.isArray(citations) &&
        citations.length === 0
      ) {
        yield {
          collection,
          id,
          path: [],
          message:
            'cites no source. Add citations, or assertedBy: coder with a reason if it is our own judgement.',
        };
      }
    }
  },
});
