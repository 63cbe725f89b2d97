import type { Step } from '../memory/path.ts';
import type { Scope } from '../memory/scope.ts';
import { type Context, isKnownEmpty, shared } from './context.ts';
import { columnIn, fieldAt, Frame, frameOf, recordSpot, rowOf, sourceOf, type Spot } from './frame.ts';
import { anyOf, bound, FALSE, type Fragment, listed, sql } from './fragment.ts';
import { AT, PARENT, PLACE, ROW, type SqlTable, TO } from './tables.ts';

/** Where paths begin: a row of a query, or a linked record or item in a filter on those. */
export interface Place {
  readonly scope: Scope;
  readonly frame: Frame;
  readonly root: Spot;
  /** The one item of the list unnested. */
  readonly pinned?: Spot;
  /** What a mapping says of the row. */
  readonly crosswalk?: Spot;
}

/** A step to several rows: of a list, of linked records. They are read apart, and belong to the row by a key. */
interface Way {
  readonly frame: Frame;
  readonly spot: Spot;
  /** What is the same at both ends: there, and where the step is taken. */
  readonly key: Fragment;
  readonly outer: Fragment;
  readonly order: readonly Fragment[];
}

interface Walked {
  /** Where the step leads to, if to one place. */
  readonly spot?: Spot;
  readonly ways: readonly Way[];
}

const NOWHERE: Walked = { ways: [] };

/** Where a step leads to from a place. A collection that lacks the field leads nowhere. */
function advance(
  context: Context,
  { frame, pinned, crosswalk }: Omit<Place, 'scope' | 'root'>,
  spot: Spot,
  step: Step,
  next: Step | undefined,
): Walked {
  switch (step.kind) {
    case 'through':
      return crosswalk ? { spot: crosswalk, ways: [] } : NOWHERE;
    case 'field': {
      const inside = spot.inside === '' ? step.key : `${spot.inside}.${step.key}`;
      const list = spot.source.table.lists.get(inside);
      if (list && step.isPinned && pinned) return { spot: pinned, ways: [] };
      if (list) return isKnownEmpty(context, list) ? NOWHERE : wayIntoList(context, spot, list);
      return isKnown(spot.source.table, inside) ? { spot: { ...spot, inside }, ways: [] } : NOWHERE;
    }
    case 'follow': {
      const target = step.targets[spot.collection];
      const field = fieldAt(spot);
      if (target === undefined || !field) return NOWHERE;
      const reference = columnIn(spot.source, field.name);
      if (target === '*') return { ways: waysToAny(context, reference, next) };
      const table = context.tables.records.get(target);
      if (!table) return NOWHERE;
      const key = [...spot.source.alias.parts, field.name, target].join(' ');
      return { spot: frame.follow(reference, key, table), ways: [] };
    }
    case 'back':
      return { ways: waysBack(context, spot, step) };
  }
}

const isKnown = ({ fields, lists }: SqlTable, inside: string): boolean =>
  fields.has(inside) || [...fields.keys(), ...lists.keys()].some((path) => path.startsWith(`${inside}.`));

function wayIntoList(context: Context, spot: Spot, list: SqlTable): Walked {
  const source = sourceOf(context, list);
  const way: Way = {
    frame: frameOf(context, source),
    spot: { source, inside: '', collection: spot.collection },
    key: columnIn(source, PARENT),
    outer: rowOf(spot),
    order: [columnIn(source, ROW)],
  };
  return { ways: [way] };
}

/** From a reference to any collection: only to those in which the path goes on. */
function waysToAny(context: Context, reference: Fragment, next: Step | undefined): Way[] {
  return [...context.tables.records.values()].flatMap((table): Way[] => {
    if (isKnownEmpty(context, table) || !goesOn(context, table, next)) return [];
    const source = sourceOf(context, table);
    return [
      {
        frame: frameOf(context, source),
        spot: recordSpot(source),
        key: addressOf(recordSpot(source)),
        outer: reference,
        order: [],
      },
    ];
  });
}

