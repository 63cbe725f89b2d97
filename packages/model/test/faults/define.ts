import type { FixOperation } from '../../src/dataset/fix.ts';
import { type Fixture, type minimal, withFields, withRecord } from '../dataset.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** What is done to a dataset. */
export type Change = (fixture: Fixture) => Fixture;

/** A change to the valid dataset, and the issues that it yields. */
export interface Fault {
  readonly what: string;
  readonly change: Change;
  /** `severity code collection/id path: message`, in order. */
  readonly issues: readonly string[];
  /** The steps of the fixes of the issues, where there are any. */
  readonly fix?: readonly FixOperation[];
}

/** What breaks a rule, and what is near to it and does not. */
export interface RuleFaults {
  readonly rule: string;
  /** The first can be made together with the first of every other rule. */
  readonly faults: readonly [Fault, ...Fault[]];
  readonly fine: readonly { readonly what: string; readonly change: Change }[];
}

/** Other fields in one record; a field of `undefined` is left out. */
export const fields =
  (collection: keyof typeof minimal, id: string, changed: Fields): Change =>
  (fixture) =>
    withFields(collection, id, changed, fixture);

/** One record more, or another in its place. */
export const record =
  (collection: keyof typeof minimal, id: string, value: unknown): Change =>
  (fixture) =>
    withRecord(collection, id, value, fixture);

/** Several changes, one after the other. */
export const all =
  (...changes: readonly Change[]): Change =>
  (fixture) =>
    changes.reduce((changed, change) => change(changed), fixture);

export const citations = [{ source: 'kim-2020' }];
