import { isSame } from '../../diff/equal.ts';
import type { RedirectAdded, RedirectChanged, RedirectRemoved } from '../../diff/types.ts';
import type { VersionContext, VersionRule } from '../define.ts';

export const redirectRemoved: VersionRule<RedirectRemoved> = {
  name: 'redirect-removed',
  impact: 'major',
  description: 'A former id no longer leads to its records',
  example: 'the redirect `event/visit` is deleted',
  types: ['redirect-removed'],
  find: (change, context) =>
    isIdAgain(change, context)
      ? undefined
      : `The former id ${change.collection}/${change.id} no longer leads to ${change.redirect.to.join(', ')}.`,
};

export const redirectAdded: VersionRule<RedirectAdded> = {
  name: 'redirect-added',
  impact: 'minor',
  description: 'An id that was no record leads to one',
  example: '`event/state-visit`, an id in use elsewhere, leads to `event/visit-2018`',
  types: ['redirect-added'],
  find: ({ collection, id, redirect }) => `${collection}/${id} leads to ${redirect.to.join(', ')}.`,
};

export const redirectTargets: VersionRule<RedirectChanged> = {
  name: 'redirect-targets',
  impact: 'minor',
  description: 'A former id leads to other records than before',
  example: '`event/visit` leads to two records, now that its target was found to be two visits',
  types: ['redirect-changed'],
  find: (change, context) =>
    isOnlyFollowed(change, context)
      ? undefined
      : `The former id ${change.collection}/${change.id} leads to ${change.new.to.join(', ')} instead of ${change.old.to.join(', ')}.`,
};

export const redirectFollowed: VersionRule<RedirectChanged | RedirectRemoved> = {
  name: 'redirect-followed',
  impact: 'patch',
  description: 'A redirect says why, or follows its record to where that has moved',
  example: 'a `reason` is added',
  types: ['redirect-changed', 'redirect-removed'],
  find: (change, context) => {
    const isFollowed =
      change.type === 'redirect-changed' ? isOnlyFollowed(change, context) : isIdAgain(change, context);
    return isFollowed
      ? `The former id ${change.collection}/${change.id} is answered with the same record as before.`
      : undefined;
  },
};

/** Whether the record that a redirect led to has moved back to its id. */
const isIdAgain = ({ collection, id, redirect }: RedirectRemoved, { movedTo }: VersionContext): boolean =>
  isSame(
    redirect.to.map((target) => movedTo.get(`${collection}/${target}`)),
    [[id]],
  );

/** Whether the new targets are where the old ones are now. */
function isOnlyFollowed(
  { collection, old, new: fresh }: RedirectChanged,
  { movedTo }: VersionContext,
): boolean {
  const now = old.to.flatMap((id) => movedTo.get(`${collection}/${id}`) ?? [id]);
  return isSame([...new Set(now)].sort(), [...new Set(fresh.to)].sort());
}
