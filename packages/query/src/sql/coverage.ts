import type { Checked } from './checked.ts';
import { presence } from './comparison.ts';
import type { Context } from './context.ts';
import { asNumber } from './dialect.ts';
import { filterOf } from './filter.ts';
import { allOf, anyOf, FALSE, type Fragment, not, sql, TRUE } from './fragment.ts';
import { aggregatesOf } from './grouped.ts';
import { lookAt, type SqlLook } from './look.ts';
import { keysAsked } from './members.ts';
import { Projection } from './projection.ts';
import { rowsOf, type SqlRows } from './rows.ts';

/** What is counted for the coverage of an answer. */
export interface Counted {
  readonly key: 'certain' | 'possible' | 'undated' | 'unmapped' | 'missing' | 'undetermined';
  /** For what is counted by column, its name. */
  readonly name?: string;
}

/** Rows that are counted, and which they are. */
export interface Count extends Counted {
  readonly condition: Fragment;
  /** Where they are simply those without a value, the value: all rows but those that have it. */
  readonly without?: Fragment;
}

/** What is counted where: in a statement of its own, or known without. */
export interface SqlCoverage {
  /** The columns of the one row of the statement, in this order. */
  readonly counted: readonly Counted[];
  readonly query?: Fragment;
  /** None, or all rows that there are. */
  readonly known: readonly (Counted & { readonly rows: 'none' | 'all' })[];
}

/**
 * Compiles how much of the data an answer rests on: of all of it, whatever the page.
 *
 * @param isCounted whether the statement of the answer counts the rows that are kept
 */
export function coverageOf(context: Context, checked: Checked, isCounted: boolean): SqlCoverage {
  const rows = rowsOf(context, checked);
  const { time, isKept, isMet, isUnmapped } = rows;
  const among = (condition: Fragment, counts: readonly Count[]): Count[] =>
    counts.map((count) => ({ ...count, condition: allOf([condition, count.condition]) }));
  const all = [
    ...(isCounted ? [] : among(isKept, keptCounts(context, checked, rows))),
    ...(time ? among(isMet, [{ key: 'undated', condition: time.isUndated }]) : []),
    ...(isUnmapped ? among(isMet, [{ key: 'unmapped', condition: isUnmapped }]) : []),
  ];
  // A row that is crossed may be several.
  const isKnown = ({ condition }: Count): boolean =>
    condition === FALSE || (condition === TRUE && isUnmapped === undefined);
  const counted = all.filter((count) => !isKnown(count));
  const counts = new Projection(sql`c`);
  counts.appendAll(counted.map(({ condition }) => asNumber(sql`count(*) FILTER (WHERE ${condition})`)));
  return {
    counted,
    known: all
      .filter(isKnown)
      .map((count) => ({ ...count, rows: count.condition === FALSE ? 'none' : 'all' })),
    ...(counted.length > 0 ? { query: counts.select(rows.place.frame.from()) } : {}),
  };
}

/** What is counted of the rows that are kept. */
export function keptCounts(context: Context, checked: Checked, rows: SqlRows): Count[] {
  const { time } = rows;
  return [
    { key: 'certain', condition: time?.isCertain ?? TRUE },
    { key: 'possible', condition: time ? not(time.isCertain) : FALSE },
    ...countsByColumn(context, checked, rows),
  ];
}

/** Of computed columns, the rows that lack a value; of those with a calculation, the rows of which it cannot be told. */
export function countsByColumn(context: Context, checked: Checked, { place }: SqlRows): Count[] {
  const { query } = checked;
  const at = query.select ? 'select' : 'group';
  const open = (looks: readonly SqlLook[]): Fragment => anyOf(looks.map(({ isOpen }) => isOpen()));
  const columns = keysAsked(query.select ?? query.group, checked, at).flatMap(({ column, asked }): Count[] =>
    typeof asked === 'string'
      ? []
      : [{ key: 'undetermined', name: column.name, condition: open([lookAt(context, place, asked, at)]) }],
  );
  const computed = (checked.isGrouped ? aggregatesOf(checked) : []).flatMap((aggregate): Count[] => {
    const { name, key, of, by, where } = aggregate;
    const asked = [of, by].filter((value) => value !== undefined);
    const looks = asked.map((value) => lookAt(context, place, value, 'aggregate'));
    // A share is computed from the rows outside its filter as well.
    const mask = where === undefined || key === 'share' ? TRUE : filterOf(context, place, where);
    const isOpen = open(looks);
    const isAbsent = anyOf(looks.map((look) => not(look.some(presence))));
    const [look] = looks;
    const [kind] = look?.kinds ?? [];
    const isSimple = looks.length === 1 && look?.kinds.length === 1 && mask === TRUE && isOpen === FALSE;
    const without = isSimple && kind ? look?.one?.cells[kind] : undefined;
    const isCalculated = asked.some((value) => typeof value !== 'string');
    return [
      {
        key: 'missing',
        name,
        condition: allOf([mask, not(isOpen), isAbsent]),
        ...(without ? { without } : {}),
      },
      ...(isCalculated ? [{ key: 'undetermined' as const, name, condition: allOf([mask, isOpen]) }] : []),
    ];
  });
  return [...columns, ...computed];
}
