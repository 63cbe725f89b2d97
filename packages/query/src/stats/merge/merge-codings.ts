import { QueryError } from '../../errors.ts';
import { type Agreement, agreement } from '../agreement/agreement.ts';
import { compareDistributions, type DistributionComparison } from '../distribution/compare.ts';
import type { ShareDifference } from '../distribution/difference.ts';
import { permutationTest, type PermutationTestOptions } from '../distribution/permutation-test.ts';
import { levelOf } from '../intervals/arguments.ts';
import { type Interval, wilson } from '../wilson.ts';
import type { MethodStatement } from '../method.ts';
import { checkCodings, type CodingProblem, type ViewCoding } from './check-codings.ts';
import { decide, type DecidedUnit, type DecisionRule } from './decide.ts';

/** A view of the base tally: its count, or null where the source names the view and does not count it. */
export interface BaseCount {
  readonly view: string;
  readonly count: number | null;
}

export interface MergeOptions extends PermutationTestOptions {
  /** How coders' views of a document become one; `unanimous` by default. */
  readonly rule?: DecisionRule;
  /** Confidence level of all differences at once, and of the test; 0.95 by default. */
  readonly level?: number;
  /** The documents of the base tally, where they are known, so that none is counted twice. */
  readonly counted?: readonly string[];
}

/** A view before and after. */
export interface MergedView {
  readonly view: string;
  /** Null where the base does not count it: then the two together cannot be counted either. */
  readonly base: number | null;
  readonly added: number;
  readonly merged: number | null;
  /** The share of all that are counted now, with its Wilson interval at the level, one at a time. */
  readonly share: Interval | null;
  /** The share among the new documents less that in the base, among the views that the base counts. */
  readonly difference: ShareDifference | null;
  /** Whether the interval of the difference, of all views at once, leaves out 0. */
  readonly isShifted: boolean;
}

/** Whether the new documents differ from the base by more than chance would have two samples of this size differ. */
export type ShiftVerdict = 'exceeds-noise' | 'within-noise' | 'nothing-added';

/** A tally with new codings merged into it. The base is not changed. */
export interface CodingMerge {
  readonly problems: readonly CodingProblem[];
  /** How many codings were fit to be counted. */
  readonly accepted: number;
  readonly units: readonly DecidedUnit[];
  /** How many documents were added: those whose view is decided and counted by the base. */
  readonly added: number;
  readonly total: number;
  readonly views: readonly MergedView[];
  /** Null where no document was coded twice. */
  readonly agreement: Agreement | null;
  /** Null where nothing was added. */
  readonly comparison: DistributionComparison | null;
  readonly test: { readonly kind: 'exact' | 'permutation'; readonly p: number } | null;
  readonly shift: ShiftVerdict;
  readonly method: MethodStatement;
}

/**
 * Merges new codings into a tally: checks them, says how far the coders agree, counts the documents that they decide,
 * and compares these with the base. The test is the exact one of homogeneity, or where that has too many tables the
 * permutation test; the differences have Newcombe intervals at a level for all of them at once. It takes both for
 * samples of the same debate that share no document.
 *
 * @param base every view of the typology, with its count
 * @param codings one row for each coder and document
 * @throws QueryError `number-invalid` for the base and the options; the reason of the signal, where that stops it
 */
export async function mergeCodings(
  base: readonly BaseCount[],
  codings: readonly ViewCoding[],
  options: MergeOptions = {},
): Promise<CodingMerge> {
  const { rule = 'unanimous', level = 0.95, counted } = options;
  levelOf(level);
  const views = base.map(({ view }) => view);
  if (new Set(views).size < views.length)
    throw new QueryError('number-invalid', 'base', 'The base names a view twice.');
  const { accepted, problems } = checkCodings(codings, views, counted);
  const units = decide(accepted, rule);
  const found = new Map<string, number>();
  for (const { view } of units) if (view !== null) found.set(view, (found.get(view) ?? 0) + 1);
  const added = base.map(({ view }) => found.get(view) ?? 0);
  const addedCounted = base.reduce(
    (sum, { count }, index) => sum + (count === null ? 0 : (added[index] ?? 0)),
    0,
  );
  const compared =
    addedCounted === 0
      ? null
      : compareDistributions(
          base.map(({ count }) => count),
          base.map(({ count }, index) => (count === null ? null : (added[index] ?? 0))),
          { level, scope: 'simultaneous' },
        );
  const test = compared === null ? null : await testOf(base, added, compared, options);
  const total = base.reduce((sum, { count }) => sum + (count ?? 0), 0) + addedCounted;
  return {
    problems,
    accepted: accepted.length,
    units,
    added: addedCounted,
    total,
    views: base.map(({ view, count }, index) => {
      const difference = compared?.differences[index] ?? null;
      return {
        view,
        base: count,
        added: added[index] ?? 0,
        merged: count === null ? null : count + (added[index] ?? 0),
        share: count === null || total === 0 ? null : wilson(count + (added[index] ?? 0), total, level),
        difference,
        isShifted: difference !== null && (difference.low > 0 || difference.high < 0),
      };
    }),
    agreement: units.some(({ codings: given }) => given.length > 1)
      ? agreement(
          accepted.map(({ unit, coder, view }) => ({ unit, coder, value: view })),
          { categories: views, level },
        )
      : null,
    comparison: compared,
    test,
    shift: test === null ? 'nothing-added' : test.p < 1 - level ? 'exceeds-noise' : 'within-noise',
    method: {
      name: 'Merge of codings into a tally',
      version: 1,
      parameters: {
        rule,
        level,
        ...(test?.kind === 'permutation' ? { draws: test.draws, seed: test.seed } : {}),
      },
      source:
        'Newcombe (1998), Statistics in Medicine 17, 873-890, method 10; Freeman and Halton (1951), Biometrika 38(1-2), 141-149; Phipson and Smyth (2010), Statistical Applications in Genetics and Molecular Biology 9(1), 39',
    },
  };
}

async function testOf(
  base: readonly BaseCount[],
  added: readonly number[],
  { exact }: DistributionComparison,
  options: MergeOptions,
): Promise<{ kind: 'exact' | 'permutation'; p: number; draws?: unknown; seed?: unknown }> {
  if (exact !== undefined) return { kind: 'exact', p: exact.p };
  const kept = base.map((_, index) => index).filter((index) => base[index]?.count !== null);
  const { p, method } = await permutationTest(
    kept.map((index) => base[index]?.count ?? 0),
    kept.map((index) => added[index] ?? 0),
    options,
  );
  return { kind: 'permutation', p, draws: method.parameters['draws'], seed: method.parameters['seed'] };
}
