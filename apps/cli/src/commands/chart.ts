import { extname } from 'node:path';
import { chart as chartNamed, type ChartContext, charts, type Drawing } from '@yalu/chart';
import { inLocale } from '@yalu/model/text';
import { citedSources, type CitedSource, run } from '@yalu/query';
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
  summary: 'draws a chart as SVG, or writes its Vega-Lite specification',
  arguments: [{ name: '[name]', description: 'the chart; without it, the list of charts' }],
  options: [
    {
      flags: '-o, --output <file>',
      description:
        'FILE.svg, or FILE.json for the specification; {name} stands for the chart (default: SVG to standard output)',
    },
    { flags: '--width <px>', description: 'width, 320 to 1600', default: '960' },
    { flags: '--theme <theme>', description: 'colours', choices: THEMES, default: 'light' },
    { flags: '--transparent', description: 'without a background' },
    { flags: '--all', description: 'every chart with its default options; needs --output with {name}' },
  ],
  optionsFor: async (args) => chartFlags(args.find((argument) => !argument.startsWith('-')) ?? ''),
  examples: [
    'yalu chart distribution --lang ko --width 640 -o views.svg',
    'yalu chart timeline --as-of 2005 -o timeline.svg',
  ],
  run: async (context, [name], options) => {
    const output = textOption(options, 'output');
    if (options['all'] === true) {
      if (!output?.includes('{name}'))
        throw new CliError(
          '--all writes several files: give --output with {name} in it, such as --output "out/{name}.svg".',
        );
      for (const each of Object.keys(charts)) await write(context, each, options, output);
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
  const rows = Object.values(charts).map(({ name, title, description }) => ({
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
  if (ending !== '.svg' && ending !== '.json') {
    throw new CliError(
      `--output: ${file ?? ''} must end in .svg (a picture) or .json (the Vega-Lite specification).`,
    );
  }
  const { drawn, sources } = fill(context, name, options);
  const picture = pictureFor(context, options, sources);
  const text =
    ending === '.svg' ? await svgOf(drawn, picture) : `${JSON.stringify(drawn.spec(picture), null, 2)}\n`;
  if (file === undefined) context.write(text);
  else await writeWhole(file, text);
}

interface Filled {
  readonly drawn: Drawing;
  /** The sources of the records that the chart shows. */
  readonly sources: readonly CitedSource[];
}

/** The chart, filled with the answers of the dataset to its queries. */
function fill({ dataset }: Context, name: string, values: OptionValues): Filled {
  const drawing = chartNamed(name);
  const options = chartOptions(name, values);
  const results = Object.fromEntries(
    Object.entries(drawing.queriesFor(options)).map(([key, query]) => [key, run(dataset, parseQuery(query))]),
  );
  const evidence = Object.values(results).flatMap((result) => result.evidence.flat());
  return { drawn: drawing.draw(results, options), sources: citedSources(dataset, evidence) };
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

async function svgOf(drawn: Drawing, picture: ChartContext): Promise<string> {
  const { renderDrawing } = await import('@yalu/chart/svg');
  return renderDrawing(drawn, picture);
}
