import type { Scalar } from '../ast/types.ts';
import { folded as foldedText } from '../memory/comparison.ts';
import { type Context, isKnownAbsent } from './context.ts';
import { containsText, someContains } from './dialect.ts';
import { columnIn, fieldAt, type Frame, type Spot } from './frame.ts';
import { anyOf, type Bound, bound, FALSE, type Fragment, listed, sql } from './fragment.ts';
import { columnOf, type SqlField } from './tables.ts';
import { isPresent, type Kind, KINDS, type SqlValue, valueAt } from './value.ts';
import { some, type SpotTest } from './walk.ts';

/** What kind of value a query gives. */
const kindOf = (value: Bound): Kind =>
  typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';

/** Half a character is in no text of a database, and would become another on the way into it. */
const isWhole = (value: Bound): boolean => typeof value !== 'string' || !/\p{Surrogate}/u.test(value);

/** Whether a value is one of some. */
export function isOneOf({ cells }: SqlValue, wanted: readonly Bound[]): Fragment {
  return anyOf(
    KINDS.map((kind) => {
      const cell = cells[kind];
      const values = wanted.filter((value) => kindOf(value) === kind && isWhole(value)).map(bound);
      const [only] = values;
      if (!cell || !only) return FALSE;
      return values.length === 1 ? sql`${cell} = ${only}` : sql`${cell} IN (${listed(values)})`;
    }),
  );
}

const comparisons = { lt: sql`<`, lte: sql`<=`, gt: sql`>`, gte: sql`>=` } as const;

export type BoundName = keyof typeof comparisons;

export const isBoundName = (name: string): name is BoundName => Object.hasOwn(comparisons, name);

/** Whether a value is above or below another. Texts and numbers are in no order to each other. */
export function isBeyond({ cells }: SqlValue, name: BoundName, limit: string | number): Fragment {
  const cell = cells[kindOf(limit)];
  return cell ? sql`${cell} ${comparisons[name]} ${bound(limit)}` : FALSE;
}

/** A condition on the values that a path leads to, of which one is asked at a time. */
export type ValueTest = (value: SqlValue) => Fragment;

/** Asks of several values whether one meets a test. */
export type SomeValue = (test: ValueTest) => Fragment;

export const presence: ValueTest = (value) => anyOf(isPresent(value));

/** The parts of a list of values: those that are there, and whether absence is among them. */
export function parted(values: readonly Scalar[]): {
  readonly present: readonly Bound[];
  readonly hasNull: boolean;
} {
  return {
    present: values.filter((value) => value !== null),
    hasNull: values.includes(null),
  };
}

/** In free JSON null is a value, which is found among others where it is asked for beside them. */
export const isNullValue: ValueTest = ({ cells: { json } }) => (json ? sql`${json} = 'null'` : FALSE);

/** Whether a text stands somewhere in the value at a place. */
export function textTest(context: Context, wanted: string): SpotTest {
  const needle = bound(foldedText(wanted));
  const test: SpotTest = (spot, frame) => {
    const field = fieldAt(spot);
    if (!field || !isWhole(wanted)) return FALSE;
    if (field.type === 'string' || field.type === 'date') return containsFolded(context, spot, field, needle);
    if (field.type === 'json') return someContains(columnIn(spot.source, columnOf(field, 'folded')), needle);
    return field.type === 'integer' || field.type === 'number' || field.type === 'boolean'
      ? FALSE
      : somewhereInside(context, spot, frame, test);
  };
  return test;
}

function containsFolded(context: Context, { source }: Spot, field: SqlField, needle: Fragment): Fragment {
  const plain = sql`lower(${columnIn(source, field.name)})`;
  const folded = columnOf(field, 'folded');
  if (field.type === 'date' || isKnownAbsent(context, source.table, folded))
    return containsText(plain, needle);
  return containsText(sql`coalesce(${columnIn(source, folded)}, ${plain})`, needle);
}

/** In any language of a label, in any field and list of an object. */
function somewhereInside(context: Context, spot: Spot, frame: Frame, test: SpotTest): Fragment {
  const { source, inside } = spot;
  const way = inside === '' ? '' : `${inside}.`;
  const within = (path: string): boolean => path.startsWith(way) && path !== inside;
  const fields = [...source.table.fields].filter(
    ([path, { type }]) => within(path) && (type === 'string' || type === 'date'),
  );
  const lists = [...source.table.lists.keys()].filter(within);
  return anyOf([
    ...fields.map(([path]) => test({ ...spot, inside: path }, frame)),
    ...lists.map((path) =>
      some(
        context,
        { frame, root: { ...spot, inside: '' } },
        [{ kind: 'field', key: path, isPinned: false }],
        test,
      ),
    ),
  ]);
}

/** Whether the value at a place is there. */
export const presenceTest: SpotTest = (spot) => presence(valueAt(spot));
