import { isObject } from '../../catalogue.ts';
import { show } from '../../wording.ts';
import type { FieldAdded, FieldChanged, FieldMoved, FieldRemoved } from '../../diff/types.ts';
import type { VersionRule } from '../define.ts';

const fieldOf = ({ collection, field }: { readonly collection: string; readonly field: string }): string =>
  `The field ${collection}.${field}`;
const fromTo = ({ old, new: fresh }: FieldChanged): string => `${show(fresh)} instead of ${show(old)}`;

export const fieldRemoved: VersionRule<FieldRemoved> = {
  name: 'field-removed',
  impact: 'major',
  description: 'A field is removed',
  example: '`event.place` is gone',
  types: ['field-removed'],
  find: (change) => `${fieldOf(change)} is gone.`,
};

export const fieldAdded: VersionRule<FieldAdded> = {
  name: 'field-added',
  impact: 'minor',
  description: 'A field is added, optional or not',
  example: '`event.tone` is new',
  types: ['field-added'],
  find: (change) => `${fieldOf(change)} is new.`,
};

export const fieldMoved: VersionRule<FieldMoved> = {
  name: 'field-moved',
  impact: 'patch',
  description: 'The fields of a collection are listed in another order',
  example: '`event.kind` comes before `event.date`',
  types: ['field-moved'],
  find: (change) => `${fieldOf(change)} is listed elsewhere.`,
};

/** Every whole number is a number, and in most languages of one type with it. */
const isWiderNumber = ({ old, new: fresh }: FieldChanged): boolean => old === 'integer' && fresh === 'number';

export const fieldType: VersionRule<FieldChanged> = {
  name: 'field-type',
  impact: 'major',
  description: 'The type of a field is narrowed, or another',
  example: '`number` becomes `integer`; `string` becomes `date`; `date` becomes `span`',
  types: ['field-changed'],
  find: (change) =>
    change.aspect === 'type' && !isWiderNumber(change)
      ? `${fieldOf(change)} is of type ${fromTo(change)}.`
      : undefined,
};

export const fieldTypeWidened: VersionRule<FieldChanged> = {
  name: 'field-type-widened',
  impact: 'minor',
  description: 'A field of whole numbers may hold any number',
  example: '`integer` becomes `number`',
  types: ['field-changed'],
  find: (change) =>
    change.aspect === 'type' && isWiderNumber(change)
      ? `${fieldOf(change)} may hold fractions, and held whole numbers.`
      : undefined,
};

export const fieldList: VersionRule<FieldChanged> = {
  name: 'field-list',
  impact: 'major',
  description: 'A field becomes a list, or is one no longer',
  example: '`event.place` holds several places',
  types: ['field-changed'],
  find: (change) =>
    change.aspect === 'list'
      ? `${fieldOf(change)} ${change.new === true ? 'is a list now' : 'is no list any more'}.`
      : undefined,
};

export const fieldOptional: VersionRule<FieldChanged> = {
  name: 'field-optional',
  impact: 'major',
  description: 'A field that every record had may be absent',
  example: '`position.school` becomes optional',
  types: ['field-changed'],
  find: (change) =>
    change.aspect === 'optional' && change.new === true
      ? `${fieldOf(change)} may be absent, and never was.`
      : undefined,
};

export const fieldRequired: VersionRule<FieldChanged> = {
  name: 'field-required',
  impact: 'minor',
  description: 'A field that could be absent is in every record',
  example: '`event.kind` becomes required',
  types: ['field-changed'],
  find: (change) =>
    change.aspect === 'optional' && change.new !== true
      ? `${fieldOf(change)} is never absent now.`
      : undefined,
};

/** The values of a closed list, nothing where there is none. */
const valuesOf = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? value : undefined;
const without = (values: readonly unknown[], others: readonly unknown[]): unknown[] =>
  values.filter((value) => !others.includes(value));

