import { isListed, nameOfValue } from '../../ast/columns.ts';
import type { Columns } from '../../ast/types.ts';
import { withArticle } from '../../memory/article.ts';
import { unknownColumn } from '../../memory/columns.ts';
import type { Column, Result } from '../../memory/result.ts';
import type { Asked } from './define.ts';
import { point, type Range } from './range.ts';

const NUMBERS: readonly string[] = ['integer', 'number', 'share'] satisfies Column['type'][];
const TEXTS: readonly string[] = ['string', 'date', 'reference', 'certainty'] satisfies Column['type'][];

/** The type of a column. @throws QueryError `column-unknown` with the nearest */
export function typeOf({ columns, column }: Asked, name = column, at = 'expect.column'): Column['type'] {
  const found = columns.find((one) => one.name === name);
  if (!found) throw unknownColumn(name, columns, at);
  return found.type;
}

/** What is in the cells of a column, of a list in its items: `json` where nobody can say. */
export function sortOf(asked: Asked, name = asked.column): 'number' | 'text' | 'json' | 'other' {
  const type = typeOf(asked, name);
  const item = type === 'list' ? (asked.sortedAs.get(name) ?? type) : type;
  if (NUMBERS.includes(item)) return 'number';
  if (TEXTS.includes(item)) return 'text';
  return item === 'json' ? 'json' : 'other';
}

export const isNumeric = (asked: Asked, name: string, at: string): boolean =>
  [...NUMBERS, 'json'].includes(typeOf(asked, name, at));

/** Says that a column is of a type that an expectation is not about. */
export function isNot(asked: Asked, name: string, wanted: string): string {
  return `The column "${name}" is ${withArticle(typeOf(asked, name))}, and ${wanted}`;
}

/** The cell of the first row, which is the only one of what is computed over everything. */
export const firstOf = ({ rows }: Result, name: string): unknown => rows[0]?.[name] ?? null;

/** The values of a column in all rows, those of lists one by one; what is absent is left out. */
export const valuesOf = ({ rows }: Result, name: string): readonly unknown[] =>
  rows.flatMap((row) => [row[name]].flat()).filter((value) => value !== null && value !== undefined);

/** Computed columns whose value, of any rows between two sets, lies between their values of the two. */
const MONOTONE = ['count', 'countDistinct', 'min', 'max', 'list'] as const;

/** The function of a column that is computed over everything and moves one way only as rows are added. */
export function monotoneOf(
  { query: { group, aggregate, limit, offset } }: Asked,
  name: string,
): (typeof MONOTONE)[number] | undefined {
  const computed = aggregate !== undefined && Object.hasOwn(aggregate, name) ? aggregate[name] : undefined;
  if (computed === undefined || group !== undefined || limit !== undefined || offset !== undefined)
    return undefined;
  return MONOTONE.find((one) => Object.hasOwn(computed, one));
}

/** Where the number in a column may lie if rows are added to those of the answer. */
export function grown(asked: Asked, name: string, found: number): Range {
  switch (monotoneOf(asked, name)) {
    case 'count':
    case 'countDistinct':
    case 'max':
      return { low: found, high: Infinity };
    case 'min':
      return { low: -Infinity, high: found };
    default:
      return { low: -Infinity, high: Infinity };
  }
}

/** Where it lies in any answer between two; undefined where these do not say. */
export function rangeBetween(
  asked: Asked,
  name: string,
  strictest: Result,
  widest: Result,
): Range | undefined {
  const [one, other] = [firstOf(strictest, name), firstOf(widest, name)];
  if (monotoneOf(asked, name) === undefined || typeof one !== 'number' || typeof other !== 'number')
    return undefined;
  return one === other ? point(one) : { low: Math.min(one, other), high: Math.max(one, other) };
}

/** Whether more rows can but add to the values of a column, and leave those that are there in their order. */
export function onlyGrows(asked: Asked, name: string): boolean {
  const { group, aggregate, limit, offset } = asked.query;
  if (limit !== undefined || offset !== undefined) return false;
  if (group !== undefined) return namesOf(group).includes(name);
  return aggregate === undefined || monotoneOf(asked, name) === 'list';
}

const namesOf = (columns: Columns): readonly string[] =>
  isListed(columns) ? columns.map((value) => nameOfValue(value)) : Object.keys(columns);
