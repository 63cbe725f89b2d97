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
    typeof found === 'number' && Array.isArray(expected) && found >= Number(expected[0]) && found <= Number(expected[1]),
} as const satisfies Readonly<Record<string, Compare>>;

export type Comparison = keyof typeof EXPECTATIONS;

/** The comparison that an expectation makes, and what it compares with. */
export function comparisonOf(expectation: Expectation): { readonly name: Comparison; readonly than: unknown } | undefined {
  for (const [name, than] of Object.entries(expectation)) {
    if (isComparison(name)) return { name, than };
  }
  return undefined;
}

const isComparison = (name: string): name is Comparison => Object.hasOwn(EXPECTATIONS, name);
