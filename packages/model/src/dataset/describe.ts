import * as z from 'zod';
import { type CollectionDefinition, ID_PATTERN, REFERENCE_KEY, TIME_KEY } from '../collections/define.ts';
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
  const { name, title, description, time, uncited, schema } = definition;
  const fields: CatalogueField[] = [];
  collectFields(asSchema(z.toJSONSchema(schema, { io: 'output', reused: 'inline' })), '', false, fields);
  const entry = {
    name,
    title,
    description,
    ...(time === undefined ? {} : { time }),
    ...(uncited ? { uncited } : {}),
    fields,
  };
  entries.set(definition, entry);
  return entry;
}

/**
 * The JSON Schema (draft 2020-12) of the file of one record. The file's name gives the id, so `id` may be left out,
 * and so may fields with a default.
 */
export function recordFileSchema({ name, title, description, schema }: CollectionDefinition): JsonSchema {
  const generated = asSchema(z.toJSONSchema(schema, { io: 'input', reused: 'inline' }));
  const required = Array.isArray(generated['required'])
    ? generated['required'].filter((key) => key !== 'id')
    : [];
  const record = { ...generated, required };
  const redirect = {
    type: 'object',
    description: `A ${name} whose id is no longer used`,
    properties: {
      id: {
        type: 'string',
        pattern: ID_PATTERN.source,
        description: 'The former id; the file is named after it',
      },
      kind: { enum: ['moved', 'split'], description: 'moved: to one id; split: to several' },
      to: {
        type: 'array',
        items: { type: 'string', pattern: ID_PATTERN.source },
        minItems: 1,
        description: 'The ids to use instead',
      },
      reason: { type: 'string', minLength: 1, description: 'Why' },
    },
    required: ['kind', 'to'],
    additionalProperties: false,
  };
  const { $schema, $defs, ...body } = { ...record } as JsonSchema;
  return {
    $schema,
    $id: `${name}.json`,
    title,
    description,
    ...($defs === undefined ? {} : { $defs }),
    if: { type: 'object', properties: { kind: { enum: ['moved', 'split'] } }, required: ['kind'] },
    then: redirect,
    else: body,
  };
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
    const values = Array.isArray(item['enum'])
      ? item['enum'].filter((value) => typeof value === 'string')
      : undefined;
    into.push({
      path: at,
      type,
      list: isList,
      optional: isOptional,
      ...(values && values.length > 0 ? { values } : {}),
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

/** A union of objects as one object: the fields of all, required where they are so in each. */
function mergeBranches(schema: JsonSchema): JsonSchema {
  const branches = Array.isArray(schema['anyOf']) ? schema['anyOf'].map(asSchema) : [];
  if (branches.length === 0 || !branches.every((branch) => isObject(branch['properties']))) return schema;
  const properties = Object.fromEntries(
    branches.flatMap((branch) => Object.entries(asSchema(branch['properties']))),
  );
  const required = Object.keys(properties).filter((key) =>
    branches.every((branch) => Array.isArray(branch['required']) && branch['required'].includes(key)),
  );
  return { ...schema, type: 'object', properties, required };
}

function typeOf(schema: JsonSchema): FieldType {
  const time = schema[TIME_KEY];
  if (time === 'date' || time === 'span') return time;
  const properties = schema['properties'];
  if (isObject(properties)) return 'en' in properties && 'zh-Hans' in properties ? 'locale-string' : 'object';
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

const isReference = (value: unknown): value is { collection: string; inverse: string } =>
  isObject(value) && typeof value['collection'] === 'string' && typeof value['inverse'] === 'string';

const asSchema = (value: unknown): JsonSchema => (isObject(value) ? value : {});
