import type * as z from 'zod';
import type { CollectionDefinition } from '../collections/define.ts';
import { didYouMean } from '../text/nearest.ts';
import { type CatalogueEntry, isObject } from './catalogue.ts';
import { own } from './own.ts';
import type { Finding } from './rules/define.ts';
import { anA, expectation, show } from './wording.ts';

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
  const address = { collection: entry.name, id };
  if (!isObject(value)) {
    return {
      findings: [
        {
          ...address,
          code: 'value',
          path: [],
          found: value,
          message: `${show(value)} is no record: write its fields as "name: value" lines.`,
        },
      ],
    };
  }
  const whole = { ...value, id };
  const parsed = definition.schema.safeParse(whole);
  if (parsed.success) return { value: parsed.data, findings: [] };
  const issues = parsed.error.issues.flatMap((issue) => branchIssues(issue, []));
  return {
    findings: issues.flatMap((issue) =>
      findingsOf(issue, entry, whole).map((finding) => ({ ...address, ...finding })),
    ),
  };
}

type Path = readonly (string | number)[];
type Worded = Omit<SchemaFinding, 'collection' | 'id'>;

/** An issue with its whole path; for a union, the issues of the branch that the value comes nearest to. */
function branchIssues(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): z.core.$ZodIssue[] {
  const whole = { ...issue, path: [...above, ...issue.path] };
  if (issue.code !== 'invalid_union') return [whole];
  const branches = issue.errors.filter(
    (errors) => !errors.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  const [nearest] = branches.toSorted((a, b) => a.length - b.length);
  return nearest?.flatMap((inner) => branchIssues(inner, whole.path)) ?? [whole];
}

function findingsOf(issue: z.core.$ZodIssue, entry: CatalogueEntry, record: unknown): Worded[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const found = valueAt(record, path);
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(entry, path);
    return issue.keys.map((key) => ({
      code: 'unknown-field',
      path: [...path, key],
      found: valueAt(record, [...path, key]),
      message: `is no field of ${place(entry, path)}. ${didYouMean(key, known) || (known.length > 0 ? `Its fields are ${known.join(', ')}.` : 'Delete it.')}`,
    }));
  }
  if (found === undefined)
    return [{ code: 'missing-field', path, message: `is missing: ${describe(entry, path)}.` }];
  if (found === null)
    return [
      {
        code: 'value',
        path,
        found,
        message: `is empty: ${describe(entry, path)}. Give it a value, or delete the line.`,
      },
    ];
  if (issue.code === 'custom' && isObject(issue.params) && issue.params['code'] === 'date') {
    return [{ code: 'date', path, found, message: issue.message }];
  }
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    const values = issue.values.map(String);
    return [
      {
        code: 'value',
        path,
        found,
        message: `${show(found)} is none of the values allowed. ${didYouMean(found, values) || `They are ${values.join(', ')}.`}`,
      },
    ];
  }
  // Messages of our own schemas (collections/define.ts) are whole sentences; zod's begin with "Invalid".
  if (
    (issue.code === 'invalid_type' || issue.code === 'invalid_format') &&
    !issue.message.startsWith('Invalid')
  ) {
    return [{ code: 'value', path, found, message: issue.message }];
  }
  return [
    {
      code: 'value',
      path,
      found,
      message: `${show(found)} does not fit: ${describe(entry, path)} (${expectation(issue)}).`,
    },
  ];
}

function valueAt(record: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return (value as readonly unknown[])[Number(step)];
    return isObject(value) ? own(value, String(step)) : undefined;
  }, record);
}

const dotted = (path: Path): string => path.filter((step) => typeof step === 'string').join('.');

/** The names of the fields that may stand at a path. */
function fieldsAt(entry: CatalogueEntry, path: Path): string[] {
  const prefix = path.length === 0 ? '' : `${dotted(path)}.`;
  return entry.fields
    .filter((field) => field.path.startsWith(prefix))
    .map((field) => field.path.slice(prefix.length))
    .filter((name) => !name.includes('.') && name !== 'id');
}

function place(entry: CatalogueEntry, path: Path): string {
  return path.length === 0 ? anA(entry.name) : `${dotted(path)} in ${anA(entry.name)}`;
}

function describe(entry: CatalogueEntry, path: Path): string {
  const field = entry.fields.find((candidate) => candidate.path === dotted(path));
  return field?.description?.replace(/\.$/, '') ?? `a value for ${place(entry, path)}`;
}
