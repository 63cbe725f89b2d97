import type * as z from 'zod';
import type { CollectionDefinition } from '../collections/define.ts';
import { didYouMean } from '../text/nearest.ts';
import { type CatalogueEntry, isObject } from './catalogue.ts';
import { fieldsAt } from './fields-at.ts';
import { applyOperations, type Fix, operationsOf, Places, placesOf } from './fix.ts';
import { own } from './own.ts';
import { proposeNames, proposeValue, valuesOf } from './propose-fix.ts';
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
  if (parsed.success) return { value: definition.derive?.(parsed.data) ?? parsed.data, findings: [] };
  const findings = flatten(parsed.error).flatMap((issue) => findingsOf(issue, definition, entry, whole));
  const works = workingFixes(definition, whole, findings);
  return {
    findings: findings.map(({ fix, ...finding }) => ({
      ...address,
      ...finding,
      ...(fix && works(fix) ? { fix } : {}),
    })),
  };
}

/** Which of the fixes do away with what they are for: with all of them made, nothing is wrong where they have been. */
function workingFixes(
  definition: CollectionDefinition,
  whole: unknown,
  findings: readonly Worded[],
): (fix: Fix) => boolean {
  const wrong = new Places();
  const operations = operationsOf(findings);
  const parsed =
    operations.length > 0 ? definition.schema.safeParse(applyOperations(whole, operations)) : undefined;
  for (const issue of parsed?.error ? flatten(parsed.error) : []) {
    const path = pathOf(issue);
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) wrong.add([...path, key]);
    else wrong.add(path);
  }
  return (fix) => !fix.operations.flatMap(placesOf).some((place) => wrong.meets(place));
}

type Path = readonly (string | number)[];
type Worded = Omit<SchemaFinding, 'collection' | 'id' | 'fix'> & { readonly fix?: Fix | undefined };

const flatten = (error: z.core.$ZodError): z.core.$ZodIssue[] =>
  error.issues.flatMap((issue) => branchIssues(issue, []));

const pathOf = (issue: z.core.$ZodIssue): Path => issue.path.filter((step) => typeof step !== 'symbol');

/** An issue with its whole path; for a union, the issues of the branch that the value comes nearest to. */
function branchIssues(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): z.core.$ZodIssue[] {
  const whole = { ...issue, path: [...above, ...issue.path] };
  if (issue.code !== 'invalid_union') return [whole];
  // A number that is not whole is near to a whole one: zod says "int" of it, and "number" of what is none.
  const branches = issue.errors.filter(
    (errors) =>
      !errors.some(
        (error) => error.code === 'invalid_type' && error.path.length === 0 && error.expected !== 'int',
      ),
  );
  const [nearest] = branches.toSorted((a, b) => a.length - b.length);
  return nearest?.flatMap((inner) => branchIssues(inner, whole.path)) ?? [whole];
}

function findingsOf(
  issue: z.core.$ZodIssue,
  { schema }: CollectionDefinition,
  entry: CatalogueEntry,
  record: unknown,
): Worded[] {
  const path = pathOf(issue);
  const found = valueAt(record, path);
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, path, record).filter((name) => path.length > 0 || name !== 'id');
    const names = proposeNames(path, issue.keys, known, found);
    return issue.keys.map((key) => ({
      code: 'unknown-field',
      path: [...path, key],
      found: valueAt(record, [...path, key]),
      fix: names.get(key),
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
  const fix = proposeValue(issue, path, found);
  if (issue.code === 'custom' && isObject(issue.params) && issue.params['code'] === 'date') {
    return [{ code: 'date', path, found, message: issue.message }];
  }
  const values = valuesOf(issue);
  if (values !== undefined && typeof found === 'string') {
    return [
      {
        code: 'value',
        path,
        found,
        fix,
        message: `${show(found)} is none of the values allowed. ${didYouMean(found, values) || `They are ${values.join(', ')}.`}`,
      },
    ];
  }
  // Messages of our own schemas (collections/define.ts) are whole sentences; zod's begin with "Invalid".
  if (
    (issue.code === 'invalid_type' || issue.code === 'invalid_format') &&
    !issue.message.startsWith('Invalid')
  ) {
    return [{ code: 'value', path, found, fix, message: issue.message }];
  }
  return [
    {
      code: 'value',
      path,
      found,
      fix,
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

function place(entry: CatalogueEntry, path: Path): string {
  return path.length === 0 ? anA(entry.name) : `${dotted(path)} in ${anA(entry.name)}`;
}

function describe(entry: CatalogueEntry, path: Path): string {
  const field = entry.fields.find((candidate) => candidate.path === dotted(path));
  return field?.description?.replace(/\.$/, '') ?? `a value for ${place(entry, path)}`;
}
