import type { Interval } from '../wilson.ts';
import { wilson } from '../wilson.ts';
import { type Counts, countsOf, totalOf } from './arguments.ts';
import { clopperPearson } from './clopper-pearson.ts';
import { dirichlet } from './dirichlet.ts';
import { goodman } from './goodman.ts';
import { jeffreys } from './jeffreys.ts';
import type { Prior } from './prior.ts';
import { sisonGlaz } from './sison-glaz.ts';

/** Whether a level is that of each interval alone, or of all of them holding at once. */
export type IntervalScope = 'one-at-a-time' | 'simultaneous';

/** A way to compute the intervals of shares. */
export interface IntervalMethod {
  readonly name: string;
  readonly scope: IntervalScope;
  /** The publication. */
  readonly source: string;
  readonly intervals: (counts: Counts, level: number, prior: Prior) => readonly Interval[];
  /** Whether it has a prior. */
  readonly hasPrior?: boolean;
}

const eachOf =
  (interval: (count: number, total: number, level: number) => Interval) =>
  (counts: Counts, level: number): readonly Interval[] => {
    const list = countsOf(counts);
    const total = totalOf(list);
    return list.map((count) => interval(count, total, level));
  };

/** The methods for intervals of shares, by the name that options give them. */
export const INTERVAL_METHODS = {
  wilson: {
    name: 'Wilson score interval',
    scope: 'one-at-a-time',
    source: 'Wilson (1927), Journal of the American Statistical Association 22(158), 209-212',
    intervals: /* @__PURE__ */ eachOf(wilson),
  },
  'clopper-pearson': {
    name: 'Clopper-Pearson interval',
    scope: 'one-at-a-time',
    source: 'Clopper and Pearson (1934), Biometrika 26(4), 404-413',
    intervals: /* @__PURE__ */ eachOf(clopperPearson),
  },
  jeffreys: {
    name: 'Jeffreys interval',
    scope: 'one-at-a-time',
    source: 'Brown, Cai and DasGupta (2001), Statistical Science 16(2), 101-133',
    intervals: /* @__PURE__ */ eachOf(jeffreys),
  },
  goodman: {
    name: 'Goodman simultaneous intervals',
    scope: 'simultaneous',
    source: 'Goodman (1965), Technometrics 7(2), 247-254',
    intervals: (counts, level) => goodman(counts, level),
  },
  'sison-glaz': {
    name: 'Sison-Glaz simultaneous intervals',
    scope: 'simultaneous',
    source: 'Sison and Glaz (1995), Journal of the American Statistical Association 90(429), 366-369',
    intervals: (counts, level) => sisonGlaz(counts, level),
  },
  dirichlet: {
    name: 'Dirichlet posterior, equal-tailed intervals at a divided level',
    scope: 'simultaneous',
    source: 'Gelman et al. (2013), Bayesian Data Analysis, 3rd edition, section 3.4',
    intervals: dirichlet,
    hasPrior: true,
  },
} as const satisfies Readonly<Record<string, IntervalMethod>>;

export type IntervalMethodName = keyof typeof INTERVAL_METHODS;
