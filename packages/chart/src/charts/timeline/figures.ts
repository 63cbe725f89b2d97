import type { Locale, LocaleString } from '@yalu/model/text';
import {
  type Certainty,
  formatDate,
  hull,
  overlaps,
  readingsOf,
  some,
  spanReadings,
  wholeOf,
} from '@yalu/model/time';
import { ChartError } from '../../errors.ts';
import { groupedBy } from '../../group.ts';
import { atMost } from '../limit.ts';
import { labelIn } from '../rows.ts';
import type { Stretch } from '../../scales/time.ts';
import { type Period, periodOf } from '../../scales/period.ts';
import type { TimelineRow } from './rows.ts';

export interface School {
  readonly id: string;
  readonly label: string;
  readonly order: number;
  readonly periods: readonly (Period & { readonly asPrinted?: string | undefined })[];
  /** Whether it was dominant at the date asked about; undefined where none is. */
  readonly asOf: Certainty | undefined;
  readonly sources: readonly LocaleString[];
}

export interface TimelineEvent extends Stretch {
  readonly id: string;
  readonly label: string;
  readonly date: string;
  readonly sources: readonly LocaleString[];
}

/** Several schools certainly dominant at once. */
export interface Together extends Stretch {
  readonly schools: readonly School[];
}

/** All figures of the chart; picture, headline, summary and table are made from these alone. */
export interface Figures {
  readonly schools: readonly School[];
  /** By date. */
  readonly events: readonly TimelineEvent[];
  /** Whether there are few enough events to name them. */
  readonly named: boolean;
  /** The date asked about, as a stretch. */
  readonly asOf: (Stretch & { readonly date: string }) | undefined;
  /** Where most schools were dominant at once, the longest such time; undefined where never two were. */
  readonly together: Together | undefined;
}

const MOST_SCHOOLS = 60;
/** More events are marked without their names. */
const MOST_NAMED = 60;

/** @throws ChartError `rows-too-many`; `rows-empty` where there is neither a period nor an event */
export function figuresOf(rows: readonly TimelineRow[], asOf: string, locale: Locale): Figures {
  const asked = asOf === '' ? undefined : { ...stretchOf(asOf), date: asOf };
  const schools = schoolsOf(rows, asOf, locale);
  const events = [...rows]
    .sort((a, b) => a.order - b.order)
    .flatMap((row): TimelineEvent[] =>
      row.kind === 'event' && row.date !== undefined
        ? [
            {
              id: row.id,
              label: labelIn(row.label, row.id, locale),
              date: row.date,
              sources: row.sources ?? [],
              ...stretchOf(row.date),
            },
          ]
        : [],
    )
    // Events of the same date stay in the order of the rows.
    .sort((a, b) => a.from - b.from || a.to - b.to);
  if (schools.length === 0 && events.length === 0) {
    throw new ChartError(
      'rows-empty',
      'There is nothing to draw: no school has a period and there is no event.',
    );
  }
  atMost(MOST_SCHOOLS, schools.length, 'timeline', 'schools', 'Ask for fewer.');
  return {
    schools,
    events,
    named: events.length <= MOST_NAMED,
    asOf: asked,
    together: togetherOf(schools),
  };
}

function schoolsOf(rows: readonly TimelineRow[], asOf: string, locale: Locale): School[] {
  const withPeriods = rows.filter(({ kind, span }) => kind === 'school' && span !== undefined);
  return [...groupedBy(withPeriods, ({ id }) => id)]
    .flatMap(([id, members]): School[] => {
      const [first] = members;
      if (first === undefined) return [];
      const spans = members.flatMap(({ span, asPrinted }) =>
        span === undefined ? [] : [{ span, asPrinted }],
      );
      return [
        {
          id,
          label: labelIn(first.label, id, locale),
          order: first.order,
          sources: members.flatMap(({ sources }) => sources ?? []),
          periods: spans.map(({ span, asPrinted }) => ({ ...periodOf(span), asPrinted })),
          asOf:
            asOf === ''
              ? undefined
              : some(
                  spans.map(({ span }) => spanReadings(span)),
                  overlaps,
                  wholeOf(readingsOf(asOf)),
                ),
        },
      ];
    })
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** From the first to the last instant that a date may mean. */
function stretchOf(date: string): Stretch {
  const { min, max } = hull(readingsOf(date));
  return { from: min, to: max };
}

function togetherOf(schools: readonly School[]): Together | undefined {
  const certain = schools.flatMap((school) =>
    school.periods.flatMap((period) => (period.certain ? [{ school, ...period.certain }] : [])),
  );
  const edges = [...new Set(certain.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  let best: Together | undefined;
  edges.slice(0, -1).forEach((from, index) => {
    const to = edges[index + 1] ?? from;
    const there = certain.filter((one) => one.from <= from && one.to >= to).map(({ school }) => school);
    const together = [...new Set(there)];
    if (together.length < 2) return;
    const more = together.length - (best?.schools.length ?? 0);
    if (best === undefined || more > 0 || (more === 0 && to - from > best.to - best.from)) {
      best = { from, to, schools: together };
    }
  });
  return best;
}

/** A stretch in whole years: "2010–2012", or "2010". */
export function yearsOf({ from, to }: Stretch, locale: Locale): string {
  const [first, last] = [yearOf(from), yearOf(to)];
  return formatDate(first === last ? first : `${first}/${last}`, locale);
}

/** The year of an instant, as EDTF writes it. */
export function yearOf(instant: number): string {
  return String(new Date(instant).getUTCFullYear()).padStart(4, '0');
}
