import { widest, widthOf } from '../text/measure.ts';
import type { Style } from '../theme/style.ts';
import { type JsonObject, round } from '../vega/json.ts';
import { type Marks, textMarks } from '../vega/marks.ts';

export interface YearLabelSetting {
  readonly first: number;
  readonly last: number;
  /** The middle of the first year, and how far it is to that of the next, in px. */
  readonly x: number;
  readonly pitch: number;
  /** The middle of the labels, in px from the top. */
  readonly middle: number;
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500];
const APART = 12;

/** As many round years as find room side by side, each at the middle of its year. */
export function yearLabelMarks(setting: YearLabelSetting, { small, inner, theme }: Style): Marks {
  const { first, last, x, pitch, middle } = setting;
  const room = widest([String(first), String(last)], small) + APART;
  const step = STEPS.find((years) => years * pitch >= room) ?? 1000;
  const labels: JsonObject[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const at = x + (year - first) * pitch;
    if (at + widthOf(String(year), small) / 2 > inner) continue;
    labels.push({ x: round(at), y: round(middle + small.size * 0.36), lines: [String(year)] });
  }
  return textMarks('years', labels, { font: small, color: theme.quiet, align: 'center' });
}
