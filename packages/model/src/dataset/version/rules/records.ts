import type { RecordAdded, RecordMoved, RecordRemoved, RecordRestored } from '../../diff/types.ts';
import type { VersionRule } from '../define.ts';

export const recordRemoved: VersionRule<RecordRemoved> = {
  name: 'record-removed',
  impact: 'major',
  description: 'An id vanishes without a redirect',
  example: '`event/visit` is deleted, or renamed and nothing left in its place',
  types: ['record-removed'],
  find: ({ collection, id, similarTo }) =>
    similarTo === undefined
      ? `${collection}/${id} is gone, and nothing says where it went.`
      : `${collection}/${id} is gone without a redirect. It looks as if it was renamed to ${similarTo}: leave a redirect, and it is a minor change.`,
};

export const recordRestored: VersionRule<RecordRestored> = {
  name: 'record-restored',
  impact: 'major',
  description: 'A former id, which led to other records, is a record again',
  example: '`event/visit` led to `event/visit-2018`, and is now an event of its own',
  types: ['record-restored'],
  find: ({ collection, id, redirect, record }) =>
    record
      ? `${collection}/${id} led to ${redirect.to.join(', ')} and is another record now.`
      : `${collection}/${redirect.to.join(', ')} is gone: its record goes by its former id again, ${id}.`,
};

export const recordAdded: VersionRule<RecordAdded> = {
  name: 'record-added',
  impact: 'minor',
  description: 'A record is added',
  example: '`event/visit-2019` is new',
  types: ['record-added'],
  find: ({ collection, id }) => `${collection}/${id} is new.`,
};

export const recordMoved: VersionRule<RecordMoved> = {
  name: 'record-moved',
  impact: 'minor',
  description: 'A record gets another id or is split, and its former id leads there',
  example: '`event/visit` becomes `kind: moved`, `to: [visit-2018]`',
  types: ['record-moved'],
  find: ({ collection, id, redirect }) =>
    `${collection}/${id} leads to ${redirect.to.join(', ')} now; look-ups follow it.`,
};
