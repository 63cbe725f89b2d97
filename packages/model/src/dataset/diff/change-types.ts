import type { ChangeType } from './types.ts';

/** What there is to say of a type of change: how it is counted, and when it is found. */
export interface ChangeTypeDescription {
  readonly noun: string;
  readonly verb: string;
  readonly description: string;
}

/** Every type of change, in the order in which the changes of one place are listed. */
export const CHANGE_TYPES: Readonly<Record<ChangeType, ChangeTypeDescription>> = {
  'name-changed': { noun: 'name', verb: 'changed', description: 'The dataset has another name.' },
  'licence-changed': {
    noun: 'licence',
    verb: 'changed',
    description: 'The dataset may be used under other terms.',
  },
  'collection-added': {
    noun: 'collection',
    verb: 'added',
    description: 'The catalogue has a collection more; its records are listed as added.',
  },
  'collection-removed': {
    noun: 'collection',
    verb: 'removed',
    description: 'The catalogue has a collection less; its records are listed as removed.',
  },
  'collection-changed': {
    noun: 'collection',
    verb: 'changed',
    description:
      'The catalogue says something else of a collection: one `aspect`, such as `title` or `time`.',
  },
  'field-removed': {
    noun: 'field',
    verb: 'removed',
    description: 'The records of a collection lose a field.',
  },
  'field-added': { noun: 'field', verb: 'added', description: 'The records of a collection get a field.' },
  'field-moved': {
    noun: 'field',
    verb: 'moved',
    description: 'A field stands elsewhere among those of its collection.',
  },
  'field-changed': {
    noun: 'field',
    verb: 'changed',
    description:
      'One `aspect` of a field is another, such as `type`, `optional` or `values`; `effect` says whether its values are fewer (`narrows`), more (`widens`), others (`both`) or the same (`neither`).',
  },
  'record-removed': {
    noun: 'record',
    verb: 'removed',
    description:
      'An id is gone and leads nowhere. `similarTo` names an added record that looks like it: renamed, it needs a redirect.',
  },
  'record-added': {
    noun: 'record',
    verb: 'added',
    description: 'An id is new, and so is all of its record.',
  },
  'record-moved': {
    noun: 'record',
    verb: 'moved',
    description:
      'An id has become a redirect to records that exist. Without `record`, the record goes on under the new id, and the values that differ follow under that id.',
  },
  'record-restored': {
    noun: 'record',
    verb: 'restored',
    description: 'An id that was a redirect is a record again: the reverse of `record-moved`.',
  },
  'redirect-removed': {
    noun: 'redirect',
    verb: 'removed',
    description: 'A former id leads nowhere any more.',
  },
  'redirect-added': {
    noun: 'redirect',
    verb: 'added',
    description: 'An id that was no record leads to others now.',
  },
  'redirect-changed': {
    noun: 'redirect',
    verb: 'changed',
    description: 'A former id leads elsewhere, or gives another reason.',
  },
  'value-removed': {
    noun: 'value',
    verb: 'removed',
    description: 'A field or an item of a list is gone. `path` is the way to it in the old record.',
  },
  'value-moved': {
    noun: 'value',
    verb: 'moved',
    description: 'An item stands elsewhere in its list: at `path` now, at place `from` before.',
  },
  'value-changed': {
    noun: 'value',
    verb: 'changed',
    description: 'Another value, `old` before and `new` now.',
  },
  'value-added': { noun: 'value', verb: 'added', description: 'A field or an item of a list is new.' },
};
