import { didYouMean } from '../../text/nearest.ts';
import { own } from '../own.ts';
import { anA } from '../wording.ts';
import { defineRule } from './define.ts';

export const redirectsDirect = defineRule({
  name: 'redirect',
  description: 'A redirect leads straight to records that exist: no chains, no circles, no dead ends.',
  severity: 'error',
  *check({ redirects, ids }) {
    for (const [collection, byId] of Object.entries(redirects)) {
      for (const [id, redirect] of Object.entries(byId)) {
        const at = { collection, id };
        if (redirect.kind === 'moved' && redirect.to.length !== 1) {
          yield {
            ...at,
            path: ['to'],
            found: redirect.to,
            message: 'a moved record goes to one id. Use kind: split for several.',
          };
        }
        if (redirect.kind === 'split' && redirect.to.length < 2) {
          yield {
            ...at,
            path: ['to'],
            found: redirect.to,
            message: 'a split record goes to two ids or more. Use kind: moved for one.',
          };
        }
        for (const [index, target] of redirect.to.entries()) {
          const further = own(byId, target);
          if (redirect.to.indexOf(target) < index) {
            yield {
              ...at,
              path: ['to', index],
              found: target,
              message: `"${target}" stands in the list twice. Keep one.`,
            };
          } else if (target === id || further?.to.includes(id)) {
            yield {
              ...at,
              path: ['to', index],
              found: target,
              message: `"${target}" leads back here. Name ${anA(collection)} that has not moved.`,
            };
          } else if (further) {
            yield {
              ...at,
              path: ['to', index],
              found: target,
              message: `"${target}" is itself a redirect. Name where it leads: ${further.to.join(', ')}.`,
            };
          } else if (!ids.get(collection)?.has(target)) {
            yield {
              ...at,
              path: ['to', index],
              found: target,
              message:
                `"${target}" is not ${anA(collection)} of this dataset. ${didYouMean(target, ids.get(collection) ?? [])}`.trim(),
            };
          }
        }
      }
    }
  },
});