/** The address of a record: `collection/id`. */
export const addressOf = ({ source, collection }: Spot): Fragment =>
  sql`(${bound(`${collection}/`)} || ${columnIn(source, 'id')})`;

function goesOn({ tables }: Context, table: SqlTable, next: Step | undefined): boolean {
  if (next?.kind === 'field') return isKnown(table, next.key) || table.lists.has(next.key);
  if (next?.kind !== 'back') return true;
  return next.collections.some(
    (collection) => tables.links(table.collection, next.inverse, collection) !== undefined,
  );
}

function waysBack(context: Context, spot: Spot, step: Step & { readonly kind: 'back' }): Way[] {
  const collections = [...context.tables.records.keys()];
  return step.collections.flatMap((collection): Way[] => {
    const links = context.tables.links(spot.collection, step.inverse, collection);
    const table = context.tables.records.get(collection);
    if (!links || !table || isKnownEmpty(context, links)) return [];
    const [link, source] = [sourceOf(context, links), sourceOf(context, table)];
    const frame = frameOf(context, link);
    frame.join(source, sql`${columnIn(source, ROW)} = ${columnIn(link, TO)}`);
    const order = [bound(collections.indexOf(collection)), columnIn(link, PLACE)];
    return [{ frame, spot: recordSpot(source), key: columnIn(link, AT), outer: rowOf(spot), order }];
  });
}

/** What is asked of one of the places that a path leads to. */
export type SpotTest = (spot: Spot, frame: Frame) => Fragment;

/**
 * Whether one of the places that a path leads to passes a test. Each step to several rows is a question about a set of
 * them, from the last to the first, so that the time is that of reading each table once, however the rows multiply.
 */
export function some(
  context: Context,
  place: Omit<Place, 'scope'>,
  steps: readonly Step[],
  test: SpotTest,
  known?: Map<string, Fragment>,
): Fragment {
  let spot = place.root;
  for (const [index, step] of steps.entries()) {
    const walked = advance(context, place, spot, step, steps[index + 1]);
    if (walked.spot) {
      ({ spot } = walked);
      continue;
    }
    const rest = steps.slice(index + 1);
    // Behind a fork the same table may be come to by many ways.
    const answers = known ?? (walked.ways.length > 1 ? new Map<string, Fragment>() : undefined);
    return anyOf(
      walked.ways.map(({ frame, spot: root, key, outer }) => {
        const holds = answers
          ? someShared(context, { frame, root }, rest, test, answers)
          : some(context, { frame, root }, rest, test);
        return holds === FALSE ? FALSE : sql`${outer} IN (SELECT ${key}${frame.from(holds)})`;
      }),
    );
  }
  return test(spot, place.frame);
}

/** The same from each of several collections: asked once of each, by whatever ways the path comes there. */
function someShared(
  context: Context,
  { frame: outer, root }: Omit<Place, 'scope'>,
  steps: readonly Step[],
  test: SpotTest,
  known: Map<string, Fragment>,
): Fragment {
  if (steps.length === 0) return test(root, outer);
  const key = `${steps.length} ${root.source.table.name} ${root.inside}`;
  let name = known.get(key);
  if (!name) {
    const source = sourceOf(context, root.source.table);
    const frame = frameOf(context, source);
    const holds = some(context, { frame, root: { ...root, source } }, steps, test, known);
    name =
      holds === FALSE
        ? FALSE
        : shared(context, sql`SELECT ${columnIn(source, ROW)} AS place${frame.from(holds)}`);
    known.set(key, name);
  }
  return name === FALSE ? FALSE : sql`${rowOf(root)} IN (SELECT place FROM ${name})`;
}

/** Rows that a path leads to, all of one table. They belong to a row where their key is what the row has. */
export interface Chain {
  readonly frame: Frame;
  readonly spot: Spot;
  readonly key: Fragment;
  readonly outer: Fragment;
  /** What they are ordered by, step by step. */
  readonly orders: readonly (readonly Fragment[])[];
}

