import { blockOf, lineHeightOf } from '../../text/block.ts';
import { widest } from '../../text/measure.ts';
import type { Style } from '../../theme/style.ts';
import type { Content } from '../../vega/frame.ts';
import { type JsonObject, round } from '../../vega/json.ts';
import { type Marks, ruleMarks, textMarks } from '../../vega/marks.ts';
import { BAR, type Placed, shareAxis, shareMarks } from './bars.ts';
import { entriesOf, type EntryLevel } from './entries.ts';
import type { DistributionOptions, Figures } from './figures.ts';
import { distributionWords } from './words/index.ts';

const INDENT = 12;
/** Below this width labels stand above their bars. */
const NARROW = 560;
const ABOVE_BARS = 8;

/** The picture without what the frame adds. */
export function distributionContent(
  figures: Figures,
  options: DistributionOptions,
  style: Style,
): Pick<Content, 'above' | 'height' | 'below' | 'marks'> {
  const words = distributionWords(style.locale);
  const entries = entriesOf(figures, options.by, style.locale);
  const narrow = style.inner < NARROW;
  const valueWidth = Math.max(
    widest(
      entries.map(({ value }) => value),
      style.strong,
    ),
    narrow ? 0 : widest([words.values], style.small),
  );
  const labelWidth = narrow
    ? style.inner - valueWidth - 16
    : Math.min(
        style.inner * 0.36,
        INDENT +
          widest(
            entries.map(({ label }) => label),
            style.strong,
          ) +
          2,
      );
  const range = narrow ? [0, style.inner - 8] : [labelWidth + 14, style.inner - valueWidth - 20];

  const labels: Record<EntryLevel, JsonObject[]> = { group: [], view: [], missing: [] };
  const values: Record<EntryLevel, JsonObject[]> = { group: [], view: [], missing: [] };
  const placed: Placed[] = [];
  const separators: JsonObject[] = [];
  let y = ABOVE_BARS;
  for (const entry of entries) {
    const font = entry.level === 'group' ? style.strong : style.label;
    const indent = entry.level === 'view' && entry.nested && !narrow ? INDENT : 0;
    const block = blockOf(entry.label, labelWidth - indent, font, 3);
    y += entry.gap * lineHeightOf(font);
    if (entry.level === 'missing' && separators.length === 0) {
      separators.push({ x: 0, x2: style.inner, y: round(y), y2: round(y) });
      y += ABOVE_BARS;
    }
    labels[entry.level].push({ x: indent, y: round(y + block.ascent), lines: block.lines });
    values[entry.level].push({ x: style.inner, y: round(y + block.ascent), lines: [entry.value] });
    if (entry.part && entry.level !== 'missing') {
      const bar = BAR[entry.level];
      // Beside its label a bar is centred on the small letters of the first line.
      const middle = narrow ? y + block.height + 2 + bar / 2 : y + font.size * 0.66;
      placed.push({ part: entry.part, level: entry.level, accent: entry.accent, middle });
    }
    y += block.height + (narrow && entry.part ? BAR.group + 8 : 5);
  }
  const height = round(y + 2);
  const axis = shareAxis(figures, range, narrow);
  return {
    above: figures.grouped || !narrow ? lineHeightOf(style.small) : 0,
    height,
    below: 10 + style.small.size,
    marks: [
      ruleMarks('separators', separators, { color: style.theme.faint }),
      ...(figures.grouped ? halfMarks(axis.x, narrow ? placed : [], height, words.half, style) : []),
      ...shareMarks(placed, axis, style),
      ...(['group', 'view', 'missing'] as const).flatMap((level): Marks[] => {
        const color = level === 'missing' ? style.theme.quiet : style.theme.ink;
        const setting = { font: level === 'group' ? style.strong : style.label, color };
        return [
          textMarks(`${level}-labels`, labels[level], setting),
          textMarks(`${level}-values`, values[level], { ...setting, align: 'right' }),
        ];
      }),
      narrow
        ? undefined
        : textMarks('value-head', [{ x: style.inner, y: -6, lines: [words.values] }], {
            font: style.small,
            color: style.theme.quiet,
            align: 'right',
          }),
    ],
  };
}

/**
 * The line at one half, which says what the headline compares with. In a narrow picture, where labels stand over the
 * bars, it is drawn behind each bar alone, so that no text is struck through.
 */
function halfMarks(
  x: JsonObject,
  bars: readonly Placed[],
  height: number,
  label: string,
  style: Style,
): Marks[] {
  const { theme, small } = style;
  const at = { ...x, field: 'share' };
  const pieces: JsonObject[] =
    bars.length === 0
      ? [{ share: 0.5, y: 0, y2: round(height) }]
      : bars.map(({ middle, level }) => {
          const reach = BAR[level] / 2 + 2;
          return { share: 0.5, y: round(middle - reach), y2: round(middle + reach) };
        });
  const text = textMarks('half-label', [{ share: 0.5, y: -6, lines: [label] }], {
    font: small,
    color: theme.quiet,
    align: 'center',
  });
  return [
    ruleMarks('half', pieces, { color: theme.quiet, strokeDash: [3, 2] }, { x: at, x2: { field: 'share' } }),
    { ...text, encoding: { ...text.encoding, x: at } },
  ];
}
