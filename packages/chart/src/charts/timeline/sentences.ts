import type { Locale } from '@yalu/model/text';
import { type Certainty, formatDate } from '@yalu/model/time';
import { dictionary } from '../../locale/index.ts';
import type { Table } from '../../html/table.ts';
import { monthText, periodsText, stretchText } from './dates.ts';
import { type Figures, type School, yearOf, yearsOf } from './figures.ts';
import { isUncertain } from '../../scales/period.ts';
import { timelineWords } from './words/index.ts';

export function timelineHeadline(figures: Figures, locale: Locale): string {
  const words = timelineWords(locale);
  const { schools, events, together, asOf } = figures;
  const [only] = schools;
  if (only === undefined) return words.headlineEvents(events.length, ...firstAndLast(figures, locale));
  if (asOf)
    return words.headlineAsOf(
      formatDate(asOf.date, locale),
      labels(schools, 'certain'),
      labels(schools, 'possible'),
    );
  if (schools.length === 1) return words.headlineOne(only.label, periodsText(only, locale));
  const since = Math.min(...schools.flatMap(({ periods }) => periods.map(({ possible }) => possible.from)));
  return words.headline(
    schools.length,
    Number.isFinite(since) ? formatDate(yearOf(since), locale) : '–',
    together && { schools: together.schools.length, span: yearsOf(together, locale) },
  );
}

export function timelineSubtitle({ schools, events, named }: Figures, locale: Locale): string {
  const periods = schools.flatMap((school) => school.periods);
  return timelineWords(locale).subtitle({
    schools: schools.length > 0,
    events: events.length > 0,
    named,
    possible: periods.some(isUncertain),
    open: periods.some(({ possible }) => possible.to === Infinity),
  });
}

export function timelineSummary(figures: Figures, locale: Locale): string {
  const { sentences } = dictionary(locale);
  const words = timelineWords(locale);
  const { schools, events, together, asOf } = figures;
  const uncertain = schools.filter(({ periods }) =>
    periods.some((one) => isUncertain(one) && one.possible.to !== Infinity),
  );
  const known = schools.flatMap((school) =>
    school.periods.flatMap(({ span }) =>
      span.knownUntil === undefined ? [] : [{ school, until: span.knownUntil }],
    ),
  );
  const open = known.map(({ school, until }) => words.knownUntil(school.label, formatDate(until, locale)));
  return sentences([
    ...(asOf
      ? [
          words.asOfSentence(
            formatDate(asOf.date, locale),
            labels(schools, 'certain'),
            labels(schools, 'possible'),
          ),
        ]
      : []),
    ...(schools.length > 0
      ? [
          words.periods(
            schools.map((school) => ({ school: school.label, span: periodsText(school, locale) })),
          ),
        ]
      : []),
    ...(together && !asOf
      ? [
          words.togetherSentence(
            together.schools.map(({ label }) => label),
            yearsOf(together, locale),
          ),
        ]
      : []),
    ...(uncertain.length > 0 && known.length === 0
      ? [words.uncertainEnds(uncertain.map(({ label }) => label))]
      : []),
    ...open.slice(0, 1),
    ...(events.length > 0 ? [words.events(events.length, ...firstAndLast(figures, locale))] : []),
  ]);
}

export function timelineTable({ schools, events, asOf }: Figures, locale: Locale): Table {
  const words = timelineWords(locale);
  const { column, kind, certainty } = words;
  const left = 'left' as const;
  return {
    columns: [
      { key: 'what', label: column.what, align: left },
      { key: 'kind', label: column.kind, align: left },
      { key: 'when', label: column.when, align: left },
      { key: 'printed', label: column.printed, align: left },
      { key: 'certain', label: column.certain, align: left },
      { key: 'possible', label: column.possible, align: left },
      ...(asOf ? [{ key: 'asOf', label: words.asOf(formatDate(asOf.date, locale)), align: left }] : []),
    ],
    rows: [
      ...schools.flatMap((school) =>
        school.periods.map((period) => ({
          what: school.label,
          kind: kind.school,
          when: periodsText({ ...school, periods: [period] }, locale),
          printed: period.asPrinted ?? null,
          certain: period.certain ? stretchText(period.certain, locale) : null,
          possible: stretchText(period.possible, locale),
          ...(school.asOf ? { asOf: certainty[school.asOf] } : {}),
        })),
      ),
      ...events.map((event) => ({
        what: event.label,
        kind: kind.event,
        when: formatDate(event.date, locale),
        printed: null,
        certain: null,
        possible: stretchText(event, locale),
      })),
    ],
  };
}

function labels(schools: readonly School[], certainty: Certainty): string[] {
  return schools.filter(({ asOf }) => asOf === certainty).map(({ label }) => label);
}

function firstAndLast({ events }: Figures, locale: Locale): [first: string, last: string] {
  return [monthText(events[0]?.date ?? '', locale), monthText(events.at(-1)?.date ?? '', locale)];
}
