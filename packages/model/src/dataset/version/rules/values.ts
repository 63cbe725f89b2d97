import { formatPath } from '../../issue.ts';
import { show } from '../../wording.ts';
import type { ValueAdded, ValueChange, ValueChanged, ValueMoved, ValueRemoved } from '../../diff/types.ts';
import type { VersionRule } from '../define.ts';

/** Whether it is the field that says of what kind a record is. What else the record holds depends on it. */
const isOfKind = ({ path }: ValueChange): boolean => path.length === 1 && path[0] === 'kind';
const at = ({ collection, id, path }: ValueChange): string => `${collection}/${id} ${formatPath(path)}`;

export const kindChanged: VersionRule<ValueChanged | ValueRemoved> = {
  name: 'kind-changed',
  impact: 'major',
  description: 'A record is of another `kind`: programs that look at records of one kind meet others',
  example: 'the `kind` of an event is `statement` instead of `leader-visit`',
  types: ['value-changed', 'value-removed'],
  find: (change) => {
    if (!isOfKind(change)) return undefined;
    return change.type === 'value-changed'
      ? `${at(change)} is ${show(change.new)} instead of ${show(change.old)}.`
      : `${at(change)} is gone; it was ${show(change.old)}.`;
  },
};

export const valueChanged: VersionRule<ValueChanged> = {
  name: 'value-changed',
  impact: 'patch',
  description: 'A value is corrected',
  example: 'a date, a count, a label',
  types: ['value-changed'],
  find: (change) => (isOfKind(change) ? undefined : `${at(change)} is corrected.`),
};

export const valueAdded: VersionRule<ValueAdded> = {
  name: 'value-added',
  impact: 'patch',
  description: 'A record that was there says more',
  example: 'a citation, a translation, a note, an observation of a series',
  types: ['value-added'],
  find: (change) => `${at(change)} is added.`,
};

export const valueRemoved: VersionRule<ValueRemoved> = {
  name: 'value-removed',
  impact: 'patch',
  description: 'A record says less, in a field that may be absent or a list',
  example: 'a citation that does not support the record is deleted',
  types: ['value-removed'],
  find: (change) => (isOfKind(change) ? undefined : `${at(change)} is deleted.`),
};

export const valueMoved: VersionRule<ValueMoved> = {
  name: 'value-moved',
  impact: 'patch',
  description: 'Items of a list are in another order',
  example: 'the citations are sorted',
  types: ['value-moved'],
  find: (change) => `${at(change)} stood elsewhere in its list.`,
};
