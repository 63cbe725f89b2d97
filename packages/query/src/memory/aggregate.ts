import type { RecordAddress } from '@yalu/model/dataset';
import type { Aggregate, Value } from '../ast/types.ts';
import { QueryError } from '../errors.ts';
import type { CompiledColumn } from './columns.ts';
import { compileFilter, type Predicate } from './filter.ts';
import { masked, type Members } from './fold/members.ts';
import { pickRows } from './fold/pick.ts';
import { type AggregateFunction, functions } from './functions.ts';
import { ABSENT, OPEN, type Tally } from './index/cells.ts';
import type { Chosen } from './index/kept.ts';
import { scanOf } from './index/scan.ts';
import { addressesOfRow, type Row } from './row.ts';
import type { Scope } from './scope.ts';
import type { Counting } from './selection.ts';
import { type CompiledValue, compileValue } from './value.ts';

/** A computed column over the groups of an answer, and what it rests on. */
export interface Computed extends Tally {
  readonly valueAt: (group: number) => unknown;
  /** @param rows the rows of the group, among those chosen */
  readonly evidenceAt: (group: number, rows: Int32Array) => readonly RecordAddress[];
}

export interface CompiledAggregate extends CompiledColumn {
  readonly isCalculated: boolean;
  readonly counting: Counting;
  readonly compute: (chosen: Chosen, members: Members) => Computed;
}

/** A computed column whose every name has been checked. */
interface Call {
  readonly scope: Scope;
  readonly of: CompiledValue | undefined;
  readonly where: Aggregate['where'];
  readonly filter: Predicate;
}

/** Compiles one computed column. @throws QueryError for an unknown function, path or filter */
export function compileAggregate(outer: Scope, name: string, aggregate: Aggregate): CompiledAggregate {
  const scope: Scope = { ...outer, entered: new Set() };
  const at = `aggregate.${name}`;
  const { where, ...call } = aggregate;
  const end = endOf(call);
  const { key, operand, by } = end ?? plainCall(call, at);
  const chosen = functions[key] ?? CHOOSING;
  const value = operand === true ? undefined : compileValue(scope, operand, at);
  const order = by === undefined ? undefined : compileValue(scope, by, `${at}.by`);
  if (value) checkOperand(value, key, chosen, at);
  if (order) checkOrdered(order, `${at}.by`);
  // A share is computed from the rows outside its `where` as well.
  const isShare = key === 'share';
  const filter = compileFilter(scope, where ?? {}, `${at}.where`);
  const compiled: Call = { scope, of: value, where, filter };
  const type = chosen.type === 'value' ? (value?.column.type ?? 'json') : chosen.type;
  const unit = chosen.keepsUnit ? value?.column.unit : undefined;
  return {
    column: { name, type, ...(unit === undefined ? {} : { unit }) },
    sortedAs: chosen.type === 'list' && value ? value.column.type : type,
    counting: { name, entered: scope.entered, ...(where === undefined || isShare ? {} : { where }) },
    isCalculated: [value, order].some((one) => one?.isCalculated),
    compute: order && end ? choosing(compiled, order, end.key) : reducing(compiled, chosen, isShare),
  };
}

interface ParsedCall {
  readonly key: string;
  readonly operand: Value | true;
  readonly by?: Value;
}

/** What `first` and `last` give: the value of a row that is chosen, and not computed from all of them. */
const CHOOSING: Omit<AggregateFunction, 'reduce'> = { type: 'value', keepsUnit: true, takes: 'any' };

const isValue = (operand: unknown): operand is Value =>
  typeof operand === 'string' || (typeof operand === 'object' && operand !== null);

function endOf(
  call: Omit<Aggregate, 'where'>,
): (ParsedCall & { readonly key: 'first' | 'last'; readonly by: Value }) | undefined {
  for (const key of ['first', 'last'] as const) {
    const { [key]: operand, by, ...others } = call as Readonly<Record<string, unknown>>;
    if (isValue(operand) && isValue(by) && Object.keys(others).length === 0) return { key, operand, by };
  }
  return undefined;
}

function plainCall(call: Omit<Aggregate, 'where'>, at: string): ParsedCall {
  const [[key, operand] = ['', undefined], ...others] = Object.entries<unknown>(call);
  if (Object.hasOwn(functions, key) && others.length === 0) {
    if (operand === true && (key === 'count' || key === 'share')) return { key, operand };
    // What stands under a function is a path or a calculation, and `compileValue` says so of anything else.
    if (isValue(operand) && key !== 'count') return { key, operand };
  }
  throw new QueryError(
    'query-invalid',
    at,
    `${at} must be one of ${Object.keys(functions).join(', ')}, with a path (count and share also with true), or first or last with a path and "by" another.`,
  );
}

