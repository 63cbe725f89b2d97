import type { AnyDataset, Dataset } from '@yalu/model/dataset';
import type { Locale, LocaleString } from '@yalu/model/text';
import {
  type Certainty,
  formatDate,
  formatSpan,
  hull,
  overlaps,
  readingsOf,
  type Span,
  spanReadings,
  wholeOf,
} from '@yalu/model/time';
import { run } from '../memory/run.ts';

/** A school that was or may have been dominant at a date. */
export interface DominantSchool {
  readonly id: string;
  readonly label: LocaleString;
  readonly certainty: Exclude<Certainty, 'impossible'>;
  readonly span: Span;
  /** The period as the source prints it. */
  readonly asPrinted: string;
  /** Why it is certain, or only possible. */
  readonly why: DominanceReason;
}

/**
 * `within`: the date lies in the period however it is read. `start-uncertain`, `end-uncertain`: it does in some
 * readings of that end. `after-known`: the end is open, and the date lies after what the source can know.
 */
export type DominanceReason = 'within' | 'start-uncertain' | 'end-uncertain' | 'after-known';

/**
 * The schools of a dataset that were dominant at some time in a date, certainly or possibly, in the order in which
 * their source lists them.
 *
 * @param date a date of the EDTF profile, such as `2011`
 * @throws QueryError `date-invalid`
 */
export function dominantSchools<R extends object>(dataset: Dataset<R>, date: string): DominantSchool[] {
  // Reading needs no more of the record types than what the catalogue says of them.
  const { rows } = run(dataset as unknown as AnyDataset, {
    from: 'school',
    unnest: 'dominance',
    asOf: date,
    select: { id: 'id', label: 'label', span: 'dominance.span', asPrinted: 'dominance.asPrinted' },
    order: [{ by: 'order' }],
  });
  // The columns are those selected above, in fields of these types.
  return (rows as unknown as readonly Omit<DominantSchool, 'why'>[]).map((row) => ({
    ...row,
    why: reasonFor(row.span, date),
  }));
}

function reasonFor(span: Span, date: string): DominanceReason {
  const asked = wholeOf(readingsOf(date));
  if (overlaps(spanReadings(span), asked) === 'certain') return 'within';
  const { min } = hull(asked);
  if (span.end === '..' && span.knownUntil !== undefined && min > hull(readingsOf(span.knownUntil)).min)
    return 'after-known';
  const startsBefore = spanReadings(span).every(({ start }) => start.max <= hull(asked).max);
  return startsBefore ? 'end-uncertain' : 'start-uncertain';
}

const words: Record<Locale, Record<DominanceReason, (span: Span, locale: Locale) => string>> = {
  en: {
    within: (span, locale) => `its period is ${formatSpan(span, locale)}`,
    'start-uncertain': (span, locale) =>
      `it began in ${formatDate(span.start, locale)}, which leaves this date open`,
    'end-uncertain': (span, locale) =>
      `it ended in ${formatDate(span.end, locale)}, which leaves this date open`,
    'after-known': (span, locale) =>
      `its period is open, and the source speaks only until ${formatDate(span.knownUntil ?? '', locale)}`,
  },
  ko: {
    within: (span, locale) => `시기: ${formatSpan(span, locale)}`,
    'start-uncertain': (span, locale) =>
      `시작 시점: ${formatDate(span.start, locale)}. 이 시점에 시작되었는지는 확정할 수 없음`,
    'end-uncertain': (span, locale) =>
      `종료 시점: ${formatDate(span.end, locale)}. 이 시점에 끝났는지는 확정할 수 없음`,
    'after-known': (span, locale) =>
      `종료 시점이 없으며, 출처는 ${formatDate(span.knownUntil ?? '', locale)}까지만 다룸`,
  },
  'zh-Hans': {
    within: (span, locale) => `时期为${formatSpan(span, locale)}`,
    'start-uncertain': (span, locale) => `起点为${formatDate(span.start, locale)}，此时是否已开始不能确定`,
    'end-uncertain': (span, locale) => `终点为${formatDate(span.end, locale)}，此时是否已结束不能确定`,
    'after-known': (span, locale) => `终点未定，来源只写到${formatDate(span.knownUntil ?? '', locale)}`,
  },
};

/** {@link DominantSchool.why} in a clause. */
export function describeDominance({ why, span }: DominantSchool, locale: Locale): string {
  return words[locale][why](span, locale);
}
