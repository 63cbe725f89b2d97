import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { untyped, validated } from '../../test/fixture.ts';
import { records } from '../../test/records.ts';
import type { Query } from '../ast/types.ts';
import { planOf } from '../memory/plan.ts';
import { askedOf, type Expectation, expectedOf } from './expectation.ts';
import { onlyAddsRows } from './growth.ts';
import { weigh } from './worlds.ts';

/** An event: certainly in 2018, possibly, or not; of one kind or another, with a number or none. */
interface Drawn {
  readonly date: string;
  readonly kind: string;
  readonly number: number | null;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  date: fc.constantFrom('2018-03', '2018-06-01', '2018', '2018-12~', '[2017,2018]', '2017'),
  kind: fc.constantFrom('nuclear-test', 'treaty'),
  number: fc.option(fc.integer({ min: 1, max: 4 })),
});

const datasetOf = (events: readonly Drawn[]) =>
  untyped(
    validated({
      ...records,
      claim: {},
      event: Object.fromEntries(
        events.map(({ date, kind, number }, index) => [
          `e${String(index).padStart(2, '0')}`,
          {
            label: { en: 'x' },
            date,
            kind,
            ...(kind === 'nuclear-test'
              ? { facts: { type: 'nuclear-test', ...(number === null ? {} : { magnitude: number }) } }
              : {}),
            citations: [{ source: 'essay' }],
          },
        ]),
      ),
    }),
  );

const computed: Query = {
  from: 'event',
  aggregate: {
    n: { count: true },
    tests: { count: true, where: { kind: 'nuclear-test' } },
    which: { list: 'kind' },
    least: { min: 'facts.magnitude' },
    most: { max: 'facts.magnitude' },
    share: { share: true, where: { kind: 'treaty' } },
  },
};
const listed: Query = {
  from: 'event',
  select: { n: 'facts.magnitude', which: 'kind', when: 'date' },
};
const grouped: Query = { from: 'event', group: { which: 'kind' }, aggregate: { n: { count: true } } };

const number = fc.integer({ min: 0, max: 5 });
const kind = fc.constantFrom('nuclear-test', 'treaty');
const someKinds = fc.uniqueArray(kind, { minLength: 1 });

const ofNumber = (column: fc.Arbitrary<string>): fc.Arbitrary<Expectation> => {
  const than = fc.oneof(number, fc.record({ column }));
  return fc.oneof(
    fc.record({ column, equals: than }),
    fc.record({ column, atLeast: than }),
    fc.record({ column, atMost: than }),
    fc.record({ column, moreThan: than }),
    fc.record({ column, lessThan: than }),
    fc
      .tuple(column, number, number)
      .map(([name, a, b]) => ({ column: name, between: [Math.min(a, b), Math.max(a, b)] as const })),
    fc.record({ column, includes: number }),
  );
};
const ofRows = fc.constantFrom<Expectation>(
  { rows: 'some' },
  { rows: 'none' },
  { empty: true },
  { nonEmpty: true },
);
const order = fc.constantFrom(
  'ascending' as const,
  'descending' as const,
  'strictly-ascending' as const,
  'strictly-descending' as const,
);

/** A query, and something that could be expected of its answer. */
const check: fc.Arbitrary<readonly [Query, Expectation]> = fc
  .oneof(
    fc.tuple(
      fc.constant(computed),
      fc.oneof(
        ofNumber(fc.constantFrom('n', 'tests', 'least', 'most', 'share')),
        fc.record({ column: fc.constant('which'), equals: someKinds }),
        fc.record({ column: fc.constant('which'), includes: fc.oneof(kind, someKinds) }),
        fc.record({ column: fc.constant('tests'), share: fc.constant({ of: 'n', moreThan: 0.3 }) }),
      ),
    ),
    fc.tuple(
      fc.constant(listed),
      fc.oneof(
        ofRows,
        ofNumber(fc.constant('n')),
        fc.record({ column: fc.constant('which'), includes: fc.oneof(kind, someKinds) }),
        fc.record({ column: fc.constantFrom('n', 'which', 'when'), ordered: order }),
        fc.record({ column: fc.constant('n'), increases: fc.constant({ after: '2018-04' }) }),
      ),
    ),
    fc.tuple(
      fc.constant(grouped),
      fc.oneof(
        ofRows,
        ofNumber(fc.constant('n')),
        fc.record({ column: fc.constant('which'), equals: kind }),
        fc.record({ column: fc.constant('which'), includes: fc.oneof(kind, someKinds) }),
        fc.record({ column: fc.constantFrom('n', 'which'), ordered: order }),
      ),
    ),
  )
  .chain(([asked, expectation]) =>
    fc
      .oneof(
        { weight: 3, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: fc.constantFrom({ limit: 2 }, { offset: 1 }) },
      )
      .map((page) => [{ ...asked, ...page, during: '2018' }, expectation] as const),
  );

/** What an expectation comes to. */
function weighed(events: readonly Drawn[], asked: Query, expectation: Expectation) {
  const dataset = datasetOf(events);
  const plan = planOf(dataset, asked);
  const expected = expectedOf(expectation);
  const about = askedOf(asked, plan, expected);
  return { dataset, expected, about, weighed: weigh(plan, asked, expected, about) };
}

describe('laws of what is expected', () => {
  test('what the strictest and the widest answer decide, every world decides', () => {
    let decided = 0;
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 7 }), check, (events, [asked, expectation]) => {
        const found = weighed(events, asked, expectation);
        const { strictest, widest, verdict } = found.weighed;
        const between = found.expected.between(strictest, widest, found.about);
        if (between === undefined) return;
        decided++;
        expect(verdict).toBe(between);
      }),
      { numRuns: 200 },
    );
    expect(decided).toBeGreaterThan(40);
  });

  test('what survives stays so, whatever is added', () => {
    let survived = 0;
    fc.assert(
      fc.property(
        fc.array(drawn, { maxLength: 5 }),
        fc.array(drawn, { minLength: 1, maxLength: 3 }),
        check,
        (events, more, [asked, expectation]) => {
          const found = weighed(events, asked, expectation);
          const { verdict, strictest, widest } = found.weighed;
          expect(onlyAddsRows(found.dataset, asked)).toBe(true);
          const isFinal = [strictest, widest].every((answer) =>
            found.expected.survives(verdict, answer, found.about),
          );
          if (verdict === 'undecided' || !isFinal) return;
          survived++;
          for (const added of [
            [...events, ...more],
            [...more, ...events],
          ])
            expect(weighed(added, asked, expectation).weighed.verdict).toBe(verdict);
        },
      ),
      { numRuns: 200 },
    );
    expect(survived).toBeGreaterThan(20);
  });
});
