import { cited } from './cited.ts';
import { conceptInScheme } from './concept-in-scheme.ts';
import type { Rule } from './define.ts';
import { redirectsDirect } from './redirects-direct.ts';
import { referencesResolve } from './references-resolve.ts';
import { spansOrdered } from './spans-ordered.ts';
import { tallyAddsUp } from './tally-adds-up.ts';

/** Every rule of validation besides the schemas; adding one is adding a file and a line here. */
export const rules: readonly Rule[] = [
  referencesResolve,
  redirectsDirect,
  cited,
  spansOrdered,
  tallyAddsUp,
  conceptInScheme,
];
