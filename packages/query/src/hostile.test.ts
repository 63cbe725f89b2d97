import { isObject } from '@yalu/model/dataset';
import { describe, expect, test } from 'vitest';
import { anyDataset } from '../test/fixture.ts';
import { hostileDocuments, INHERITED } from '../test/hostile.ts';
import { parseQuery } from './ast/schema.ts';
import type { Filter, Query, Value } from './ast/types.ts';
import { QueryError } from './errors.ts';
import { run } from './memory/run.ts';

const pathsOfValue = (value: Value): string[] =>
  typeof value === 'string' ? [value] : Object.values<string | readonly string[]>(value).flat();

const pathsOfFilter = (filter: Filter): string[] =>
  Object.entries(filter).flatMap(([key, value]): string[] => {
    if (key === 'all' || key === 'any') return (filter[key] ?? []).flatMap(pathsOfFilter);
    if (key === 'not') return pathsOfFilter(filter.not ?? {});
    if (key === 'calculated') return (filter.calculated ?? []).flatMap(({ of }) => pathsOfValue(of));
    const quantified = isObject(value) ? [value['some'], value['every'], value['none']] : [];
    return [key, ...quantified.flatMap((inner) => (isObject(inner) ? pathsOfFilter(inner as Filter) : []))];
  });

/** Every name of a collection or field that a query has. */
function namesIn(query: Query): string[] {
  const { from, unnest, through, where = {}, time, select = [], group = [], aggregate = {} } = query;
  const { union = [], intersect = [], except = [] } = query;
  const computed = Object.values(aggregate).flatMap(({ where: only = {}, ...call }) => [
    ...Object.values<Value | true>(call).flatMap((value) => (value === true ? [] : pathsOfValue(value))),
    ...pathsOfFilter(only),
  ]);
  const columns = [...Object.values<Value>(select), ...Object.values<Value>(group)].flatMap(pathsOfValue);
  return [
    ...[from, unnest, through?.path, time].filter((name) => name !== undefined),
    ...pathsOfFilter(where),
    ...columns,
    ...computed,
  ]
    .flatMap((path) => path.split('.'))
    .concat([...union, ...intersect, ...except].flatMap(namesIn));
}

/** Whether a value is what JSON can say, all the way down. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  if (!isObject(value)) return value === null || typeof value === 'string' || typeof value === 'boolean';
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}

describe('ten thousand hostile documents', () => {
  test('are each answered or refused in words, and reach nothing but the data', () => {
    const before = JSON.stringify(anyDataset);
    const next = hostileDocuments(20_180_325);
    const outcomes = { answered: 0, refused: 0 };
    for (let index = 0; index < 10_000; index++) {
      const document = next();
      try {
        const query = parseQuery(JSON.parse(document));
        const { rows, columns, evidence } = run(anyDataset, query);
        outcomes.answered++;
        expect(isPlain(rows) && isPlain(columns), document).toBe(true);
        expect(evidence, document).toHaveLength(rows.length);
        expect(
          namesIn(query).filter((name) => INHERITED.includes(name)),
          document,
        ).toEqual([]);
      } catch (error) {
        if (!(error instanceof QueryError)) throw new Error(document.slice(0, 1_000), { cause: error });
        outcomes.refused++;
        expect(error.message, document).toMatch(/\w/);
      }
    }
    expect(outcomes.answered).toBeGreaterThan(500);
    expect(outcomes.refused).toBeGreaterThan(5_000);
    expect(JSON.stringify(anyDataset)).toBe(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
