import type { Query } from '../ast/types.ts';
import { asWhole } from './dialect.ts';
import { bound, type Fragment, listed, sql } from './fragment.ts';

/** The end of a query: its order and which of its rows are asked for. */
export function paged(
  order: readonly Fragment[],
  { limit, offset }: Pick<Query, 'limit' | 'offset'>,
): Fragment {
  const by = order.length === 0 ? sql`` : sql` ORDER BY ${listed(order)}`;
  const most = limit === undefined ? sql`` : sql` LIMIT ${asWhole(bound(limit))}`;
  const from = offset === undefined ? sql`` : sql` OFFSET ${asWhole(bound(offset))}`;
  return sql`${by}${most}${from}`;
}
