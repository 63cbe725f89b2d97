import type { Locale } from '@yalu/model/text';
import type { Style } from '../../theme/style.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { literal, type Marks, px, rectMarks, ruleMarks, tipped } from '../../vega/marks.ts';
import { integer, percent } from '../../locale/format.ts';
import { tipOf } from '../tip.ts';
import type { Figures, Part } from './figures.ts';

/** Heights of bars in px. */
export const BAR = { group: 13, view: 9 };

/** A part and where its bar lies: `middle` in px from the top of the plot. */
export interface Placed {
  readonly part: Part;
  readonly level: 'group' | 'view';
  readonly accent: boolean;
  readonly middle: number;
}

export interface ShareAxis {
  /** The x channel without its field. */
  readonly x: JsonObject;
  readonly axis: JsonObject;
}

/** An axis of shares from zero to the next ten per cent above the widest interval, and over one half where that is drawn. */
export function shareAxis(
  { groups, grouped }: Figures,
  range: readonly number[],
  narrow: boolean,
): ShareAxis {
  const highs = groups
    .flatMap((group) => [...(grouped ? [group] : []), ...group.views])
    .map(({ high }) => high);
  const most = Math.min(1, Math.ceil(Math.max(grouped ? 0.55 : 0, ...highs) * 10) / 10);
  return {
    x: { type: 'quantitative', scale: { domain: [0, most], range, nice: false, zero: true } },
    axis: {
      orient: 'bottom',
      title: null,
      format: '.0%',
      labelFlush: false,
      tickCount: narrow ? 4 : 6,
      grid: !narrow,
      domain: narrow,
      ticks: narrow,
    },
  };
}

/** Bars from zero with their intervals over them. */
export function shareMarks(placed: readonly Placed[], { x, axis }: ShareAxis, style: Style): Marks[] {
  const { theme } = style;
  const shares = placed.map(({ part, level, accent, middle }): JsonObject => ({
    id: part.id,
    label: part.label,
    count: part.count,
    share: part.share,
    low: part.low,
    high: part.high,
    tip: tipText(part, style.locale),
    zero: 0,
    level,
    fill: theme[
      accent ? (level === 'group' ? 'accent' : 'accentPart') : level === 'group' ? 'neutral' : 'neutralPart'
    ],
    top: round(middle - BAR[level] / 2),
    middle: round(middle),
    bottom: round(middle + BAR[level] / 2),
    capTop: round(middle - 3),
    capBottom: round(middle + 3),
  }));
  const ink = { color: theme.ink, strokeWidth: 1.25 };
  const cap = (bound: 'low' | 'high'): Marks => ({
    ...ruleMarks('shares', shares, ink, {
      x: { ...x, field: bound },
      x2: { field: bound },
      y: px('capTop'),
      y2: { field: 'capBottom' },
    }),
    name: `interval-${bound}`,
  });
  return [
    {
      ...tipped(
        rectMarks('shares', shares, theme.name === 'print' ? { stroke: theme.ink, strokeWidth: 1 } : {}, {
          x: { ...x, field: 'zero', axis },
          x2: { field: 'share' },
          y: px('top'),
          y2: { field: 'bottom' },
          fill: literal('fill'),
        }),
      ),
      name: 'bars',
    },
    {
      ...ruleMarks('shares', shares, ink, {
        x: { ...x, field: 'low' },
        x2: { field: 'high' },
        y: px('middle'),
        y2: { field: 'middle' },
      }),
      name: 'intervals',
    },
    cap('low'),
    cap('high'),
  ];
}

/** "Limited sanctions", "30 · 33.0% (24.2%–43.1%)" and the source. */
function tipText({ label, count, share, low, high, sources }: Part, locale: Locale): string {
  const [middle, from, to] = [share, low, high].map((value) => percent(value, locale));
  return tipOf([label, `${integer(count, locale)} · ${middle} (${from}–${to})`], sources, locale);
}
