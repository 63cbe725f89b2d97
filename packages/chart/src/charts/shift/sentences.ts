import type { Locale } from '@yalu/model/text';
import { dictionary } from '../../locale/index.ts';
import { decimal, integer, percent } from '../../locale/format.ts';
import { type Difference, type Figures, foremost, type Part, type Side } from './figures.ts';
import { type ShiftedWords, shiftWords, type SideWords } from './words/index.ts';

/** How many shifts beyond noise the summary names. */
const NAMED = 3;

export function shiftHeadline({ parts, after }: Figures, locale: Locale): string {
  const { headline } = shiftWords(locale);
  const part = after ? foremost(parts) : largestOf(parts);
  if (part === undefined) return '';
  if (part.noise) {
    const { least } = part.noise;
    return headline.alone(
      part.label,
      percent(part.before.share, locale),
      least === null ? '' : decimal(100 * least, locale, 1),
    );
  }
  const words = shiftedWords(part, locale);
  const count = parts.filter(isShifted).length;
  if (count === 0) return headline.none(words);
  return count === 1 ? headline.one(words) : headline.several(count, words);
}

export function shiftSubtitle({ after, level }: Figures, locale: Locale): string {
  const words = shiftWords(locale);
  return (after ? words.subtitle : words.subtitleAlone)(levelText(level, locale));
}

export function shiftSummary(figures: Figures, locale: Locale): string {
  const words = shiftWords(locale);
  const { before, after, leftOut } = figures;
  return dictionary(locale).sentences([
    ...(after
      ? [
          words.counts(sideWords(before, locale), sideWords(after, locale)),
          ...shiftSentences(figures, locale),
          words.assumption,
        ]
      : [words.countAlone(sideWords(before, locale)), ...aloneSentences(figures, locale)]),
    ...(leftOut.length > 0
      ? [
          words.leftOut(
            leftOut.map(({ label }) => label),
            after === undefined,
          ),
        ]
      : []),
  ]);
}

function shiftSentences({ parts, test, level }: Figures, locale: Locale): string[] {
  const words = shiftWords(locale);
  const shifted = parts
    .filter(isShifted)
    .sort((a, b) => Math.abs(b.difference.difference) - Math.abs(a.difference.difference));
  const others = parts.length - shifted.length;
  return [
    ...(shifted.length > 0
      ? [
          words.shifted(
            shifted.slice(0, NAMED).map((part) => shiftedWords(part, locale)),
            Math.max(0, shifted.length - NAMED),
            levelText(level, locale),
          ),
        ]
      : []),
    ...(others > 0 ? [words.unshifted(others, shifted.length === 0, levelText(level, locale))] : []),
    ...(test ? [words.test({ ...test, p: pText(test.p, locale) })] : []),
  ];
}

function aloneSentences({ parts }: Figures, locale: Locale): string[] {
  const largest = largestOf(parts);
  if (!largest?.noise || largest.noise.least === null) return [];
  return [
    shiftWords(locale).alone({
      label: largest.label,
      count: integer(largest.before.count, locale),
      beyond: beyondText(largest, locale),
    }),
  ];
}

/** What a second count would have to show: "≤ 21 or ≥ 48". */
export function beyondText({ noise }: Part, locale: Locale): string {
  const written = (count: number | null | undefined) =>
    typeof count === 'number' ? integer(count, locale) : null;
  return shiftWords(locale).beyondNoise(written(noise?.down), written(noise?.up));
}

/** "+27.0" for points of a hundred; no minus before a zero. */
export function signed(points: number, locale: Locale): string {
  const text = decimal(Math.abs(points) < 0.05 ? 0 : points, locale, 1);
  return points >= 0.05 ? `+${text}` : text;
}

/** A shift in formatted words. */
export function shiftedWords({ label, before, after, difference }: Part, locale: Locale): ShiftedWords {
  const points = (share: number | undefined) => 100 * (share ?? 0);
  const moved = points(difference?.difference);
  return {
    label,
    before: percent(before.share, locale),
    after: percent(after?.share ?? before.share, locale),
    points: decimal(Math.abs(moved), locale, 1),
    signed: signed(moved, locale),
    low: signed(points(difference?.low), locale),
    high: signed(points(difference?.high), locale),
    direction: Math.abs(moved) < 0.05 ? 'same' : moved > 0 ? 'up' : 'down',
  };
}

export function sideWords({ total, window }: Side, locale: Locale): SideWords {
  return { total: integer(total, locale), window };
}

/** 0.95 as "95%", 0.999 as "99.9%". */
function levelText(level: number, locale: Locale): string {
  return percent(level, locale, Number.isInteger(Math.round(level * 1e6) / 1e4) ? 0 : 1);
}

function pText(p: number, locale: Locale): string {
  return p < 0.001 ? `< ${decimal(0.001, locale, 3)}` : `= ${decimal(p, locale, 3)}`;
}

function isShifted(part: Part): part is Part & { readonly difference: Difference } {
  return part.difference?.exceeds === true;
}

/** The first of those with the largest share before. */
function largestOf(parts: readonly Part[]): Part | undefined {
  return parts.reduce<Part | undefined>(
    (most, part) => (most === undefined || part.before.count > most.before.count ? part : most),
    undefined,
  );
}
