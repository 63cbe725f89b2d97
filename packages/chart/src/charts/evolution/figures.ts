import type { Locale, LocaleString } from '@yalu/model/text';
import { formatSpan } from '@yalu/model/time';
import { ChartError } from '../../errors.ts';
import { isUncertain, type Period, periodOf } from '../../scales/period.ts';
import { atMost } from '../limit.ts';
import { labelIn } from '../rows.ts';
import type { EvolutionRow } from './rows.ts';

export interface EvolutionOptions {
  readonly typology: string;
}

export interface School {
  readonly id: string;
  readonly label: string;
  readonly order: number;
  readonly periods: readonly Period[];
  /** The periods in words; empty where there is none. */
  readonly dates: string;
  readonly uncertain: boolean;
  readonly grewOutOf: readonly Named[];
  readonly overtook: readonly Named[];
  readonly sources: readonly LocaleString[];
}

export interface Named {
  readonly id: string;
  readonly label: string;
}

/** A school with a period, which has a place in the picture. */
export interface Dated extends School {
  /** The earliest possible start and the latest possible end. The end may be infinite. */
  readonly from: number;
  readonly to: number;
}

/** How one school came to another: `to` grew out of `from`, or overtook it. */
export interface Link {
  readonly kind: 'grew' | 'overtook';
  readonly from: Dated;
  readonly to: Dated;
}

/** All figures of the chart; picture, headline, summary and table are made from these alone. */
export interface Figures {
  /** In the order of the source. */
  readonly schools: readonly School[];
  readonly dated: readonly Dated[];
  readonly undated: readonly School[];
  /** Between schools that have a place in the picture. */
  readonly links: readonly Link[];
}

/** More schools than that are no picture that an eye could follow. */
const MOST = 40;

/** @throws ChartError `rows-empty` where no school has a period, `rows-too-many` */
export function figuresOf(
  rows: readonly EvolutionRow[],
  { typology }: EvolutionOptions,
  locale: Locale,
): Figures {
  atMost(MOST, rows.length, 'evolution', 'schools', 'Choose a typology with fewer.');
  const ordered = [...rows].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const labels = new Map(ordered.map(({ id, label }) => [id, labelIn(label, id, locale)]));
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, label: labels.get(id) ?? id }));
  const schools = ordered.map((row): School => {
    const periods = row.periods.map(periodOf);
    return {
      id: row.id,
      label: labelIn(row.label, row.id, locale),
      order: row.order,
      periods,
      dates: row.periods.map((span) => formatSpan(span, locale)).join(', '),
      uncertain: periods.some(isUncertain),
      grewOutOf: named(row.grewOutOf),
      overtook: named(row.overtook),
      sources: row.sources ?? [],
    };
  });
  const dated = schools.flatMap((school): Dated[] =>
    school.periods.length === 0
      ? []
      : [
          {
            ...school,
            from: Math.min(...school.periods.map(({ possible }) => possible.from)),
            to: Math.max(...school.periods.map(({ possible }) => possible.to)),
          },
        ],
  );
  if (dated.length === 0) {
    throw new ChartError(
      'rows-empty',
      `There is nothing to draw: no school of ${typology} has a period. Choose a typology whose source dates its schools.`,
    );
  }
  return {
    schools,
    dated,
    undated: schools.filter(({ periods }) => periods.length === 0),
    links: dated.flatMap((to) =>
      (['grew', 'overtook'] as const).flatMap((kind) =>
        (kind === 'grew' ? to.grewOutOf : to.overtook).flatMap(({ id }): Link[] => {
          const from = dated.find((school) => school.id === id && school.id !== to.id);
          return from ? [{ kind, from, to }] : [];
        }),
      ),
    ),
  };
}
