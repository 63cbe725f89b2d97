import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasets, filters, queries, singles } from '../../test/arbitraries.ts';
import { answerOf } from '../../test/reference.ts';
import { parseQuery } from '../ast/schema.ts';
import { run } from './run.ts';

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('run', () => {
  test('gives what the plainest implementation gives: rows, their order, coverage', () => {
    fc.assert(
      fc.property(datasets, queries, ({ dataset, reference }, { query, windows }) => {
        const expected = answerOf({ ...reference, windows }, query);
        const { rows, coverage } = run(dataset, query);
        expect(rows).toEqual(expected.rows);
        expect(coverage).toMatchObject({ certain: expected.certain, possible: expected.possible });
        expect(coverage.undetermined ?? {}).toEqual(expected.undetermined);
      }),
      { numRuns: 1_000 },
    );
  });

  test('names certain rows among the possible ones', () => {
    fc.assert(
      fc.property(datasets, singles, ({ dataset }, { query }) => {
        const {
          limit: _limit,
          offset: _offset,
          group: _group,
          aggregate: _aggregate,
          order: _order,
          ...listed
        } = query;
        const certain = run(dataset, { ...listed, certainty: 'certain' }).rows;
        const possible = run(dataset, { ...listed, certainty: 'possible' }).rows;
        expect(possible.filter((row) => row['certainty'] !== 'possible')).toEqual(certain);
      }),
    );
  });

  test('cuts pages out of the whole answer', () => {
    fc.assert(
      fc.property(datasets, queries, fc.nat(6), fc.nat(6), ({ dataset }, { query }, offset, limit) => {
        const { limit: _limit, offset: _offset, ...whole } = query;
        const all = run(dataset, whole);
        const page = run(dataset, { ...whole, offset, limit });
        expect(page.rows).toEqual(all.rows.slice(offset, offset + limit));
        expect(page.evidence).toEqual(all.evidence.slice(offset, offset + limit));
        expect(page.columns).toEqual(all.columns);
      }),
    );
  });

  test('takes two filters as one after the other', () => {
    fc.assert(
      fc.property(datasets, filters, ({ dataset }, [from, one, other]) => {
        const idsOf = (where: typeof one): unknown[] =>
          run(dataset, { from, where, select: ['id'] }).rows.map(({ id }) => id);
        const both = idsOf({ all: [one, other] });
        expect(both).toEqual(idsOf(one).filter((id) => idsOf(other).includes(id)));
        expect(both).toEqual(idsOf({ not: { any: [{ not: one }, { not: other }] } }));
        if (!Object.keys(one).some((key) => Object.hasOwn(other, key)))
          expect(both).toEqual(idsOf({ ...one, ...other }));
      }),
    );
  });

  test('rests each row on records that exist, and on its own first', () => {
    fc.assert(
      fc.property(datasets, queries, ({ dataset }, { query }) => {
        const { rows, evidence } = run(dataset, query);
        expect(evidence).toHaveLength(rows.length);
        for (const addresses of evidence) {
          for (const { collection, id } of addresses) expect(dataset.records[collection]?.[id]).toBeDefined();
          expect(new Set(addresses.map(({ collection, id }) => `${collection}/${id}`)).size).toBe(
            addresses.length,
          );
        }
        if (query.group === undefined && query.aggregate === undefined) {
          for (const addresses of evidence) expect(addresses[0]?.collection).toBe(query.from);
        }
      }),
    );
  });
});

describe('a query', () => {
  test('is the same after a journey as JSON, and so is its answer', () => {
    fc.assert(
      fc.property(datasets, queries, ({ dataset }, { query }) => {
        const travelled = parseQuery(asJson(query));
        expect(travelled).toEqual(query);
        expect(run(dataset, travelled)).toEqual(run(dataset, query));
      }),
    );
  });
});
