import { own } from '../own.ts';
import type { Redirect } from '../types.ts';
import { compareTexts } from './equal.ts';
import type { Holding } from './holding.ts';
import { leavesOf, likeness, pairLikest } from './similarity.ts';

/** A record that goes on under another id. */
export interface Rename {
  readonly from: string;
  readonly to: string;
  /** Whether the former id redirects to the new one. If not, the new id redirected to the former one before. */
  readonly isForward: boolean;
}

/**
 * Which records go on under other ids: those that are gone and whose id now redirects to a record that is new, and the
 * reverse. Of several that have moved to one id, the likest goes on. The same seen from either side.
 */
export function renamesOf(
  old: Holding,
  fresh: Holding,
  gone: readonly string[],
  come: readonly string[],
): Rename[] {
  const forward = new Map(gone.map((id) => [id, soleTarget(newRedirect(old, fresh, id))]));
  const [isGone, isCome] = [new Set(gone), new Set(come)];
  const candidates = [
    ...gone.flatMap((from) => {
      const to = forward.get(from);
      return to !== undefined && isCome.has(to) ? [{ from, to }] : [];
    }),
    ...come.flatMap((to) => {
      const from = soleTarget(newRedirect(fresh, old, to));
      return from !== undefined && isGone.has(from) && forward.get(from) !== to ? [{ from, to }] : [];
    }),
  ];
  return pairLikest(
    candidates
      .filter(({ from, to }) => old.records[from]?.id === from && fresh.records[to]?.id === to)
      .toSorted((a, b) => compareTexts(unordered(a), unordered(b)))
      .map(({ from, to }) => ({
        old: from,
        new: to,
        likeness:
          candidates.length === 1 ? 1 : likeness(leavesOf(old.records[from]), leavesOf(fresh.records[to])),
      })),
  ).map(({ old: from, new: to }) => ({ from, to, isForward: forward.get(from) === to }));
}

const unordered = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  [from, to].sort().join(' ');

/** The redirect that stands where a record was, if it is new and leads to records that exist. */
export function newRedirect(old: Holding, fresh: Holding, id: string): Redirect | undefined {
  const redirect = own(fresh.redirects, id);
  if (!redirect || own(old.redirects, id)) return undefined;
  return redirect.to.length > 0 && redirect.to.every((target) => own(fresh.records, target))
    ? redirect
    : undefined;
}

const soleTarget = (redirect: Redirect | undefined): string | undefined =>
  redirect?.kind === 'moved' && redirect.to.length === 1 ? redirect.to[0] : undefined;
