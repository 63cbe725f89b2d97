import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasets, type Generated, queries } from '../../test/arbitraries.ts';
import { answerOf } from '../../test/reference.ts';
import type { Query } from '../ast/types.ts';
import { compareTexts } from './compare.ts';
import { run } from './run.ts';

/** The same dataset with each record of a collection many times, so that looking at all of them is not worth it. */
function enlarged({ dataset, reference }: Generated, grown: string, times: number): Generated {
  const many = Object.entries(reference.records).map(([collection, records]) => {
    const all = records.flatMap((record) => [
      record,
      ...Array.from({ length: collection === grown ? times : 0 }, (_none, copy) => ({
        ...record,
        id: `${String(record['id'])}-${copy}`,
      })),
    ]);
    return [collection, all.sort((a, b) => compareTexts(String(a['id']), String(b['id'])))] as const;
  });
  const byId = many.map(
    ([name, records]) =>
      [name, Object.fromEntries(records.map((record) => [String(record['id']), record]))] as const,
  );
  return {
    // Every record of the reference has an id: it is the name under which it stands here.
    dataset: {
      ...dataset,
      records: { ...dataset.records, ...Object.fromEntries(byId) },
    } as Generated['dataset'],
    reference: { ...reference, records: Object.fromEntries(many) },
  };
}

/** The query, which moreover names ids: of itself, or of what it refers to. */
const withIds = (query: Query): fc.Arbitrary<Query> => {
  const named = {
    event: { id: ['e0', 'e1'], initiator: ['CHN', 'PRK', 'kim'] },
    school: { id: ['s0', 's1', 's2', 's3'], typology: ['t0', 't1'] },
    actor: { id: ['CHN', 'PRK', 'kim'] },
    position: { school: ['s0', 's1', 's2', 's3'] },
  };
  const ids = Object.entries(named[query.from as keyof typeof named]);
  return fc
    .tuple(fc.constantFrom(...ids), fc.boolean(), fc.boolean())
    .chain(([[path, values], isList, isFirst]) =>
      (isList
        ? fc.subarray([...values]).map((some) => ({ [path]: { in: some } }))
        : fc.constantFrom(...values).map((value) => ({ [path]: value }))
      ).map((filter) => ({
        ...query,
        where:
          query.where === undefined
            ? filter
            : { all: isFirst ? [filter, query.where] : [query.where, filter] },
      })),
    );
};

describe('with indexes, over many records', () => {
  test('the answers are those of the plainest implementation', () => {
    fc.assert(
      fc.property(
        datasets,
        queries.chain((one) =>
          fc.oneof(
            fc.constant(one),
            withIds(one.query).map((query) => ({ ...one, query })),
          ),
        ),
        (generated, { query, windows }) => {
          const { dataset, reference } = enlarged(generated, query.from, 9);
          const expected = answerOf({ ...reference, windows }, query);
          const { rows, coverage, evidence } = run(dataset, query);
          expect(rows).toEqual(expected.rows);
          expect(coverage).toMatchObject({ certain: expected.certain, possible: expected.possible });
          expect(coverage.undetermined ?? {}).toEqual(expected.undetermined);
          expect(evidence).toHaveLength(rows.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('what is first and last is that of the plainest implementation', () => {
    const paths = fc.constantFrom('place', 'initiator', 'kind', 'facts.magnitude', 'date', 'initiator.type');
    const bys = fc.oneof(paths, fc.constant('initiator.targeted.date'), fc.constant({ year: 'date' }));
    const where = fc.constantFrom(undefined, { kind: 'leader-visit' }, { 'facts.magnitude': { gte: 0 } });
    const chosen = fc
      .tuple(fc.constantFrom('first', 'last'), fc.oneof(paths, fc.constant({ year: 'date' })), bys, where)
      .map(([end, of, by, only]) => ({ [end]: of, by, ...(only === undefined ? {} : { where: only }) }));
    fc.assert(
      fc.property(datasets, chosen, fc.boolean(), (generated, aggregate, isGrouped) => {
        // What is drawn is one of the two forms: the compiler sees only a key that is drawn.
        const query = {
          from: 'event',
          ...(isGrouped ? { group: { g: 'initiator' } } : {}),
          aggregate: { a: aggregate },
        } as unknown as Query;
        const expected = answerOf({ ...generated.reference, windows: new Map() }, query);
        const { rows, coverage } = run(generated.dataset, query);
        expect(rows).toEqual(expected.rows);
        expect(coverage.undetermined ?? {}).toEqual(expected.undetermined);
      }),
      { numRuns: 500 },
    );
  });
});
