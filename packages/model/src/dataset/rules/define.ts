import type { Catalogue, CatalogueField } from '../catalogue.ts';
import type { Fix } from '../fix.ts';
import type { Redirect } from '../types.ts';

/** A record as the rules see it. */
export interface ParsedRecord {
  readonly collection: string;
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** What a rule has to say of a record. */
export interface Finding {
  readonly collection: string;
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly found?: unknown;
  readonly message: string;
  /** The way out, where there is one that a program can take. */
  readonly fix?: Fix;
}

/** What a rule may look at. */
export interface RuleContext {
  readonly catalogue: Catalogue;
  /** The records that satisfy their schemas, defaults filled in. */
  readonly records: readonly ParsedRecord[];
  /** The records that do not, as they were read. */
  readonly drafts: readonly ParsedRecord[];
  /** The records of one collection. */
  readonly of: (collection: string) => readonly ParsedRecord[];
  /** The ids of each collection, those of records that do not satisfy their schema included. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  readonly redirects: Readonly<Record<string, Readonly<Record<string, Redirect>>>>;
  readonly fields: (collection: string) => readonly CatalogueField[];
}

/** A condition that no schema can state, because it looks at several fields or records. One file each. */
export interface Rule {
  /** Stable, kebab-case; the code of its issues. */
  readonly name: string;
  readonly description: string;
  readonly severity: 'error' | 'warning';
  readonly check: (context: RuleContext) => Iterable<Finding>;
}

export const defineRule = (rule: Rule): Rule => rule;
