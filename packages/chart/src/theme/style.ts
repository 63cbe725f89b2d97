import type { Locale } from '@yalu/model/text';
import type { ChartContext } from '../charts/define.ts';
import type { Font } from '../text/measure.ts';
import { fontFamily } from './fonts.ts';
import { type Theme, themes } from './theme.ts';

/** Everything that a layout has to know of its context: sizes in px, colours, fonts. */
export interface Style {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly background: string;
  readonly family: string;
  /** The whole picture. */
  readonly width: number;
  /** Left and right of the content. */
  readonly margin: number;
  /** Between the margins. */
  readonly inner: number;
  readonly headline: Font;
  readonly subtitle: Font;
  readonly label: Font;
  readonly strong: Font;
  readonly small: Font;
  /** A line over the caption; empty where there is none. */
  readonly note: string;
}

/** No text is smaller than this. */
export const SMALLEST = 11;

export function styleOf(context: ChartContext): Style {
  const theme = themes[context.theme];
  const phone = context.width < 480;
  const margin = phone ? 14 : 24;
  const label = phone ? 12 : 13;
  return {
    locale: context.locale,
    theme,
    background: context.background === 'transparent' ? 'transparent' : theme.background,
    family: fontFamily(context.locale),
    width: context.width,
    margin,
    inner: context.width - 2 * margin,
    headline: { size: phone ? 16 : 20, weight: 'bold' },
    subtitle: { size: phone ? 12 : 14, weight: 'normal' },
    label: { size: label, weight: 'normal' },
    strong: { size: label, weight: 'bold' },
    small: { size: phone ? SMALLEST : 12, weight: 'normal' },
    note: context.note ?? '',
  };
}
