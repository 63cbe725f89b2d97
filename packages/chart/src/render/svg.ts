import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import type { ChartContext, ChartSpec, Drawing } from '../charts/define.ts';
import { ChartError } from '../errors.ts';
import { round } from '../vega/json.ts';
import { withTitledMarks } from './marks.ts';
import { standAlone } from './stand-alone.ts';

export interface SvgSettings {
  /** What ids in the SVG begin with. By default the name of the chart and a hash of the picture. */
  readonly idPrefix?: string | undefined;
}

/**
 * A chart as a stand-alone SVG document, with title, description and language. Needs no browser and no DOM. The same
 * input gives the same bytes.
 *
 * Marks with something to say have the class `yalu-mark` and a `title` with what it is, its value and its source.
 *
 * @throws ChartError `rows-empty`, `rows-too-many`, `context-invalid`; `render-failed` where Vega refuses the
 * specification or warns
 */
export async function renderSvg(
  drawing: Drawing,
  context: ChartContext,
  settings: SvgSettings = {},
): Promise<string> {
  const spec = drawing.spec(context);
  const svg = await svgOf(spec);
  return standAlone(withTitledMarks(svg), {
    name: drawing.name,
    title: drawing.headline(context.locale),
    description: drawing.summary(context.locale),
    locale: context.locale,
    idPrefix: settings.idPrefix,
    data: dataOf(spec),
  });
}

/** What a picture says of itself to scripts: from when to when its time is, and the sides of the plot that has it, in px. */
function dataOf({ usermeta, padding, height }: ChartSpec): Readonly<Record<string, string>> {
  // As `frame` writes them; others may keep data of their own there.
  const own = (usermeta as { yalu?: { time: readonly number[]; range: readonly number[] } } | undefined)
    ?.yalu;
  if (own === undefined) return {};
  const { time, range } = own;
  const { left, top } = padding as { left: number; top: number };
  const [from = 0, to = 0] = range;
  const sides = [left + from, top, left + to, top + Number(height)];
  return {
    time: time.map((instant) => new Date(instant).toISOString().slice(0, 10)).join('/'),
    plot: sides.map(round).join(' '),
  };
}

/** Both kinds of specification say which they are in the address of their schema. */
const IS_VEGA = /\/schema\/vega\//;

async function svgOf(spec: ChartSpec): Promise<string> {
  const warnings: string[] = [];
  const logger = collecting(warnings);
  let svg: string;
  try {
    // Our own JSON type and Vega's describe the same; the tests check specifications against the schemas.
    const compiled = IS_VEGA.test(spec.$schema)
      ? (spec as unknown as vega.Spec)
      : vegaLite.compile(spec as unknown as vegaLite.TopLevelSpec, { logger }).spec;
    const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger });
    try {
      vega.resetSVGDefIds();
      svg = await view.toSVG();
    } finally {
      view.finalize();
    }
  } catch (cause) {
    throw new ChartError('render-failed', `Vega could not draw the chart: ${messageOf(cause)}`, { cause });
  }
  if (warnings.length > 0) {
    throw new ChartError('render-failed', `Vega warned about the chart: ${warnings.join('; ')}`);
  }
  return svg;
}

/** A logger that keeps warnings and errors, and is silent about the rest. */
function collecting(warnings: string[]): vega.LoggerInterface {
  let current = 0;
  function level(): number;
  function level(next: number): vega.LoggerInterface;
  function level(next?: number): number | vega.LoggerInterface {
    if (next === undefined) return current;
    current = next;
    return logger;
  }
  const keep = (...messages: readonly unknown[]): vega.LoggerInterface => {
    warnings.push(messages.map(messageOf).join(' '));
    return logger;
  };
  const drop = (): vega.LoggerInterface => logger;
  const logger: vega.LoggerInterface = { level, error: keep, warn: keep, info: drop, debug: drop };
  return logger;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
