import { nearest } from '@yalu/model/text';
import type * as z from 'zod';

/** The keys that may stand at the places of the language where keys are fixed. */
export interface KnownKeys {
  /** Those of the object at a path that is none of the others. */
  readonly root: (path: readonly string[]) => readonly string[];
  readonly condition: readonly string[];
  readonly aggregate: readonly string[];
}

/** An issue that zod found in a query, in our own words: where, what was found and what to write. No full stop. */
export function explainIssue(
  issue: z.core.$ZodIssue | undefined,
  known: KnownKeys,
): { readonly at: string; readonly message: string } {
  const path = (issue?.path ?? []).map(String);
  return { at: path.join('.'), message: issue ? messageOf(issue, path, known) : 'for an unknown reason' };
}

function messageOf(issue: z.core.$ZodIssue, path: readonly string[], known: KnownKeys): string {
  const [parent, last] = [path.at(-2), path.at(-1)];
  if (parent === 'aggregate')
    return `a computed column is exactly one of ${known.aggregate.join(', ')}, and perhaps where`;
  if (issue.code === 'unrecognized_keys') {
    const keys = path.includes('where')
      ? known.condition
      : parent === 'order'
        ? ['by', 'direction']
        : known.root(path);
    const near = nearest(issue.keys[0] ?? '', keys);
    const found = issue.keys.map((key) => JSON.stringify(key)).join(', ');
    return `${found} is no key here; ${near.length > 0 ? `the nearest is ${near.join(', ')}` : `there are ${keys.join(', ')}`}`;
  }
  if (issue.code === 'invalid_union') {
    if (path.includes('where')) {
      return `it must be a text, a number, true, false or null, or conditions of these: ${known.condition.join(', ')}`;
    }
    if (last === 'select' || last === 'group') return 'it must be a list of paths, or names with a path each';
  }
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}
