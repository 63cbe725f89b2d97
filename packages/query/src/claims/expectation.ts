import type { Query } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { withArticle } from '../memory/article.ts';
import { unknownColumn } from '../memory/columns.ts';
import type { Column } from '../memory/result.ts';

/**
 * What a check expects of its query's answer. With `column` it is about the value in the first row, which must be
 * a number or a text; with `rows` about whether there are rows at all.
 */
export type Expectation =
  | { readonly column: string; readonly equals: number | string }
  | { readonly column: string; readonly atLeast: number }
  | { readonly column: string; readonly atMost: number }
  | { readonly column: string; readonly moreThan: number }
  | { readonly column: string; readonly lessThan: number }
  | { readonly column: string; readonly between: readonly [number, number] }
  | { readonly rows: 'some' | 'none' };

type Compare = (found: unknown, expected: unknown) => boolean;

const numeric =
  (compare: (found: number, expected: number) => boolean): Compare =>
  (found, expected) =>
    typeof found === 'number' && typeof expected === 'number' && compare(found, expected);

/** The comparisons of a check with a column, by name. */
export const EXPECTATIONS = {
  equals: (found, expected) => found === expected,
  atLeast: numeric((found, expected) => found >= expected),
  atMost: numeric((found, expected) => found <= expected),
  moreThan: numeric((found, expected) => found > expected),
  lessThan: numeric((found, expected) => found < expected),
  between: (found, expected) =>
    typeof found === 'number' &&
    Array.isArray(expected) &&
    found >= Number(expected[0]) &&
    found <= Number(expected[1]),
} as const satisfies Readonly<Record<string, Compare>>;

export type Comparison = keyof typeof EXPECTATIONS;

/** The comparison that an expectation makes, and what it compares with. */
export function comparisonOf(
  expectation: Expectation,
): { readonly name: Comparison; readonly than: unknown } | undefined {
  for (const [name, than] of Object.entries(expectation)) {
    if (isComparison(name)) return { name, than };
  }
  return undefined;
}

const isComparison = (name: string): name is Comparison => Object.hasOwn(EXPECTATIONS, name);

const NUMBERS: readonly string[] = ['integer', 'number', 'share'] satisfies Column['type'][];
const TEXTS: readonly string[] = ['string', 'date', 'reference', 'certainty'] satisfies Column['type'][];

/**
 * Refuses an expectation that no answer of the query could decide.
 *
 * @throws QueryError `column-unknown` with the nearest, or `check-invalid`
 */
export function checkExpectation(
  { group, aggregate }: Query,
  columns: readonly Column[],
  expect: Expectation,
): void {
  const refuse = (message: string): never => {
    throw new QueryError('check-invalid', 'expect', message);
  };
  const comparison = comparisonOf(expect);
  if ('rows' in expect) {
    if (aggregate !== undefined && group === undefined) {
      refuse(
        'A query that computes over everything always has one row, so rows decides nothing. Expect something of a column.',
      );
    }
    return;
  }
  if (!comparison)
    return refuse(`An expectation has a column and one of ${Object.keys(EXPECTATIONS).join(', ')}; or rows.`);
  const { column } = expect;
  const type = columns.find(({ name }) => name === column)?.type;
  if (type === undefined) throw unknownColumn(column, columns, 'expect.column');
  const { than } = comparison;
  if (type !== 'json' && !NUMBERS.includes(type) && !TEXTS.includes(type)) {
    refuse(
      `The column "${column}" is ${withArticle(type)}, and an expectation is about a number or a text. Compute one.`,
    );
  }
  const isText = typeof than === 'string';
  if (type !== 'json' && isText !== TEXTS.includes(type)) {
    refuse(
      `The column "${column}" is ${withArticle(type)}, and ${comparison.name} ${JSON.stringify(than)} compares with a ${isText ? 'text' : 'number'}.`,
    );
  }
  if (Array.isArray(than) && Number(than[0]) > Number(than[1])) {
    refuse(`Nothing is between ${String(than[0])} and ${String(than[1])}. Write the lower bound first.`);
  }
}
