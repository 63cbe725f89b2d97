import type { Locale } from '@yalu/model/text';
import type { Query } from '../../ast/types.ts';
import type { CompiledColumn } from '../../memory/columns.ts';
import type { Column, Result } from '../../memory/result.ts';
import type { Interval } from '../../stats/wilson.ts';
import type { Outcome } from '../types.ts';
import type { Shape } from './shape.ts';

/** What an expectation is asked of. */
export interface Asked {
  readonly query: Query;
  readonly columns: readonly Column[];
  /** What the cells of a column are ordered by, of a list its items. */
  readonly sortedAs: ReadonlyMap<string, CompiledColumn['sortedAs']>;
  /** The column that the expectation names; empty where it is about the answer as a whole. */
  readonly column: string;
}

/** What one answer comes to. */
export interface Judgement {
  readonly outcome: Outcome;
  /** For `undecided`: why. */
  readonly reason?: 'no-data' | 'interval' | 'uncertain-time';
  /** What stood against what was expected. */
  readonly found: unknown;
  readonly interval?: Interval & { readonly level: number };
}

/** How the words of an expectation show a value. */
export interface Say {
  /** As the column shows it: a share in per cent, a date in words. */
  readonly value: (value: unknown) => string;
  readonly share: (value: number) => string;
  /** The name of another column with what stands in it. */
  readonly column: (name: string) => string;
  readonly date: (value: string) => string;
}

type Words<V> = Readonly<Record<Locale, (value: V, say: Say) => string>>;

interface Spec<About extends 'column' | 'answer', V> {
  /** Whether it names a column, or is about the answer as a whole. */
  readonly about: About;
  /** What stands under its name. */
  readonly value: Shape<V>;
  readonly description: string;
  /** Further columns that it looks at. */
  readonly columns?: (value: V, asked: Asked) => readonly string[];
  /** Why no answer of the query could ever decide it; undefined where one could. @throws QueryError for a column that is not there */
  readonly refusal?: (value: V, asked: Asked) => string | undefined;
  readonly judge: (value: V, answer: Result, asked: Asked) => Judgement;
  /**
   * What comes of every answer between two, the one with no row that is only possible and the one with all of them;
   * undefined where these two do not say.
   */
  readonly between?: (value: V, strictest: Result, widest: Result, asked: Asked) => Outcome | undefined;
  /** Whether an outcome stays whatever rows may be added to those of the answer. */
  readonly survives: (value: V, outcome: Outcome, answer: Result, asked: Asked) => boolean;
  /** What was expected, in a clause: "expected at least 3". */
  readonly words: Words<V>;
}

/** An expectation with its value filled in. */
export interface Bound {
  readonly columns: (asked: Asked) => readonly string[];
  readonly refusal: (asked: Asked) => string | undefined;
  readonly judge: (answer: Result, asked: Asked) => Judgement;
  readonly between: (strictest: Result, widest: Result, asked: Asked) => Outcome | undefined;
  readonly survives: (outcome: Outcome, answer: Result, asked: Asked) => boolean;
  readonly words: (locale: Locale, say: Say) => string;
}

/** One thing that a check can expect. */
export interface ExpectationKind<About extends 'column' | 'answer' = 'column' | 'answer', V = unknown> {
  readonly about: About;
  readonly value: Shape<V>;
  readonly description: string;
  /** Undefined where the value has not the shape that it must have. */
  readonly bind: (value: unknown) => Bound | undefined;
}

/** Declares an expectation. The registry lists it. */
export function defineExpectation<const About extends 'column' | 'answer', V>(
  spec: Spec<About, V>,
): ExpectationKind<About, V> {
  const { about, value: shape, description } = spec;
  return {
    about,
    value: shape,
    description,
    bind: (value) =>
      shape.accepts(value)
        ? {
            columns: (asked) => spec.columns?.(value, asked) ?? [],
            refusal: (asked) => spec.refusal?.(value, asked),
            judge: (answer, asked) => spec.judge(value, answer, asked),
            between: (strictest, widest, asked) => spec.between?.(value, strictest, widest, asked),
            survives: (outcome, answer, asked) => spec.survives(value, outcome, answer, asked),
            words: (locale, say) => spec.words[locale](value, say),
          }
        : undefined,
  };
}
