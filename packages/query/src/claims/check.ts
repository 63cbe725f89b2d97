import type { AnyDataset, Dataset } from '@yalu/model/dataset';
import { didYouMean } from '@yalu/model/text';
import { type Query, TIME_RELATIONS } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import type { Result } from '../memory/result.ts';
import { run } from '../memory/run.ts';
import { comparisonOf, type Expectation, EXPECTATIONS } from './expectation.ts';
import type { Check, Outcome, Verdict, VerdictContext } from './types.ts';

/** A dataset that holds claims; anything else in it is welcome. */
type WithClaims = Dataset<{ readonly claim: ClaimLike }>;

interface ClaimLike {
  readonly id: string;
  readonly check?: unknown;
}

/**
 * Decides a claim by its check. Where the query asks about time, it is answered twice, from what is certain and from
 * all that is possible; if the two disagree, the claim is undecided.
 *
 * @throws QueryError for a check that does not fit the dataset
 */
export function check(dataset: AnyDataset, claim: string, { query, expect, context = [] }: Check): Verdict {
  const isTimed = TIME_RELATIONS.some((relation) => query[relation] !== undefined);
  const widest = query.certainty === 'certain' ? 'certain' : 'possible';
  const result = run(dataset, { ...query, certainty: widest });
  const strict = isTimed && widest === 'possible' ? run(dataset, { ...query, certainty: 'certain' }) : result;
  const [outcome, strictOutcome] = [judge(result, expect), judge(strict, expect)];
  const comparison = comparisonOf(expect);
  const column = 'column' in expect ? expect.column : undefined;
  const verdict = outcome === strictOutcome ? outcome : 'undecided';
  const reason = outcome !== strictOutcome ? 'uncertain-time' : outcome === 'undecided' ? 'no-data' : undefined;
  return {
    claim,
    verdict,
    numbers: numbersOf(result),
    columns: result.columns,
    expected: {
      ...(column === undefined ? {} : { column }),
      relation: comparison?.name ?? 'rows',
      value: comparison ? comparison.than : 'rows' in expect ? expect.rows : null,
    },
    found: column === undefined ? result.rows.length : (result.rows[0]?.[column] ?? null),
    evidence: evidenceOf(result),
    context: context.map(({ label, query: further }) => contextOf(label, dataset, further)),
    ...(reason === undefined ? {} : { reason }),
  };
}

/**
 * Decides one claim of a dataset; undefined where it has no check, because no data can decide it.
 *
 * @throws QueryError `claim-unknown` with the nearest ids
 */
export function checkClaim<R extends { readonly claim: ClaimLike }>(dataset: Dataset<R>, id: string): Verdict | undefined {
  const { claim: claims } = (dataset as unknown as WithClaims).records;
  const claim = Object.hasOwn(claims, id) ? claims[id] : undefined;
  if (!claim) {
    throw new QueryError('claim-unknown', id, `There is no claim "${id}". ${didYouMean(id, Object.keys(claims))}`.trim());
  }
  // The dataset's build has parsed every check; see parseCheck for those that come from elsewhere.
  return claim.check === undefined ? undefined : check(dataset as unknown as AnyDataset, id, claim.check as Check);
}

/** The verdicts of all claims that have a check, in the order of their ids. */
export function checkAll<R extends { readonly claim: ClaimLike }>(dataset: Dataset<R>): Verdict[] {
  const { claim: claims } = (dataset as unknown as WithClaims).records;
  return Object.keys(claims)
    .map((id) => checkClaim(dataset, id))
    .filter((verdict) => verdict !== undefined);
}

function judge({ rows, columns }: Result, expect: Expectation): Outcome {
  if ('rows' in expect) return rows.length > 0 === (expect.rows === 'some') ? 'holds' : 'fails';
  const comparison = comparisonOf(expect);
  if (!columns.some(({ name }) => name === expect.column)) {
    const names = columns.map(({ name }) => name);
    throw new QueryError('column-unknown', 'expect.column', `The answer has no column "${expect.column}". ${didYouMean(expect.column, names) || `It has ${names.join(', ')}.`}`);
  }
  const found = rows[0]?.[expect.column] ?? null;
  if (found === null || !comparison) return 'undecided';
  return EXPECTATIONS[comparison.name](found, comparison.than) ? 'holds' : 'fails';
}

function contextOf(label: VerdictContext['label'], dataset: AnyDataset, query: Query): VerdictContext {
  const result = run(dataset, query);
  return { label, numbers: numbersOf(result), evidence: evidenceOf(result) };
}

/** The first row of a computed answer; of a list of records, how many there are. */
function numbersOf({ rows, columns }: Result): Readonly<Record<string, unknown>> {
  const [first] = rows;
  const isRecords = columns.some(({ name }) => name === 'citations');
  return first === undefined || isRecords ? { rows: rows.length } : first;
}

const evidenceOf = ({ evidence }: Result): Verdict['evidence'] => {
  const seen = new Map(evidence.flat().map((address) => [`${address.collection}/${address.id}`, address]));
  return [...seen.values()];
};
