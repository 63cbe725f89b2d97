import type { AnyDataset, RecordAddress } from '@yalu/model/dataset';
import type { Query } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { entryOf } from './catalogue.ts';
import type { CompiledColumn } from './columns.ts';
import { compileFilter } from './filter.ts';
import { compileGrouped } from './grouped.ts';
import { compileListed } from './listed.ts';
import { compileOrder } from './order.ts';
import type { Column, Result } from './result.ts';
import type { Row } from './row.ts';
import { rowsOf } from './rows.ts';
import { scopeOf } from './scope.ts';
import { selectionsOf } from './selection.ts';
import { isOfSets, planOfSets } from './sets.ts';
import { compileThrough } from './through.ts';
import { compileTime } from './time.ts';

/** A query whose every name has been checked, and the rows that meet its filters. */
export interface Plan {
  readonly columns: readonly Column[];
  /** What the cells of a column are ordered by, of a list its items. */
  readonly sortedAs: ReadonlyMap<string, CompiledColumn['sortedAs']>;
  /** The rows that meet the filters, certainly or possibly. */
  readonly rows: readonly Row[];
  /** The answer made of some of the rows: of all of them, it is the answer to the query. */
  readonly answer: (rows: readonly Row[]) => Result;
}

/** Checks every name in a query, then finds the rows. @throws QueryError */
export function planOf(dataset: AnyDataset, query: Query): Plan {
  if (isOfSets(query)) return planOfSets(query, (part) => planOf(dataset, part));
  entryOf(dataset, query.from, 'from');
  const inside = scopeOf(dataset, query);
  const through = query.through === undefined ? undefined : compileThrough(inside, query.through);
  const scope = through === undefined ? inside : { ...inside, through };
  const filter = compileFilter(scope, query.where ?? {}, 'where');
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

  const own = rowsOf(scope);
  const scanned = through === undefined ? own : own.flatMap(through.cross);
  const rows: Row[] = [];
  let [undated, unmapped] = [0, 0];
  for (const row of scanned) {
    if (!filter(row)) continue;
    const certainty = time ? time(row) : 'certain';
    if (through !== undefined && row.crosswalk === undefined) unmapped++;
    if (certainty === 'undated') undated++;
    else if (certainty === 'certain') rows.push(row);
    else if (certainty === 'possible' && query.certainty !== 'certain') rows.push({ ...row, certainty });
  }

  const columns = compiled.map(({ column }) => column);
  return {
    columns,
    sortedAs: new Map(compiled.map(({ column, sortedAs }) => [column.name, sortedAs])),
    rows,
    answer: (chosen) => {
      const { answers, missing, undetermined } = answersOf(chosen);
      const page = ordered(answers)
        .slice(from, to)
        .map(({ make }) => make());
      const certain = chosen.filter(({ certainty }) => certainty === 'certain').length;
      return {
        rows: page.map(({ row }) => row),
        columns,
        evidence: page.map(({ evidence }) => distinctAddresses(evidence)),
        coverage: {
          scanned: own.length,
          certain,
          possible: chosen.length - certain,
          ...(time ? { undated } : {}),
          ...(through ? { unmapped } : {}),
          missing,
          ...(Object.keys(undetermined).length > 0 ? { undetermined } : {}),
          selected,
        },
      };
    },
  };
}

function pageOf({ limit, offset = 0 }: Query): [number, number | undefined] {
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

function distinctAddresses(addresses: readonly RecordAddress[]): RecordAddress[] {
  if (addresses.length < 2) return [...addresses];
  const seen = new Map<string, Set<string>>();
  return addresses.filter(({ collection, id }) => {
    const ids = seen.get(collection);
    if (!ids) seen.set(collection, new Set([id]));
    else if (ids.has(id)) return false;
    else ids.add(id);
    return true;
  });
}
