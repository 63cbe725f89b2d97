import { isObject } from '../catalogue.ts';
import { defineRule } from './define.ts';

export const forecastResolved = defineRule({
  name: 'forecast',
  description:
    'A forecast that held or did not rests on evidence; only one with a condition can be void; a probability lies between 0 and 1.',
  severity: 'error',
  *check({ of }) {
    for (const { collection, id, value } of of('forecast')) {
      const { condition, resolution, probability } = value;
      if (isObject(probability)) {
        for (const part of ['min', 'value', 'max']) {
          const number = probability[part];
          if (typeof number !== 'number' || (number >= 0 && number <= 1)) continue;
          yield {
            collection,
            id,
            path: ['probability', part],
            found: number,
            message: 'is no probability, which lies between 0 and 1.',
          };
        }
      }
      if (!isObject(resolution)) continue;
      const { verdict, evidence, citations } = resolution;
      if (verdict === 'void' && condition === undefined) {
        yield {
          collection,
          id,
          path: ['resolution', 'verdict'],
          found: verdict,
          message:
            'needs a condition that did not come about, and the forecast has none. Add the condition, or choose another verdict.',
        };
      }
      const decided = verdict === 'held' || verdict === 'did-not-hold';
      if (decided && (!Array.isArray(evidence) || evidence.length === 0) && citations === undefined) {
        yield {
          collection,
          id,
          path: ['resolution', 'verdict'],
          found: verdict,
          message: 'rests on nothing. Add evidence, or citations of those who say so.',
        };
      }
    }
  },
});
