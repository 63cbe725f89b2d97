import { valuesAt } from '../catalogue.ts';
import { defineRule } from './define.ts';

export const conceptInScheme = defineRule({
  name: 'concept-scheme',
  description: 'The concepts of a position belong to the scheme that its dimension names.',
  severity: 'error',
  *check({ of }) {
    const schemeOfDimension = new Map(of('dimension').map(({ id, value }) => [id, value['scheme']]));
    const schemeOfConcept = new Map(of('concept').map(({ id, value }) => [id, value['scheme']]));
    for (const { collection, id, value } of of('position')) {
      const dimension = String(value['dimension']);
      const scheme = schemeOfDimension.get(dimension);
      for (const { path, value: concept } of valuesAt(value, 'concepts')) {
        const own = schemeOfConcept.get(String(concept));
        if (scheme !== undefined && own !== undefined && own !== scheme) {
          yield {
            collection,
            id,
            path,
            found: concept,
            message: `"${String(concept)}" is a concept of ${String(own)}, and the dimension ${dimension} takes those of ${String(scheme)}.`,
          };
        }
      }
    }
  },
});
