import { QueryError } from '../../errors.ts';
import type { Moment, ReadStatement } from './statement.ts';

/** What counts as saying the same thing again, in the terms of the Discourse Network Analyzer. */
export const DUPLICATE_RULES = ['include', 'document', 'week', 'month', 'year', 'acrossrange'] as const;
export type DuplicateRule = (typeof DUPLICATE_RULES)[number];

/**
 * Leaves out statements of the same actor with the same concept and the same agreement after the first: in the same
 * document, calendar week (Monday to Sunday), month or year, or anywhere (`acrossrange`). `include` keeps all.
 *
 * @param isAgreementCompared whether agreement must be the same too; not so where a network ignores it
 * @throws QueryError `number-invalid` where a statement does not say what the rule needs
 */
export function withoutDuplicates(
  statements: readonly ReadStatement[],
  rule: DuplicateRule,
  isAgreementCompared = true,
): readonly ReadStatement[] {
  if (rule === 'include') return statements;
  const seen = new Set<string>();
  return statements.filter((statement) => {
    const { actor, concept, level } = statement;
    const key = JSON.stringify([
      actor,
      concept,
      isAgreementCompared ? level : null,
      placeOf(statement, rule),
    ]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Where or when a statement was made, as finely as the rule looks. */
function placeOf({ document, time, actor, concept }: ReadStatement, rule: DuplicateRule): string {
  if (rule === 'acrossrange' || rule === 'include') return '';
  if (rule === 'document') {
    if (document !== undefined) return document;
    throw new QueryError(
      'number-invalid',
      'duplicates',
      `The statement of ${actor} on ${concept} names no document, which the rule "document" needs.`,
    );
  }
  if (time && isFineEnough(time, rule)) {
    if (rule === 'week') return String(mondayOf(time.start));
    return new Date(time.start).toISOString().slice(0, rule === 'month' ? 7 : 4);
  }
  throw new QueryError(
    'number-invalid',
    'duplicates',
    `The statement of ${actor} on ${concept} has no time as exact as the rule "${rule}" needs.`,
  );
}

const isFineEnough = ({ precision }: Moment, rule: 'week' | 'month' | 'year'): boolean =>
  precision === 'day' || rule === 'year' || (rule === 'month' && precision === 'month');

const DAY = 86_400_000;

/** The days from 1970 to the Monday of the week of a moment. The first of January 1970 was a Thursday. */
function mondayOf(start: number): number {
  const day = Math.floor(start / DAY);
  return day - ((((day + 3) % 7) + 7) % 7);
}
