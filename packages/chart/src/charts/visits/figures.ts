import type { Locale, LocaleString } from '@yalu/model/text';
import { formatDate } from '@yalu/model/time';
import { ChartError } from '../../errors.ts';
import { groupedBy } from '../../group.ts';
import { atMost } from '../limit.ts';
import { labelIn } from '../rows.ts';
import type { VisitsRow } from './rows.ts';

export interface VisitsOptions {
  /** Visits to this actor stand above. */
  readonly above: string;
  /** Visits to this one stand below. */
  readonly below: string;
  readonly first: number;
  readonly last: number;
}

export interface Visit {
  readonly id: string;
  readonly label: string;
  readonly date: string;
  readonly leader: boolean;
  readonly sources: readonly LocaleString[];
}

/** The visits of a year in both directions, those of leaders first. */
export interface YearOfVisits {
  readonly year: number;
  readonly above: readonly Visit[];
  readonly below: readonly Visit[];
}

export type Side = 'above' | 'below';

/** All figures of the chart; picture, headline, summary and table are made from these alone. */
export interface Figures {
  readonly first: number;
  readonly last: number;
  /** Whom the visits went to. */
  readonly names: Readonly<Record<Side, string>>;
  /** Years with a visit, in order. */
  readonly years: readonly YearOfVisits[];
  readonly total: number;
  readonly totals: Readonly<Record<Side, number>>;
  readonly leaders: number;
  /** Visits of which it is not certain in which year they began. */
  readonly undated: number;
  /** The most visits in a year, and the years that had so many. */
  readonly most: number;
  readonly peaks: readonly YearOfVisits[];
  /** How many years have no visit, and the longest run of them. */
  readonly empty: number;
  readonly longestGap: { readonly from: number; readonly to: number } | undefined;
}

/** More visits than that are no blocks that an eye could tell apart. */
const MOST = 600;

/** @throws ChartError `rows-empty` where no visit has a year, `rows-too-many` */
export function figuresOf(
  rows: readonly VisitsRow[],
  { above, below, first, last }: VisitsOptions,
  locale: Locale,
): Figures {
  const between = [...rows]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .filter(({ from, to }) => (from === above && to === below) || (from === below && to === above));
  atMost(MOST, between.length, 'visits', 'visits', 'Choose a shorter time with first and last.');
  const dated = between.flatMap((row) =>
    row.year !== null && row.year >= first && row.year <= last ? [{ ...row, year: row.year }] : [],
  );
  const [sample] = dated;
  if (sample === undefined) {
    throw new ChartError(
      'rows-empty',
      `There is nothing to draw: no visit between ${above} and ${below} has a year from ${first} to ${last}.`,
    );
  }
  const nameOf = (id: string) => labelIn(sample.to === id ? sample.toLabel : sample.fromLabel, id, locale);
  const visitsTo = (members: readonly VisitsRow[], id: string): Visit[] =>
    members
      .filter(({ to }) => to === id)
      .sort((a, b) => Number(b.leader) - Number(a.leader) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .map((row) => ({
        id: row.id,
        label: labelIn(row.label, row.id, locale),
        date: formatDate(row.date, locale),
        leader: row.leader,
        sources: row.sources ?? [],
      }));
  const years = [...groupedBy(dated, ({ year }) => year)]
    .sort(([a], [b]) => a - b)
    .map(([year, members]) => ({
      year,
      above: visitsTo(members, above),
      below: visitsTo(members, below),
    }));
  const most = years.reduce((so, year) => Math.max(so, countOf(year)), 0);
  const counted = (side: Side) => years.reduce((sum, year) => sum + year[side].length, 0);
  return {
    first,
    last,
    names: { above: nameOf(above), below: nameOf(below) },
    years,
    total: dated.length,
    totals: { above: counted('above'), below: counted('below') },
    leaders: dated.filter(({ leader }) => leader).length,
    undated: between.filter(({ year }) => year === null).length,
    most,
    peaks: years.filter((year) => countOf(year) === most),
    empty: last - first + 1 - years.length,
    longestGap: longestGap(
      years.map(({ year }) => year),
      first,
      last,
    ),
  };
}

/** The visits of a year in both directions. */
export function countOf({ above, below }: YearOfVisits): number {
  return above.length + below.length;
}

/** The longest run of years without any of these, the first where several are as long. */
function longestGap(years: readonly number[], first: number, last: number): Figures['longestGap'] {
  const bounds = [first - 1, ...years, last + 1];
  return bounds
    .slice(1)
    .map((year, index) => ({ from: (bounds[index] ?? first) + 1, to: year - 1 }))
    .filter(({ from, to }) => to >= from)
    .reduce<Figures['longestGap']>(
      (longest, gap) => (longest && longest.to - longest.from >= gap.to - gap.from ? longest : gap),
      undefined,
    );
}
