import type { VersionRule } from './define.ts';
import {
  collectionAdded,
  collectionDescribed,
  collectionRemoved,
  timeAdded,
  timeChanged,
} from './rules/collections.ts';
import { licenceChanged, nameChanged } from './rules/dataset.ts';
import {
  fieldAdded,
  fieldDescribed,
  fieldList,
  fieldMoved,
  fieldOptional,
  fieldRemoved,
  fieldRequired,
  fieldType,
  fieldTypeWidened,
  inverseRenamed,
  referenceAdded,
  referenceChanged,
  valueAllowed,
  valueNoLongerAllowed,
  valuesClosed,
} from './rules/fields.ts';
import { recordAdded, recordMoved, recordRemoved, recordRestored } from './rules/records.ts';
import { redirectAdded, redirectFollowed, redirectRemoved, redirectTargets } from './rules/redirects.ts';
import { kindChanged, valueAdded, valueChanged, valueMoved, valueRemoved } from './rules/values.ts';

/** Every rule of versioning, those of the greatest impact first; adding one is adding it to a file and here. */
export const versionRules: readonly VersionRule[] = [
  recordRemoved,
  recordRestored,
  redirectRemoved,
  kindChanged,
  collectionRemoved,
  timeChanged,
  fieldRemoved,
  fieldType,
  fieldList,
  fieldOptional,
  valueNoLongerAllowed,
  valuesClosed,
  referenceChanged,
  inverseRenamed,
  nameChanged,
  licenceChanged,

  recordAdded,
  recordMoved,
  redirectAdded,
  redirectTargets,
  collectionAdded,
  timeAdded,
  fieldAdded,
  fieldRequired,
  fieldTypeWidened,
  valueAllowed,
  referenceAdded,

  valueChanged,
  valueAdded,
  valueRemoved,
  valueMoved,
  redirectFollowed,
  collectionDescribed,
  fieldDescribed,
  fieldMoved,
];
