import { nearest } from '@yalu/model/text';
import type * as z from 'zod';
import { CALCULATIONS } from './types.ts';

/** The keys that may stand at the places of the language where keys are fixed. */
export interface KnownKeys {
  /** Those of the object at a path that is none of the others. */
  readonly root: (path: readonly string[]) => readonly string[];
  readonly condition: readonly string[];
  readonly aggregate: readonly string[];
  /** The conditions that what is calculated can meet. */
  readonly calculated: readonly string[];
}

/** An issue that zod found in a query, in our own words: where, what was found and what to write. No full stop. */
export function explainIssue(
  issue: z.core.$ZodIssue | undefined,
  known: KnownKeys,
): { readonly at: string; readonly message: string } {
  const path = (issue?.path ?? []).map(String);
  if (!issue) return { at: '', message: 'for an unknown reason' };
  const value = valueIssue(issue);
  if (value) return { at: [...path, ...value.path.map(String)].join('.'), message: valueMessage(value) };
  return { at: path.join('.'), message: messageOf(issue, path, known) };
}

type UnionIssue = Extract<z.core.$ZodIssue, { readonly code: 'invalid_union' }>;

/** The column that is neither a path nor a calculation, where the columns or the function around it are well formed. */
function valueIssue(issue: z.core.$ZodIssue): UnionIssue | undefined {
  const [parent, last] = [issue.path.at(-2), issue.path.at(-1)];
  const isHere = last === 'select' || last === 'group' || parent === 'aggregate';
  if (issue.code !== 'invalid_union' || !isHere) return undefined;
  const inside = issue.errors.find((issues) =>
    issues.every(({ code, path }) => code === 'invalid_union' && path.length === 1),
  )?.[0];
  return inside?.code === 'invalid_union' ? inside : undefined;
}

function valueMessage(issue: UnionIssue): string {
  const [key] = unknownKeys(issue);
  const near = key === undefined ? [] : nearest(key, CALCULATIONS);
  const isNear = near.length > 0 && !near.some((name) => name === key);
  const found = isNear ? `${JSON.stringify(key)} is no calculation; the nearest is ${near.join(', ')}; ` : '';
  return `${found}it must be a path, or exactly one of ${CALCULATIONS.join(', ')} with a path (daysBetween: with two)`;
}

/** Whether a place is one of the conditions on what is calculated. */
const isCalculated = (path: readonly string[]): boolean => path.at(-2) === 'calculated';

const calculationNeeded = (): string =>
  `it must be exactly one of ${CALCULATIONS.join(', ')} with a path (daysBetween: with two)`;

const unknownKeys = ({ errors }: UnionIssue): string[] =>
  errors
    .flat()
    .flatMap((issue) =>
      issue.code === 'invalid_union'
        ? unknownKeys(issue)
        : issue.code === 'unrecognized_keys'
          ? issue.keys
          : [],
    );

function messageOf(issue: z.core.$ZodIssue, path: readonly string[], known: KnownKeys): string {
  const [parent, last] = [path.at(-2), path.at(-1)];
  if (parent === 'aggregate')
    return `a computed column is exactly one of ${known.aggregate.join(', ')}, and perhaps where`;
  if (issue.code === 'unrecognized_keys') {
    const keys = isCalculated(path)
      ? known.calculated
      : path.includes('where')
        ? known.condition
        : parent === 'order'
          ? ['by', 'direction']
          : known.root(path);
    const near = nearest(issue.keys[0] ?? '', keys);
    const found = issue.keys.map((key) => JSON.stringify(key)).join(', ');
    return `${found} is no key here; ${near.length > 0 ? `the nearest is ${near.join(', ')}` : `there are ${keys.join(', ')}`}`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'array') return 'it must be a list';
  if (issue.code === 'too_small' && issue.origin === 'array')
    return 'the list is empty, and needs one item at least';
  if (issue.code === 'invalid_union') {
    if (last === 'of') return calculationNeeded();
    if (path.includes('where')) {
      return `it must be a text, a number, true, false or null, or conditions of these: ${known.condition.join(', ')}`;
    }
    if (last === 'select' || last === 'group')
      return 'it must be a list of paths or calculations, or names with one each';
  }
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}
