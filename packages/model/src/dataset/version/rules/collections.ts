import { show } from '../../wording.ts';
import type { CollectionAdded, CollectionChanged, CollectionRemoved } from '../../diff/types.ts';
import type { VersionRule } from '../define.ts';

export const collectionRemoved: VersionRule<CollectionRemoved> = {
  name: 'collection-removed',
  impact: 'major',
  description: 'A collection is removed',
  example: 'there is no `tally` any more',
  types: ['collection-removed'],
  find: ({ collection }) => `There is no collection ${collection} any more.`,
};

/** The two ways in which the field that temporal filters use by default can be another. */
const isTimeReplaced = ({ aspect, old }: CollectionChanged): boolean =>
  aspect === 'time' && old !== undefined;
const isTimeAdded = ({ aspect, old }: CollectionChanged): boolean => aspect === 'time' && old === undefined;

export const timeChanged: VersionRule<CollectionChanged> = {
  name: 'time-changed',
  impact: 'major',
  description: 'Temporal filters of a collection look at another field, or at none',
  example: '`time` of `school` is `span` instead of `dominance.span`',
  types: ['collection-changed'],
  find: (change) =>
    isTimeReplaced(change)
      ? `Temporal filters of ${change.collection} looked at ${show(change.old)} and now ${change.new === undefined ? 'need to be told' : `look at ${show(change.new)}`}.`
      : undefined,
};

export const timeAdded: VersionRule<CollectionChanged> = {
  name: 'time-added',
  impact: 'minor',
  description: 'Temporal filters of a collection have a field to look at',
  example: '`time` of `position` is `span`, and was nothing',
  types: ['collection-changed'],
  find: (change) =>
    isTimeAdded(change)
      ? `Temporal filters of ${change.collection} look at ${show(change.new)} unless told otherwise.`
      : undefined,
};

export const collectionAdded: VersionRule<CollectionAdded> = {
  name: 'collection-added',
  impact: 'minor',
  description: 'A collection is added',
  example: 'there is a `forecast`',
  types: ['collection-added'],
  find: ({ collection }) => `The collection ${collection} is new.`,
};

export const collectionDescribed: VersionRule<CollectionChanged> = {
  name: 'collection-described',
  impact: 'patch',
  description: 'The catalogue says something else of a collection',
  example: 'its title or description is reworded',
  types: ['collection-changed'],
  find: (change) =>
    isTimeReplaced(change) || isTimeAdded(change)
      ? undefined
      : `The ${change.aspect} of ${change.collection} is another.`,
};
