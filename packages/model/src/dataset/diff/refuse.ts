import { ModelError } from '../../errors.ts';
import { formatPath } from '../issue.ts';
import { show } from '../wording.ts';
import { isSame } from './equal.ts';
import type { Path } from './types.ts';

/** Where in a dataset something is not as a diff expects it: `event/xi-2019`, and the way from there. */
export interface Place {
  readonly of: string;
  readonly path?: Path;
}

/** Throws: a dataset is not the one that a diff starts from. */
export function refuse({ of, path = [] }: Place, problem: string): never {
  const at = path.length === 0 ? of : `${of} ${formatPath(path)}`;
  throw new ModelError(
    'diff-mismatch',
    `${at} ${problem}. Apply the diff to the dataset that it was made from, or make a new one.`,
  );
}

/** Throws unless a value is the one that a diff says is there; `undefined` means nothing. */
export function expectSame(found: unknown, expected: unknown, place: Place): void {
  if (isSame(found, expected)) return;
  const is = found === undefined ? 'is missing' : `is ${show(found)}`;
  refuse(place, `${is}, and the diff expects ${expected === undefined ? 'nothing there' : show(expected)}`);
}
