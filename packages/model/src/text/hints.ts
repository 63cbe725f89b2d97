import { LOCALES } from './locale.ts';
import type { TextHints } from './segment.ts';

/** The fields of a source that may be printed at the head or the foot of its pages. */
export interface PrintedSource {
  readonly title?: string | undefined;
  readonly shortTitle?: string | undefined;
  readonly containerTitle?: string | undefined;
  readonly author?: readonly {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
  }[];
  /** A date in EDTF, of which year, month and day are read. */
  readonly issued?: string | undefined;
}

/** What the record of a source says about the page furniture of its text. */
export function hintsOf({
  title,
  shortTitle,
  containerTitle,
  author = [],
  issued = '',
}: PrintedSource): TextHints {
  const names = author.flatMap(({ family = '', given = '', literal = '' }) => [
    `${given} ${family}`.trim(),
    `${family} ${given}`.trim(),
    literal,
  ]);
  const texts = [title, shortTitle, containerTitle, ...names, ...datesInWords(issued)];
  return { known: texts.flatMap((text) => text || []) };
}

/** A date as it may be printed: "April 2020", "2020년 4월", "2020年4月". */
function datesInWords(issued: string): string[] {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(issued) ?? [];
  if (year === undefined) return [];
  if (month === undefined) return [year];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const styles: Intl.DateTimeFormatOptions[] = [
    { year: 'numeric', month: 'long' },
    ...(day === undefined ? [] : [{ year: 'numeric', month: 'long', day: 'numeric' } as const]),
  ];
  return ['en-GB', ...LOCALES].flatMap((locale) =>
    styles.map((style) => new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(date)),
  );
}