export const valueNoLongerAllowed: VersionRule<FieldChanged> = {
  name: 'enum-value-removed',
  impact: 'major',
  description: 'A value of a closed list is removed',
  example: '`event.kind` is never `treaty`: programs and queries that name it are refused',
  types: ['field-changed'],
  find: (change) => {
    const [old, fresh] = [valuesOf(change.old), valuesOf(change.new)];
    const gone = change.aspect === 'values' && old && fresh ? without(old, fresh) : [];
    return gone.length > 0 ? `${fieldOf(change)} is never ${gone.join(', ')} any more.` : undefined;
  },
};

export const valueAllowed: VersionRule<FieldChanged> = {
  name: 'enum-value-added',
  impact: 'minor',
  description:
    'A value is added to a closed list: such lists grow with their subject, so meet unknown values calmly',
  example: '`event.kind` may be `satellite-launch`',
  types: ['field-changed'],
  find: (change) => {
    const [old, fresh] = [valuesOf(change.old), valuesOf(change.new)];
    const come = change.aspect === 'values' && old && fresh ? without(fresh, old) : [];
    return come.length > 0 ? `${fieldOf(change)} may be ${come.join(', ')}.` : undefined;
  },
};

export const valuesClosed: VersionRule<FieldChanged> = {
  name: 'enum-closed-or-opened',
  impact: 'major',
  description: 'A field gets a closed list of values, or loses it',
  example: '`actor.type` was one of seven values, and is any text',
  types: ['field-changed'],
  find: (change) => {
    if (change.aspect !== 'values' || (valuesOf(change.old) && valuesOf(change.new))) return undefined;
    return valuesOf(change.new)
      ? `${fieldOf(change)} could hold any value, and is one of a list now.`
      : `${fieldOf(change)} was one of a list, and may hold any value now.`;
  },
};

export const referenceChanged: VersionRule<FieldChanged> = {
  name: 'reference-changed',
  impact: 'major',
  description: 'A reference names records of another collection, or none',
  example: '`event.initiator` names a `school` instead of an `actor`',
  types: ['field-changed'],
  find: (change) => {
    if (change.aspect !== 'reference' || change.old === undefined) return undefined;
    const [old, fresh] = [targetOf(change.old), targetOf(change.new)];
    if (old === fresh) return undefined;
    return fresh === undefined
      ? `${fieldOf(change)} is no reference any more; it named a record of ${String(old)}.`
      : `${fieldOf(change)} names a record of ${String(fresh)} instead of ${String(old)}.`;
  },
};

export const inverseRenamed: VersionRule<FieldChanged> = {
  name: 'inverse-renamed',
  impact: 'major',
  description: 'A reference has another name from its other end: queries that go back along it name it',
  example: '`positions` of a school become `cells`',
  types: ['field-changed'],
  find: (change) => {
    if (change.aspect !== 'reference' || !isObject(change.old) || !isObject(change.new)) return undefined;
    const [old, fresh] = [change.old['inverse'], change.new['inverse']];
    return old === fresh
      ? undefined
      : `The way back along ${change.collection}.${change.field} is called ${String(fresh)} instead of ${String(old)}.`;
  },
};

const targetOf = (reference: unknown): unknown => (isObject(reference) ? reference['collection'] : undefined);

export const referenceAdded: VersionRule<FieldChanged> = {
  name: 'reference-added',
  impact: 'minor',
  description: 'A field becomes a reference',
  example: '`corpus.source` names a record of `source`',
  types: ['field-changed'],
  find: (change) =>
    change.aspect === 'reference' && change.old === undefined
      ? `${fieldOf(change)} names a record of ${String(targetOf(change.new))} now.`
      : undefined,
};

/** The aspects that have rules of their own. */
const JUDGED = ['type', 'list', 'optional', 'reference'];

export const fieldDescribed: VersionRule<FieldChanged> = {
  name: 'field-described',
  impact: 'patch',
  description: 'The catalogue says something else of a field, or lists its values in another order',
  example: 'its description is reworded',
  types: ['field-changed'],
  find: (change) => {
    if (JUDGED.includes(change.aspect)) return undefined;
    if (change.aspect !== 'values')
      return `The ${change.aspect} of ${change.collection}.${change.field} is another.`;
    return change.effect === 'neither' ? `${fieldOf(change)} lists its values in another order.` : undefined;
  },
};
