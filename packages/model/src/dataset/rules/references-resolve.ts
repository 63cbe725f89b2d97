import { didYouMean } from '../../text/nearest.ts';
import { valuesAt } from '../catalogue.ts';
import { targetOf } from '../lookup.ts';
import { defineRule } from './define.ts';

export const referencesResolve = defineRule({
  name: 'reference',
  description: 'Every reference names a record that exists and has not been moved or split.',
  severity: 'error',
  *check({ records, fields, ids, redirects }) {
    for (const { collection, id, value } of records) {
      for (const { path, reference } of fields(collection)) {
        if (!reference) continue;
        for (const found of valuesAt(value, path)) {
          const target = targetOf(reference.collection, found.value);
          if (!target) continue;
          const at = { collection, id, path: found.path, found: found.value };
          const known = ids.get(target.collection);
          if (!known) {
            yield {
              ...at,
              message: `${JSON.stringify(found.value)} names the collection "${target.collection}", which does not exist. ${didYouMean(target.collection, ids.keys())}`.trim(),
            };
          } else if (!known.has(target.id)) {
            const redirect = redirects[target.collection]?.[target.id];
            yield {
              ...at,
              message: redirect
                ? `${JSON.stringify(found.value)} was ${redirect.kind} to ${redirect.to.join(', ')}. Name ${redirect.to.length === 1 ? 'that' : 'one of those'} instead.`
                : `${JSON.stringify(found.value)} is no ${target.collection} of this dataset. ${didYouMean(target.id, known) || `Add ${target.collection}/${target.id}.yaml or name one that exists.`}`,
            };
          }
        }
      }
    }
  },
});
