import type * as z from 'zod';
import type { CollectionDefinition } from '../collections/define.ts';
import { didYouMean } from '../text/nearest.ts';
import { type CatalogueEntry, isObject } from './catalogue.ts';
import type { Finding } from './rules/define.ts';

/** What a schema has to say of a record: a finding with the code of its issue. */
export interface SchemaFinding extends Finding {
  readonly code: 'unknown-field' | 'missing-field' | 'date' | 'value';
}

/** Checks one record against its collection's schema and puts zod's issues in our own words. */
export function parseRecord(
  definition: CollectionDefinition,
  entry: CatalogueEntry,
  id: string,
  value: unknown,
): { readonly value?: Readonly<Record<string, unknown>>; readonly findings: readonly SchemaFinding[] } {
  const whole = isObject(value) ? { ...value, id } : value;
  const parsed = definition.schema.safeParse(whole);
  if (parsed.success) return { value: parsed.data, findings: [] };
  const at = { collection: entry.name, id };
  return { findings: parsed.error.issues.flatMap((issue) => findingsOf(issue, entry, whole).map((finding) => ({ ...at, ...finding }))) };
}

type Worded = Omit<SchemaFinding, 'collection' | 'id'>;

function findingsOf(issue: z.core.$ZodIssue, entry: CatalogueEntry, record: unknown): Worded[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const found = at(record, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = fieldsAt(entry, path);
      const near = didYouMean(key, known);
      return {
        code: 'unknown-field',
        path: [...path, key],
        found: at(record, [...path, key]),
        message: `is no field of ${where(entry, path)}. ${near || `Its fields are ${known.join(', ')}.`}`,
      };
    });
  }
  if (found === undefined) {
    return [{ code: 'missing-field', path, message: `is missing: ${describe(entry, path)}` }];
  }
  if (issue.code === 'custom' && isObject(issue.params) && issue.params['code'] === 'date') {
    return [{ code: 'date', path, found, message: issue.message }];
  }
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    const values = issue.values.map(String);
    const near = didYouMean(found, values);
    return [{ code: 'value', path, found, message: `${JSON.stringify(found)} is none of the values allowed. ${near || `They are ${values.join(', ')}.`}` }];
  }
  if (issue.code === 'invalid_type' && !issue.message.startsWith('Invalid')) {
    return [{ code: 'value', path, found, message: issue.message }];
  }
  return [{ code: 'value', path, found, message: `${show(found)} does not fit: ${describe(entry, path)} (${lowerFirst(issue.message)})` }];
}

function at(record: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return (value as readonly unknown[])[Number(step)];
    return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, record);
}

const dotted = (path: readonly (string | number)[]): string => path.filter((step) => typeof step === 'string').join('.');

function fieldsAt(entry: CatalogueEntry, path: readonly (string | number)[]): string[] {
  const prefix = dotted(path);
  return entry.fields
    .map((field) => field.path)
    .filter((field) => (prefix === '' ? !field.includes('.') : field.startsWith(`${prefix}.`) && !field.slice(prefix.length + 1).includes('.')))
    .map((field) => (prefix === '' ? field : field.slice(prefix.length + 1)))
    .filter((field) => field !== 'id');
}

function where(entry: CatalogueEntry, path: readonly (string | number)[]): string {
  return path.length === 0 ? `a ${entry.name}` : `${dotted(path)} in a ${entry.name}`;
}

function describe(entry: CatalogueEntry, path: readonly (string | number)[]): string {
  const field = entry.fields.find((candidate) => candidate.path === dotted(path));
  return field?.description === undefined ? `a value for ${where(entry, path)}.` : `${field.description.replace(/\.$/, '')}.`;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
