import { didYouMean } from '../../text/nearest.ts';
import { own } from '../own.ts';
import { idSlipFor } from '../slip.ts';
import type { Redirect } from '../types.ts';
import { anA } from '../wording.ts';
import { defineRule, type Finding } from './define.ts';

/** For how many targets that are not there the nearest is sought. */
const MOST_EXPLAINED = 200;

export const redirectsDirect = defineRule({
  name: 'redirect',
  description: 'A redirect leads straight to records that exist: no chains, no circles, no dead ends.',
  severity: 'error',
  *check({ redirects, ids }) {
    let explained = 0;
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
              ...fixOf(['to', index], endOf(further, redirect, ids.get(collection))),
            };
          } else if (!ids.get(collection)?.has(target)) {
            // The nearest takes some milliseconds to find among thousands.
            const known = explained < MOST_EXPLAINED ? (ids.get(collection) ?? []) : [];
            explained += 1;
            const meant = idSlipFor(target, known);
            yield {
              ...at,
              path: ['to', index],
              found: target,
              message: `"${target}" is not ${anA(collection)} of this dataset. ${didYouMean(target, known) || 'Name one that exists.'}`,
              ...fixOf(
                ['to', index],
                meant !== undefined && !redirect.to.includes(meant) ? meant : undefined,
              ),
            };
          }
        }
      }
    }
  },
});

/** Where a chain of two ends, if it is in one record that this redirect does not name already. */
function endOf(
  further: Redirect,
  redirect: Redirect,
  known: ReadonlySet<string> | undefined,
): string | undefined {
  const [end, ...others] = further.to;
  if (end === undefined || others.length > 0 || redirect.to.includes(end)) return undefined;
  return known?.has(end) ? end : undefined;
}

function fixOf(path: readonly (string | number)[], value: string | undefined): Pick<Finding, 'fix'> {
  if (value === undefined) return {};
  return { fix: { description: `Write ${value}.`, operations: [{ op: 'replace', path, value }] } };
}
