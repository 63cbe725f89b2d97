import { type CatalogueEntry, type CatalogueField, isObject } from '../../catalogue.ts';
import type { CatalogueChange, CollectionChanged, FieldChanged } from '../types.ts';
import { type Row, sides } from './row.ts';

/** The row of a change of the catalogue. */
export function catalogueRow(change: CatalogueChange): Row {
  switch (change.type) {
    case 'collection-added':
      return { sign: '+', field: 'collection', new: { words: describeEntry(change.entry) } };
    case 'collection-removed':
      return { sign: '-', field: 'collection', old: { words: describeEntry(change.entry) } };
    case 'collection-changed':
      return { sign: signOf(change), field: change.aspect, ...sides(change.old, change.new) };
    case 'field-added':
      return { sign: '+', field: `field ${change.field}`, new: { words: describeField(change.definition) } };
    case 'field-removed':
      return { sign: '-', field: `field ${change.field}`, old: { words: describeField(change.definition) } };
    case 'field-moved':
      return {
        sign: '>',
        field: `field ${change.field}`,
        note: `from place ${change.from + 1} to ${change.to + 1}`,
      };
    case 'field-changed':
      return {
        sign: signOf(change),
        field: `field ${change.field} (${change.aspect})`,
        ...aspectRow(change),
      };
  }
}

/** A thing that was not said before is new, one that is no longer said is gone. */
function signOf({ old, new: fresh }: FieldChanged | CollectionChanged): Row['sign'] {
  return old === undefined ? '+' : fresh === undefined ? '-' : '~';
}

function describeEntry({ title, fields }: CatalogueEntry): string {
  return `${title}, ${fields.length} ${fields.length === 1 ? 'field' : 'fields'}`;
}

/** `optional list of string, naming a record of actor` */
function describeField({ type, list, optional, reference, values }: CatalogueField): string {
  return [
    `${optional ? 'optional ' : ''}${list ? 'list of ' : ''}${type}`,
    ...(reference ? [referenceWords(reference)] : []),
    ...(values ? [valuesWords(values)] : []),
  ].join(', ');
}

const valuesWords = (values: readonly unknown[]): string => `one of ${values.join(', ')}`;
const referenceWords = (reference: unknown): string => {
  if (!isObject(reference)) return 'no reference';
  const { collection, inverse } = reference;
  return `naming ${collection === '*' ? 'any record' : String(collection)}, inversely ${String(inverse)}`;
};

/** What of a field is another, in words where the bare values would say little. */
function aspectRow(change: FieldChanged): Pick<Row, 'old' | 'new' | 'words' | 'note'> {
  const { aspect, old, new: fresh } = change;
  const inWords = (wordsFor: (value: unknown) => string): Pick<Row, 'old' | 'new'> => ({
    old: { words: wordsFor(old) },
    new: { words: wordsFor(fresh) },
  });
  switch (aspect) {
    case 'optional':
      return inWords((value) => (value === true ? 'optional' : 'required'));
    case 'list':
      return inWords((value) => (value === true ? 'list' : 'single value'));
    case 'reference':
      return inWords(referenceWords);
    case 'type':
      return inWords(String);
    case 'values':
      if (!Array.isArray(old) || !Array.isArray(fresh))
        return inWords((value) => (Array.isArray(value) ? valuesWords(value) : 'no fixed values'));
      return { note: valuesNote(old, fresh) };
    default:
      return sides(old, fresh);
  }
}

function valuesNote(old: readonly unknown[], fresh: readonly unknown[]): string {
  const gone = old.filter((value) => !fresh.includes(value));
  const come = fresh.filter((value) => !old.includes(value));
  const parts = [
    ...(gone.length > 0 ? [`no longer ${gone.join(', ')}`] : []),
    ...(come.length > 0 ? [`also ${come.join(', ')}`] : []),
  ];
  return parts.length === 0 ? 'values in another order' : parts.join('; ');
}
