import { countDistinct, listDistinct } from './fold/distinct.ts';
import { countRows } from './fold/counts.ts';
import { extremeValues } from './fold/extremes.ts';
import type { Members } from './fold/members.ts';
import { type Sums, sumValues } from './fold/sums.ts';
import type { Looked } from './index/kept.ts';
import type { Column } from './result.ts';
import type { CompiledValue } from './value.ts';

/** What a function is computed from. */
export interface Basis {
  /** The rows that its `where` keeps, and all rows. */
  readonly members: Members;
  readonly all: Members;
  /** What it is computed of, where it is not of the rows themselves. */
  readonly looked: Looked | undefined;
  readonly type: CompiledValue['type'];
}

/** A function of the language. */
export interface AggregateFunction {
  /** Computes it for all groups at once; what it gives says the value of each. */
  readonly reduce: (basis: Basis) => (group: number) => unknown;
  /** The type of the column; `value`: that of what it is computed from. */
  readonly type: Column['type'] | 'value';
  /** Whether what it gives is counted as what it is computed from: not a number of rows or of values. */
  readonly keepsUnit?: true;
  /** What values it can be computed from. */
  readonly takes: 'any' | 'number' | 'ordered';
}

const absent = (): null => null;

const ofSums =
  (value: (sum: number, count: number) => number): AggregateFunction['reduce'] =>
  ({ members, looked }) => {
    if (!looked) return absent;
    const { sums, counts } = sumValues(members, looked);
    return (group) => {
      const count = counts[group] ?? 0;
      return count === 0 ? null : value(sums[group] ?? 0, count);
    };
  };

const ofExtremes =
  (sign: 1 | -1): AggregateFunction['reduce'] =>
  ({ members, looked, type }) =>
    looked ? extremeValues(members, looked, type, sign) : absent;

const amounts = (members: Members, looked: Looked | undefined): Int32Array | Sums['sums'] =>
  looked ? sumValues(members, looked).sums : countRows(members);

/** The functions that a column can be computed with, by name; `first` and `last` choose a row instead. */
export const functions: Readonly<Record<string, AggregateFunction>> = {
  count: {
    reduce: ({ members }) => {
      const counts = countRows(members);
      return (group) => counts[group];
    },
    type: 'integer',
    takes: 'any',
  },
  countDistinct: {
    reduce: ({ members, looked }) => {
      if (!looked) return absent;
      const counts = countDistinct(members, looked);
      return (group) => counts[group];
    },
    type: 'integer',
    takes: 'any',
  },
  sum: { reduce: /* @__PURE__ */ ofSums((sum) => sum), type: 'number', keepsUnit: true, takes: 'number' },
  mean: {
    reduce: /* @__PURE__ */ ofSums((sum, count) => sum / count),
    type: 'number',
    keepsUnit: true,
    takes: 'number',
  },
  min: { reduce: /* @__PURE__ */ ofExtremes(1), type: 'value', keepsUnit: true, takes: 'ordered' },
  max: { reduce: /* @__PURE__ */ ofExtremes(-1), type: 'value', keepsUnit: true, takes: 'ordered' },
  list: {
    reduce: ({ members, looked }) => (looked ? listDistinct(members, looked) : absent),
    type: 'list',
    keepsUnit: true,
    takes: 'any',
  },
  share: {
    reduce: ({ members, all, looked }) => {
      const [part, whole] = [amounts(members, looked), amounts(all, looked)];
      return (group) => {
        const total = whole[group] ?? 0;
        return total === 0 ? null : (part[group] ?? 0) / total;
      };
    },
    type: 'share',
    takes: 'number',
  },
};
