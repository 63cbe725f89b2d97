import { ModelError } from '../../errors.ts';
import type { Slot } from './slot.ts';
import type { Cell } from './table.ts';

/** What is at one place of a record: where it is, for keys and messages. */
export interface At {
  readonly collection: string;
  readonly id: string;
  readonly place: string;
  /** Which items of the lists around it, from 1. */
  readonly items: readonly number[];
}

/** The cell of a value. @throws ModelError `value-unfit` for one that is not of the type of its field */
export function cellOf({ type }: Slot, value: unknown, at: At): Cell {
  switch (type) {
    case 'json': {
      const text = JSON.stringify(value);
      if (text === undefined) throw unfit(at, value, 'JSON');
      return text;
    }
    case 'integer':
      if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
      throw unfit(at, value, 'a whole number');
    case 'number':
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      throw unfit(at, value, 'a number');
    case 'boolean':
      if (typeof value === 'boolean') return value;
      throw unfit(at, value, 'true or false');
    default:
      // Half a character cannot be written to a file.
      if (typeof value === 'string' && !/\p{Surrogate}/u.test(value)) return value;
      throw unfit(at, value, 'a text');
  }
}

/** An error about a value that is not what the catalogue says. */
export const unfit = ({ collection, id, place }: At, value: unknown, wanted: string): ModelError =>
  new ModelError(
    'value-unfit',
    `${collection}/${id}${place === '' ? '' : ` ${place}`} is ${(JSON.stringify(value) ?? String(value)).slice(0, 80)}; it should be ${wanted}. Validate the dataset first.`,
  );
