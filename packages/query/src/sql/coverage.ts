import type { Checked } from './checked.ts';
import type { Context } from './context.ts';
import { asNumber } from './dialect.ts';
import { filterOf } from './filter.ts';
import { allOf, anyOf, FALSE, type Fragment, not, sql, TRUE } from './fragment.ts';
import { presence } from './comparison.ts';
import { lookAt, type SqlLook } from './look.ts';
import { aggregatesOf } from './grouped.ts';
import { keysAsked } from './members.ts';
import { Projection } from './projection.ts';
import { rowsOf, type SqlRows } from './rows.ts';

/** What a statement counts for the coverage of an answer: the columns of its one row, in this order. */
export interface Counted {
  readonly key: 'certain' | 'possible' | 'undated' | 'unmapped' | 'missing' | 'undetermined';
  /** For what is counted by column, its name. */
  readonly name?: string;
}

export interface SqlCoverage {
  readonly counted: readonly Counted[];
  readonly query: Fragment;
}

/** Compiles how much of the data an answer rests on: of all of it, whatever the page. */
export function coverageOf(context: Context, checked: Checked): SqlCoverage {
  const rows = rowsOf(context, checked);
  const { time, isKept, isMet, isUnmapped } = rows;
  const counts = new Projection(sql`c`);
  const counted: Counted[] = [];
  const count = (what: Counted, condition: Fragment): void => {
    counted.push(what);
    counts.add(asNumber(sql`count(*) FILTER (WHERE ${condition})`));
  };
  count({ key: 'certain' }, allOf([isKept, time?.isCertain ?? TRUE]));
  count({ key: 'possible' }, time ? allOf([isKept, not(time.isCertain)]) : FALSE);
  if (time) count({ key: 'undated' }, allOf([isMet, time.isUndated]));
  if (isUnmapped) count({ key: 'unmapped' }, allOf([isMet, isUnmapped]));
  for (const { name, looks, mask, key } of countedByColumn(context, checked, rows)) {
    const open = anyOf(looks.map(({ isOpen }) => isOpen()));
    if (key === 'undetermined') count({ key, name }, allOf([isKept, mask, open]));
    else {
      const absent = anyOf(looks.map((look) => not(look.some(presence))));
      count({ key, name }, allOf([isKept, mask, not(open), absent]));
    }
  }
  return { counted, query: counts.select(rows.place.frame.from()) };
}

interface ByColumn {
  readonly key: 'missing' | 'undetermined';
  readonly name: string;
  readonly looks: readonly SqlLook[];
  /** Which rows count. */
  readonly mask: Fragment;
}

/** Of computed columns, the rows that lack a value; of those with a calculation, the rows of which it cannot be told. */
function countedByColumn(context: Context, checked: Checked, { place }: SqlRows): ByColumn[] {
  const { query } = checked;
  const chosen = query.select ?? query.group;
  const columns = keysAsked(chosen, checked, query.select ? 'select' : 'group').flatMap(
    ({ column, asked }): ByColumn[] =>
      typeof asked === 'string'
        ? []
        : [{ key: 'undetermined', name: column.name, looks: [lookAt(context, place, asked, 'select')], mask: TRUE }],
  );
  const computed = (checked.isGrouped ? aggregatesOf(checked) : []).flatMap((aggregate): ByColumn[] => {
    const { name, key, of, by, where } = aggregate;
    const asked = [of, by].filter((value) => value !== undefined);
    const looks = asked.map((value) => lookAt(context, place, value, 'aggregate'));
    const mask = where === undefined || key === 'share' ? TRUE : filterOf(context, place, where);
    const isCalculated = asked.some((value) => typeof value !== 'string');
    return [
      { key: 'missing', name, looks, mask },
      ...(isCalculated ? [{ key: 'undetermined' as const, name, looks, mask }] : []),
    ];
  });
  return [...columns, ...computed];
}
