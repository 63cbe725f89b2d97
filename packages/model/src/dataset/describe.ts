import * as z from 'zod';
import {
  type CollectionDefinition,
  MEANINGS_KEY,
  REFERENCE_KEY,
  type Reference,
  TIME_KEY,
} from '../collections/define.ts';
import {
  type Catalogue,
  type CatalogueEntry,
  type CatalogueField,
  type FieldType,
  isObject,
} from './catalogue.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** The catalogue of a set of collections, read off their schemas. */
export function describeCollections(definitions: Readonly<Record<string, CollectionDefinition>>): Catalogue {
  return Object.fromEntries(
    Object.values(definitions).map((definition) => [definition.name, describeCollection(definition)]),
  );
}

const entries = new WeakMap<CollectionDefinition, CatalogueEntry>();

/** What a collection's schema says of its fields: names, types, fixed values, references. Reckoned once. */
export function describeCollection(definition: CollectionDefinition): CatalogueEntry {
  const known = entries.get(definition);
  if (known) return known;
  const { name, title, description, time, uncited, supporting, schema } = definition;
  const fields: CatalogueField[] = [];
  collectFields(asSchema(z.toJSONSchema(schema, { io: 'output', reused: 'inline' })), '', false, fields);
  const entry = {
    name,
    title,
    description,
    ...(time === undefined ? {} : { time }),
    ...(uncited ? { uncited } : {}),
    ...(supporting ? { supporting } : {}),
    fields,
  };
  entries.set(definition, entry);
  return entry;
}

function collectFields(schema: JsonSchema, path: string, optional: boolean, into: CatalogueField[]): void {
  const properties = schema['properties'];
  if (!isObject(properties)) return;
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
  for (const [key, raw] of Object.entries(properties)) {
    const declared = asSchema(raw);
    const { item, isList } = itemOf(declared);
    const at = path === '' ? key : `${path}.${key}`;
    const isOptional = optional || !required.has(key);
    const type = typeOf(item);
    const description = declared['description'] ?? item['description'];
    const reference = item[REFERENCE_KEY];
    const values = fixedValues(item).filter((value) => typeof value === 'string');
    const meanings = meaningsOf(item);
    into.push({
      path: at,
      type,
      list: isList,
      optional: isOptional,
      ...(values.length > 0 ? { values } : {}),
      ...(Object.keys(meanings).length > 0 ? { meanings } : {}),
      ...(isReference(reference) ? { reference } : {}),
      ...(typeof description === 'string' ? { description } : {}),
    });
    if (type !== 'json') collectFields(item, at, isOptional, into);
  }
}

function itemOf(schema: JsonSchema): { item: JsonSchema; isList: boolean } {
  if (schema['type'] === 'array' && isObject(schema['items']))
    return { item: itemOf(schema['items']).item, isList: true };
  return { item: mergeBranches(schema), isList: false };
}

/**
 * A union as one schema: the fields of all its objects, required where they are so in each; a field that several have
 * takes the values of all. Where a branch is a number or text (a count, or the reason why there is none) the field has
 * its type, and the objects' fields besides.
 */
function mergeBranches(schema: JsonSchema): JsonSchema {
  const union = schema['oneOf'] ?? schema['anyOf'];
  const branches = Array.isArray(union) ? union.map(asSchema) : [];
  const objects = branches.filter((branch) => isObject(branch['properties']));
  const [scalar, ...others] = branches.filter((branch) => !isObject(branch['properties']));
  if (objects.length === 0 || others.length > 0) return schema;
  const properties: Record<string, JsonSchema> = {};
  for (const branch of objects) {
    for (const [key, raw] of Object.entries(asSchema(branch['properties']))) {
      const property = asSchema(raw);
      const earlier = Object.hasOwn(properties, key) ? properties[key] : undefined;
      properties[key] = earlier ? mergeProperty(earlier, property) : property;
    }
  }
  const required = scalar
    ? []
    : Object.keys(properties).filter((key) =>
        objects.every((branch) => Array.isArray(branch['required']) && branch['required'].includes(key)),
      );
  return {
    ...schema,
    type: scalar?.['type'] ?? 'object',
    properties,
    required,
    [SCALAR]: scalar !== undefined,
  };
}

const SCALAR = 'x-scalar';

/** A field that several branches have: it takes the values of both, with what each means. */
function mergeProperty(one: JsonSchema, other: JsonSchema): JsonSchema {
  const { const: _, description, ...rest } = one;
  const values = [...new Set([...fixedValues(one), ...fixedValues(other)])];
  const descriptions = [...new Set([description, other['description']])].filter(
    (text) => typeof text === 'string',
  );
  // Where it says which branch it is, what is said of each is said of its value.
  const isDiscriminator = 'const' in one || 'const' in other;
  return {
    ...rest,
    ...(values.length > 0 ? { enum: values } : {}),
    ...(isDiscriminator
      ? {
          description: DISCRIMINATOR,
          [MEANINGS_KEY]: { ...meaningsOf(one), ...meaningsOf(other) },
        }
      : { description: descriptions.join('; ') }),
  };
}

const DISCRIMINATOR = 'Which of the other fields there are depends on it';

/** What fixed values mean: said of each, or of the one value that a branch has. */
function meaningsOf(schema: JsonSchema): Readonly<Record<string, string>> {
  const meanings = schema[MEANINGS_KEY];
  if (isMeanings(meanings)) return meanings;
  const { const: value, description } = schema;
  return typeof value === 'string' && typeof description === 'string' ? { [value]: description } : {};
}

const isMeanings = (value: unknown): value is Readonly<Record<string, string>> =>
  isObject(value) && Object.values(value).every((meaning) => typeof meaning === 'string');

function fixedValues(schema: JsonSchema): unknown[] {
  if (Array.isArray(schema['enum'])) return schema['enum'];
  return 'const' in schema ? [schema['const']] : [];
}

function typeOf(schema: JsonSchema): FieldType {
  const time = schema[TIME_KEY];
  if (time === 'date' || time === 'span') return time;
  const properties = schema['properties'];
  if (isObject(properties) && schema[SCALAR] !== true)
    return 'en' in properties && 'zh-Hans' in properties ? 'locale-string' : 'object';
  switch (schema['type']) {
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
      return schema['type'];
    default:
      return 'json';
  }
}

const isReference = (value: unknown): value is Reference =>
  isObject(value) && typeof value['collection'] === 'string' && typeof value['inverse'] === 'string';

const asSchema = (value: unknown): JsonSchema => (isObject(value) ? value : {});
