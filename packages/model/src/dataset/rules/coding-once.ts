import { defineRule } from './define.ts';

export const codingOnce = defineRule({
  name: 'coding',
  description: 'A coder finds a view in a document once.',
  severity: 'error',
  *check({ of }) {
    const seen = new Map<string, string>();
    for (const { collection, id, value } of of('coding')) {
      const { document, coder, view } = value;
      const key = JSON.stringify([document, coder, view]);
      const earlier = seen.get(key);
      if (earlier === undefined) seen.set(key, id);
      else {
        yield {
          collection,
          id,
          path: ['view'],
          found: view,
          message: `coding/${earlier} already says that ${String(coder)} found it in ${String(document)}. Keep one.`,
        };
      }
    }
  },
});
