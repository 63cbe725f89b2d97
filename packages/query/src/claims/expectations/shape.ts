import { isDate } from '@yalu/model/time';

/** What may stand in an expectation, as data: the schema of checks is made from it. */
export type Node =
  | { readonly type: 'number' | 'text' | 'date' }
  | { readonly type: 'constant'; readonly values: readonly (string | true)[] }
  | { readonly type: 'list' | 'pair'; readonly of: Node }
  | { readonly type: 'either'; readonly of: readonly Node[] }
  | {
      readonly type: 'object';
      readonly needed: Readonly<Record<string, Node>>;
      readonly further: Readonly<Record<string, Node>>;
    };

/** The shape of a value that stands in an expectation. */
export interface Shape<T> {
  readonly node: Node;
  /** In words, with its article: "a number". */
  readonly says: string;
  readonly accepts: (value: unknown) => value is T;
}

export const number: Shape<number> = {
  node: { type: 'number' },
  says: 'a number',
  accepts: (value): value is number => typeof value === 'number' && Number.isFinite(value),
};

export const text: Shape<string> = {
  node: { type: 'text' },
  says: 'a text',
  accepts: (value): value is string => typeof value === 'string' && value !== '',
};

export const date: Shape<string> = {
  node: { type: 'date' },
  says: 'a date',
  accepts: (value): value is string => typeof value === 'string' && isDate(value),
};

/** One of several texts, or `true`. */
export function constant<const T extends string | true>(...values: readonly T[]): Shape<T> {
  return {
    node: { type: 'constant', values },
    says: values.map((value) => JSON.stringify(value)).join(' or '),
    accepts: (value): value is T => values.some((one) => one === value),
  };
}

/** One value or more. */
export function list<T>(of: Shape<T>): Shape<readonly T[]> {
  return {
    node: { type: 'list', of: of.node },
    says: `a list of ${plural(of.says)}`,
    accepts: (value): value is readonly T[] =>
      Array.isArray(value) && value.length > 0 && value.every((item) => of.accepts(item)),
  };
}

export function pair<T>(of: Shape<T>): Shape<readonly [T, T]> {
  return {
    node: { type: 'pair', of: of.node },
    says: `two ${plural(of.says)}`,
    accepts: (value): value is readonly [T, T] =>
      Array.isArray(value) && value.length === 2 && value.every((item) => of.accepts(item)),
  };
}

export function either<A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> {
  return {
    node: { type: 'either', of: [one.node, other.node] },
    says: `${one.says} or ${other.says}`,
    accepts: (value): value is A | B => one.accepts(value) || other.accepts(value),
  };
}

type Fields = Readonly<Record<string, Shape<unknown>>>;
type ValueOf<S> = S extends Shape<infer T> ? T : never;
type Values<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** An object with all of some keys, perhaps others, and nothing else. */
export function object<N extends Fields, F extends Fields>(
  needed: N,
  further: F,
): Shape<Values<N> & Partial<Values<F>>> {
  const names = [...Object.keys(needed), ...Object.keys(further)];
  return {
    node: { type: 'object', needed: nodesOf(needed), further: nodesOf(further) },
    says: [`an object with ${saidOf(needed)}`, saidOf(further)]
      .filter((part) => part !== '')
      .join(' and perhaps '),
    accepts: (value): value is Values<N> & Partial<Values<F>> => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      const found = new Map<string, unknown>(Object.entries(value));
      return (
        [...found.keys()].every((key) => names.includes(key)) &&
        Object.entries(needed).every(([key, shape]) => shape.accepts(found.get(key))) &&
        Object.entries(further).every(([key, shape]) => !found.has(key) || shape.accepts(found.get(key)))
      );
    },
  };
}

const saidOf = (fields: Fields): string =>
  Object.entries(fields)
    .map(([key, { says }]) => `${key} (${says})`)
    .join(', ');

const nodesOf = (fields: Fields): Readonly<Record<string, Node>> =>
  Object.fromEntries(Object.entries(fields).map(([key, { node }]) => [key, node]));

const plural = (says: string): string => `${says.replace(/^an? /, '')}s`;
