import { extname } from 'node:path';
import type { ChartContext, Drawing } from '@yalu/chart';
import { chartNames, loadChart, loadCharts } from '@yalu/chart/registry';
import { inLocale } from '@yalu/model/text';
import { run } from '@yalu/query';
import { checkAll } from '@yalu/query/claims';
import { citedSources, type CitedSource } from '@yalu/query/debate';
import { parseQuery } from '@yalu/query/schema';
import { chartFlags, chartOptions } from '../chart-options.ts';
import { type Context, defineCommand, type OptionValues, textOption } from '../command.ts';
import { CliError } from '../errors.ts';
import { writeWhole } from '../output/file.ts';
import { formatTable } from '../output/table.ts';
import { wordsIn } from '../words.ts';

const THEMES = ['light', 'dark', 'print'] as const;

export const chart = defineCommand({
  name: 'chart',
  summary: 'draws a chart as SVG, PNG or a page of HTML, or writes its Vega-Lite specification',
  arguments: [{ name: '[name]', description: 'the chart; without it, the list of charts' }],
  options: [
    {
      flags: '-o, --output <file>',
      description:
        'FILE.svg, FILE.png, FILE.html (a page by itself) or FILE.json (the specification); {name} stands for the chart (default: SVG to standard output)',
    },
    { flags: '--width <px>', description: 'width, 320 to 1600', default: '960' },
    {
      flags: '--theme <theme>',
      description: 'colours; auto, as the reader prefers, is for pages',
      choices: [...THEMES, 'auto'],
      default: 'light',
    },
    { flags: '--transparent', description: 'without a background' },
    { flags: '--all', description: 'every chart with its default options; needs --output with {name}' },
  ],
  optionsFor: async (args) => chartFlags(args.find((argument) => !argument.startsWith('-')) ?? ''),
  examples: [
    'yalu chart distribution --lang ko --width 640 -o views.svg',
    'yalu chart timeline --as-of 2005 -o timeline.svg',
    'yalu chart matrix --theme auto -o matrix.html',
  ],
  run: async (context, [name], options) => {
    const output = textOption(options, 'output');
    if (options['all'] === true) {
      if (!output?.includes('{name}'))
        throw new CliError(
          '--all writes several files: give --output with {name} in it, such as --output "out/{name}.svg".',
        );
      for (const each of chartNames) await write(context, each, options, output);
      return 0;
    }
    if (name === undefined) {
      await listCharts(context);
      return 0;
    }
    await write(context, name, options, output);
    return 0;
  },
});

async function listCharts({ locale, format, write: print }: Context): Promise<void> {
  const words = wordsIn(locale);
  const rows = (await loadCharts()).map(({ name, title, description }) => ({
    name,
    title: inLocale(title, locale),
    description: inLocale(description, locale),
  }));
  const columns = [
    { key: 'name', label: words.id },
    { key: 'title', label: words.label },
    { key: 'description', label: words.description },
  ];
  print(await formatTable({ columns, rows }, format, locale));
}

async function write(
  context: Context,
  name: string,
  options: OptionValues,
  output: string | undefined,
): Promise<void> {
  const file = output?.replaceAll('{name}', name);
  const ending = file === undefined ? '.svg' : extname(file).toLowerCase();
  const render = renderers[ending];
  if (render === undefined) {
    throw new CliError(
      `--output: ${file ?? ''} must end in .svg or .png (a picture), .html (a page) or .json (the Vega-Lite specification).`,
    );
  }
  const auto = textOption(options, 'theme') === 'auto';
  if (auto && ending !== '.html')
    throw new CliError(`--theme: auto is for pages (.html); a ${ending} has one of ${THEMES.join(', ')}.`);
  const { drawn, sources } = await fill(context, name, options);
  const content = await render(drawn, pictureFor(context, options, sources), auto);
  if (file === undefined) context.write(String(content));
  else await writeWhole(file, content);
}

/** What a file holds, by its ending. What draws it is loaded only then. */
type Render = (drawn: Drawing, picture: ChartContext, auto: boolean) => Promise<string | Uint8Array>;

const renderers: Readonly<Record<string, Render>> = {
  '.svg': async (drawn, picture) => (await import('@yalu/chart/svg')).renderSvg(drawn, picture),
  '.png': async (drawn, picture) => (await import('@yalu/chart/png')).renderPng(drawn, picture),
  '.html': async (drawn, picture, auto) =>
    (await import('@yalu/chart/html')).renderHtml(drawn, {
      ...picture,
      theme: auto ? 'auto' : picture.theme,
    }),
  '.json': (drawn, picture) => Promise.resolve(`${JSON.stringify(drawn.spec(picture), null, 2)}\n`),
};

interface Filled {
  readonly drawn: Drawing;
  /** The sources of the records that the chart shows. */
  readonly sources: readonly CitedSource[];
}

/** The chart, filled with the answers of the dataset to its queries. */
async function fill({ dataset, yalu }: Context, name: string, values: OptionValues): Promise<Filled> {
  const drawing = await loadChart(name);
  const options = await chartOptions(name, values);
  const results = Object.fromEntries(
    Object.entries(drawing.queriesFor(options)).map(([key, query]) => [key, run(dataset, parseQuery(query))]),
  );
  const evidence = Object.values(results).flatMap((result) => result.evidence.flat());
  // Verdicts are no answer to a query; they are computed where a chart reads them.
  const answers = {
    ...results,
    get verdicts() {
      return { rows: checkAll(yalu) };
    },
  };
  return { drawn: drawing.draw(answers, options), sources: citedSources(dataset, evidence) };
}

function pictureFor(
  { dataset, locale }: Context,
  options: OptionValues,
  sources: readonly CitedSource[],
): ChartContext {
  const typed = textOption(options, 'width') ?? '';
  const width = Number(typed);
  if (typed.trim() === '' || Number.isNaN(width))
    throw new CliError(`--width: ${JSON.stringify(typed)} is no number of pixels.`);
  const theme = THEMES.find((one) => one === textOption(options, 'theme')) ?? 'light';
  const [first] = sources;
  return {
    locale,
    theme,
    width,
    background: options['transparent'] === true ? 'transparent' : 'theme',
    caption: {
      source: first
        ? wordsIn(locale).andOthers(inLocale(first.label, locale), sources.length - 1)
        : dataset.name,
      dataset: dataset.name,
      version: dataset.version,
      licence: dataset.licence,
    },
  };
}
