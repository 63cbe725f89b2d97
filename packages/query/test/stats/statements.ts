import fc from 'fast-check';
import type { Statement } from '../../src/stats/network/statement.ts';

/** Statements of a few actors on a few concepts. */
export const statements = (agree: fc.Arbitrary<boolean | number>): fc.Arbitrary<Statement[]> =>
  fc.array(
    fc.record({
      actor: fc.constantFrom('a1', 'a2', 'a3', 'a4'),
      concept: fc.constantFrom('c1', 'c2', 'c3'),
      agree,
    }),
    { maxLength: 25 },
  );
