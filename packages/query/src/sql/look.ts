import type { Value } from '../ast/types.ts';
import type { CompiledPath } from '../memory/path.ts';
import { type CompiledValue, compileValue } from '../memory/value.ts';
import { calculatedAt, nameOfCalculation } from './calculation.ts';
import { presence, type SomeValue } from './comparison.ts';
import type { Context } from './context.ts';
import type { Frame, Spot } from './frame.ts';
import { anyOf, FALSE, type Fragment, listed, sql } from './fragment.ts';
import { type Kind, KINDS, NOTHING, type SqlValue, valueAt } from './value.ts';
import { FIRST, type SqlTable } from './tables.ts';
import { cellName, type Chain, flatOrder, type Place, reach, some, unionOf, widthsOf } from './walk.ts';

/** One of several places, read apart from the row that it belongs to. */
export interface Apart {
  /** What it is read from; the row that it belongs to is named in a condition. */
  readonly frame: Frame;
  readonly value: SqlValue;
  readonly isOpen: Fragment;
  readonly order: readonly Fragment[];
}

/** What a row has for a column: what is found at a path or calculated from it. */
export interface SqlLook {
  readonly compiled: CompiledValue;
  readonly kinds: readonly Kind[];
  /** The value, where there can be one at the most. */
  readonly one?: SqlValue;
  /** Where there can be several, what they are read from: a value that is absent is none. */
  readonly several: readonly Apart[];
  /** Whether there is a value that meets a test. */
  readonly some: SomeValue;
  /** Where the several values are simply those of one list: its table, and the row that it stands in. */
  readonly list?: { readonly table: SqlTable; readonly outer: Fragment };
  /** Whether there is something from which a value cannot be told. */
  readonly isOpen: () => Fragment;
}

/** Finds what a path or a calculation leads to. */
export function lookAt(context: Context, place: Place, asked: Value, at: string): SqlLook {
  const compiled = compileValue(place.scope, asked, at);
  const name = typeof asked === 'string' ? undefined : nameOfCalculation(asked);
  const reached = compiled.paths.map((path) => reach(context, place, path.steps));
  const read = (spots: readonly Spot[]): { value: SqlValue; isOpen: Fragment } => {
    const [spot] = spots;
    if (name !== undefined) return calculatedAt(context, place, name, spots);
    return { value: spot ? valueAt(spot) : NOTHING, isOpen: FALSE };
  };
  const spots = reached.flatMap(({ spot }) => spot ?? []);
  if (spots.length === reached.length) {
    const { value, isOpen } = read(spots);
    return {
      compiled,
      kinds: kindsIn([value]),
      one: value,
      several: [],
      some: (test) => test(value),
      isOpen: () => isOpen,
    };
  }
  const several = combined(reached).map(({ frame, spots: ends, order }): Apart => ({
    frame,
    order,
    ...read(ends),
  }));
  const [path] = compiled.paths;
  const ask =
    compiled.paths.length === 1 && path ? askingPath(context, place, path, read) : askingApart(several);
  return {
    compiled,
    kinds: kindsIn(several.map(({ value }) => value)),
    several,
    ...(name === undefined ? listOf(reached[0]?.chains ?? []) : {}),
    some: (test) => ask(({ value }) => test(value)),
    isOpen: () => (name === undefined ? FALSE : ask(({ isOpen }) => isOpen)),
  };
}

/** The list that chains are, if there is no more to them. */
function listOf(chains: readonly Chain[]): Pick<SqlLook, 'list'> {
  const [chain] = chains;
  if (!chain || chains.length > 1 || !chain.frame.isOneTable || chain.spot.inside !== '') return {};
  const { table } = chain.spot.source;
  return table.columns.some(({ name }) => name === FIRST) ? { list: { table, outer: chain.outer } } : {};
}

type Ask = (test: (read: { readonly value: SqlValue; readonly isOpen: Fragment }) => Fragment) => Fragment;

const askingPath =
  (
    context: Context,
    place: Place,
    { steps }: CompiledPath,
    read: (spots: readonly Spot[]) => { value: SqlValue; isOpen: Fragment },
  ): Ask =>
  (test) =>
    some(context, place, steps, (spot) => test(read([spot])));

const askingApart =
  (several: readonly Apart[]): Ask =>
  (test) =>
    anyOf(
      several.map(({ frame, value, isOpen }) => {
        const holds = test({ value, isOpen });
        return holds === FALSE ? FALSE : sql`EXISTS (SELECT 1${frame.from(holds)})`;
      }),
    );

function kindsIn(values: readonly SqlValue[]): readonly Kind[] {
  const found = KINDS.filter((kind) => values.some(({ cells }) => cells[kind] !== undefined));
  return found.length === 0 ? ['text'] : found;
}

interface Combined {
  readonly frame: Frame;
  readonly spots: readonly Spot[];
  readonly order: readonly Fragment[];
}

/** Every way to take one place of each path: in the order of the first, then of the second. */
function combined(reached: readonly ReturnType<typeof reach>[]): readonly Combined[] {
  return reached
    .reduce<readonly (Omit<Combined, 'frame'> & { readonly frame?: Frame })[]>(
      (sofar, { spot, chains }) => {
        if (spot) return sofar.map((one) => ({ ...one, spots: [...one.spots, spot] }));
        const widths = widthsOf(chains);
        return sofar.flatMap((one) =>
          chains.map((chain) => {
            const frame = one.frame ? one.frame.copy() : chain.frame.copy();
            const belongs = sql`${chain.key} = ${chain.outer}`;
            if (one.frame) frame.absorb(chain.frame, belongs);
            else frame.where(belongs);
            return {
              frame,
              spots: [...one.spots, chain.spot],
              order: [...one.order, ...flatOrder(chain, widths)],
            };
          }),
        );
      },
      [{ spots: [], order: [] }],
    )
    .flatMap(({ frame, ...one }) => (frame ? [{ ...one, frame }] : []));
}

/** Rows to be read as those of one query, and columns of theirs. */
export interface Gathered {
  readonly from: Fragment;
  readonly columns: readonly Fragment[];
}

/** Reads the values of several places together, with columns of each and then what they are ordered by. */
export function gather(
  several: readonly Apart[],
  columnsOf: (apart: Apart) => readonly Fragment[],
): Gathered {
  const parts = several.map((apart) => ({
    frame: apart.frame,
    columns: [...columnsOf(apart), ...apart.order],
    isThere: presence(apart.value),
  }));
  const [only] = parts;
  if (only && parts.length === 1) return { from: only.frame.from(only.isThere), columns: only.columns };
  const queries = parts.map(
    ({ frame, columns, isThere }) =>
      sql`SELECT ${listed(columns.map((column, index) => sql`${column} AS ${cellName(index)}`))}${frame.from(isThere)}`,
  );
  return {
    from: sql` FROM (${unionOf(queries)}) AS u`,
    columns: (only?.columns ?? []).map((_column, index) => sql`u.${cellName(index)}`),
  };
}
