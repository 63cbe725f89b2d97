import { inLocale, type Locale, localeOf, type LocaleString } from '@yalu/model/text';
import type { Mark } from '../data.ts';

/** The outlines of the charts' symbols in a square of 16 by 16. */
const OUTLINES: Readonly<Record<string, string>> = {
  circle: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12Z',
  square: 'M2.7 2.7h10.6v10.6H2.7Z',
  'triangle-up': 'M8 2l7 12H1Z',
  'triangle-down': 'M8 14L1 2h14Z',
  'triangle-right': 'M14 8L2 15V1Z',
  diamond: 'M8 .8L14.2 8L8 15.2L1.8 8Z',
  cross: 'M6 1.5h4V6h4.5v4H10v4.5H6V10H1.5V6H6Z',
};

interface SchoolNameProps {
  readonly label: LocaleString;
  readonly locale: Locale;
  readonly mark: Mark | undefined;
}

/** The name of a school with its shape and colour, as in the charts. */
export function SchoolName({ label, locale, mark }: SchoolNameProps) {
  return (
    <span class="school" lang={localeOf(label, locale)}>
      {mark && (
        <svg class="mark" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path
            d={OUTLINES[mark.shape] ?? OUTLINES['circle']}
            style={{ fill: `var(--school-${mark.color})` }}
          />
        </svg>
      )}
      {inLocale(label, locale)}
    </span>
  );
}
