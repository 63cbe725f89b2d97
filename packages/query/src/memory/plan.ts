import type { AnyDataset } from '@yalu/model/dataset';
import type { Query } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import type { Answers } from './answer.ts';
import { entryOf } from './catalogue.ts';
import type { CompiledColumn } from './columns.ts';
import type { ExplainedStep, Explanation } from './explanation.ts';
import { compileFilter } from './filter.ts';
import { type Findings, findRows } from './find.ts';
import { compileGrouped } from './grouped.ts';
import { Chosen, type Kept } from './index/kept.ts';
import { compileListed } from './listed.ts';
import { compileOrder } from './order.ts';
import { type Column, type Result, resultOf } from './result.ts';
import { distinctAddresses, type Row } from './row.ts';
import { crossedTable, tableOf } from './rows.ts';
import { renew, scopeOf } from './scope.ts';
import { selectionsOf } from './selection.ts';
import { isOfSets, planOfSets } from './sets.ts';
import { compileThrough } from './through.ts';
import { compileTime } from './time.ts';

/** A query whose every name has been checked, and the rows that meet its filters. */
export interface Plan {
  readonly columns: readonly Column[];
  /** What the cells of a column are ordered by, of a list its items. */
  readonly sortedAs: ReadonlyMap<string, CompiledColumn['sortedAs']>;
  /** The rows that meet the filters, certainly or possibly; made when they are first asked for. */
  readonly rows: readonly Row[];
  /** The answer made of some of the rows, or of all of them: that is the answer to the query. */
  readonly answer: (rows?: readonly Row[]) => Result;
}

/** Checks every name in a query, then finds the rows. @throws QueryError */
export function planOf(dataset: AnyDataset, query: Query): Plan {
  if (isOfSets(query)) return planOfSets(dataset, query, (part) => planOf(dataset, part));
  entryOf(dataset, query.from, 'from');
  const inside = scopeOf(dataset, query);
  const through = query.through === undefined ? undefined : compileThrough(inside, query.through);
  const scope = through === undefined ? inside : { ...inside, through };
  const where = query.where ?? {};
  const filter = compileFilter(scope, where, 'where');
  const time = compileTime(scope, query);
  const isGrouped = query.group !== undefined || query.aggregate !== undefined;
  const {
    columns: compiled,
    countings,
    answersOf,
  } = isGrouped ? compileGrouped(scope, query) : compileListed(scope, query, time !== undefined);
  const ordered = compileOrder(scope, query, compiled);
  const [from, to] = pageOf(query);
  const selected = selectionsOf(scope, query, countings);

  const own = tableOf(scope);
  const found = findRows(scope, crossedTable(scope, own), {
    where,
    filter,
    time,
    certainty: query.certainty,
  });
  const { kept, undated, unmapped } = found;
  const columns = compiled.map(({ column }) => column);
  let rows: readonly Row[] | undefined;
  const allRows = (): readonly Row[] =>
    (rows ??= Array.from(kept.all, (_number, index) => kept.rowAt(index)));
  return {
    columns,
    sortedAs: new Map(compiled.map(({ column, sortedAs }) => [column.name, sortedAs])),
    get rows() {
      return allRows();
    },
    answer: (some) => {
      const chosen = new Chosen(kept, some && some !== rows ? positionsOf(some) : kept.all);
      const answers = answersOf(chosen);
      const page = ordered(answers).subarray(from, to);
      const possible = possibleIn(chosen, kept);
      return resultOf({
        dataset,
        query,
        rows: Array.from(page, (index) => answers.rowAt(index)),
        columns,
        coverage: {
          scanned: own.size,
          certain: chosen.length - possible,
          possible,
          ...(time ? { undated } : {}),
          ...(through ? { unmapped } : {}),
          missing: answers.missing,
          ...(Object.keys(answers.undetermined).length > 0 ? { undetermined: answers.undetermined } : {}),
          selected,
        },
        evidence: () => {
          // It looks at no more than the answer has, and whoever asks for it has the answer already.
          renew(scope);
          return Array.from(page, (index) => distinctAddresses(answers.evidenceAt(index)));
        },
        explain: () => explanationOf(query, found, chosen, answers, page.length),
      });
    },
  };
}

/** Rows carry their places among those of their plan, and keep them when they are copied. */
const positionsOf = (rows: readonly Row[]): Int32Array =>
  Int32Array.from(rows, ({ position = -1 }) => position);

function possibleIn(chosen: Chosen, { possible }: Kept): number {
  return possible ? chosen.positions.reduce((sum, position) => sum + (possible[position] ?? 0), 0) : 0;
}

function explanationOf(
  { order, limit, offset }: Query,
  { steps, scanned }: Findings,
  chosen: Chosen,
  answers: Answers,
  shown: number,
): Explanation {
  const further: ExplainedStep[] = [];
  const { length } = answers;
  if (!answers.of)
    further.push({ what: 'group', on: 'group', index: 'none', in: chosen.length, out: length });
  if (order && order.length > 0)
    further.push({ what: 'order', on: 'order', index: 'none', in: length, out: length });
  if (limit !== undefined || offset !== undefined)
    further.push({ what: 'page', on: 'limit', index: 'none', in: length, out: shown });
  return { engine: 'memory', steps: [...steps, ...further], scanned, kept: chosen.length };
}

/** Which rows of the answer are asked for: from one to before another. @throws QueryError */
export function pageOf({ limit, offset = 0 }: Query): [number, number | undefined] {
  for (const [at, value] of Object.entries({ limit, offset })) {
    if (value !== undefined && !(Number.isSafeInteger(value) && value >= 0)) {
      throw new QueryError(
        'query-invalid',
        at,
        `${at} is ${String(value)}, and must be a whole number from 0.`,
      );
    }
  }
  return [offset, limit === undefined ? undefined : offset + limit];
}
