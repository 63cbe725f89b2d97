import type { Font, Weight } from '../text/measure.ts';
import { lineHeightOf } from '../text/block.ts';
import type { Json, JsonObject } from './json.ts';

/** One layer of a picture: a data set, and how its rows are drawn. */
export interface Marks {
  /** Of the layer, where it is not that of the data set. */
  readonly name?: string;
  readonly data: string;
  readonly values: readonly JsonObject[];
  readonly mark: JsonObject;
  readonly encoding: JsonObject;
}

/** A channel whose field holds pixels from the left or the top of the plot. */
export function px(field: string): JsonObject {
  return { field, type: 'quantitative', scale: null };
}

/** A channel whose field holds what is drawn: a colour, the name of a shape, an opacity. */
export function literal(field: string, type: 'nominal' | 'quantitative' = 'nominal'): JsonObject {
  return { field, type, scale: null, legend: null };
}

/** The same marks, which say the `tip` of their row to who points at them or walks through them. */
export function tipped(marks: Marks): Marks {
  const tip = { field: 'tip', type: 'nominal' };
  return {
    ...marks,
    encoding: { ...marks.encoding, tooltip: tip, description: tip },
  };
}

export interface TextSetting {
  readonly font: Font;
  readonly color: string;
  readonly align?: 'left' | 'center' | 'right';
}

/** A text to be placed: lines in px, `x` where it is aligned, `y` the baseline of its first line. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** Texts at their `x` and `y` with their `lines`. */
export function textMarks(data: string, values: readonly JsonObject[], setting: TextSetting): Marks {
  const { font, color, align = 'left' } = setting;
  return {
    data,
    values,
    mark: {
      type: 'text',
      align,
      baseline: 'alphabetic',
      fontSize: font.size,
      fontWeight: cssWeight(font.weight),
      lineHeight: lineHeightOf(font),
      color,
    },
    encoding: { x: px('x'), y: px('y'), text: { field: 'lines' } },
  };
}

/** Straight lines from (`x`, `y`) to (`x2`, `y2`), in px unless the encoding says otherwise. */
export function ruleMarks(
  data: string,
  values: readonly JsonObject[],
  mark: JsonObject,
  encoding: JsonObject = {},
): Marks {
  return {
    data,
    values,
    mark: { type: 'rule', ...mark },
    encoding: { x: px('x'), x2: { field: 'x2' }, y: px('y'), y2: { field: 'y2' }, ...encoding },
  };
}

/** Rectangles from (`x`, `y`) to (`x2`, `y2`), in px unless the encoding says otherwise. */
export function rectMarks(
  data: string,
  values: readonly JsonObject[],
  mark: JsonObject,
  encoding: JsonObject = {},
): Marks {
  return {
    data,
    values,
    mark: { type: 'rect', ...mark },
    encoding: { x: px('x'), x2: { field: 'x2' }, y: px('y'), y2: { field: 'y2' }, ...encoding },
  };
}

/** Lines through points at their `x` and `y`, in px unless the encoding says otherwise; one line for each `part`. */
export function lineMarks(
  data: string,
  values: readonly JsonObject[],
  mark: JsonObject,
  encoding: JsonObject = {},
): Marks {
  return {
    data,
    values,
    mark: { type: 'line', ...mark },
    encoding: { x: px('x'), y: px('y'), detail: { field: 'part', type: 'nominal' }, ...encoding },
  };
}

/** Areas between `y` and `y2` along `x`, in px unless the encoding says otherwise; one area for each `part`. */
export function areaMarks(
  data: string,
  values: readonly JsonObject[],
  mark: JsonObject,
  encoding: JsonObject = {},
): Marks {
  return {
    data,
    values,
    mark: { type: 'area', line: false, ...mark },
    encoding: {
      x: px('x'),
      y: px('y'),
      y2: { field: 'y2' },
      detail: { field: 'part', type: 'nominal' },
      ...encoding,
    },
  };
}

/** Filled symbols around (`x`, `y`); `shape` and `color` stand in the rows. `area` in square px. */
export function symbolMarks(
  data: string,
  values: readonly JsonObject[],
  area: number,
  mark: JsonObject = {},
): Marks {
  return {
    data,
    values,
    mark: { type: 'point', filled: true, opacity: 1, size: area, ...mark },
    encoding: { x: px('x'), y: px('y'), shape: literal('shape'), color: literal('color') },
  };
}

/** Bold is 600 where the font has it. */
function cssWeight(weight: Weight): Json {
  return weight === 'bold' ? 600 : 400;
}
