import { integer, percent } from '../../locale/format.ts';
import { intervalMarks } from '../../layers/intervals.ts';
import type { ValueScale } from '../../scales/value.ts';
import type { Style } from '../../theme/style.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { literal, type Marks, rectMarks, ruleMarks, symbolMarks, tipped } from '../../vega/marks.ts';
import { tipOf } from '../tip.ts';
import type { Counted, Figures, Part } from './figures.ts';
import { beyondText, shiftedWords } from './sentences.ts';
import { shiftWords } from './words/index.ts';

/** The width of a sign, in px. */
export const SIGN = 10;
/** How far the two counts lie above and below the middle of their line. */
const APART = 6;
const AREA = 60;

/** A part and the middle of its line, in px from the top of the plot. */
export interface Placed {
  readonly part: Part;
  readonly middle: number;
}

/** A sign that is seen by its outline. */
export const HOLLOW: JsonObject = { filled: false, strokeWidth: 1.5 };

/** The shape and colour of a sign: circles for counts, diamonds for what is said of their difference. */
export function signOf(
  sign: 'before' | 'after' | 'exceeds' | 'within',
  { theme }: Style,
): { readonly shape: string; readonly color: string } {
  switch (sign) {
    case 'before':
      return { shape: 'circle', color: theme.background };
    case 'after':
      return { shape: 'circle', color: theme.neutral };
    case 'exceeds':
      return { shape: 'diamond', color: theme.accent };
    case 'within':
      return { shape: 'diamond', color: theme.quiet };
  }
}

/** The fill of the stretch within noise. */
export function noiseColor({ theme }: Style): string {
  return theme.name === 'print' ? theme.neutral : theme.neutralPart;
}

/** Each share with its interval, and a line from the first count to the second; of one count alone, the noise about it. */
export function shareMarks(
  placed: readonly Placed[],
  { after }: Figures,
  x: ValueScale,
  style: Style,
): Marks[] {
  const { theme } = style;
  const lane = after ? APART : 0;
  const shifted = theme.name === 'print' ? theme.ink : theme.accent;
  const moves = placed.flatMap(({ part, middle }): JsonObject[] =>
    part.after
      ? [
          {
            id: part.id,
            x: round(x.px(part.before.share)),
            x2: round(x.px(part.after.share)),
            y: round(middle - lane),
            y2: round(middle + lane),
            width: part.difference?.exceeds ? 3 : 1.25,
            color: part.difference?.exceeds ? shifted : theme.line,
          },
        ]
      : [],
  );
  const noise = placed.flatMap(({ part, middle }): JsonObject[] =>
    part.noise
      ? [
          {
            id: part.id,
            low: part.noise.low,
            high: part.noise.high,
            x: round(x.px(part.noise.low)),
            x2: round(x.px(part.noise.high)),
            y: round(middle - 8),
            y2: round(middle + 8),
          },
        ]
      : [],
  );
  return [
    rectMarks('noise', noise, { fill: noiseColor(style) }),
    ...(['before', 'after'] as const).flatMap((side): Marks[] => {
      const counts = placed.flatMap(({ part, middle }) => {
        const counted = part[side];
        return counted ? [{ part, counted, at: middle + (side === 'before' ? -lane : lane) }] : [];
      });
      return [
        intervalMarks(
          counts.map(({ part, counted, at }) => ({
            low: x.px(counted.low),
            high: x.px(counted.high),
            at,
            datum: { id: part.id, low: counted.low, high: counted.high },
          })),
          { name: `${side}-intervals`, along: 'x' },
          style,
        ),
      ];
    }),
    ruleMarks('moves', moves, {}, { color: literal('color'), strokeWidth: literal('width', 'quantitative') }),
    ...(['before', 'after'] as const).map((side): Marks => {
      const points = placed.flatMap(({ part, middle }): JsonObject[] => {
        const counted = part[side];
        if (!counted) return [];
        const { shape, color } = signOf(side, style);
        return [
          {
            id: part.id,
            label: part.label,
            count: counted.count,
            share: counted.share,
            tip: countTip(part, side, counted, style),
            x: round(x.px(counted.share)),
            y: round(middle + (side === 'before' ? -lane : lane)),
            shape,
            color: side === 'after' && part.difference?.exceeds ? theme.accent : color,
          },
        ];
      });
      return tipped(symbolMarks(`${side}-points`, points, AREA, { stroke: theme.ink, strokeWidth: 1.25 }));
    }),
  ];
}

/** The differences with their intervals: filled where the interval leaves out zero. */
export function differenceMarks(placed: readonly Placed[], x: ValueScale, style: Style): Marks[] {
  const points = (share: number) => x.px(100 * share);
  const intervals = placed.flatMap(({ part: { id, difference }, middle }) =>
    difference
      ? [
          {
            low: points(difference.low),
            high: points(difference.high),
            at: middle,
            datum: { id, low: difference.low, high: difference.high },
          },
        ]
      : [],
  );
  return [
    intervalMarks(intervals, { name: 'difference-intervals', along: 'x' }, style),
    ...verdictMarks(
      placed.map(({ part, middle }) => ({ part, x: points(part.difference?.difference ?? 0), y: middle })),
      style,
    ),
  ];
}

/** Diamonds: filled for what exceeds noise, hollow for what does not. */
export function verdictMarks(
  placed: readonly { readonly part: Part; readonly x: number; readonly y: number }[],
  style: Style,
): Marks[] {
  const rowsOf = (exceeds: boolean) =>
    placed
      .filter(({ part }) => part.difference?.exceeds === exceeds)
      .map(({ part, x, y }): JsonObject => ({
        id: part.id,
        label: part.label,
        difference: part.difference?.difference ?? 0,
        tip: differenceTip(part, style),
        x: round(x),
        y: round(y),
        ...signOf(exceeds ? 'exceeds' : 'within', style),
      }));
  return [
    tipped(
      symbolMarks('shifts-beyond-noise', rowsOf(true), AREA, { stroke: style.theme.ink, strokeWidth: 1.25 }),
    ),
    tipped(symbolMarks('shifts-within-noise', rowsOf(false), AREA, HOLLOW)),
  ];
}

/** "Limited sanctions", "After: 30 · 33.0% (24.2%–43.1%)" and the source. */
function countTip(
  part: Part,
  side: 'before' | 'after',
  { count, share, low, high }: Counted,
  { locale }: Style,
): string {
  const [middle, from, to] = [share, low, high].map((value) => percent(value, locale));
  const words = shiftWords(locale);
  return tipOf(
    [
      part.label,
      `${words.column[`${side}Count`]}: ${integer(count, locale)} · ${middle} (${from}–${to})`,
      ...(part.noise ? [`${words.beyond}: ${beyondText(part, locale)}`] : []),
    ],
    part.sources,
    locale,
  );
}

/** "Limited sanctions", "+27.0 points (+10.2 to +42.1): exceeds noise" and the source. */
function differenceTip(part: Part, { locale }: Style): string {
  const words = shiftWords(locale);
  const { signed, low, high } = shiftedWords(part, locale);
  return tipOf(
    [
      part.label,
      `${words.points(signed)} (${words.range(low, high)})`,
      part.difference?.exceeds ? words.exceeds : words.within,
    ],
    part.sources,
    locale,
  );
}
