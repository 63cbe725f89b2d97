import * as z from 'zod';
import { isObject } from './catalogue.ts';
import { own } from './own.ts';

/**
 * The names of the fields that may stand at a path of a value. Where a schema takes one of several forms they are those
 * of the form that the value comes nearest to.
 */
export function fieldsAt(
  schema: z.core.$ZodType,
  path: readonly (string | number)[],
  value: unknown,
): readonly string[] {
  const form = formFor(schema, value);
  const [step, ...rest] = path;
  if (form instanceof z.ZodArray && Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return fieldsAt(form.element, rest, items[Number(step)]);
  }
  if (!(form instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(form.shape);
  const field = own<z.core.$ZodType>(form.shape, String(step));
  return field && isObject(value) ? fieldsAt(field, rest, own(value, String(step))) : [];
}

/** A schema without what says that a value may be absent, and of several forms the nearest. */
function formFor(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable
  )
    return formFor(schema.unwrap(), value);
  if (!(schema instanceof z.ZodUnion)) return schema;
  const forms = schema.options.map((option) => ({
    option,
    distance: (z.safeParse(option, value).error?.issues ?? []).reduce(
      (sum, issue) => sum + weightOf(issue),
      0,
    ),
  }));
  const [nearest] = forms.toSorted((a, b) => a.distance - b.distance);
  return nearest ? formFor(nearest.option, value) : schema;
}

/** How far an issue says that a value is from a form: very far where it is of another kind, or names another form. */
function weightOf(issue: z.core.$ZodIssue): number {
  const isOtherKind = issue.code === 'invalid_type' && issue.path.length === 0;
  const isOtherForm = issue.code === 'invalid_value' && issue.path.length === 1 && issue.values.length === 1;
  return isOtherKind || isOtherForm ? 1000 : 1;
}
