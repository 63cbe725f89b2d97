import { atLeast } from './at-least.ts';
import { atMost } from './at-most.ts';
import { between } from './between.ts';
import { decreases } from './decreases.ts';
import type { ExpectationKind } from './define.ts';
import { empty } from './empty.ts';
import { equals } from './equals.ts';
import { includes } from './includes.ts';
import { increases } from './increases.ts';
import { lessThan } from './less-than.ts';
import { moreThan } from './more-than.ts';
import { nonEmpty } from './non-empty.ts';
import { ordered } from './ordered.ts';
import { rows } from './rows.ts';
import { share } from './share.ts';

/** What a check can expect, by name. Adding one is adding a file and a line here. */
export const EXPECTATIONS = {
  equals,
  atLeast,
  atMost,
  moreThan,
  lessThan,
  between,
  includes,
  ordered,
  increases,
  decreases,
  share,
  rows,
  empty,
  nonEmpty,
} as const satisfies Readonly<Record<string, Pick<ExpectationKind, 'about' | 'description' | 'bind'>>>;

export type ExpectationName = keyof typeof EXPECTATIONS;
