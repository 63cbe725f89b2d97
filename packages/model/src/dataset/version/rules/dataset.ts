import type { LicenceChanged, NameChanged } from '../../diff/types.ts';
import type { VersionRule } from '../define.ts';

export const nameChanged: VersionRule<NameChanged> = {
  name: 'name-changed',
  impact: 'major',
  description: 'The dataset has another name',
  example: '`yalu` becomes `yalu-core`',
  types: ['name-changed'],
  find: (change) => `The dataset is called ${change.new} instead of ${change.old}.`,
};

export const licenceChanged: VersionRule<LicenceChanged> = {
  name: 'licence-changed',
  impact: 'major',
  description: 'The dataset may be used under other terms: what was allowed may no longer be',
  example: '`CC0-1.0` becomes `CC-BY-4.0`',
  types: ['licence-changed'],
  find: (change) => `The licence is ${change.new} instead of ${change.old}.`,
};
