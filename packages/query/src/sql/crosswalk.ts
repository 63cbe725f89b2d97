import type { Query } from '../ast/types.ts';
import { compilePath, followed, type Step } from '../memory/path.ts';
import { type Context, shared } from './context.ts';
import { nullOf, tuple } from './dialect.ts';
import { columnIn, type Frame, frameOf, recordSpot, sourceOf, type Spot } from './frame.ts';
import { bound, type Fragment, sql } from './fragment.ts';
import { AT, MAPPING_PLACE, OWN, ROW, TO } from './tables.ts';
import { addressOf, flatOrder, type Place, reach, unionOf, widthsOf } from './walk.ts';

/** What a mapping says of each row, and the order of a row's mappings. */
export interface Crossed {
  readonly crosswalk: Spot;
  readonly order: readonly Fragment[];
  readonly isUnmapped: Fragment;
}

/** Adds the mappings of each row to those of a target: one row for each, or the row without any. */
export function cross(
  context: Context,
  place: Place,
  { path: text, to }: NonNullable<Query['through']>,
): Crossed {
  const path = compilePath(place.scope, text, 'through.path');
  const steps: Step[] = [...path.steps];
  followed(place.scope, path.end, steps);
  const reached = reach(context, place, steps);
  const source = sourceOf(context, context.tables.crossings);
  const crosswalk: Spot = { source, inside: '', collection: place.scope.collection };
  const row = columnIn(source, ROW);
  const leads = sql`${columnIn(source, 'category')} IN (SELECT address FROM ${categoriesOf(context, to)})`;
  const order = [columnIn(source, MAPPING_PLACE)];
  const isUnmapped = sql`${row} IS NULL`;
  if (reached.spot) {
    const own = addressOfRecord(reached.spot);
    place.frame.join(source, sql`(${columnIn(source, OWN)} = ${own} AND ${leads})`, { join: 'left' });
    return { crosswalk, order: [...order, row], isUnmapped };
  }
  const found = crossingsApart(context, place.frame, reached.chains, to);
  place.frame.join(source, sql`${row} = ${found}.crossing`, { join: 'left' });
  // Of one mapping read from both ends, the end that stands first in the row comes first.
  return { crosswalk, order: [...order, sql`${found}.place`, row], isUnmapped };
}

/** The record that a place is in; the place may be its id. */
const addressOfRecord = (spot: Spot): Fragment => addressOf(recordSpotAt(spot));

const recordSpotAt = (spot: Spot): Spot => ({ ...spot, inside: '' });

/** Where a path leads to several records: the crossings from any of them, each once. */
function crossingsApart(
  context: Context,
  frame: Frame,
  chains: ReturnType<typeof reach>['chains'],
  to: string,
): Fragment {
  if (chains.length === 0)
    return frame.joinQuery(
      sql`SELECT ${nullOf('row')} AS crossing, 0 AS place WHERE FALSE`,
      undefined,
      'left',
    );
  const widths = widthsOf(chains);
  const parts = chains.map((chain) => {
    const inner = sourceOf(context, context.tables.crossings);
    const own = chain.frame.copy();
    const leads = sql`${columnIn(inner, 'category')} IN (SELECT address FROM ${categoriesOf(context, to)})`;
    own.join(inner, sql`(${columnIn(inner, OWN)} = ${addressOfRecord(chain.spot)} AND ${leads})`);
    const columns = sql`${columnIn(inner, ROW)} AS crossing, ${tuple(flatOrder(chain, widths))} AS place`;
    return sql`SELECT ${columns}${own.from(sql`${chain.key} = ${chain.outer}`)}`;
  });
  const each = sql`SELECT u.crossing, min(u.place) AS place FROM (${unionOf(parts)}) AS u GROUP BY u.crossing`;
  return frame.joinLateral(each, 'left');
}

const known = new WeakMap<Context, Map<string, Fragment>>();

/** The records that name the target of a crosswalk, by whatever reference. */
function categoriesOf(context: Context, to: string): Fragment {
  const names = known.get(context) ?? new Map<string, Fragment>();
  known.set(context, names);
  const before = names.get(to);
  if (before) return before;
  const [collection = '', id = ''] = [to.slice(0, to.indexOf('/')), to.slice(to.indexOf('/') + 1)];
  const parts = Object.values(context.dataset.catalogue).flatMap(({ name, fields }): Fragment[] => {
    const inverses = new Set(fields.flatMap(({ reference }) => reference?.inverse ?? []));
    return [...inverses].flatMap((inverse): Fragment[] => {
      const links = context.tables.links(collection, inverse, name);
      const [records, targets] = [name, collection].map((one) => context.tables.records.get(one));
      if (!links || !records || !targets) return [];
      const [link, record, target] = [links, records, targets].map((table) => sourceOf(context, table));
      if (!link || !record || !target) return [];
      const frame = frameOf(context, link);
      frame.join(record, sql`${columnIn(record, ROW)} = ${columnIn(link, TO)}`);
      frame.join(target, sql`${columnIn(target, ROW)} = ${columnIn(link, AT)}`);
      const isTarget = sql`${columnIn(target, 'id')} = ${bound(id)}`;
      return [sql`SELECT ${addressOf(recordSpot(record))} AS address${frame.from(isTarget)}`];
    });
  });
  const body = parts.length === 0 ? sql`SELECT '' AS address WHERE FALSE` : unionOf(parts);
  const name = shared(context, body);
  names.set(to, name);
  return name;
}
