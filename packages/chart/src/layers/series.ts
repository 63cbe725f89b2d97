import { groupedBy } from '../group.ts';
import { type Block, blockOf } from '../text/block.ts';
import { dodge } from '../layout/dodge.ts';
import type { Style } from '../theme/style.ts';
import { type JsonObject, round } from '../vega/json.ts';
import {
  areaMarks,
  lineMarks,
  type Marks,
  ruleMarks,
  symbolMarks,
  textMarks,
  tipped,
} from '../vega/marks.ts';

/** One observation of a series, in px. `y` is null where there is none: a gap, and no zero. */
export interface SeriesPoint {
  readonly x: number;
  readonly y: number | null;
  /** The ends of its interval, in px. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** Data for readers of the specification, and the tip of the mark. */
  readonly datum: JsonObject;
}

export interface SeriesSetting {
  /** What the names of the layers begin with. */
  readonly name: string;
  readonly color: string;
  /** Whether a value holds until the next one. */
  readonly step?: boolean;
  readonly dash?: readonly number[];
}

/** More points than that are felt and not drawn. */
const MOST_DRAWN = 40;

/**
 * A series as a line that is broken where there are no data, with a point at each observation; an observation without
 * neighbours is a point alone. Intervals are a band behind it. Each point says its `tip`.
 */
export function seriesMarks(points: readonly SeriesPoint[], setting: SeriesSetting, style: Style): Marks[] {
  const { name, color, step = false, dash } = setting;
  const rows = partsOf(points);
  const line = {
    color,
    strokeWidth: 2,
    strokeJoin: 'round',
    ...(step ? { interpolate: 'step-after' } : {}),
    ...(dash ? { strokeDash: [...dash] } : {}),
  };
  const stretches = groupedBy(rows, ({ part }) => part);
  const isAlone = (part: number) => stretches.get(part)?.length === 1;
  const drawn = rows.length <= MOST_DRAWN;
  const dots = rows.map((row): JsonObject => ({
    ...row.datum,
    x: round(row.x),
    y: round(row.y),
    shape: 'circle',
    color,
    opacity: drawn || isAlone(row.part) ? 1 : 0,
  }));
  const bands = rows.flatMap(({ x, low, high, part }): JsonObject[] =>
    typeof low === 'number' && typeof high === 'number'
      ? [{ x: round(x), y: round(low), y2: round(high), part }]
      : [],
  );
  const dot = symbolMarks(`${name}-points`, dots, 26, { stroke: style.theme.background, strokeWidth: 0.75 });
  return [
    areaMarks(`${name}-band`, bands, {
      color,
      opacity: 0.18,
      ...(step ? { interpolate: 'step-after' } : {}),
    }),
    lineMarks(
      `${name}-line`,
      rows.map(({ x, y, part }) => ({ x: round(x), y: round(y), part })),
      line,
    ),
    tipped({
      ...dot,
      encoding: {
        ...dot.encoding,
        opacity: { field: 'opacity', type: 'quantitative', scale: null, legend: null },
      },
    }),
  ];
}

interface Row extends SeriesPoint {
  readonly y: number;
  /** The number of the unbroken stretch in which it lies. */
  readonly part: number;
}

function partsOf(points: readonly SeriesPoint[]): Row[] {
  let part = 0;
  return points.flatMap((point): Row[] => {
    if (point.y === null) {
      part += 1;
      return [];
    }
    return [{ ...point, y: point.y, part }];
  });
}

/** A name at the end of a line, instead of a legend. */
export interface EndLabel {
  readonly label: string;
  /** Where its line ends, in px. */
  readonly y: number;
}

export interface EndLabelSetting {
  /** The name of the layer. */
  readonly name: string;
  /** Where the lines end and how wide the labels may be, in px. */
  readonly x: number;
  readonly width: number;
  /** Between which heights they stand. */
  readonly from: number;
  readonly to: number;
}

const AFTER_LINE = 8;

/**
 * Names beside the ends of lines, moved apart where lines end close together, with a fine line to those that moved.
 * Undefined where there is no room for all: then use a key.
 */
export function endLabelMarks(
  labels: readonly EndLabel[],
  { name, x, width, from, to }: EndLabelSetting,
  style: Style,
): Marks[] | undefined {
  const { small: font, theme } = style;
  const blocks = labels.map(({ label }): Block => blockOf(label, width - AFTER_LINE, font, 3));
  const middles = dodge(
    labels.map(({ y }, index) => ({ at: y, size: blocks[index]?.height ?? 0 })),
    [from, to],
    2,
  );
  if (!middles) return undefined;
  const texts = labels.map((_, index): JsonObject => {
    const block = blocks[index] ?? blockOf('', width, font);
    const top = (middles[index] ?? 0) - block.height / 2;
    return { x: round(x + AFTER_LINE), y: round(top + block.ascent), lines: block.lines };
  });
  const leaders = labels.flatMap(({ y }, index): JsonObject[] => {
    const middle = middles[index] ?? y;
    return Math.abs(middle - y) < font.size / 2
      ? []
      : [{ x: round(x), x2: round(x + AFTER_LINE - 2), y: round(y), y2: round(middle) }];
  });
  return [
    ruleMarks(`${name}-leaders`, leaders, { color: theme.line, strokeWidth: 0.75 }),
    textMarks(name, texts, { font, color: theme.ink }),
  ];
}