/** Where a path leads to: one place, which may be absent, or the rows of some tables; nowhere is neither. */
export interface Reached {
  readonly spot?: Spot;
  readonly chains: readonly Chain[];
}

/** Finds where a path leads to, with all that it takes to list it. */
export function reach(context: Context, place: Place, steps: readonly Step[]): Reached {
  let spot: Spot | undefined = place.root;
  let chains: readonly Chain[] = [];
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1];
    if (spot) {
      const walked = advance(context, place, spot, step, next);
      if (!walked.spot)
        chains = walked.ways.map((way) => ({ ...way, orders: orderAt(index, way.order, []) }));
      ({ spot } = walked);
    } else {
      chains = merged(
        context,
        chains.flatMap((chain) => extended(context, chain, step, next, index)),
      );
    }
  }
  return spot ? { spot, chains: [] } : { chains };
}

function orderAt(
  index: number,
  order: readonly Fragment[],
  before: readonly (readonly Fragment[])[],
): (readonly Fragment[])[] {
  return Array.from({ length: index + 1 }, (_none, step) => (step === index ? order : (before[step] ?? [])));
}

function extended(
  context: Context,
  chain: Chain,
  step: Step,
  next: Step | undefined,
  index: number,
): readonly Chain[] {
  const base = chain.frame.copy();
  const walked = advance(context, { frame: base }, chain.spot, step, next);
  if (walked.spot) return [{ ...chain, frame: base, spot: walked.spot }];
  return walked.ways.map((way) => {
    const frame = base.copy();
    frame.absorb(way.frame, sql`${way.key} = ${way.outer}`);
    return { ...chain, frame, spot: way.spot, orders: orderAt(index, way.order, chain.orders) };
  });
}

/** Takes the chains to one table together, so that there are never more than tables. */
function merged(context: Context, chains: readonly Chain[]): readonly Chain[] {
  const byTable = new Map<string, Chain[]>();
  for (const chain of chains) {
    const key = `${chain.spot.source.table.name} ${chain.spot.inside}`;
    byTable.set(key, [...(byTable.get(key) ?? []), chain]);
  }
  return [...byTable.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length === 1) return same;
    const widths = widthsOf(same);
    const parts = same.map((chain) => {
      const cells = [chain.key, rowOf(chain.spot), ...flatOrder(chain, widths)];
      return sql`SELECT ${listed(cells.map((cell, index) => sql`${cell} AS ${cellName(index)}`))}${chain.frame.from()}`;
    });
    const frame = new Frame(context);
    const union = frame.joinQuery(unionOf(parts));
    const source = sourceOf(context, first.spot.source.table);
    frame.join(source, sql`${columnIn(source, ROW)} = ${union}.${cellName(1)}`);
    let at = 2;
    const orders = widths.map((width) =>
      Array.from({ length: width }, () => sql`${union}.${cellName(at++)}`),
    );
    return [{ ...first, frame, spot: { ...first.spot, source }, key: sql`${union}.${cellName(0)}`, orders }];
  });
}

export const unionOf = (parts: readonly Fragment[]): Fragment => ({
  parts: parts.flatMap((part, index) => (index === 0 ? part.parts : [' UNION ALL ', ...part.parts])),
});

/** The name of a column of a query in a query: a letter and a number. */
export const cellName = (index: number): Fragment => ({ parts: [`c${index}`] });

/** At each step, by how many columns any of the chains is ordered. */
export function widthsOf(chains: readonly Pick<Chain, 'orders'>[]): number[] {
  const steps = Math.max(0, ...chains.map(({ orders }) => orders.length));
  return Array.from({ length: steps }, (_none, step) =>
    Math.max(...chains.map(({ orders }) => orders[step]?.length ?? 0)),
  );
}

/** What a chain is ordered by, with as many columns as the others have. */
export function flatOrder({ orders }: Pick<Chain, 'orders'>, widths: readonly number[]): Fragment[] {
  return widths.flatMap((width, step) =>
    Array.from({ length: width }, (_none, index) => orders[step]?.[index] ?? sql`0`),
  );
}
