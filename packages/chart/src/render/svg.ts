import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import {
  type ChartContext,
  type ChartDefinition,
  type Drawing,
  drawing,
  type VegaLiteSpec,
} from '../charts/define.ts';
import { ChartError } from '../errors.ts';
import { standAlone } from './stand-alone.ts';

export interface SvgSettings {
  /** What ids in the SVG begin with. By default the name of the chart and a hash of the picture. */
  readonly idPrefix?: string | undefined;
}

/**
 * A chart as a stand-alone SVG document, with title, description and language. Needs no browser and no DOM. The same
 * input gives the same bytes.
 *
 * @throws ChartError `rows-empty`, `context-invalid`; `render-failed` where Vega refuses the specification or warns
 */
export async function renderSvg<Row extends object, Options extends object>(
  definition: ChartDefinition<Row, Options>,
  rows: readonly Row[],
  options: Options,
  context: ChartContext,
  settings: SvgSettings = {},
): Promise<string> {
  return renderDrawing(drawing(definition, rows, options), context, settings);
}

/** {@link renderSvg} of a chart that `draw` has filled in. */
export async function renderDrawing(
  drawn: Drawing,
  context: ChartContext,
  settings: SvgSettings = {},
): Promise<string> {
  const svg = await svgOf(drawn.spec(context));
  return standAlone(svg, {
    name: drawn.name,
    title: drawn.headline(context.locale),
    description: drawn.summary(context.locale),
    locale: context.locale,
    idPrefix: settings.idPrefix,
  });
}

async function svgOf(spec: VegaLiteSpec): Promise<string> {
  const warnings: string[] = [];
  const logger = collecting(warnings);
  let svg: string;
  try {
    // Our own JSON type and Vega-Lite's describe the same; the tests check the specification against its schema.
    const compiled = vegaLite.compile(spec as unknown as vegaLite.TopLevelSpec, { logger });
    const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none', logger });
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
