import * as z from 'zod';
import {
  type CollectionDefinition,
  MEANINGS_KEY,
  REFERENCE_KEY,
  type Reference,
  TIME_KEY,
} from '../../collections/define.ts';
import { isObject } from '../../dataset/catalogue.ts';

/** What kind of answer a field takes. */
export type FormKind =
  'text' | 'date' | 'integer' | 'number' | 'boolean' | 'choice' | 'reference' | 'object' | 'json';

/** A field of a record as a form asks for it. */
export interface FormField {
  readonly name: string;
  readonly kind: FormKind;
  readonly isList: boolean;
  /** Of a list: how many items it has at least. */
  readonly least: number;
  readonly isRequired: boolean;
  readonly description: string;
  /** For a choice: the values, each with what it means where that is said. */
  readonly values: readonly { readonly value: string; readonly meaning?: string }[];
  readonly reference?: Reference;
  readonly examples: readonly string[];
  /** The fields of an object, or of each item in a list of objects. */
  readonly fields: readonly FormField[];
}

type JsonSchema = Readonly<Record<string, unknown>>;

const forms = new WeakMap<CollectionDefinition, readonly FormField[]>();

/** The fields of a collection's records, the id left out, in the order in which a record has them. Reckoned once. */
export function formOf(definition: CollectionDefinition): readonly FormField[] {
  const known = forms.get(definition);
  if (known) return known;
  const schema = asSchema(z.toJSONSchema(definition.schema, { io: 'input', reused: 'inline' }));
  const form = fieldsIn(schema).filter(({ name }) => name !== 'id');
  forms.set(definition, form);
  return form;
}

/** The field at a path of names and numbers, the numbers being those of items. */
export function fieldAt(
  form: readonly FormField[],
  path: readonly (string | number)[],
): FormField | undefined {
  const [name, ...rest] = path.filter((step) => typeof step === 'string');
  const field = form.find((candidate) => candidate.name === name);
  return field && rest.length > 0 ? fieldAt(field.fields, rest) : field;
}

function fieldsIn(schema: JsonSchema): FormField[] {
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
  return Object.entries(asSchema(schema['properties'])).map(([name, raw]) =>
    fieldOf(name, asSchema(raw), required.has(name)),
  );
}

function fieldOf(name: string, declared: JsonSchema, isRequired: boolean): FormField {
  const isList = declared['type'] === 'array' && isObject(declared['items']);
  const schema = firstForm(isList ? asSchema(declared['items']) : declared);
  const said = declared['description'] ?? schema['description'];
  const description = typeof said === 'string' ? said : '';
  const reference = schema[REFERENCE_KEY];
  const fields = withPurpose(description, fieldsIn(schema));
  return {
    name,
    kind: kindOf(schema, fields),
    isList,
    least: Number(declared['minItems'] ?? 0),
    isRequired,
    description,
    values: valuesOf(schema),
    ...(isReference(reference) ? { reference } : {}),
    examples: Array.isArray(schema['examples']) ? schema['examples'].map(String) : [],
    fields,
  };
}

/** The languages of a text say of themselves only which they are; a form asks for what the text is. */
function withPurpose(purpose: string, fields: readonly FormField[]): readonly FormField[] {
  if (purpose === '' || !['en', 'zh-Hans'].every((name) => fields.some((field) => field.name === name)))
    return fields;
  return fields.map((field) => ({ ...field, description: `${purpose} (${field.description})` }));
}

/** Of several forms that a value may have, the first: the number rather than the reason why there is none. */
function firstForm(schema: JsonSchema): JsonSchema {
  const union = schema['oneOf'] ?? schema['anyOf'];
  if (!Array.isArray(union)) return schema;
  const { oneOf: _one, anyOf: _any, ...rest } = schema;
  return { ...asSchema(union[0]), ...rest };
}

function kindOf(schema: JsonSchema, fields: readonly FormField[]): FormKind {
  if (isReference(schema[REFERENCE_KEY])) return 'reference';
  if (schema[TIME_KEY] === 'date') return 'date';
  if (fields.length > 0) return 'object';
  if (Array.isArray(schema['enum'])) return 'choice';
  if (typeof schema['const'] === 'string') return 'choice';
  const type = schema['type'];
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  return type === 'string' ? 'text' : 'json';
}

function valuesOf(schema: JsonSchema): FormField['values'] {
  const values: readonly unknown[] = Array.isArray(schema['enum'])
    ? schema['enum']
    : 'const' in schema
      ? [schema['const']]
      : [];
  const meanings = asSchema(schema[MEANINGS_KEY]);
  return values
    .filter((value) => typeof value === 'string')
    .map((value) => {
      const meaning = meanings[value];
      return { value, ...(typeof meaning === 'string' ? { meaning } : {}) };
    });
}

const isReference = (value: unknown): value is Reference =>
  isObject(value) && typeof value['collection'] === 'string' && typeof value['inverse'] === 'string';

const asSchema = (value: unknown): JsonSchema => (isObject(value) ? value : {});
