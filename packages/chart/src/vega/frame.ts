import type { Caption, ChartSpec } from '../charts/define.ts';
import { dictionary } from '../locale/index.ts';
import { type Block, blockOf, blockOfLines } from '../text/block.ts';
import { plain } from '../text/plain.ts';
import { wrapEvenly } from '../text/wrap.ts';
import type { TimeScale } from '../scales/time.ts';
import type { Style } from '../theme/style.ts';
import { type JsonObject, round } from './json.ts';
import { type Marks, textMarks } from './marks.ts';

/** The content of a picture, laid out from (0, 0) at the left margin and the top of the plot. */
export interface Content {
  readonly headline: string;
  readonly subtitle: string;
  /** For readers of the specification who do not see the picture. */
  readonly description: string;
  readonly caption?: Caption | undefined;
  /** Room above the plot for an axis or a label, in px. */
  readonly above: number;
  /** Height of the plot: what grids and axes span. */
  readonly height: number;
  /** Room below the plot for an axis, labels and keys, in px. */
  readonly below: number;
  /** The scale of time across the plot, where there is one: by it a span can be chosen in the picture. */
  readonly time?: TimeScale | undefined;
  /** What is drawn, the undermost first. Layers without rows are left out. */
  readonly marks: readonly (Marks | undefined)[];
}

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';
const GAP = { subtitle: 4, plot: 18, caption: 14, note: 4 };

/**
 * A whole Vega-Lite specification: headline and subtitle above the content, caption below, all within the width.
 *
 * Texts are marks in px rather than Vega's own title and caption, because Vega places those by what it measures, and
 * it measures differently with and without a canvas. Each layer has a name, so that a reader of the specification can
 * take one out.
 */
export function frame(content: Content, style: Style): ChartSpec {
  const { theme } = style;
  const headline = blockOfLines(wrapEvenly(content.headline, style.inner, style.headline, 6), style.headline);
  const subtitle = blockOf(content.subtitle, style.inner, style.subtitle, 6);
  const note = blockOf(style.note, style.inner, style.small, 8);
  const caption = captionOf(content.caption, style);
  const titled = headline.height + (subtitle.height > 0 ? GAP.subtitle + subtitle.height : 0);
  const top = -(content.above + GAP.plot + titled);
  const end = content.height + content.below;
  // Note and caption, each with a gap before it.
  const foot = [note, caption].reduce((sum, { height }, index) => {
    const gap = index > 0 && sum > 0 ? GAP.note : GAP.caption;
    return sum + (height > 0 ? gap + height : 0);
  }, 0);
  const marks = [
    ...content.marks,
    blockMarks('headline', headline, top, theme.ink),
    blockMarks('subtitle', subtitle, top + headline.height + GAP.subtitle, theme.quiet),
    blockMarks('note', note, end + GAP.caption, theme.quiet),
    blockMarks('caption', caption, end + foot - caption.height, theme.quiet),
  ].filter((layer) => layer !== undefined && layer.values.length > 0) as Marks[]; // the filter drops the undefined

  return {
    $schema: SCHEMA,
    description: plain(`${content.description} ${style.note}`),
    background: style.background,
    ...timed(content.time),
    width: style.inner,
    height: round(content.height),
    padding: {
      left: style.margin,
      right: style.margin,
      top: round(style.margin - 4 - top),
      bottom: round(content.below + foot + style.margin - 8),
    },
    autosize: { type: 'none' },
    datasets: Object.fromEntries(marks.map(({ data, values }) => [data, values])),
    layer: marks.map(({ name, data, mark, encoding }) => ({
      name: name ?? data,
      data: { name: data },
      // Who has nothing to say of itself is not read out; the description says it better.
      mark: 'description' in encoding ? mark : { ...mark, aria: false },
      encoding,
    })),
    config: {
      font: style.family,
      view: { stroke: null },
      text: { limit: 0 },
      axis: {
        aria: false,
        labelFont: style.family,
        labelFontSize: style.small.size,
        labelColor: theme.quiet,
        labelLimit: 0,
        domainColor: theme.line,
        tickColor: theme.line,
        gridColor: theme.faint,
        tickSize: 5,
        labelPadding: 4,
      },
    },
  };
}

/** Which time lies where across the plot, in milliseconds and in px from its left, for scripts. */
function timed(time: TimeScale | undefined): JsonObject {
  return time ? { usermeta: { yalu: { time: [time.domain.from, time.domain.to], range: time.range } } } : {};
}

function blockMarks(data: string, block: Block, top: number, color: string): Marks {
  const values = block.lines.length === 0 ? [] : [{ x: 0, y: round(top + block.ascent), lines: block.lines }];
  return textMarks(data, values, { font: block.font, color });
}

function captionOf(caption: Caption | undefined, style: Style): Block {
  const text = caption === undefined ? '' : dictionary(style.locale).caption(caption);
  return blockOf(text, style.inner, style.small, 6);
}
