import type * as z from 'zod';
import type { Json } from '../collections/claim.ts';
import { isObject } from './catalogue.ts';
import type { Fix } from './fix.ts';
import { slipFor } from './slip.ts';
import { show } from './wording.ts';

type Path = readonly (string | number)[];

/** The one way to mend a value that does not fit, if a program can see it. Whether the value then fits is not said. */
export function proposeValue(issue: z.core.$ZodIssue, path: Path, found: unknown): Fix | undefined {
  if (issue.code === 'invalid_type') {
    switch (issue.expected) {
      case 'string':
        // With a decimal point a text such as "2.10" may have been meant, and the number no longer says so.
        return Number.isSafeInteger(found)
          ? replace(path, String(found), `Put ${String(found)} in quotes.`)
          : undefined;
      case 'number':
      case 'int':
        return typeof found === 'string' && String(Number(found)) === found
          ? replace(path, Number(found), `Take ${found} out of its quotes.`)
          : undefined;
      case 'boolean':
        return found === 'yes' || found === 'no' || found === 'true' || found === 'false'
          ? replace(
              path,
              found === 'yes' || found === 'true',
              `Write ${found === 'yes' || found === 'true'}.`,
            )
          : undefined;
      case 'array':
        return isJson(found) ? replace(path, [found], 'Make it a list of one.') : undefined;
      default:
        return undefined;
    }
  }
  const values = valuesOf(issue);
  if (values === undefined || typeof found !== 'string') return undefined;
  const [value, ...others] = values.filter((one) => squeezed(one) === squeezed(found));
  return value !== undefined && others.length === 0
    ? replace(path, value, `Write ${show(value)}.`)
    : undefined;
}

/** The fixed values that an issue names, where it is that the value found is none of them. */
export function valuesOf(issue: z.core.$ZodIssue): readonly string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options))
    return issue.options.map(String);
  return undefined;
}

/** Other names for fields that are not known, by the names found: each where it is the one name that can be meant. */
export function proposeNames(
  path: Path,
  unknown: readonly string[],
  known: readonly string[],
  siblings: unknown,
): ReadonlyMap<string, Fix> {
  const absent = known.filter((key) => isObject(siblings) && !Object.hasOwn(siblings, key));
  const meant = unknown.map((name) => [name, slipFor(name, known)] as const);
  return new Map(
    meant.flatMap(([name, key]) =>
      key !== undefined && absent.includes(key) && meant.filter(([, other]) => other === key).length === 1
        ? [
            [
              name,
              {
                description: `Rename it ${key}.`,
                operations: [{ op: 'rename-key', path: [...path, name], key }],
              },
            ],
          ]
        : [],
    ),
  );
}

const replace = (path: Path, value: Json, description: string): Fix => ({
  description,
  operations: [{ op: 'replace', path, value }],
});

const squeezed = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');

function isJson(value: unknown): value is Json {
  if (value === null || ['string', 'boolean'].includes(typeof value)) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  return isObject(value) && Object.values(value).every(isJson);
}
