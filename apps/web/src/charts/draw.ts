import { type ChartContext, type Drawing, htmlTable } from '@yalu/chart';
import { loadChart } from '@yalu/chart/registry';
import { renderSvg } from '@yalu/chart/svg';
import type { AnyDataset } from '@yalu/model/dataset';
import { inLocale, type Locale } from '@yalu/model/text';
import { type Query, run } from '@yalu/query';
import { citedSources } from '@yalu/query/debate';
import { withVariables } from './colors.ts';
import { WIDTHS } from './widths.ts';

/** A chart as the page shows it, as HTML: the pictures of all widths, and the table of the same numbers. */
export interface Drawn {
  readonly pictures: string;
  readonly table: string;
}

export interface DrawRequest {
  /** The name of a chart. */
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly locale: Locale;
  /** What ids begin with: different for each drawing on a page. */
  readonly idPrefix: string;
}

/** Asks the dataset what a chart needs to know, and draws it. */
export async function draw(dataset: AnyDataset, request: DrawRequest): Promise<Drawn> {
  const { locale, idPrefix } = request;
  const { drawing, caption } = await fill(dataset, request);
  const pictures = await Promise.all(
    WIDTHS.map(async (width) => {
      const context = { locale, theme: 'light', width, background: 'transparent', caption } as const;
      return `<div class="picture picture-${width}">${await picture(drawing, context, `${idPrefix}-${width}`)}</div>`;
    }),
  );
  return {
    pictures: pictures.join(''),
    table: htmlTable(drawing.table(locale), locale, drawing.headline(locale)),
  };
}

/** One picture with CSS variables for its colours, whatever the theme that it was drawn in. */
export async function picture(drawing: Drawing, context: ChartContext, idPrefix: string): Promise<string> {
  return withVariables(await renderSvg(drawing, context, { idPrefix }), context.theme);
}

/** A chart filled with the answers of the dataset, and the line under it. */
export async function fill(
  dataset: AnyDataset,
  { name, options, locale }: Pick<DrawRequest, 'name' | 'options' | 'locale'>,
): Promise<{ readonly drawing: Drawing; readonly caption: NonNullable<ChartContext['caption']> }> {
  const definition = await loadChart(name);
  // A chart's queries are plain JSON for whatever engine; they are the queries of ours.
  const results = Object.entries(definition.queriesFor(options)).map(
    ([key, query]) => [key, run(dataset, query as unknown as Query)] as const,
  );
  const [source] = citedSources(
    dataset,
    results.flatMap(([, { evidence }]) => evidence.flat()),
  );
  return {
    drawing: definition.draw(Object.fromEntries(results), options),
    caption: {
      source: source === undefined ? dataset.name : inLocale(source.label, locale),
      dataset: dataset.name,
      version: dataset.version,
      licence: dataset.licence,
    },
  };
}