/**
 * A share is computed from all rows of its group, every other function from those that its `where` keeps. Evidence is
 * of the latter in either case: of a share, the rows of the part.
 */
function reducing(
  call: Call,
  { reduce }: Partial<AggregateFunction>,
  needsAll: boolean,
): CompiledAggregate['compute'] {
  const { scope, of, filter } = call;
  return (chosen, all) => {
    const mask = maskOf(call, chosen);
    const members = mask ? masked(all, mask) : all;
    const looked = of && chosen.look(scope, of);
    return {
      valueAt: reduce?.({ members, all, looked, type: of?.type ?? 'json' }) ?? (() => null),
      ...unanswered(call, chosen, needsAll ? undefined : mask, of ? [of] : []),
      evidenceAt: (_group, rows) => {
        const evidence: RecordAddress[] = [];
        for (const index of rows) {
          const row = chosen.rowAt(index);
          if (filter(row)) evidence.push(...evidenceOf(row, of ? [of] : []));
        }
        return evidence;
      },
    };
  };
}

/** The value of the row that is first or last by another value. */
function choosing(call: Call, order: CompiledValue, end: 'first' | 'last'): CompiledAggregate['compute'] {
  const { scope, of } = call;
  return (chosen, all) => {
    const mask = maskOf(call, chosen);
    const members = mask ? masked(all, mask) : all;
    const picked = pickRows(members, chosen.look(scope, order), order.column.type, end);
    const rowAt = (group: number): Row | undefined => {
      const index = picked[group] ?? -1;
      return index < 0 ? undefined : chosen.rowAt(index);
    };
    return {
      valueAt: (group) => {
        const row = rowAt(group);
        return (row && of?.look(row).found[0]?.value) ?? null;
      },
      ...unanswered(call, chosen, mask, of ? [of, order] : [order]),
      evidenceAt: (group) => {
        const row = rowAt(group);
        return row ? [...evidenceOf(row, [order]), ...(of?.look(row).found[0]?.through ?? [])] : [];
      },
    };
  };
}

/** What a row rests on that has all of some values: nothing where it has not. */
function evidenceOf(row: Row, values: readonly CompiledValue[]): RecordAddress[] {
  const looks = values.map(({ look }) => look(row).found);
  if (looks.some(({ length }) => length === 0)) return [];
  return [...addressesOfRow(row), ...looks.flat().flatMap(({ through }) => through)];
}

/** Which of the rows chosen meet the filter of a column; undefined where it has none. */
function maskOf({ scope, where, filter }: Call, chosen: Chosen): Uint8Array | undefined {
  if (where === undefined) return undefined;
  const { kept, positions } = chosen;
  const mask = kept.mask(filter, () => scanOf(scope, kept.table, where, kept.length).test);
  return positions === kept.all ? mask : Uint8Array.from(positions, (position) => mask[position] ?? 0);
}

/** Of the rows that count, those that lack a value, and those of which it cannot be told. */
function unanswered(
  { scope }: Call,
  chosen: Chosen,
  mask: Uint8Array | undefined,
  values: readonly CompiledValue[],
): Tally {
  const looked = values.map((value) => chosen.look(scope, value));
  const [first] = looked;
  // Of all rows that there are, it is known once for all.
  if (first && looked.length === 1 && !mask && first.at.length === first.cells.size) return first.cells.tally;
  const states = looked.map(({ cells, at }) => ({ states: cells.states, at }));
  let [missing, undetermined] = [0, 0];
  if (states.every((one) => one.states === undefined)) return { missing, undetermined };
  for (let index = 0; index < chosen.length; index++) {
    if (mask && mask[index] !== 1) continue;
    let state = 0;
    for (const { states: of, at } of states) if (of) state |= of[at[index] ?? -1] ?? 0;
    if ((state & OPEN) !== 0) undetermined++;
    else if ((state & ABSENT) !== 0) missing++;
  }
  return { missing, undetermined };
}

function checkOperand(
  value: CompiledValue,
  name: string,
  { takes }: Pick<AggregateFunction, 'takes'>,
  at: string,
): void {
  const { type, text } = value;
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

function checkOrdered({ type, text }: CompiledValue, at: string): void {
  if (type !== 'record' && type !== 'object') return;
  throw new QueryError(
    'value-type',
    at,
    `${text} is a whole ${type}, and nothing is first or last by it. Name one of its fields.`,
  );
}
