import { valuesAt } from '../catalogue.ts';
import { targetOf } from '../lookup.ts';
import { anA } from '../wording.ts';
import { defineRule } from './define.ts';

export const noOrphans = defineRule({
  name: 'orphan',
  description: 'A record that exists for others to refer to, such as a concept or a source, is referred to.',
  severity: 'warning',
  *check({ catalogue, records, drafts, fields }) {
    const named = new Set<string>();
    for (const { collection, id, value } of [...records, ...drafts]) {
      for (const { path, reference } of fields(collection)) {
        if (!reference) continue;
        for (const found of valuesAt(value, path)) {
          const target = targetOf(reference.collection, found.value);
          if (target && !(target.collection === collection && target.id === id))
            named.add(`${target.collection}/${target.id}`);
        }
      }
    }
    for (const { collection, id } of records) {
      if (catalogue[collection]?.supporting !== true || named.has(`${collection}/${id}`)) continue;
      yield {
        collection,
        id,
        path: [],
        message: `is named by no other record, and ${anA(collection)} is there to be named. Refer to it, or delete it.`,
      };
    }
  },
});
