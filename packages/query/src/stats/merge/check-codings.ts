import { didYouMean } from '@yalu/model/text';

/** A coder's view of a document, as it stands in a table. */
export interface ViewCoding {
  /** The document coded. */
  readonly unit: string;
  readonly coder: string;
  /** The id of a view. */
  readonly view: string;
  /** Where it stands, a line or a number; by default its place, from 1. */
  readonly row?: number;
}

/** What is wrong with codings. None is corrected or overwritten. */
export interface CodingProblem {
  readonly kind: 'unknown-view' | 'empty' | 'duplicate' | 'conflict' | 'already-counted';
  /** The rows it is about. */
  readonly rows: readonly number[];
  readonly unit: string;
  readonly coder: string;
  /** The views given. */
  readonly views: readonly string[];
  /** What was found and what to do, in English. */
  readonly message: string;
}

/** Codings that can be counted, one for each coder and document, and what is wrong with the others. */
export interface CheckedCodings {
  readonly accepted: readonly Required<ViewCoding>[];
  readonly problems: readonly CodingProblem[];
}

/**
 * Checks codings. Set aside are those with a view that there is not, with an empty cell, of a document that the base has
 * already, and all codings of a document on which a coder contradicts himself. Of the same coding twice one is kept.
 *
 * @param views the ids of all views that there are
 * @param counted documents that the base tally has already, where they are known
 */
export function checkCodings(
  codings: readonly ViewCoding[],
  views: readonly string[],
  counted: readonly string[] = [],
): CheckedCodings {
  const problems: CodingProblem[] = [];
  const known = new Set(views);
  const taken = new Set(counted);
  const byCoder = new Map<string, Required<ViewCoding>[]>();
  for (const [index, { unit, coder, view, row = index + 1 }] of codings.entries()) {
    const coding = { unit, coder, view, row };
    const problem = problemOf(coding, known, taken);
    if (problem) problems.push(problem);
    else {
      const key = JSON.stringify([unit, coder]);
      byCoder.set(key, [...(byCoder.get(key) ?? []), coding]);
    }
  }
  const accepted = [...byCoder.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length === 1) return same;
    const given = [...new Set(same.map(({ view }) => view))];
    const rows = same.map(({ row }) => row);
    const about = { rows, unit: first.unit, coder: first.coder, views: given };
    if (given.length > 1) {
      problems.push({
        ...about,
        kind: 'conflict',
        message: `${first.coder} codes ${first.unit} as ${given.join(' and as ')}. None of them is counted; keep one.`,
      });
      return [];
    }
    problems.push({
      ...about,
      kind: 'duplicate',
      message: `${first.coder} codes ${first.unit} as ${first.view} ${same.length} times. It is counted once.`,
    });
    return [first];
  });
  return {
    accepted: accepted.sort((a, b) => a.row - b.row),
    problems: problems.sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0)),
  };
}

function problemOf(
  { unit, coder, view, row }: Required<ViewCoding>,
  known: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): CodingProblem | undefined {
  const about = { rows: [row], unit, coder, views: [view] };
  const empty = Object.entries({ document: unit, coder, view }).find(([, text]) => text.trim() === '');
  if (empty)
    return {
      ...about,
      kind: 'empty',
      message: `There is no ${empty[0]} in it. Fill it in or delete the row.`,
    };
  if (!known.has(view)) {
    return {
      ...about,
      kind: 'unknown-view',
      message: `There is no view "${view}". ${didYouMean(view, known) || `There are ${[...known].join(', ')}.`}`,
    };
  }
  if (taken.has(unit)) {
    return {
      ...about,
      kind: 'already-counted',
      message: `The base has counted ${unit} already. Its count stands; delete the row.`,
    };
  }
  return undefined;
}
