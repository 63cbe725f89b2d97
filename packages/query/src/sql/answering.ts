import type { Column, Coverage } from '../memory/result.ts';
import type { SqlClient } from './client.ts';
import type { CompiledPart, CompiledQuery } from './compile.ts';
import type { Counted } from './coverage.ts';
import { decode, widthOf, withItem } from './decode.ts';
import type { Statement } from './dialect.ts';

/** How much of the data an answer rests on. What it looked at that is a choice is said where the dataset is at hand. */
export type SqlCoverage = Omit<Coverage, 'selected'> & Partial<Pick<Coverage, 'selected'>>;

/** The answer to a query that a database has given. */
export interface SqlResult {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly columns: readonly Column[];
  readonly coverage: SqlCoverage;
  /** The statement that gave the rows. */
  readonly statement: Statement;
}

/** What else an answer needs to know: how many rows a table has, and whether choices can be told. */
export interface Surroundings {
  readonly sizeOf: (part: CompiledPart) => number;
  readonly hasRecords: boolean;
}

/** Runs a compiled query and puts its answer together. */
export async function answer(
  client: SqlClient,
  compiled: CompiledQuery,
  { sizeOf, hasRecords }: Surroundings,
): Promise<SqlResult> {
  const found = await client.read(compiled.statement);
  const rows = rowsFrom(compiled, found);
  const parts: PartCoverage[] = [];
  for (const part of compiled.parts) {
    const scanned = sizeOf(part);
    const { counted, known, statement } = part.coverage;
    const numbers = statement ? await client.read(statement) : [];
    const counts = counted.map((what, index): CountOf => [what, Number(numbers[index]?.[0] ?? 0)]);
    const others = known.map((what): CountOf => [what, what.rows === 'all' ? scanned : 0]);
    parts.push({ scanned, counts: [...counts, ...others] });
  }
  const beside = compiled.counted.map((what, index): CountOf => {
    const column = found[found.length - compiled.counted.length + index] ?? [];
    return [what, column.reduce<number>((sum, number) => sum + Number(number), 0)];
  });
  const none = compiled.none.map((what): CountOf => [what, 0]);
  const own = compiled.isOfRows ? certaintiesOf(rows, compiled.isTimed) : [];
  parts.push({ scanned: 0, counts: [...beside, ...none, ...own] });
  const members = compiled.members && (await client.read(compiled.members));
  const counted = coverageOf(
    parts,
    members?.map(([number]) => Number(number)),
  );
  const coverage = hasRecords ? withSelected(counted, compiled.parts) : counted;
  return { rows, columns: compiled.columns, coverage, statement: compiled.statement };
}

function rowsFrom(
  { decoded, whole, isTimed }: CompiledQuery,
  columns: readonly (readonly unknown[])[],
): Record<string, unknown>[] {
  let at = 0;
  const readers = decoded.map((column) => {
    const width = widthOf(column);
    at += width;
    return { name: column.name, read: decode(column, columns.slice(at - width, at)) };
  });
  const certainties = isTimed ? columns[at] : undefined;
  const number = columns[0]?.length ?? 0;
  return Array.from({ length: number }, (_none, row) => {
    const made = whole ? wholeRow(readers, whole.unnest, row) : cellsOf(readers, row);
    if (certainties) made['certainty'] = certainties[row] === 2 ? 'certain' : 'possible';
    return made;
  });
}

/** How many rows are certain, and only possible. */
function certaintiesOf(rows: SqlResult['rows'], isTimed: boolean): readonly CountOf[] {
  const possible = isTimed ? rows.reduce((sum, row) => sum + Number(row['certainty'] === 'possible'), 0) : 0;
  return [
    [{ key: 'certain' }, rows.length - possible],
    [{ key: 'possible' }, possible],
  ];
}

interface ColumnReader {
  readonly name: string;
  readonly read: (row: number) => unknown;
}

function cellsOf(readers: readonly ColumnReader[], row: number): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const { name, read } of readers) made[name] = read(row);
  return made;
}

function wholeRow(
  [record, item]: readonly ColumnReader[],
  unnest: string | undefined,
  row: number,
): Record<string, unknown> {
  const found = record?.read(row);
  const whole = item && unnest !== undefined ? withItem(found, unnest.split('.'), item.read(row)) : found;
  return { ...(whole as object) };
}

type CountOf = readonly [what: Counted, number: number];

interface PartCoverage {
  readonly scanned: number;
  readonly counts: readonly CountOf[];
}

/** The coverage of an answer from that of its parts; of sets, certain and possible are those of the whole. */
function coverageOf(parts: readonly PartCoverage[], members: readonly number[] | undefined): SqlCoverage {
  const counts = parts.flatMap(({ counts: own }) => own);
  const total = (key: Counted['key']): number | undefined => {
    const found = counts.filter(([what]) => what.key === key);
    return found.length === 0 ? undefined : found.reduce((sum, [, number]) => sum + number, 0);
  };
  const byColumn = (key: Counted['key']): Record<string, number> => {
    const sums: Record<string, number> = {};
    for (const [{ key: own, name = '' }, number] of counts)
      if (own === key) sums[name] = (sums[name] ?? 0) + number;
    return sums;
  };
  const [undated, unmapped, undetermined] = [total('undated'), total('unmapped'), byColumn('undetermined')];
  return {
    scanned: parts.reduce((sum, { scanned }) => sum + scanned, 0),
    certain: members?.[0] ?? total('certain') ?? 0,
    possible: members?.[1] ?? total('possible') ?? 0,
    ...(undated === undefined ? {} : { undated }),
    ...(unmapped === undefined ? {} : { unmapped }),
    missing: byColumn('missing'),
    ...(Object.keys(undetermined).length > 0 ? { undetermined } : {}),
  };
}

/** Adds the choices that the answer rests on: found when they are asked for, since they are found in the dataset. */
function withSelected(coverage: SqlCoverage, parts: readonly CompiledPart[]): SqlCoverage {
  let found: Coverage['selected'] | undefined;
  const selected = (): Coverage['selected'] => {
    const all = parts.flatMap(({ checked }) => checked.selected());
    return [...new Map(all.map((selection) => [JSON.stringify(selection), selection])).values()];
  };
  return Object.defineProperty({ ...coverage }, 'selected', {
    enumerable: true,
    get: () => (found ??= selected()),
  });
}
