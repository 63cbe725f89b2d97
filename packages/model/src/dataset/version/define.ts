import type { Change } from '../diff/types.ts';
import type { Impact } from './impact.ts';

/** A kind of change that calls for a version. The table in docs/versioning.md is made of these. */
export interface VersionRule<C extends Change = Change> {
  /** Stable, kebab-case. */
  readonly name: string;
  readonly impact: Exclude<Impact, 'none'>;
  /** What has changed, in a clause for the table. */
  readonly description: string;
  /** A change of this kind, for the table. */
  readonly example: string;
  /** The types of change that it looks at. */
  readonly types: readonly C['type'][];
  /**
   * Why a change of one of these types is of this kind, in a sentence; nothing where it is not. A method, so that a
   * rule over some types is a rule: {@link versionImpact} gives it changes of its types only.
   */
  find(change: C, context: VersionContext): string | undefined;
}

/** What a rule may look at besides the change. */
export interface VersionContext {
  /** The ids that a record goes on under, by its former address (`collection/id`). */
  readonly movedTo: ReadonlyMap<string, readonly string[]>;
}
