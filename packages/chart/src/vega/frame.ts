import type { Caption, ChartSpec } from '../charts/define.ts';
import { dictionary } from '../locale/index.ts';
import { type Block, blockOf, blockOfLines } from '../text/block.ts';
import { plain } from '../text/plain.ts';
import { wrapEvenly } from '../text/wrap.ts';
import type { Style } from '../theme/style.ts';
import { round } from './json.ts';
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
  /** What is drawn, the undermost first. Layers without rows are left out. */
  readonly marks: readonly (Marks | undefined)[];
}

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';
const GAP = { subtitle: 4, plot: 18, caption: 14 };

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
  const caption = captionOf(content.caption, style);
  const titled = headline.height + (subtitle.height > 0 ? GAP.subtitle + subtitle.height : 0);
  const top = -(content.above + GAP.plot + titled);
  const end = content.height + content.below;
  const marks = [
    ...content.marks,
    blockMarks('headline', headline, top, theme.ink),
    blockMarks('subtitle', subtitle, top + headline.height + GAP.subtitle, theme.quiet),
    blockMarks('caption', caption, end + GAP.caption, theme.quiet),
  ].filter((layer) => layer !== undefined && layer.values.length > 0) as Marks[]; // the filter drops the undefined

  return {
    $schema: SCHEMA,
    description: plain(content.description),
    background: style.background,
    width: style.inner,
    height: round(content.height),
    padding: {
      left: style.margin,
      right: style.margin,
      top: round(style.margin - 4 - top),
      bottom: round(
        content.below + (caption.height > 0 ? GAP.caption + caption.height : 0) + style.margin - 8,
      ),
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

function blockMarks(data: string, block: Block, top: number, color: string): Marks {
  const values = block.lines.length === 0 ? [] : [{ x: 0, y: round(top + block.ascent), lines: block.lines }];
  return textMarks(data, values, { font: block.font, color });
}

function captionOf(caption: Caption | undefined, style: Style): Block {
  const text = caption === undefined ? '' : dictionary(style.locale).caption(caption);
  return blockOf(text, style.inner, style.small, 6);
}
