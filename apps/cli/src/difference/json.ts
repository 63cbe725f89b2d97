import type { Issue } from '@yalu/model';
import type { Difference } from '@yalu/query/schema';
import type { Comparison, ExaminedVersion } from './compare.ts';

/** A comparison as programs get it; `@yalu/query/schema/data-diff.json` is its JSON Schema. */
export function differenceOf(comparison: Comparison): Difference {
  const { old, new: fresh, diff, impact, bump, next, isEnough, reasons } = comparison;
  return {
    format: 'yalu-data-diff/1',
    from: versionOf(old),
    to: versionOf(fresh),
    changes: diff.changes.map((change) => ({ ...change })),
    uncompared: [...old.unread, ...fresh.unread],
    issues: comparison.issues.map(issueOf),
    verdicts: comparison.verdicts.map((verdict) => ({ ...verdict })),
    figures: comparison.figures.map((figure) => ({ ...figure })),
    charts: comparison.charts.map((chart) => ({ ...chart, title: { ...chart.title } })),
    problems: [
      ...new Set([...old.figures.problems, ...fresh.figures.problems].map(({ message }) => message)),
    ],
    version: {
      impact,
      bump,
      next,
      ...(isEnough === undefined ? {} : { enough: isEnough }),
      reasons: reasons.map(({ impact: one, rule, message }) => ({ impact: one, rule, message })),
    },
  };
}

function versionOf({ name, dataset, issues }: ExaminedVersion): Difference['from'] {
  const errors = countOf(issues, 'error');
  return {
    name,
    dataset: dataset.name,
    version: dataset.version,
    valid: errors === 0,
    errors,
    warnings: countOf(issues, 'warning'),
  };
}

/** How many issues are of a severity. */
export const countOf = (issues: readonly Issue[], wanted: Issue['severity']): number =>
  issues.filter(({ severity }) => severity === wanted).length;

/** An issue without what only its own file has to do with it. */
function issueOf(issue: Comparison['issues'][number]): Difference['issues'][number] {
  const { collection, id, path, code, severity, message, isNew, position } = issue;
  return {
    collection,
    id,
    path: [...path],
    code,
    severity,
    message,
    isNew,
    ...(position ? { position: { ...position } } : {}),
  };
}
