import { valuesAt } from '../catalogue.ts';
import { defineRule } from './define.ts';

export const viewInTypology = defineRule({
  name: 'tally-typology',
  description: 'The views that a tally counts, or names and does not count, belong to its typology.',
  severity: 'error',
  *check({ of }) {
    const typologyOf = new Map(of('view').map(({ id, value }) => [id, value['typology']]));
    for (const { collection, id, value } of of('tally')) {
      const own = String(value['typology']);
      for (const { path, value: view } of [
        ...valuesAt(value, 'counts.view'),
        ...valuesAt(value, 'missing.view'),
      ]) {
        const other = typologyOf.get(String(view));
        if (other === undefined || other === own) continue;
        yield {
          collection,
          id,
          path,
          found: view,
          message: `"${String(view)}" is a view of the typology ${String(other)}, and the tally counts those of ${own}. Name a view of ${own}, or map the two with a mapping.`,
        };
      }
    }
  },
});
