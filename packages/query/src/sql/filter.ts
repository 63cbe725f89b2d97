import type { CalculatedCondition, Condition, Filter, Scalar } from '../ast/types.ts';
import { compilePath, type CompiledPath, followed, type Step } from '../memory/path.ts';
import { isQuantifier } from '../memory/quantifier.ts';
import {
  isBeyond,
  isBoundName,
  isNullValue,
  isOneOf,
  parted,
  presence,
  type SomeValue,
  textTest,
} from './comparison.ts';
import type { Context } from './context.ts';
import { columnIn, fieldAt, rowOf, type Spot } from './frame.ts';
import { allOf, anyOf, type Bound, FALSE, type Fragment, not, sql, TRUE } from './fragment.ts';
import { lookAt } from './look.ts';
import { valueAt } from './value.ts';
import { type Place, some } from './walk.ts';

/** Compiles a filter that has been checked. */
export function filterOf(context: Context, place: Place, filter: Filter): Fragment {
  return allOf(
    Object.entries(filter).flatMap(([key, value]): Fragment[] => {
      if (value === undefined) return [];
      switch (key) {
        case 'all':
          return (filter.all ?? []).map((part) => filterOf(context, place, part));
        case 'any':
          return [anyOf((filter.any ?? []).map((part) => filterOf(context, place, part)))];
        case 'not':
          return filter.not ? [not(filterOf(context, place, filter.not))] : [];
        case 'calculated':
          return (filter.calculated ?? []).map((condition) => onCalculated(context, place, condition));
        default:
          // Under a path stands a value or conditions: the filter has been checked.
          return [onPath(context, place, key, value as Scalar | Condition)];
      }
    }),
  );
}

function onCalculated(context: Context, place: Place, { of, ...conditions }: CalculatedCondition): Fragment {
  const look = lookAt(context, place, of, 'where');
  return allOf(Object.entries(conditions).map(([name, operand]) => onValues(look.some, name, operand)));
}

function onPath(context: Context, place: Place, text: string, wanted: Scalar | Condition): Fragment {
  const path = compilePath(place.scope, text, 'where');
  const conditions =
    typeof wanted === 'object' && wanted !== null ? Object.entries(wanted) : [['eq', wanted] as const];
  const find: SomeValue = (test) => some(context, place, path.steps, (spot) => test(valueAt(spot)));
  return allOf(
    conditions.flatMap(([name, operand]: readonly [string, unknown]): Fragment[] => {
      if (operand === undefined) return [];
      if (isQuantifier(name)) {
        // Under a quantifier stands a filter.
        return [onItems(context, place, path, name, operand as Filter)];
      }
      if (name === 'missing') return [onMissing(context, place, path, operand)];
      if (name === 'matches') return [some(context, place, path.steps, textTest(context, String(operand)))];
      return [onValues(find, name, operand)];
    }),
  );
}

/** A condition on the values at a path: of several one is enough, except for `ne`. */
function onValues(find: SomeValue, name: string, operand: unknown): Fragment {
  if (isBoundName(name)) {
    // Bounds are numbers or texts.
    return find((value) => isBeyond(value, name, operand as number | string));
  }
  switch (name) {
    case 'eq':
      return isEqual(find, operand as Scalar);
    case 'ne':
      return not(isEqual(find, operand as Scalar));
    case 'exists':
      return operand === true ? find(presence) : not(find(presence));
    case 'in': {
      const { present, hasNull } = parted(operand as readonly Scalar[]);
      const found = find((value) =>
        anyOf([isOneOf(value, present), ...(hasNull ? [isNullValue(value)] : [])]),
      );
      return hasNull ? anyOf([found, not(find(presence))]) : found;
    }
    case 'contains': {
      // None of what is wanted is null: that has been refused.
      const wanted = [operand].flat() as readonly Bound[];
      return allOf([...new Set(wanted)].map((one) => find((value) => isOneOf(value, [one]))));
    }
    default:
      return TRUE;
  }
}

const isEqual = (find: SomeValue, wanted: Scalar): Fragment =>
  wanted === null ? not(find(presence)) : find((value) => isOneOf(value, [wanted]));

/** Whether the data says of a value that it is missing. */
function onMissing(context: Context, place: Place, path: CompiledPath, operand: unknown): Fragment {
  const found = some(context, place, path.steps, (spot) => {
    const inside = spot.inside === '' ? 'missing' : `${spot.inside}.missing`;
    const reason = valueAt({ ...spot, inside });
    return typeof operand === 'string' ? isOneOf(reason, [operand]) : presence(reason);
  });
  return operand === false ? not(found) : found;
}

/** Whether some, every or none of the linked records or items meet a filter. */
function onItems(
  context: Context,
  place: Place,
  path: CompiledPath,
  name: 'some' | 'every' | 'none',
  filter: Filter,
): Fragment {
  const steps: Step[] = [...path.steps];
  const base = followed(place.scope, path.end, steps);
  // As in the memory engine: inside, a path begins at the linked record, of which nothing is unnested or crossed.
  const { unnest: _unnest, through: _through, ...outer } = place.scope;
  const scope = { ...outer, collection: base.collections[0] ?? outer.collection, base };
  const found = some(context, place, steps, (spot, frame) => {
    const meets = filterOf(context, { scope, frame, root: spot }, filter);
    return allOf([isThere(spot), name === 'every' ? not(meets) : meets]);
  });
  return name === 'some' ? found : not(found);
}

/** Whether a record or an object stands at a place. */
function isThere(spot: Spot): Fragment {
  if (spot.inside === '' && spot.source.table.kind === 'records') return sql`${rowOf(spot)} IS NOT NULL`;
  const field = fieldAt(spot);
  return field ? sql`${columnIn(spot.source, field.name)} IS NOT NULL` : FALSE;
}
