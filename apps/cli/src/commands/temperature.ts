import { inLocale, type Locale } from '@yalu/model/text';
import { formatDate } from '@yalu/model/time';
import { describeCoverage } from '@yalu/query/text';
import {
  type DatasetTemperature,
  type TemperatureExtreme,
  temperatureOf,
  type TemperaturePeriod,
} from '@yalu/query/stats';
import { type Context, defineCommand, listOption, type OptionValues, textOption } from '../command.ts';
import { CliError } from '../errors.ts';
import { choiceOption, numberOption } from '../options.ts';
import { formatTable } from '../output/table.ts';
import { seriesWordsIn } from '../series-words.ts';

const UNITS = ['month', 'quarter', 'year'] as const;

export const temperature = defineCommand({
  name: 'temperature',
  summary: 'how warm a relationship was, from events that fade: high tides and low ebbs',
  options: [
    { flags: '--from <date>', description: 'the first period (default: that of the first event)' },
    { flags: '--to <date>', description: 'the last period (default: that of the last event)' },
    { flags: '--by <unit>', description: 'the length of a period', choices: UNITS, default: 'year' },
    { flags: '--dyad <actor,actor>', description: 'the two whose relationship it is', default: 'CHN,PRK' },
    { flags: '--half-life <days>', description: 'after how many days an event counts half', default: '365' },
    {
      flags: '--weight <what=number>',
      description: 'how much events count by the rank of a visit (leader=2) or their kind (treaty=2)',
      repeatable: true,
    },
    {
      flags: '--prominence <number>',
      description: 'how far a tide or ebb stands out (default: the standard deviation of the index)',
    },
  ],
  examples: [
    'yalu temperature --from 2000 --to 2019',
    'yalu temperature --by month --half-life 180 --format csv',
  ],
  run: async (context, _args, options) => {
    const prominence = numberOption(options, 'prominence', '--prominence');
    const [from, to] = [textOption(options, 'from'), textOption(options, 'to')];
    const found = temperatureOf(context.yalu, {
      by: choiceOption(options, 'by', '--by', UNITS) ?? 'year',
      dyad: dyadIn(textOption(options, 'dyad') ?? 'CHN,PRK'),
      halfLife: numberOption(options, 'halfLife', '--half-life') ?? 365,
      weights: weightsIn(options),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(prominence === undefined ? {} : { prominence }),
    });
    await print(context, found);
    return 0;
  },
});

function dyadIn(given: string): [string, string] {
  const [one = '', other = '', ...rest] = given.split(',').map((actor) => actor.trim());
  if (one === '' || other === '' || rest.length > 0)
    throw new CliError(`--dyad: ${JSON.stringify(given)} is no dyad. Write two actors, such as CHN,PRK.`);
  return [one, other];
}

function weightsIn(options: OptionValues): Record<string, number> {
  return Object.fromEntries(
    listOption(options, 'weight').map((given) => {
      const [, name, number = ''] = /^([^=]+)=(.+)$/.exec(given) ?? [];
      const weight = Number(number);
      if (name === undefined || number.trim() === '' || !Number.isFinite(weight))
        throw new CliError(`--weight: ${JSON.stringify(given)} is no weight. Write it as leader=2.`);
      return [name.trim(), weight];
    }),
  );
}

async function print({ locale, format, write, warn }: Context, found: DatasetTemperature): Promise<void> {
  const words = seriesWordsIn(locale);
  const isForPeople = format === 'table' || format === 'md';
  const [there, back] = found.dyad ?? ['', ''];
  if (format === 'json') write(`${JSON.stringify(found, null, 2)}\n`);
  else if (isForPeople && found.periods.length === 0) write(`${words.noEvents}\n`);
  else {
    const figure = new Intl.NumberFormat(locale, {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
      signDisplay: 'negative',
    });
    const right = (key: string, label: string) => ({ key, label, align: 'right' as const });
    const bounds = isForPeople ? [right('range', words.range)] : [right('low', 'low'), right('high', 'high')];
    const columns = [
      { key: 'period', label: words.period },
      right('index', words.index),
      ...bounds,
      right('mean', words.mean),
      right('there', words.towards(there, back)),
      right('back', words.towards(back, there)),
      right('events', words.events),
      right('bearing', words.bearing),
      ...(isForPeople ? [] : [right('quiet', 'quiet')]),
    ];
    const rows = found.periods.map((period) => rowOf(period, figure));
    const show = (value: unknown, column: string): string => {
      if (column === 'period') return formatDate(String(value), locale);
      if (typeof value === 'number') return column === 'events' ? String(value) : figure.format(value);
      return value === null ? '' : String(value);
    };
    write(await formatTable({ columns, rows, records: found.periods, show }, format, locale));
    if (isForPeople) {
      for (const [title, extremes] of [
        [words.tides, found.tides],
        [words.ebbs, found.ebbs],
      ] as const) {
        if (extremes.length === 0) continue;
        const lines = extremes.map(
          (extreme) => `${format === 'md' ? '- ' : '  '}${extremeText(extreme, figure, locale)}`,
        );
        write(`\n${title}\n${format === 'md' ? '\n' : ''}${lines.join('\n')}\n`);
      }
    }
  }
  const { undated, unvalued } = found.coverage;
  const coverage = { scanned: 0, certain: 0, possible: 0, undated, missing: { goldstein: unvalued } };
  for (const line of describeCoverage({ ...coverage, selected: found.selected }, locale)) warn(line);
}

function rowOf({ band, directed, ...period }: TemperaturePeriod, figure: Intl.NumberFormat) {
  return {
    ...period,
    low: band.low,
    high: band.high,
    range: `${figure.format(band.low)} – ${figure.format(band.high)}`,
    there: directed?.[0]?.index ?? null,
    back: directed?.[1]?.index ?? null,
  };
}

function extremeText(
  { period, index, events, quiet }: TemperatureExtreme,
  figure: Intl.NumberFormat,
  locale: Locale,
): string {
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${figure.format(value)}`;
  const made = events.map(
    ({ id, label, contribution }) => `${label ? inLocale(label, locale) : id} (${signed(contribution)})`,
  );
  const why = made.length > 0 ? made.join('; ') : seriesWordsIn(locale).faded(quiet ?? 0);
  return `${formatDate(period, locale)}  ${figure.format(index)}  ${why}`;
}
