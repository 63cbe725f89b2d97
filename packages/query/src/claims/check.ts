import { type AnyDataset, type Dataset, isObject } from '@yalu/model/dataset';
import { didYouMean } from '@yalu/model/text';
import type { Query } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import type { Result } from '../memory/result.ts';
import { run } from '../memory/run.ts';
import { decide } from './decide.ts';
import type { Check, Decided, Verdict, VerdictContext } from './types.ts';

/** A dataset that holds claims; anything else in it is welcome. */
type WithClaims = Dataset<{ readonly claim: ClaimLike }>;

interface ClaimLike {
  readonly id: string;
  readonly check?: unknown;
}

/**
 * Decides a claim by its check. Where the query asks about time, rows that are only possible may count or not; if the
 * outcome depends on them, the claim is undecided. A query with `certainty: 'certain'` counts none of them. So it is where
 * the outcome depends on records without a source, or could be another with records that the dataset does not hold.
 *
 * @throws QueryError for a check that does not fit the dataset
 */
export function check(dataset: AnyDataset, claim: string, checked: Check): Verdict {
  return { claim, ...computed(dataset, `the check of ${claim}`, checked).decided };
}

/** What a check comes to, and whether nothing that is added to the dataset could change it. */
export interface Computed {
  readonly decided: Decided;
  readonly isFinal: boolean;
}

/** @throws QueryError for a check that does not fit the dataset */
export function computed(
  dataset: AnyDataset,
  what: string,
  { query, expect, context = [] }: Check,
): Computed {
  if (!isObject(query) || !isObject(expect)) {
    throw new QueryError(
      'check-invalid',
      '',
      `${what.charAt(0).toUpperCase()}${what.slice(1)} needs a query and what to expect of it. See parseCheck.`,
    );
  }
  const { decision, sensitivity, selected, isFinal, expected, judgement, answer } = decide(
    dataset,
    query,
    expect,
  );
  const { name: relation, column, value } = expected;
  const { interval } = judgement;
  return {
    isFinal,
    decided: {
      ...decision,
      numbers: numbersOf(query, answer),
      columns: answer.columns,
      expected: { ...(column === '' ? {} : { column }), relation, value },
      found: judgement.found,
      ...(interval ? { interval: { low: interval.low, high: interval.high, level: interval.level } } : {}),
      evidence: evidenceOf(answer),
      coverage: { selected },
      sensitivity,
      context: context.map(({ label, query: further }) => contextOf(label, dataset, further)),
    },
  };
}

/**
 * Decides one claim of a dataset; undefined where it has no check, because no data can decide it. The id of a claim
 * that was moved leads to where it is now, which the verdict names.
 *
 * @throws QueryError `claim-unknown` with the nearest ids; for a check that does not fit, what {@link check} throws
 */
export function checkClaim<R extends { readonly claim: ClaimLike }>(
  dataset: Dataset<R>,
  id: string,
): Verdict | undefined {
  const claims = claimsOf(dataset);
  const redirects = dataset.redirects['claim'] ?? {};
  const redirect = Object.hasOwn(redirects, id) ? redirects[id] : undefined;
  const current = redirect?.kind === 'moved' ? (redirect.to[0] ?? id) : id;
  const claim = Object.hasOwn(claims, current) ? claims[current] : undefined;
  if (!claim) {
    const advice = redirect
      ? `It was split: name one of ${redirect.to.join(', ')}.`
      : didYouMean(id, Object.keys(claims));
    throw new QueryError('claim-unknown', id, `There is no claim "${id}". ${advice}`.trim());
  }
  if (claim.check === undefined) return undefined;
  // The build of a dataset has parsed every check; see parseCheck for those that come from elsewhere.
  return check(dataset as unknown as AnyDataset, current, claim.check as Check);
}

/** The verdicts of all claims that have a check, in the order of their ids. */
export function checkAll<R extends { readonly claim: ClaimLike }>(dataset: Dataset<R>): Verdict[] {
  return Object.keys(claimsOf(dataset))
    .sort()
    .map((id) => checkClaim(dataset, id))
    .filter((verdict) => verdict !== undefined);
}

function claimsOf<R extends { readonly claim: ClaimLike }>(
  dataset: Dataset<R>,
): Readonly<Record<string, ClaimLike>> {
  // The bound of R says that there are claims; the compiler cannot see it through the mapped type.
  return (dataset as unknown as WithClaims).records.claim;
}

function contextOf(label: VerdictContext['label'], dataset: AnyDataset, query: Query): VerdictContext {
  const result = run(dataset, query);
  return { label, numbers: numbersOf(query, result), evidence: evidenceOf(result) };
}

/** The first row of the columns asked for; of a list of whole records, how many there are. */
function numbersOf({ select, group, aggregate }: Query, { rows }: Result): Readonly<Record<string, unknown>> {
  const [first] = rows;
  const isWhole = select === undefined && group === undefined && aggregate === undefined;
  return first === undefined || isWhole ? { rows: rows.length } : first;
}

const evidenceOf = ({ evidence }: Result): Decided['evidence'] => {
  const seen = new Map(evidence.flat().map((address) => [`${address.collection}/${address.id}`, address]));
  return [...seen.values()];
};
