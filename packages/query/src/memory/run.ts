import { type AnyDataset, type RecordAddress, targetOf } from '@yalu/model/dataset';
import { didYouMean } from '@yalu/model/text';
import type { Columns, Query } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import { compileAggregate } from './aggregate.ts';
import { compilePath, type CompiledPath, entryOf } from './catalogue.ts';
import { compileFilter } from './filter.ts';
import { compareValues, distinct } from './order.ts';
import type { Column, Result } from './result.ts';
import { addressesOfRow, follow, type Row } from './row.ts';
import { compileTime } from './time.ts';

interface Answer {
  readonly row: Readonly<Record<string, unknown>>;
  readonly evidence: readonly RecordAddress[];
  readonly source?: Row;
}

/**
 * Runs a query over a dataset in memory. Every name in it is checked first, so a misspelt one is an error and never
 * an empty answer. Rows come in the order of ids unless the query says otherwise.
 *
 * @throws QueryError naming what is unknown and what is nearest to it
 */
export function run(dataset: AnyDataset, query: Query): Result {
  const entry = entryOf(dataset, query.from, 'from');
  const filter = compileFilter(dataset, query.from, query.where ?? {}, 'where');
  const time = compileTime(dataset, query);
  const scanned = rowsOf(dataset, query);
  const least = query.certainty === 'certain' ? ['certain'] : ['certain', 'possible'];
  const rows = scanned
    .filter(filter)
    .map((row) => (time ? { ...row, certainty: time(row) } : row))
    .filter(({ certainty }) => least.includes(certainty));

  const isGrouped = query.group !== undefined || query.aggregate !== undefined;
  const missing: Record<string, number> = {};
  const { columns, answers } = isGrouped
    ? grouped(dataset, query, rows, missing)
    : listed(dataset, query, rows, entry.fields.filter(({ path }) => !path.includes('.')).map(({ path, type, reference, list }) => ({ name: path, type: list ? 'list' : reference ? 'reference' : type })), time !== undefined);

  const ordered = order(dataset, query, columns, answers);
  const from = query.offset ?? 0;
  const page = ordered.slice(from, query.limit === undefined ? undefined : from + query.limit);
  return {
    rows: page.map(({ row }) => row),
    columns,
    evidence: page.map(({ evidence }) => distinctAddresses(evidence)),
    coverage: {
      scanned: scanned.length,
      certain: rows.filter(({ certainty }) => certainty === 'certain').length,
      possible: rows.filter(({ certainty }) => certainty === 'possible').length,
      missing,
    },
  };
}

/** One row a record, or one for each item of the list that the query unnests. */
function rowsOf(dataset: AnyDataset, { from, unnest }: Query): Row[] {
  const records = Object.entries(dataset.records[from] ?? {}).map(
    ([id, record]): Row => ({ collection: from, id, record, certainty: 'certain' }),
  );
  if (unnest === undefined) return records;
  const path = compilePath(dataset, from, unnest, 'unnest');
  if (path.steps.some(({ kind }) => kind !== 'field') || path.lists.length !== 1 || path.lists[0] !== unnest) {
    throw new QueryError('query-invalid', 'unnest', `${unnest} is not a single list of a ${from}: there is nothing to unnest.`);
  }
  const references = (dataset.catalogue[from]?.fields ?? [])
    .filter((field) => field.reference && (field.path === unnest || field.path.startsWith(`${unnest}.`)))
    .map((field) => compilePath(dataset, from, field.path, 'unnest'));
  return records.flatMap((row) =>
    follow(dataset, row, path).map((_item, index) => {
      const pinned: Row = { ...row, pinned: { path: unnest, index, names: [] } };
      const names = references.flatMap((reference) =>
        follow(dataset, pinned, reference)
          .map(({ value }) => targetOf(reference.field?.reference?.collection ?? '*', value))
          .filter((address) => address !== undefined),
      );
      return { ...pinned, pinned: { path: unnest, index, names } };
    }),
  );
}

/** An answer row by row: the columns selected, or whole records. */
function listed(dataset: AnyDataset, query: Query, rows: readonly Row[], whole: readonly Column[], timed: boolean) {
  const certainty: Column[] = timed ? [{ name: 'certainty', type: 'certainty' }] : [];
  if (query.select === undefined) {
    return {
      columns: [...whole, ...certainty],
      answers: rows.map((row): Answer => ({ row: { ...wholeRow(row), ...(timed ? { certainty: row.certainty } : {}) }, evidence: addressesOfRow(row), source: row })),
    };
  }
  const paths = compileColumns(dataset, query, query.select, 'select');
  return {
    columns: [...paths.map(([name, path]) => columnOf(name, path, query)), ...certainty],
    answers: rows.map((row): Answer => {
      const cells = paths.map(([name, path]) => ({ name, path, found: follow(dataset, row, path) }));
      return {
        row: {
          ...Object.fromEntries(cells.map(({ name, path, found }) => [name, isList(path, query) ? found.map(({ value }) => value) : (found[0]?.value ?? null)])),
          ...(timed ? { certainty: row.certainty } : {}),
        },
        evidence: [...addressesOfRow(row), ...cells.flatMap(({ found }) => found.flatMap(({ through }) => through))],
        source: row,
      };
    }),
  };
}

