import type { RecordAddress } from '@yalu/model/dataset';
import type { Aggregate, Value } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import type { CompiledColumn } from './columns.ts';
import { compileFilter } from './filter.ts';
import { type AggregateFunction, functions } from './functions.ts';
import { addressesOfRow, type Row } from './row.ts';
import type { Scope } from './scope.ts';
import type { Counting } from './selection.ts';
import { type CompiledValue, compileValue, type Look } from './value.ts';

/** The value of a computed column over a group, and what it rests on. */
export interface Computed {
  readonly value: unknown;
  /** Rows of the group that have no value where one was needed. */
  readonly absent: readonly Row[];
  /** Rows of the group whose dates do not say what the value is. */
  readonly undetermined: readonly Row[];
  readonly evidence: readonly RecordAddress[];
}

export interface CompiledAggregate extends CompiledColumn {
  readonly isCalculated: boolean;
  readonly counting: Counting;
  readonly compute: (rows: readonly Row[]) => Computed;
}

/** Compiles one computed column. @throws QueryError for an unknown function, path or filter */
export function compileAggregate(outer: Scope, name: string, aggregate: Aggregate): CompiledAggregate {
  const scope: Scope = { ...outer, entered: new Set() };
  const at = `aggregate.${name}`;
  const { where, ...call } = aggregate;
  const [[key, operand] = ['', undefined], ...others] = Object.entries<unknown>(call);
  const chosen = Object.hasOwn(functions, key) ? functions[key] : undefined;
  const isWhole = operand === true && (key === 'count' || key === 'share');
  const isValue = typeof operand === 'string' || (typeof operand === 'object' && operand !== null);
  if (!chosen || others.length > 0 || (!isWhole && (!isValue || key === 'count'))) {
    throw new QueryError(
      'query-invalid',
      at,
      `${at} must be one of ${Object.keys(functions).join(', ')}, with a path (count and share also with true).`,
    );
  }
  // What stands under a function is a path or a calculation, and `compileValue` says so of anything else.
  const value = isValue ? compileValue(scope, operand as Value, at) : undefined;
  const isShare = key === 'share';
  if (value) checkOperand(value, key, chosen, at);
  const type = chosen.type === 'value' ? (value?.column.type ?? 'json') : chosen.type;
  const unit = chosen.keepsUnit ? value?.column.unit : undefined;
  return {
    column: { name, type, ...(unit === undefined ? {} : { unit }) },
    sortedAs: chosen.type === 'list' && value ? value.column.type : type,
    // A share is computed from the rows outside its `where` as well.
    counting: { name, entered: scope.entered, ...(where === undefined || isShare ? {} : { where }) },
    isCalculated: value?.isCalculated ?? false,
    compute: compute(
      chosen,
      value,
      where === undefined ? () => true : compileFilter(scope, where, `${at}.where`),
      isShare,
    ),
  };
}

/**
 * A share is computed from all rows of its group, every other function from those that its `where` keeps. Evidence is
 * of the latter in either case: of a share, the rows of the part.
 */
function compute(
  { reduce }: AggregateFunction,
  of: CompiledValue | undefined,
  counts: (row: Row) => boolean,
  needsAll: boolean,
): CompiledAggregate['compute'] {
  return (group) => {
    const [values, allValues]: [unknown[], unknown[]] = [[], []];
    const [absent, undetermined]: [Row[], Row[]] = [[], []];
    const evidence: RecordAddress[] = [];
    let rows = 0;
    for (const row of group) {
      const isCounted = counts(row);
      if (isCounted) rows++;
      else if (!needsAll) continue;
      const { found, isUndetermined } = of?.look(row) ?? WHOLE;
      if (isUndetermined) undetermined.push(row);
      if (of && found.length === 0) {
        if (!isUndetermined) absent.push(row);
        continue;
      }
      if (isCounted) evidence.push(...addressesOfRow(row));
      for (const { value, through } of found) {
        allValues.push(value);
        if (!isCounted) continue;
        values.push(value);
        evidence.push(...through);
      }
    }
    const value = reduce({ values, rows, allValues, allRows: group.length, of });
    return { value, absent, undetermined, evidence };
  };
}

/** What a function without a path looks at: nothing but that there is a row. */
const WHOLE: Look = { found: [], isUndetermined: false };

function checkOperand(
  { type, text }: CompiledValue,
  name: string,
  { takes }: AggregateFunction,
  at: string,
): void {
  const isNumber = type === 'integer' || type === 'number';
  if (takes === 'number' && !isNumber) {
    throw new QueryError('value-type', at, `${text} is no number, so there is no ${name} of it.`);
  }
  if (takes === 'ordered' && (type === 'record' || type === 'object')) {
    throw new QueryError(
      'value-type',
      at,
      `${text} is a whole ${type}, of which there is no ${name}. Name one of its fields.`,
    );
  }
}
