import { isObject } from '../catalogue.ts';
import { own } from '../own.ts';
import { defineRule } from './define.ts';

export const ownTranslation = defineRule({
  name: 'own-translation',
  description: 'A label that is marked as our translation is there.',
  severity: 'error',
  *check({ records }) {
    for (const { collection, id, value } of records) {
      const { label, ownTranslation: languages } = value;
      if (!isObject(label) || !Array.isArray(languages)) continue;
      for (const [index, language] of (languages as readonly unknown[]).entries()) {
        if (own(label, String(language)) !== undefined) continue;
        yield {
          collection,
          id,
          path: ['ownTranslation', index],
          found: language,
          message: `marks a label that is not there. Write label.${String(language)}, or take "${String(language)}" out.`,
          fix: {
            description: `Take "${String(language)}" out.`,
            operations: [{ op: 'remove', path: ['ownTranslation', index] }],
          },
        };
      }
    }
  },
});