function wholeRow({ record, pinned }: Row): object {
  if (!pinned || pinned.path.includes('.')) return record;
  // `unnest` has made sure that there is a list at this path.
  const items = (record as Readonly<Record<string, readonly unknown[]>>)[pinned.path];
  return { ...record, [pinned.path]: items?.[pinned.index] };
}

/** An answer group by group. Without `group` there is one group, even an empty one: the count of nothing is 0. */
function grouped(dataset: AnyDataset, query: Query, rows: readonly Row[], missing: Record<string, number>) {
  const keys = compileColumns(dataset, query, query.group ?? [], 'group');
  const aggregates = Object.entries(query.aggregate ?? { count: { count: true } }).map(([name, aggregate]) => compileAggregate(dataset, query.from, name, aggregate));
  const groups = new Map<string, { readonly key: readonly unknown[]; readonly rows: Row[] }>();
  if (keys.length === 0) groups.set('[]', { key: [], rows: [...rows] });
  else {
    for (const row of rows) {
      for (const key of combinations(keys.map(([, path]) => distinct(follow(dataset, row, path).map(({ value }) => value))))) {
        const name = JSON.stringify(key);
        const group = groups.get(name);
        if (group) group.rows.push(row);
        else groups.set(name, { key, rows: [row] });
      }
    }
  }
  const answers = [...groups.values()].map(({ key, rows: members }): Answer => {
    const computed = aggregates.map(({ column, compute }) => ({ column, ...compute(members) }));
    for (const { column, missing: absent } of computed) missing[column.name] = (missing[column.name] ?? 0) + absent;
    return {
      row: Object.fromEntries([
        ...keys.map(([name], index) => [name, key[index] ?? null]),
        ...computed.map(({ column, value }) => [column.name, value]),
      ]),
      evidence: aggregates.length > 0 ? computed.flatMap(({ evidence }) => evidence) : members.flatMap(addressesOfRow),
    };
  });
  // Groups come in the order of their keys, whatever the order of the records.
  answers.sort((a, b) => keys.reduce((sign, [name]) => sign || compareValues(a.row[name], b.row[name]), 0));
  return { columns: [...keys.map(([name, path]) => ({ ...columnOf(name, path, query), type: path.field?.reference ? 'reference' as const : (path.field?.type ?? 'json') })), ...aggregates.map(({ column }) => column)], answers };
}

/** Every way to take one value of each list; an empty list gives null. */
function combinations(lists: readonly (readonly unknown[])[]): unknown[][] {
  return lists.reduce<unknown[][]>(
    (sofar, list) => sofar.flatMap((head) => (list.length === 0 ? [null] : list).map((value) => [...head, value])),
    [[]],
  );
}

function compileColumns(dataset: AnyDataset, { from }: Query, columns: Columns, at: string): [string, CompiledPath][] {
  const named = Array.isArray(columns) ? (columns as readonly string[]).map((path) => [path, path] as const) : Object.entries(columns as Readonly<Record<string, string>>);
  return named.map(([name, path]) => [name, compilePath(dataset, from, path, `${at}.${name}`)]);
}

/** Whether a cell may hold several values. The list that a query unnests does not count: each row has one item of it. */
function isList({ lists }: CompiledPath, { unnest }: Query): boolean {
  return lists.some((list) => list !== unnest);
}

function columnOf(name: string, path: CompiledPath, query: Query): Column {
  if (isList(path, query)) return { name, type: 'list' };
  return { name, type: path.field?.reference ? 'reference' : (path.field?.type ?? 'json') };
}

function order(dataset: AnyDataset, query: Query, columns: readonly Column[], answers: readonly Answer[]): readonly Answer[] {
  if (!query.order || query.order.length === 0) return answers;
  const names = columns.map(({ name }) => name);
  const keys = query.order.map(({ by, direction }, index) => {
    const sign = direction === 'descending' ? -1 : 1;
    if (names.includes(by)) return { sign, valueOf: ({ row }: Answer) => row[by] };
    const isGrouped = query.group !== undefined || query.aggregate !== undefined;
    if (isGrouped) {
      throw new QueryError('column-unknown', `order.${index}`, `The answer has no column "${by}" to order by. ${didYouMean(by, names) || `It has ${names.join(', ')}.`}`);
    }
    const path = compilePath(dataset, query.from, by, `order.${index}`);
    return { sign, valueOf: ({ source }: Answer) => (source ? follow(dataset, source, path)[0]?.value : undefined) };
  });
  return answers.toSorted((a, b) => {
    for (const { sign, valueOf } of keys) {
      const [one, other] = [valueOf(a), valueOf(b)];
      // Absent values stay last in either direction.
      if ((one ?? null) === null || (other ?? null) === null) {
        const absent = compareValues(one, other);
        if (absent !== 0) return absent;
        continue;
      }
      const difference = sign * compareValues(one, other);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

function distinctAddresses(addresses: readonly RecordAddress[]): RecordAddress[] {
  const seen = new Map<string, RecordAddress>();
  for (const { collection, id } of addresses) seen.set(`${collection}/${id}`, { collection, id });
  return [...seen.values()];
}
