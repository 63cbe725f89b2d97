import type { Change, DatasetDiff } from '../diff/types.ts';
import type { VersionContext } from './define.ts';
import { greatestImpact, type Impact, IMPACTS } from './impact.ts';
import { versionRules } from './registry.ts';

/** Why a change calls for a version. */
export interface VersionReason {
  readonly impact: Exclude<Impact, 'none'>;
  /** The name of the rule, as in docs/versioning.md. */
  readonly rule: string;
  readonly change: Change;
  /** In a sentence, for people. */
  readonly message: string;
}

/**
 * What a diff asks of the version of the data, and why: every change has one reason or more, those of the greatest
 * impact first. `major`: programs that ran on the old data may fail on the new; `minor`: there is more of it; `patch`:
 * it is better; `none`: it is the same. docs/versioning.md has the whole table.
 */
export function versionImpact({ changes }: DatasetDiff): {
  readonly impact: Impact;
  readonly reasons: readonly VersionReason[];
} {
  const context = contextOf(changes);
  const reasons = changes
    .flatMap((change) =>
      versionRules.flatMap((rule): VersionReason[] => {
        const message = rule.types.includes(change.type) ? rule.find(change, context) : undefined;
        return message === undefined ? [] : [{ impact: rule.impact, rule: rule.name, change, message }];
      }),
    )
    .sort((a, b) => IMPACTS.indexOf(a.impact) - IMPACTS.indexOf(b.impact));
  return { impact: greatestImpact(reasons.map(({ impact }) => impact)), reasons };
}

function contextOf(changes: readonly Change[]): VersionContext {
  return {
    movedTo: new Map(
      changes.flatMap((change) =>
        change.type === 'record-moved'
          ? [[`${change.collection}/${change.id}`, change.redirect.to] as const]
          : [],
      ),
    ),
  };
}
