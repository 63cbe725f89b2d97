import { formatSpan } from '@yalu/model/time';
import { BAR, periodMarks } from '../../layers/periods.ts';
import type { TimeScale } from '../../scales/time.ts';
import { schoolMark } from '../../theme/school.ts';
import type { Style } from '../../theme/style.ts';
import type { Marks } from '../../vega/marks.ts';
import { tipOf } from '../tip.ts';
import type { School } from './figures.ts';
import { timelineWords } from './words/index.ts';

export { BAR };

/** A school and the top of its bars, in px from the top of the plot. */
export interface SchoolRow {
  readonly school: School;
  readonly top: number;
}

/** The periods of the schools, each saying its dates and whether they are certain. */
export function barMarks(rows: readonly SchoolRow[], time: TimeScale, style: Style): Marks[] {
  const { locale } = style;
  const words = timelineWords(locale).certainty;
  return periodMarks(
    rows.map(({ school, top }) => {
      const tip = (dates: string, certainty: 'certain' | 'possible') =>
        tipOf([school.label, `${dates}: ${words[certainty]}`], school.sources, locale);
      return {
        top,
        color: schoolMark(school.order, style.theme).color,
        datum: { school: school.id, label: school.label },
        periods: school.periods.map((period) => {
          const dates = formatSpan(period.span, locale);
          return { ...period, tips: { certain: tip(dates, 'certain'), possible: tip(dates, 'possible') } };
        }),
      };
    }),
    time,
  );
}
