import type { FieldType } from '@yalu/model/dataset';
import { didYouMean } from '@yalu/model/text';
import { QueryError } from '../errors.ts';
import { withArticle } from './article.ts';
import { fieldsNamed, type LocatedField, namesAt, referrersBy } from './catalogue.ts';
import type { Scope } from './scope.ts';
import { crosswalkFields } from './through.ts';

/** One step of a compiled path. */
export type Step =
  /** Into a field; `isPinned` where it is the list of which a row has one item. */
  | { readonly kind: 'field'; readonly key: string; readonly isPinned: boolean }
  /** From an id to its record; where the id points depends on the collection that it stands in (`*`: it says itself). */
  | { readonly kind: 'follow'; readonly targets: Readonly<Record<string, string>> }
  /** From a record to those that name it, by the name of the way back. */
  | { readonly kind: 'back'; readonly inverse: string; readonly collections: readonly string[] }
  /** From a row to what a mapping says of it. */
  | { readonly kind: 'through' };

/** A path that the catalogue knows, ready to be followed. */
export interface CompiledPath {
  readonly text: string;
  readonly steps: readonly Step[];
  /** The parts of the path, from its beginning, at which a list or several records stand. */
  readonly lists: readonly string[];
  /** What stands at its end. */
  readonly type: FieldType | 'record';
  /** The values that can stand there, where they are fixed. */
  readonly values?: readonly string[];
  /** For references and for `id`: the collections whose ids stand there (`*`: any, written `collection/id`). */
  readonly ids?: readonly string[];
  readonly isReference: boolean;
  /** Where it ends: what a path behind it begins from. */
  readonly end: Place;
}

/** How many names a path may have. */
const LONGEST = 16;

/** Where a path has come to. */
export interface Place {
  readonly collections: readonly string[];
  /** The way from the record to the place, in dots; empty at the record itself. */
  readonly inside: string;
  /** The fields that the place may be; none at a record. */
  readonly fields: readonly LocatedField[];
}

/**
 * Finds the way that a path takes: into fields, along references, and back by inverse names. Behind a way back that
 * several collections share (`citedBy`) a name is known if any of them has it.
 *
 * @throws QueryError `field-unknown` with the nearest names
 */
export function compilePath(scope: Scope, text: string, at: string): CompiledPath {
  const { dataset, unnest } = scope;
  const names = text.split('.');
  if (names.length > LONGEST) {
    throw new QueryError(
      'query-invalid',
      at,
      `A path may have ${LONGEST} names, and this one has ${names.length}.`,
    );
  }
  const steps: Step[] = [];
  const lists: string[] = [];
  let place: Place = scope.base ?? { collections: [scope.collection], inside: '', fields: [] };

  for (const [index, key] of names.entries()) {
    const walked = names.slice(0, index + 1).join('.');
    // A reference is followed only when the path goes on behind it.
    place = followed(scope, place, steps);
    const inside: string = place.inside === '' ? key : `${place.inside}.${key}`;
    const mapped = crosswalkFields(scope, walked);
    if (mapped) {
      steps.push(index === 0 ? { kind: 'through' } : { kind: 'field', key, isPinned: false });
      place = {
        collections: [scope.collection],
        inside,
        fields: [{ collection: scope.collection, field: mapped }],
      };
      continue;
    }
    const fields = fieldsNamed(dataset, place.collections, inside);
    if (fields.length > 0) {
      const isPinned = walked === unnest && steps.every(({ kind }) => kind === 'field');
      steps.push({ kind: 'field', key, isPinned });
      if (fields.some(({ field }) => field.list)) lists.push(walked);
      place = { collections: fields.map(({ collection }) => collection), inside, fields };
      continue;
    }
    const back = place.inside === '' ? referrersBy(dataset, place.collections, key) : [];
    if (back.length === 0) throw unknownField(scope, place, key, text, at);
    steps.push({ kind: 'back', inverse: key, collections: back });
    for (const collection of back) scope.entered.add(collection);
    lists.push(walked);
    place = { collections: back, inside: '', fields: [] };
  }
  return { text, steps, lists, end: place, ...endOf(place.fields) };
}

/** The records that the references at a place name; the place itself where there are none. */
export function followed({ dataset }: Scope, place: Place, steps: Step[]): Place {
  const targets = place.fields.flatMap(({ collection, field }) =>
    field.reference ? [[collection, field.reference.collection] as const] : [],
  );
  if (targets.length === 0) return place;
  steps.push({ kind: 'follow', targets: Object.fromEntries(targets) });
  const named = new Set(targets.map(([, target]) => target));
  return {
    collections: named.has('*') ? Object.keys(dataset.catalogue) : [...named],
    inside: '',
    fields: [],
  };
}

/** What the fields at the end of a path have in common. */
function endOf(fields: readonly LocatedField[]): Omit<CompiledPath, 'text' | 'steps' | 'lists' | 'end'> {
  const [first] = fields;
  if (!first) return { type: 'record', isReference: false };
  const type = fields.every(({ field }) => field.type === first.field.type) ? first.field.type : 'json';
  const values = fields.flatMap(({ field }) => field.values ?? []);
  const ids = fields.flatMap(({ collection, field }) =>
    field.reference ? [field.reference.collection] : field.path === 'id' ? [collection] : [],
  );
  return {
    type,
    isReference: fields.every(({ field }) => field.reference !== undefined),
    ...(fields.every(({ field }) => field.values) ? { values: [...new Set(values)] } : {}),
    ...(ids.length === fields.length ? { ids: [...new Set(ids)] } : {}),
  };
}

function unknownField(
  { dataset, through }: Scope,
  place: Place,
  key: string,
  text: string,
  at: string,
): QueryError {
  const { collections, inside } = place;
  const known = namesAt(dataset, collections, inside);
  if (inside === '' && through !== undefined) known.push('through');
  const inPath = key === text ? '' : ` (in the path ${text})`;
  if (known.length === 0) {
    const { type } = endOf(place.fields);
    const found =
      type === 'json' ? 'free JSON, which has no fields' : `${withArticle(type)}, which has no fields`;
    return new QueryError(
      'field-unknown',
      at,
      `${inside} is ${found}, so there is no "${key}" in it${inPath}. End the path there.`,
    );
  }
  const owner = collections.length > 3 ? 'any collection that this can be' : collections.join(', ');
  return new QueryError(
    'field-unknown',
    at,
    `There is no field "${key}" in ${inside === '' ? '' : `${inside} of `}${owner}${inPath}. ${didYouMean(key, known) || `There are ${known.join(', ')}.`}`,
  );
}
