import * as z from 'zod';
import {
  type CollectionDefinition,
  isObject,
  MEANINGS_KEY,
  REFERENCE_KEY,
  type Reference,
  TIME_KEY,
} from '../../src/index.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** A field as the reference shows it. */
export interface Row {
  /** The way to it from the record, in dots. */
  readonly path: string;
  /** What a value of it is: a type of JSON, `date`, `span`, or the title of a shape such as `Citation`. */
  readonly type: string;
  readonly isList: boolean;
  /** Whether a list must have an item. */
  readonly isFilled: boolean;
  /** Whether it must be there; in one of several forms, where only that form has it. */
  readonly required: 'yes' | 'no' | 'in one form';
  readonly default?: unknown;
  readonly reference?: Reference;
  readonly description: string;
  /** What its fixed values mean. */
  readonly meanings: Readonly<Record<string, string>>;
  /** For a field of one form of several: what tells the form, such as `type: visit`. */
  readonly form?: string;
}

/** Shapes that many fields have, shown once. */
export const SHAPES = ['Text', 'Span', 'Citation', 'Locator', 'Figure', 'Alternative'] as const;

/** The fields of a record file of a collection. */
export function rowsOf({ schema }: CollectionDefinition): readonly Row[] {
  return [...rowsIn(asSchema(z.toJSONSchema(schema, { io: 'input', reused: 'inline' })), '')];
}

/** The fields of a shape. */
export function rowsOfShape(schema: z.ZodType): readonly Row[] {
  return [...rowsIn(asSchema(z.toJSONSchema(schema, { io: 'input', reused: 'inline' })), '')];
}

function* rowsIn(schema: JsonSchema, prefix: string, form?: string): Generator<Row> {
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  for (const [key, raw] of Object.entries(asSchema(schema['properties']))) {
    const property = asSchema(raw);
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const isList = property['type'] === 'array';
    const item = isList ? asSchema(property['items']) : property;
    const type = typeOf(item);
    const reference = item[REFERENCE_KEY];
    yield {
      path,
      type,
      isList,
      isFilled: isList && Number(property['minItems'] ?? 0) > 0,
      required: required.includes(key) ? 'yes' : 'no',
      ...('default' in property ? { default: property['default'] } : {}),
      ...(isReference(reference) ? { reference } : {}),
      description: String(property['description'] ?? item['description'] ?? ''),
      meanings: meaningsOf(item),
      ...(form === undefined ? {} : { form }),
    };
    if (!isShape(type) && type !== 'Date') yield* rowsInside(item, path, form);
  }
}

/** The fields inside a field: those of its one form, or of each of its forms. */
function* rowsInside(schema: JsonSchema, path: string, form?: string): Generator<Row> {
  const forms = formsOf(schema).filter((branch) => isObject(branch['properties']));
  if (forms.length === 0) return yield* rowsIn(schema, path, form);
  const discriminated = forms.map((branch) => asSchema(asSchema(branch['properties'])['type'])['const']);
  if (discriminated.every((type) => typeof type === 'string')) {
    for (const [index, branch] of forms.entries())
      yield* rowsIn(branch, path, `type: ${String(discriminated[index])}`);
    return;
  }
  const isOneOf = formsOf(schema).length > 1;
  const seen = new Set<string>();
  for (const row of forms.flatMap((branch) => [...rowsIn(branch, path, form)])) {
    if (seen.has(row.path)) continue;
    seen.add(row.path);
    const inAll = forms.every((branch) => Object.hasOwn(asSchema(branch['properties']), lastOf(row.path)));
    const isPartial = isOneOf && (!inAll || forms.length < formsOf(schema).length);
    yield { ...row, required: row.required === 'yes' && isPartial ? 'in one form' : row.required };
  }
}

const formsOf = (schema: JsonSchema): readonly JsonSchema[] => {
  const forms = schema['oneOf'] ?? schema['anyOf'];
  return Array.isArray(forms) ? forms.map(asSchema) : [];
};

function typeOf(schema: JsonSchema): string {
  const { title, type } = schema;
  if (isShape(title)) return title;
  if (schema[TIME_KEY] === 'date') return 'Date';
  const forms = formsOf(schema);
  const [scalar] = forms.filter((form) => !isObject(form['properties']));
  if (forms.length > 0)
    return forms.length > 2 ? 'fields' : scalar ? `${String(scalar['type'])}, or fields` : 'fields';
  if (type === 'object' && isObject(schema['properties'])) return 'fields';
  if (type === 'object') return 'JSON object';
  return typeof type === 'string' ? type : 'any JSON';
}

const isShape = (title: unknown): title is (typeof SHAPES)[number] => SHAPES.some((shape) => shape === title);

function meaningsOf(schema: JsonSchema): Readonly<Record<string, string>> {
  const { const: value, description, [MEANINGS_KEY]: meanings } = schema;
  if (isObject(meanings))
    return Object.fromEntries(Object.entries(meanings).map(([key, meaning]) => [key, String(meaning)]));
  return typeof value === 'string' ? { [value]: String(description) } : {};
}

const isReference = (value: unknown): value is Reference =>
  isObject(value) && typeof value['collection'] === 'string' && typeof value['inverse'] === 'string';

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

const asSchema = (value: unknown): JsonSchema => (isObject(value) ? value : {});
