import * as z from 'zod';
import { type CollectionDefinition, ID_PATTERN, MEANINGS_KEY, REFERENCE_KEY } from '../collections/define.ts';
import { isObject } from './catalogue.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft 2020-12) of the file of one record, with which an editor completes and explains it. The
 * file's name gives the id, so `id` may be left out, and so may fields with a default.
 */
export function recordFileSchema({ name, title, description, schema }: CollectionDefinition): JsonSchema {
  const { $schema, $defs, ...generated } = withoutAnyValue(
    asSchema(z.toJSONSchema(schema, { io: 'input', reused: 'inline' })),
  );
  const required = Array.isArray(generated['required'])
    ? generated['required'].filter((key) => key !== 'id')
    : [];
  const { body, defs: shared } = withDefinitions(explain({ ...generated, required }));
  const defs = { ...asSchema($defs), ...shared };
  return {
    $schema,
    $id: `${name}.json`,
    title,
    description,
    ...(Object.keys(defs).length > 0 ? { $defs: defs } : {}),
    if: { type: 'object', properties: { kind: { enum: ['moved', 'split'] } }, required: ['kind'] },
    then: redirectSchema(name),
    else: body,
  };
}

function redirectSchema(collection: string): JsonSchema {
  return {
    type: 'object',
    description: `A ${collection} whose id is no longer used`,
    properties: {
      id: {
        type: 'string',
        pattern: ID_PATTERN.source,
        description: 'The former id; the file is named after it',
      },
      kind: {
        description: 'What became of the record',
        oneOf: [
          { const: 'moved', description: 'It has one other id' },
          { const: 'split', description: 'It became several records' },
        ],
      },
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
}

/** A schema in which the definition of any JSON value at all, which zod spells out, is the schema that says nothing. */
function withoutAnyValue(schema: JsonSchema): JsonSchema {
  const { $defs, ...rest } = schema;
  const isAny = ([, definition]: readonly [string, unknown]): boolean => {
    const kinds = asSchema(definition)['anyOf'];
    return Array.isArray(kinds) && kinds.map((kind) => asSchema(kind)['type']).join() === ANY_VALUE;
  };
  const all = Object.entries(asSchema($defs));
  const any = new Set(all.filter(isAny).map(([name]) => `#/$defs/${name}`));
  const others = all.filter((definition) => !isAny(definition));
  const withoutReference = ({ $ref, ...part }: JsonSchema): JsonSchema =>
    mapChildren($ref === undefined || any.has(String($ref)) ? part : { $ref, ...part }, withoutReference);
  return {
    ...withoutReference(rest),
    ...(others.length > 0 ? { $defs: Object.fromEntries(others) } : {}),
  };
}

const ANY_VALUE = 'string,number,boolean,null,array,object';

/** Says with each fixed value what it means, and of a reference where it points, in words that editors show. */
function explain(schema: JsonSchema): JsonSchema {
  const { enum: values, [MEANINGS_KEY]: meanings, ...rest } = withoutLimits(mapChildren(schema, explain));
  const reference = schema[REFERENCE_KEY];
  if (isObject(reference)) return { ...rest, description: describeReference(rest, reference) };
  if (!Array.isArray(values)) return rest;
  if (!isObject(meanings)) return { ...rest, enum: values };
  return {
    ...rest,
    oneOf: values.map((value: unknown) => {
      const meaning = meanings[String(value)];
      return { const: value, ...(typeof meaning === 'string' ? { description: meaning } : {}) };
    }),
  };
}

/** Every whole number has for limits those to which JavaScript counts; to a reader they say nothing. */
function withoutLimits(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).filter(([, value]) => Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER),
  );
}

function describeReference({ description }: JsonSchema, { collection }: JsonSchema): string {
  const what =
    collection === '*' ? 'a record, written collection/id' : `the id of a record in ${String(collection)}`;
  return typeof description === 'string' ? `${description} (${what})` : what;
}

/** A schema in which what stands in several places with a title is written once, among the definitions. */
function withDefinitions(schema: JsonSchema): { readonly body: JsonSchema; readonly defs: JsonSchema } {
  const counts = new Map<string, number>();
  const count = (part: JsonSchema): JsonSchema => {
    const key = shapeOf(part);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return mapChildren(part, count);
  };
  count(schema);

  const names = new Map<string, string>();
  const defs: Record<string, JsonSchema> = {};
  const share = (part: JsonSchema): JsonSchema => {
    const { title, description, ...rest } = part;
    const key = shapeOf(part);
    if (typeof title !== 'string' || (counts.get(key) ?? 0) < 2) return mapChildren(part, share);
    let name = names.get(key);
    if (name === undefined) {
      name = nameFor(title, defs);
      names.set(key, name);
      // The name is taken before what is inside asks for one.
      defs[name] = {};
      defs[name] = { title, ...mapChildren(rest, share) };
    }
    return { ...(description === undefined ? {} : { description }), $ref: `#/$defs/${name}` };
  };
  const body = mapChildren(schema, share);
  return { body, defs };
}

/** A schema as text without what may differ from place to place. */
function shapeOf({ description: _, ...schema }: JsonSchema): string {
  return JSON.stringify(schema);
}

function nameFor(title: string, taken: JsonSchema): string {
  const name = title.toLowerCase().replace(/\W+/g, '-');
  let candidate = name;
  for (let count = 2; Object.hasOwn(taken, candidate); count += 1) candidate = `${name}-${count}`;
  return candidate;
}

/** A schema with each schema right inside it changed. */
function mapChildren(schema: JsonSchema, change: (part: JsonSchema) => JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword === 'properties' && isObject(value))
        return [
          keyword,
          Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(asSchema(part))])),
        ];
      if (['items', 'additionalProperties'].includes(keyword) && isObject(value))
        return [keyword, change(value)];
      if (['oneOf', 'anyOf', 'allOf'].includes(keyword) && Array.isArray(value))
        return [keyword, value.map((part) => change(asSchema(part)))];
      return [keyword, value];
    }),
  );
}

const asSchema = (value: unknown): JsonSchema => (isObject(value) ? value : {});
